import type { AgendaItem } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { isOpen, type Line } from './line.ts';
import type { Warning } from './warning.ts';

const TERM = /£\s?\d[\d,.]*(?:k|m|bn)?|\p{Lu}[\p{L}'’-]{3,}(?:\s\p{Lu}[\p{L}'’-]{2,})*/gu;
const COMMON =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Sept|Monday|Tuesday|Wednesday|Thursday|Friday|Cllr|Chair|Board|Council|Councils|Government|Minister|Members|Officers|Meeting|There|This|They|That|What|When|Where|Which|These|Those|Some|With|From|About|Asked|Agreed|Noted)$/;

/** Proper names and sums said in confidence that neither the agenda, the cast nor an earlier public note has. */
const termsOf = (line: Line, known: string): string[] =>
  [...line.text.matchAll(TERM)]
    .filter((match) => match.index > 0 || match[0].includes(' '))
    .map((match) => match[0].trim())
    .filter((term) => !COMMON.test(term) && !known.includes(term.toLowerCase()));

/**
 * A later public remark that repeats a name or sum first said in confidence is treated as confidential too, and said:
 * one slip of an officer must not publish it. Decisions and actions stand as their own note has them.
 */
export const guardConfidential = (
  lines: readonly Line[],
  agenda: readonly AgendaItem[],
  people: People,
  decides: (line: Line) => boolean,
): Warning[] => {
  const warnings: Warning[] = [];
  const secret = new Set<string>();
  let known = [
    ...agenda.map((item) => item.title),
    ...people.cast.map((one) => `${one.name} ${one.authority} ${one.organisation} ${one.job}`),
  ]
    .join(' ')
    .toLowerCase();
  for (const line of lines) {
    if (!isOpen(line)) continue;
    if (line.confidential) {
      for (const term of termsOf(line, known)) secret.add(term.toLowerCase());
      continue;
    }
    const text = line.text.toLowerCase();
    const said = secret.size === 0 ? undefined : [...secret].find((term) => text.includes(term));
    if (said === undefined) known += ` ${text}`;
    else if (line.note.pinnedConfidential === null && line.item !== null && !decides(line)) {
      line.confidential = true;
      warnings.push({
        text: 'This note repeats something first said in confidence, so it is treated as confidential.',
        noteIds: [line.note.id],
      });
    }
  }
  return warnings;
};
