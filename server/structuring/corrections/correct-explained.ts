import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { back, fix } from './reach-back.ts';

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const DAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const SPELT: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, at) => [word, String(at + 2)]),
    'twenty thirty forty fifty sixty seventy eighty ninety'
      .split(' ')
      .map((word, at) => [word, String(at * 10 + 20)]),
  ].flat(),
);
const VALUE = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:[£$€]?\\d[\\d,.]*\\d(?:k|m|bn|%|p)?|[£$€]?\\d(?:k|m|bn|%|p)?|${Object.keys(SPELT).join('|')}|${MONTH}|${DAY})(?![\\p{L}\\p{N}%])`,
  'giu',
);
/** Words that only say that a correction comes, or hold it together. */
const SMALL = new Set(
  "a an the that this it it's its is was are were be of for in at on by to from and but so i i've you we he she they put puts wrote typed said say says should read reads correct corrects corrected correction confirms change amend pls please not no yes sorry actually above below per re meant mean means make where which there my mistake typo oops figure number date amount value according wrong down misheard instead rather".split(
    ' ',
  ),
);
const CUE =
  /\b(?:not|wrong|should|mean|meant|above|per|sorry|typo|oops|says|confirms|corrects|misheard|(?:you|i|we) (?:put|wrote|typed)|actually|according)\b|^\s*(?:\^|\*|(?:please |pls )?(?:change|amend|correct|correction|read|for|re)\b)|->|=>/i;
const PAPERS = new Set(['paper', 'report', 'slide', 'slides', 'notebook']);
const NAMES_SOMEBODY = /\b(?:says|corrects|confirms|per|according to|you (?:put|wrote|typed|said))\b/i;
const SPEAKER =
  /^[\p{L}@][\p{L}'’.-]{0,15}(?: \p{Lu}[\p{L}'’-]+)?(?:\s*:\s|\s(?:said|asked|thought|felt|reported|wanted|explained|noted|told|argued)\b)/u;

type Kind = 'number' | 'month' | 'day';
interface Found {
  readonly text: string;
  readonly at: number;
  readonly kind: Kind;
}

const kindOf = (value: string): Kind => {
  if (/\d/.test(value) || SPELT[value.toLowerCase()] !== undefined) return 'number';
  return new RegExp(`^(?:${MONTH})$`, 'i').test(value) ? 'month' : 'day';
};
const valuesIn: (text: string) => readonly Found[] = remember((text) =>
  [...text.matchAll(VALUE)]
    .filter(
      (match) =>
        !/^(?:may|mar|dec|sep|oct)$/.test(match[0]) ||
        /\b(?:in|by|to|until|of|not|is)\s$/.test(text.slice(0, match.index)),
    )
    .map((match) => ({ text: match[0], at: match.index, kind: kindOf(match[0]) })),
);
const digits = (value: string): string =>
  SPELT[value.toLowerCase()] ?? value.toLowerCase().replace(/[£$€,]|(?:k|m|bn|%|p)$/g, '');
const unit = (value: string): string => /(?:k|m|bn|%|p)$/i.exec(value)?.[0].toLowerCase() ?? '';

const wordsOf: (text: string) => readonly string[] = remember((text) =>
  text
    .toLowerCase()
    .replace(VALUE, ' ')
    .split(/[^\p{L}'’]+/u)
    .filter((word) => word !== ''),
);

/** The old value's sign and unit stay where the new one, typed bare, has none. */
const put = (target: Line, old: Found, now: string, line: Line): void => {
  const bare = SPELT[now.toLowerCase()] ?? now;
  const signed = /^[£$€]/.test(old.text) && !/^[£$€]/.test(bare) ? `${old.text.charAt(0)}${bare}` : bare;
  const value = old.kind === 'number' && unit(bare) === '' ? signed + unit(old.text) : signed;
  fix(target, target.text.slice(0, old.at) + value + target.text.slice(old.at + old.text.length), line);
};

/**
 * A short note all of whose words are explained, by a small list or by the note it corrects, and which names the new
 * value with or without the old: "the 40 above is 14", "cost should be 14k", "routes: 34 not 43", "£14k per the paper".
 */
export const correctExplained = (lines: readonly Line[], line: Line): boolean => {
  const text = line.text.trim();
  if (text.length > 90 || /\?/.test(text)) return false;
  const found = valuesIn(text);
  const [first, second, third] = found;
  if (first === undefined || third !== undefined || (second !== undefined && second.kind !== first.kind))
    return false;
  const spoken = SPEAKER.test(text) && !/\b(?:wrong|misheard|not what i|corrects?|sorry)\b/i.test(text);
  const cue = CUE.test(text);
  const words = wordsOf(text);
  const explained = (target: Line): boolean => {
    if (target.item !== line.item) return false;
    const own = new Set(wordsOf(target.text));
    const sourced = /\b(?:per|according to|(?:in|on) (?:the|her|his|their))\b/i.test(text);
    const strange = words.filter(
      (word) => !SMALL.has(word) && !own.has(word) && !(sourced && PAPERS.has(word)),
    );
    const allowed = NAMES_SOMEBODY.test(text) || /\b(?:wrong|misheard)\b/i.test(text) ? 1 : 0;
    return (
      strange.length <= allowed &&
      (!spoken || (own.has(words[0] ?? '') && wordsOf(target.text)[0] !== words[0]))
    );
  };
  if (second !== undefined) {
    if (!cue && !/\b(?:is|it['’]?s|its)\b/i.test(text)) return false;
    // "19 to 14" is a span said again, no slip of the one for the other.
    const between = text.slice(first.at + first.text.length, second.at);
    if (/^\s*to\s*$/i.test(between) && !/\b(?:change|amend|correct|alter)\b/i.test(text)) return false;
    const olds = (target: Line): Found[] =>
      valuesIn(target.text).filter(
        (one) =>
          one.kind === first.kind &&
          [first, second].some((typed) => digits(typed.text) === digits(one.text)) &&
          (unit(first.text) === '' || unit(one.text) === '' || unit(first.text) === unit(one.text)),
      );
    const target = back(lines, line.index, (one) => olds(one).length === 1 && explained(one), 8);
    const [old] = target === undefined ? [] : olds(target);
    if (target === undefined || old === undefined) return false;
    const now = digits(first.text) === digits(old.text) ? second : first;
    put(target, old, now.text, line);
    return true;
  }
  // The new value alone: behind a word that says so, or the same words again with another value.
  if ((!cue && !/^(?:it|that|this)\b/i.test(text)) || /\bnot\b/i.test(text)) return false;
  const rivals = (target: Line): Found[] =>
    valuesIn(target.text).filter(
      (one) =>
        one.kind === first.kind &&
        (unit(first.text) === '' || unit(one.text) === unit(first.text)) &&
        digits(one.text) !== digits(first.text),
    );
  const shares = (target: Line): boolean => {
    const own = new Set(wordsOf(target.text));
    return cue || words.some((word) => !SMALL.has(word) && own.has(word));
  };
  const target = back(
    lines,
    line.index,
    (one) => rivals(one).length === 1 && explained(one) && shares(one),
    cue ? 3 : 1,
  );
  const [old] = target === undefined ? [] : rivals(target);
  if (target === undefined || old === undefined) return false;
  put(target, old, first.text, line);
  return true;
};
