import { dressed } from '../../numerals.ts';
import { stem } from '../../words.ts';
import { inThousands, plain } from '../numeral-likeness.ts';
import { redated } from './dates-said.ts';
import { isMeasure } from './measures.ts';
import type { Slot } from './slots.ts';

const personText = (now: Slot, old: Slot): string => {
  if (now.kind !== 'person')
    return /^\p{Lu}/u.test(old.text)
      ? now.text.replace(/(?<!\p{L})\p{Ll}(?=\p{L}{3})/gu, (one) => one.toUpperCase())
      : now.text;
  if (/^\p{Lu}{2,4}$/u.test(old.text) && now.person.initials !== '') return now.person.initials;
  return /^\p{Lu}/u.test(now.text) ? now.text : now.person.name;
};

const valueFor = (now: Slot, old: Slot): string => {
  if (old.kind === 'number' && now.kind === 'number')
    return !/\d/.test(now.text) && !/\d/.test(old.text)
      ? now.text
      : dressed(inThousands(now.numeral, old.numeral), old.numeral);
  if (old.kind === 'date' && now.kind === 'date') return redated(now.date, old.date);
  if (old.kind === 'date') return old.text.replace(/\d{1,2}(?:st|nd|rd|th)?/i, now.text);
  return personText(now, old);
};

const wordBehind = (text: string, at: number): string => /^[\s-]+(\p{L}+)/u.exec(text.slice(at))?.[1] ?? '';

/** A text with the new value of a note where the old one stood, in the old one's dress; a measure goes with its number. */
export const putSlot = (text: string, old: Slot, now: Slot, typed: string): string => {
  const [there, here] = [wordBehind(text, old.end), wordBehind(typed, now.end)];
  const measured = isMeasure(there) && isMeasure(here) && stem(there) !== stem(here);
  // "one route" becomes "2 routes".
  const other = old.kind === 'number' && (measured || (old.text === 'one' && plain(there) === plain(here)));
  const rest = text.slice(old.end);
  return text.slice(0, old.at) + valueFor(now, old) + (other ? rest.replace(there, here) : rest);
};
