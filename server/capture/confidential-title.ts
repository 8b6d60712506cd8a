import type { AgendaItem } from '#server/domain/meeting.ts';

const WORD =
  '(?:confidential|exempt|restricted|private|in camera|(?:part|pt) ?(?:2|ii|two)|closed|not for publication|pink papers?)';
/** "Part 2: depot sale", "Exempt item", "Depot sale (not for publication)", "Depot sale - in camera". */
const TITLE = [
  new RegExp(
    `^\\W*${WORD}(?:\\s+(?:item|session|business|matters?|report|minutes|appendix|annex|information|section|part|update))*s?\\s*(?:[:–-]|\\]|\\)|$)`,
    'i',
  ),
  new RegExp(`[([]\\s*${WORD}\\b[^\\])]*[\\])]\\s*$`, 'i'),
  new RegExp(`\\s[–-]\\s*${WORD}(?:\\s+(?:item|session|business|report))?\\s*$`, 'i'),
];
const EXCLUDES = /\bexclu(?:sion|de|ding)\b.{0,20}\b(?:press|public)\b/i;
const READMITS =
  /\b(?:public|open) (?:session|part|business)\b|\b(?:re-?admi(?:t|ssion)|return) of the (?:press|public)\b|^\W*(?:part|pt) ?(?:1|i|one)\b/i;

/**
 * Whether the agenda holds an item back from the public: by its flag, by its title, or because it stands behind the
 * resolution that excludes the press and public.
 */
export const isHeldBack = (agenda: readonly AgendaItem[], number: number): boolean => {
  let excluded = false;
  for (const item of agenda) {
    if (READMITS.test(item.title)) excluded = false;
    if (item.number === number)
      return item.confidential !== null || excluded || TITLE.some((form) => form.test(item.title));
    if (EXCLUDES.test(item.title)) excluded = true;
  }
  return false;
};
