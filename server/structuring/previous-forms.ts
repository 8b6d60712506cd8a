const QUOTED = `["“'‘]([^"”'’]+)["”'’]`;
const NAMED = String.raw`\p{Lu}(?:[\p{L}\d'-]|\.(?=\p{L}))*`;
const WORD = String.raw`([£\d][\w.,%]*|${NAMED}(?:\s${NAMED})*|[\p{L}\d-]+)`;
/** What should stand for what, in the wordings of corrections: where the old and the new are among the groups. */
export const FORMS: readonly { readonly form: RegExp; readonly old: number; readonly now: number }[] = [
  {
    form: new RegExp(`${QUOTED} (?:instead of|in place of|rather than|in lieu of) ${QUOTED}`, 'u'),
    old: 2,
    now: 1,
  },
  {
    form: /\b(?:calls?|called|names?|named|has|had|shows?|spells?|gives?) (?:him|her|them|me|us|it) (?:as |down as )?["“'‘]?((?:Cllr |Dr |Mr |Mrs |Ms )?\p{Lu}[\p{L}'’-]+)["”'’]?[.,;–-]\s*(?:(?:he|she|it|that|they)(?:['’]s| is| should be)? |should be |it should be |make it )?["“'‘]?((?:Cllr |Dr |Mr |Mrs |Ms )?\p{Lu}[\p{L}'’-]+)["”'’]?(?=[\s.,]*(?:please|pls|thanks|not\b|$))/u,
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(`${QUOTED}[^"“'‘]{0,30}?\\b(?:should|to|is|be)\\b[^"“'‘]{0,20}?${QUOTED}`, 'u'),
    old: 1,
    now: 2,
  },
  {
    form: new RegExp(`should (?:just |really |actually )?(?:be|say|read) ${QUOTED}[, ]+not ${QUOTED}`, 'u'),
    old: 2,
    now: 1,
  },
  {
    form: new RegExp(
      `should (?:just |really |actually )?(?:be|say|read) ${WORD},? (?:and )?not ${WORD}`,
      'u',
    ),
    old: 2,
    now: 1,
  },
  {
    form: new RegExp(`${WORD} should (?:just |really |actually )?(?:be|say|read) ${WORD}`, 'u'),
    old: 1,
    now: 2,
  },
  { form: new RegExp(`(?:change|changed|from) ${WORD} to ${WORD}`, 'u'), old: 1, now: 2 },
  { form: new RegExp(`${QUOTED}[^"“]{0,40}?\\bnot\\b[^"“]{0,12}?${QUOTED}`, 'u'), old: 2, now: 1 },
  { form: /["“]([^"”]+)["”][^"“]{1,40}?["“]([^"”]+)["”]/u, old: 1, now: 2 },
  { form: new RegExp(`to read ${WORD},? (?:instead of|rather than|not) ${WORD}`, 'u'), old: 2, now: 1 },
];
