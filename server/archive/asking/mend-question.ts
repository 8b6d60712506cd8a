import { distance } from 'fastest-levenshtein';
import type { Library } from './library.ts';
import { isEnglish } from './near/near-words.ts';
import { wordsOf } from './words.ts';

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
  'board',
  'panel',
  'committee',
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
export function mendQuestion(question: string, library: Library): string {
  const bodies = new Set(library.meetings.flatMap(({ board }) => wordsOf(board)));
  const known = [...TELLING, ...[...bodies].filter((word) => word.length >= 5)];
  return inCardinals(question).replace(/\p{L}{4,}/gu, (word) => {
    const plain = word.toLowerCase();
    if (library.words.has(plain) || known.includes(plain) || isEnglish(plain)) return word;
    const allowed = plain.length >= 8 ? 2 : 1;
    return known.find((right) => right[0] === plain[0] && slips(right, plain) <= allowed) ?? word;
  });
}

/** Changes between two words; two letters that changed places are one. */
const slips = (right: string, written: string): number =>
  distance(right, written) - ([...right].sort().join('') === [...written].sort().join('') ? 1 : 0);

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
