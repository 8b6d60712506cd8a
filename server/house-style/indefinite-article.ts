/** Words written with a vowel and said with a consonant: "one-pager", "unit", "user", "European". */
const SAID_OTHERWISE = /^(?:one\b|once|eu|ewe|u(?:ni|s[ae]|ti|ra|k\b))/i;
/** Words that begin with a vowel's sound though none is written first: "hour", "8 per cent", "LGA". */
const SAID_AS_VOWEL = /^(?:hour|honest|honour|heir|8|11\b|18\b|[FHLMNRSX][A-Z]+\b)/;

/** The thing with "a" or "an" before it, as it is said. */
export const withIndefinite = (thing: string): string =>
  SAID_AS_VOWEL.test(thing) || (/^[aeiou]/i.test(thing) && !SAID_OTHERWISE.test(thing))
    ? `an ${thing}`
    : `a ${thing}`;
