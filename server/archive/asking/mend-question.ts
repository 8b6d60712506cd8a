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
  'happened',
  'discussed',
  'recommended',
  'recommendation',
  'introduced',
  'declared',
  'approved',
];

/** Mends slips in the words that say what kind of answer is wanted; words of the papers are left as they are. */
export const mendQuestion = (question: string, vocabulary: ReadonlyMap<string, number>): string =>
  inCardinals(question).replace(/\p{L}{4,}/gu, (word) => {
    const plain = word.toLowerCase();
    if (vocabulary.has(plain) || TELLING.includes(plain)) return word;
    const allowed = plain.length >= 8 ? 2 : 1;
    return TELLING.find((known) => known[0] === plain[0] && distance(known, plain) <= allowed) ?? word;
  });

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const CARDINALS = ['one', 'two', 'three', 'four', 'five'];

/** "the second phase" is written "phase two", "the third quarter" "Q3". */
const inCardinals = (question: string): string =>
  question.replace(
    /\b(first|second|third|fourth|fifth)\s+(phase|stage|part|round|tranche|quarter)\b/gi,
    (_, ordinal: string, noun: string) => {
      const place = ORDINALS.indexOf(ordinal.toLowerCase());
      return noun.toLowerCase() === 'quarter' ? `Q${place + 1}` : `${noun} ${CARDINALS[place] ?? ordinal}`;
    },
  );
