/** A name of a body or a heading brought to one form: "&" is "and", case, marks and "the" do not count. */
export const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\bthe\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export const sameName = (a: string, b: string): boolean =>
  plainName(a) !== '' && plainName(a) === plainName(b);
