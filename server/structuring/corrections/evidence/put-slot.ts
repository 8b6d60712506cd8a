import { dressed } from '../../numerals.ts';
import { redated } from './dates-said.ts';
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
    return !/\d/.test(now.text) && !/\d/.test(old.text) ? now.text : dressed(now.numeral, old.numeral);
  if (old.kind === 'date' && now.kind === 'date') return redated(now.date, old.date);
  if (old.kind === 'date') return old.text.replace(/\d{1,2}(?:st|nd|rd|th)?/i, now.text);
  return personText(now, old);
};

/** A text with the new value where the old one stood, in the old one's dress. */
export const putSlot = (text: string, old: Slot, now: Slot): string =>
  text.slice(0, old.at) + valueFor(now, old) + text.slice(old.end);
