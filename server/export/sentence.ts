/** Ends a line with a full stop unless it ends in punctuation already. */
export const sentence = (text: string): string =>
  text === '' || /[.!?:;…][”’"')\]]*$/u.test(text) ? text : `${text}.`;

/** First letter small, unless the first word is a name, an acronym or has a capital inside. */
export function lowerFirst(text: string, names: readonly string[]): string {
  const [first = ''] = text.split(' ', 1);
  const isName = names.some((name) => name.split(' ').includes(first));
  return isName || !/^\p{Lu}\p{Ll}*$/u.test(first) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** "A", "A and B", "A, B and C". */
export const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
