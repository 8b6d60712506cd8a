const FULL: readonly (readonly [RegExp, string])[] = [
  [/\b(they|we|you)['’]re\b/gi, '$1 are'],
  [/\b(they|we|you|I|who)['’]ve\b/gi, '$1 have'],
  [/\b(they|we|you|he|she|it|that|I)['’]ll\b/gi, '$1 will'],
  [/\b(he|she|it|who|that|there)['’]s (?=been\b|had\b|got\b|gone\b|said\b|agreed\b)/gi, '$1 has '],
  [
    /\b(he|she|it|that|there|who)['’]s (?=(?:an?|the|no|not|now|back|in|on|at|ready|done|due|\p{Ll}+ed|\p{Ll}+ing)\b)/giu,
    '$1 is ',
  ],
  [/\b(is|are|was|were|has|have|had|does|do|did|would|should|could)n['’]t\b/gi, '$1 not'],
  [/\bwon['’]t\b/gi, 'will not'],
  [/\bcan['’]t\b/gi, 'cannot'],
];

/** Words run together as nobody writes them in minutes, in full: "they're vetted" is "they are vetted". */
export const inFull = (text: string): string => {
  let out = text;
  for (const [form, words] of FULL) out = out.replace(form, words);
  return out;
};
