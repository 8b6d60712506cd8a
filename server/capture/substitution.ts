/** A correction typed as `s/old/new/`, with `/g` for every occurrence. */
export interface Substitution {
  readonly old: string;
  readonly replacement: string;
  readonly all: boolean;
}

const FIELD = String.raw`((?:\\.|[^/\\])*)`;
const COMMAND = new RegExp(`^s/${FIELD}/${FIELD}(?:/([gi]*))?$`, 's');

const unslash = (field: string): string => field.replace(/\\([/\\])/g, '$1');

/** Reads `s/old/new/` or `s/old/new/g`; a slash inside is written `\/`. Null for anything else. */
export const parseSubstitution = (text: string): Substitution | null => {
  const match = COMMAND.exec(text.trim());
  if (match === null) return null;
  const old = unslash(match[1] ?? '');
  if (old === '') return null;
  return { old, replacement: unslash(match[2] ?? ''), all: (match[3] ?? '').includes('g') };
};

const position = (text: string, old: string): number => {
  const exact = text.lastIndexOf(old);
  return exact >= 0 ? exact : text.toLowerCase().lastIndexOf(old.toLowerCase());
};

/** Whether the command would change this text. Case counts only when the exact words occur. */
export const matchesSubstitution = (text: string, command: Substitution): boolean =>
  position(text, command.old) >= 0;

/**
 * The text after `s/old/new/`: the last occurrence, or with `/g` every one. The words are literal, never a
 * pattern. A text that does not contain them comes back unchanged.
 */
export const applySubstitution = (text: string, command: Substitution): string => {
  const at = position(text, command.old);
  if (at < 0) return text;
  const found = text.slice(at, at + command.old.length);
  if (command.all) return text.split(found).join(command.replacement);
  return text.slice(0, at) + command.replacement + text.slice(at + found.length);
};
