import type { AgendaItem } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { isOpen, type Line } from '../line.ts';
import type { Warning } from '../warning.ts';
import { topicWords } from '../words.ts';

const TERM = /£\s?\d[\d,.]*(?:k|m|bn)?|\p{Lu}[\p{L}'’-]{3,}(?:\s\p{Lu}[\p{L}'’-]{2,})*/gu;
const COMMON =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Sept|Monday|Tuesday|Wednesday|Thursday|Friday|Cllr|Chair|Board|Council|Councils|Government|Minister|Members|Officers|Meeting|There|This|They|That|What|When|Where|Which|These|Those|Some|With|From|About|Asked|Agreed|Noted)$/;

/** Proper names and sums said in confidence that neither the agenda, the cast nor an earlier public note has. */
const termsOf = (line: Line, known: string): { term: string; leads: boolean }[] =>
  [...line.text.matchAll(TERM)]
    .map((match) => ({ term: match[0].trim(), leads: match.index === 0 && !match[0].includes(' ') }))
    .filter(({ term }) => !COMMON.test(term) && !known.includes(term.toLowerCase()));

/** A word that led a confidential note may be capital for that alone: it counts where it is written so inside a line. */
const namedInside = (text: string, term: string): boolean => text.indexOf(term, 1) > 0;

/** Whether a late note for an item talks about what was said there in confidence, in words the public part lacks. */
const talksOf = (line: Line, inside: readonly Line[], known: string): boolean => {
  const secret = new Set(inside.flatMap((one) => topicWords(one.text)));
  return topicWords(line.text).some((word) => secret.has(word) && !known.includes(word));
};

/**
 * A later public remark that repeats a name or sum first said in confidence is treated as confidential too, and said:
 * one slip of an officer must not publish it. So is a late note for an item that takes up what was said there in
 * confidence. Decisions, and actions that are tagged, stand as their own note has them.
 */
export const guardConfidential = (
  lines: readonly Line[],
  agenda: readonly AgendaItem[],
  people: People,
  decides: (line: Line) => boolean,
): Warning[] => {
  const warnings: Warning[] = [];
  const secret = new Set<string>();
  const leading = new Set<string>();
  const inside: Line[] = [];
  let known = [
    ...agenda.map((item) => item.title),
    ...people.cast.map((one) => `${one.name} ${one.authority} ${one.organisation} ${one.job}`),
  ]
    .join(' ')
    .toLowerCase();
  for (const line of lines) {
    if (!isOpen(line)) continue;
    if (line.confidential) {
      inside.push(line);
      for (const { term, leads } of termsOf(line, known)) {
        if (leads) leading.add(term);
        else secret.add(term.toLowerCase());
      }
      continue;
    }
    const text = line.text.toLowerCase();
    const here = line.elsewhere ? inside.filter((one) => one.item === line.item) : [];
    const said =
      [...secret].some((term) => text.includes(term)) ||
      [...leading].some((term) => namedInside(line.text, term)) ||
      (here.length > 0 && talksOf(line, here, known));
    if (!said) known += ` ${text}`;
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
