/**
 * Characters that reorder text, hide it or are no text: controls, format characters (direction overrides and
 * isolates, zero-width space, soft hyphen, tags) and code points that are no characters. Spared are the joiners that
 * scripts and emoji need, and the two weak direction marks.
 */
const HIDDEN = /(?![\u200c-\u200f])[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const BREAKS = /[\r\n\t\v\f\u0085\p{Zl}\p{Zp}]+/gu;

/** One line of plain text: what is shown is what is there. */
export const plainLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(BREAKS, ' ')
    .replace(HIDDEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
