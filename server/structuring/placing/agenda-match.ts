import { matchTitle as match } from '#server/capture/match-title.ts';
import { type ResolvedItem, resolveItem as resolve } from '#server/capture/resolve-item.ts';
import type { AgendaItem } from '#server/domain/meeting.ts';
import { createRecall } from '#server/house-style/recall.ts';

const matched = createRecall<readonly AgendaItem[], number | null>();
const resolved = createRecall<readonly AgendaItem[], ResolvedItem | null>();

/** The item whose title the words name; each text is matched against an agenda once. */
export const matchTitle = (typed: string, agenda: readonly AgendaItem[], least = 0.6): number | null =>
  matched(agenda, `${least} ${typed}`, () => match(typed, agenda, least));

/** The item to which a text moves the meeting; each text is resolved once for where the meeting stands. */
export const resolveItem = (
  text: string,
  agenda: readonly AgendaItem[],
  current: number | null = null,
): ResolvedItem | null => resolved(agenda, `${current ?? ''} ${text}`, () => resolve(text, agenda, current));
