import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { isOpen, type Line } from '../line.ts';
import { tokensOf, whoIs } from './cast-names.ts';
import type { Plan } from './likely-turns.ts';
import { whereEvidence } from './where-evidence.ts';

/** So few words name a matter and say nothing of it. */
const FEW = 4;
const FEWEST = 2;
/** What tells how a matter ended or how the room took it. */
const TELLS =
  /[?\d£%]|\b(?:abst\p{L}+|votes?|hands?|against|for|questions?|comments?|pause|one|all|none|no|yes|not|nobody|nods?|silence|agreed|noted|approved|fine|ok(?:ay)?|happy|content|carried|lost|fell|deferred|parked|unanimous|again please|thanks?|gone|left|back|here|in|out|off|away|joined|arrived|leaves|online|absent|late)\b|['’]s\b/iu;

/** "Mags up now", "taxis, Dele again": whose turn it is. */
const WHOSE_TURN = /^(?:\p{L}[\p{L}'’-]*[\s,]+){1,3}?(?:up|on|again)(?: (?:now|next|then|first))?[\s.!]*$/iu;

/** Whether the words may be a heading that no title knows: "on to the coast", "tips", "Mags up now". */
const namesAlone = (line: Line, agenda: readonly AgendaItem[], cast: readonly CastMember[]): boolean => {
  const here = whereEvidence(line, agenda, cast);
  const words = line.typed.split(/\s+/).length;
  if (!(here.bare || WHOSE_TURN.test(line.typed)) || here.concludes || words > FEW || TELLS.test(line.typed))
    return false;
  return (
    words <= FEWEST ||
    here.moves ||
    tokensOf(line.typed).some((token) => {
      const role = whoIs(token, cast)?.role;
      return role === 'officer' || role === 'guest';
    })
  );
};

const mayHead = (line: Line): boolean =>
  isOpen(line) &&
  !line.elsewhere &&
  !line.idle &&
  !line.parsed.attendance &&
  line.parsed.tag === null &&
  line.note.thread === null &&
  line.note.pinnedItem === null;

/**
 * A few words that name no title, right before a turn which the notes behind them tell of, were its heading: nothing
 * that was said under the item left.
 */
export const markHeadings = (
  lines: readonly Line[],
  plan: Plan,
  agenda: readonly AgendaItem[],
  cast: readonly CastMember[],
): void => {
  for (const [index, item] of plan) {
    const [before, line] = [lines[index - 1], lines[index]];
    if (item === null || before === undefined || line === undefined || line.item !== item) continue;
    // "Gail up now", where it is Gail's coming that told of the turn.
    if (mayHead(line) && namesAlone(line, agenda, cast)) line.use = 'structure';
    else if (before.item !== item && mayHead(before) && namesAlone(before, agenda, cast)) {
      before.item = item;
      before.use = 'structure';
    }
  }
};
