import type { Token } from './tokens.ts';
import type { VerbForm } from './verb-forms.ts';

/** Verbs whose particle "back" is. */
export const BACK =
  /^(?:put|set|push|pushed|hand|handed|pull|pulled|come|came|go|went|gone|bring|brought|give|gave|given|get|got|send|sent|call|called|scaled?|roll|rolled|cut|hold|held|claw|clawed|pa(?:y|id)|report|reported|sit|sat)$/;

/** "engineer posts in the country are empty": a noun, where what it tells of has its verb further on. */
export const namesWhich = (tokens: readonly Token[], at: number, forms: readonly VerbForm[]): boolean => {
  if (at === 0 || !/^(?:in|for|of|from)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  if (!forms.some(({ kind, noun }) => kind === 'third' && noun)) return false;
  for (let on = at + 2; on < Math.min(tokens.length, at + 7); on += 1) {
    const token = tokens[on];
    if (token === undefined || token.opens) return false;
    if (/^(?:are|were|have)$/.test(token.lower)) return true;
  }
  return false;
};
