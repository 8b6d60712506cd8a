import type { AgendaItem } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { idsOf, isOpen, type Line } from '../line.ts';
import { answered, isNomination } from './answered.ts';
import { isBareAssent } from './decision-cues.ts';
import { type FoundDecision, makeDecision } from './make-decision.ts';
import { seatsIn } from './nominations.ts';

/** Seats named in a note that ends in the assent to them, with those put forward just before: "…, RT to the trust. all agreed". */
export const seatedTogether = (lines: readonly Line[], line: Line, people: People): FoundDecision | null => {
  const parts = /^(.{8,}?)[\s]*[.,;–-]\s+([^.,;]{2,40})$/u.exec(line.text);
  if (parts === null || !isBareAssent(parts[2] ?? '')) return null;
  const own = seatsIn(parts[1] ?? '', people);
  if (own === null) return null;
  const before = answered(lines, line, people).filter((one) => isNomination(one, people));
  for (const one of before) one.use = 'sentence';
  return makeDecision(line, 'tail', {
    type: 'appointed',
    words: [...before.map((one) => seatsIn(one.text, people) ?? one.text), own].map(asSeat).join(', '),
    sources: [...before.flatMap(idsOf), ...idsOf(line)],
  });
};

/** One seat as it reads in a list: no joining word before it, no arrow in it. */
export const asSeat = (words: string): string =>
  words.replace(/^and\s+/i, '').replace(/\s*(?:->|→|=>)\s*(?:the )?/g, ' to the ');

/** An item whose whole business is who goes where. */
const FILLS_SEATS =
  /\b(?:appointments?|nominations?|outside (?:bod(?:y|ies)|organi[sz]ations)|(?:board|member|our|external|partnership) rep(?:resentative)?s?|representat(?:ives?|ion)|champions?|places on)\b/iu;

/** The names put forward under an item of appointments stand as its decision, even where nobody typed the assent. */
export const unopposed = (
  lines: readonly Line[],
  people: People,
  agenda: readonly AgendaItem[],
  found: readonly FoundDecision[],
): FoundDecision[] =>
  agenda.flatMap((item) => {
    if (!FILLS_SEATS.test(item.title)) return [];
    if (found.some((one) => one.item === item.number && one.type !== 'noted')) return [];
    const named = lines.filter(
      (line) =>
        line.item === item.number &&
        isOpen(line) &&
        !line.confidential &&
        line.parsed.tag === null &&
        isNomination(line, people),
    );
    const last = named.at(-1);
    if (last === undefined) return [];
    for (const line of named) line.use = 'sentence';
    return [
      makeDecision(last, 'tail', {
        type: 'appointed',
        words: named.map((line) => asSeat(seatsIn(line.text, people) ?? line.text)).join(', '),
        sources: named.flatMap(idsOf),
      }),
    ];
  });
