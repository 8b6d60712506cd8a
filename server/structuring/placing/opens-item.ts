import type { AgendaItem } from '#server/domain/meeting.ts';
import type { Line } from '../line.ts';
import { isAside } from './late-frame.ts';
import type { Topics } from './topics.ts';

/** Who comes or goes, or what an item will be: said of it before its turn. */
const BEFORE_ITS_TURN =
  /\bitem \d|\b(?:interests?|declar\w*|leav(?:e|es|ing)|withdraw\w*|joining|arriv\w*|apolog\w*|later|will be|defer\w*|postponed|when we)\b/iu;

/** "On the White Paper, the adviser said …": a remark on an item not yet taken opens it; nothing can be late for it. */
export const opensItem = (
  line: Line,
  item: number,
  agenda: readonly AgendaItem[],
  current: number | null,
  topics: Topics,
): boolean =>
  line.note.thread === null &&
  current !== null &&
  current !== agenda[0]?.number &&
  item !== current &&
  !topics.has(item) &&
  line.parsed.refersTo === null &&
  line.parsed.tag === null &&
  line.note.pinnedItem === null &&
  !isAside(line.typed) &&
  !BEFORE_ITS_TURN.test(line.typed);
