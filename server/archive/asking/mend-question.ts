import { distance } from 'fastest-levenshtein';

/** Words that say what kind of answer is wanted. */
const TELLING = [
  'which',
  'what',
  'when',
  'where',
  'council',
  'authority',
  'represent',
  'apologies',
  'attended',
  'attend',
  'present',
  'chaired',
  'chair',
  'chairman',
  'substitute',
  'substituted',
  'appointed',
  'decided',
  'decide',
  'decision',
  'agreed',
  'action',
  'actions',
  'responsible',
  'meeting',
  'minutes',
  'officers',
];

/** Mends slips in the words that say what kind of answer is wanted; words of the papers are left as they are. */
export const mendQuestion = (question: string, vocabulary: ReadonlyMap<string, number>): string =>
  question.replace(/\p{L}{4,}/gu, (word) => {
    const plain = word.toLowerCase();
    if (vocabulary.has(plain) || TELLING.includes(plain)) return word;
    const allowed = plain.length >= 8 ? 2 : 1;
    return TELLING.find((known) => known[0] === plain[0] && distance(known, plain) <= allowed) ?? word;
  });
