import { stemmer } from 'stemmer';

const WORD = /\p{L}&\p{L}(?!\p{L})|\d{4}\/\d{2,4}|\d+(?:[.,]\d+)*|[\p{L}][\p{L}'’]*/gu;

/** The words of a text in lower case, apostrophes gone; "2023/24" and "1,000" stay whole. */
export function wordsOf(text: string): string[] {
  return Array.from(text.normalize('NFKD').replace(/\p{M}/gu, '').matchAll(WORD), (match) =>
    match[0]
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .replace(/['’&]/g, '')
      .replace(/(?<=\d),(?=\d{3})/g, ''),
  ).filter((word) => word !== '');
}

const memo = new Map<string, string>();
const MEMO_LIMIT = 50_000;

/** A word's stem, with American endings written the British way. */
export function stemOf(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const british = word.replace(/iz(e[sdr]?|ing|ations?)$/, 'is$1').replace(/^program$/, 'programme');
  const stem = /\d/.test(british) ? british : stemmer(british);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(word, stem);
  return stem;
}

export const stemsOf = (text: string): string[] => wordsOf(text).map(stemOf);
