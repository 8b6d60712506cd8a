import { remember } from './remember.ts';

/** Present-tense forms and what reported speech makes of them. */
const TABLE: Readonly<Record<string, string>> = {
  is: 'was',
  are: 'were',
  am: 'was',
  has: 'had',
  have: 'had',
  does: 'did',
  do: 'did',
  will: 'would',
  can: 'could',
  may: 'might',
  shall: 'should',
  needs: 'needed',
  wants: 'wanted',
  means: 'meant',
  takes: 'took',
  works: 'worked',
  gets: 'got',
  costs: 'cost',
  sits: 'sat',
  shows: 'showed',
  goes: 'went',
  comes: 'came',
  remains: 'remained',
  seems: 'seemed',
  looks: 'looked',
  feels: 'felt',
  makes: 'made',
  expects: 'expected',
  thinks: 'thought',
  says: 'said',
  knows: 'knew',
  gives: 'gave',
  runs: 'ran',
  ends: 'ended',
  starts: 'started',
  begins: 'began',
  stops: 'stopped',
  opens: 'opened',
  closes: 'closed',
  includes: 'included',
  covers: 'covered',
  depends: 'depended',
  risks: 'risked',
  becomes: 'became',
  pays: 'paid',
  leaves: 'left',
  brings: 'brought',
  keeps: 'kept',
  moves: 'moved',
  reads: 'read',
  uses: 'used',
  asks: 'asked',
  supports: 'supported',
  allows: 'allowed',
  falls: 'fell',
  rises: 'rose',
  stands: 'stood',
  requires: 'required',
  provides: 'provided',
  faces: 'faced',
  loses: 'lost',
  expires: 'expired',
  lacks: 'lacked',
  helps: 'helped',
  saves: 'saved',
  varies: 'varied',
  applies: 'applied',
  relies: 'relied',
  tends: 'tended',
  hopes: 'hoped',
  happens: 'happened',
  fixes: 'fixed',
  charges: 'charged',
  owes: 'owed',
};
const PLURAL: Readonly<Record<string, string>> = {
  need: 'needed',
  want: 'wanted',
  take: 'took',
  get: 'got',
  know: 'knew',
  think: 'thought',
  feel: 'felt',
  say: 'said',
  make: 'made',
  use: 'used',
  pay: 'paid',
  spend: 'spent',
  see: 'saw',
  find: 'found',
  lose: 'lost',
  face: 'faced',
  struggle: 'struggled',
  work: 'worked',
  go: 'went',
  come: 'came',
  expect: 'expected',
  support: 'supported',
  rely: 'relied',
  ignore: 'ignored',
  shop: 'shopped',
  stop: 'stopped',
  run: 'ran',
  drop: 'dropped',
  leave: 'left',
};
const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/\bwon['’]?t\b/gi, 'would not'],
  [/\bcan['’]?t\b/gi, 'could not'],
  [/\bisn['’]?t\b/gi, 'was not'],
  [/\baren['’]?t\b/gi, 'were not'],
  [/\b(?:hasn|haven)['’]?t\b/gi, 'had not'],
  [/\b(?:doesn|don|didn)['’]?t\b/gi, 'did not'],
  [/\bwouldn['’]?t\b/gi, 'would not'],
  [/\bshouldn['’]?t\b/gi, 'should not'],
  [/\bcouldn['’]?t\b/gi, 'could not'],
  [/\bwasn['’]?t\b/gi, 'was not'],
  [/\bweren['’]?t\b/gi, 'were not'],
  [/\b(it|that|there|he|she|what|who)['’]s (?=(?:been|had|gone|got|become|taken|come)\b)/gi, '$1 had '],
  [/\b(it|that|there|he|she|what|who|where|how)['’]s\b/gi, '$1 was'],
  [/\b(they|you|we)['’]re\b/gi, '$1 were'],
  [/\b(they|you|we|I)['’]ve\b/gi, '$1 had'],
  [/\b(they|you|we|I|he|she|it|that)['’]ll\b/gi, '$1 would'],
  [/\bI['’]m\b/g, 'I was'],
];
const WORD = /\b[\p{L}]+\b/gu;
const PLURAL_BEFORE =
  /(?:\b(?:they|we|you|councils|members|residents|officers|authorities|districts|people|operators|teams|landlords|costs|schools|families|volunteers|who|staff|buses|villages|shires)\s+(?:also|still|only|just|now|always|often|never)?\s*)$/i;
/** After these a verb keeps its base form. */
const KEEP =
  /\b(?:to|would|will|should|could|can|might|may|must|not|did|let|help|please)\s+(?:also|still|only|not|be)?\s*$/i;

/** The subject of a question: the verb after it keeps its base form, as in "could members have". */
const ASKED =
  /^(?:(?:what|how|when|why|where|who)\s+)?(?:can|could|would|will|should|do|does|did|may)\s+(?:\p{L}+\s+){1,3}$/iu;
const asTyped = (word: string, past: string): string =>
  /^\p{Lu}/u.test(word) ? past.charAt(0).toUpperCase() + past.slice(1) : past;

/** Present to past, as reported speech has it: "residents will read it" becomes "residents would read it". Quoted words stay. */
export const backshift = remember((text: string): string =>
  text
    .split(/(["“][^"”]*["”])/)
    .map((part, at) => (at % 2 === 1 ? part : shift(part)))
    .join(''),
);

const shift = (part: string): string => {
  let out = part;
  for (const [form, words] of CONTRACTED) out = out.replace(form, words);
  const whole = out;
  return whole.replace(WORD, (word, at: number) => {
    const lower = word.toLowerCase();
    if (/^\p{Lu}{2,}$/u.test(word)) return word;
    const before = whole.slice(Math.max(0, at - 40), at);
    if (word !== lower && at > 0) return word;
    if (/^(?:may|do|have|can|will)$/.test(lower) && (KEEP.test(before) || /\bthe\s*$/i.test(before)))
      return word;
    if (lower === 'may' && /\d\s*$|\b(?:in|by|since|until|early|late)\s*$/i.test(before)) return word;
    if (ASKED.test(before) && (PLURAL[lower] !== undefined || /^(?:have|do)$/.test(lower))) return word;
    if (lower === 'costs' && !/\b(?:it|this|that|which|each|one|now|still|already)\s*$/i.test(before))
      return word;
    const past = TABLE[lower];
    if (past !== undefined) {
      const noun =
        /\b(?:the|a|an|no|its|their|of|key|main|some|these|those|all|member|open|more|new|running|high|low|same|school|public)\s*$/i.test(
          before,
        );
      return noun && !/^(?:is|are|has|have|will|can|does|do)$/.test(lower) ? word : asTyped(word, past);
    }
    const plural = PLURAL[lower];
    return plural !== undefined && PLURAL_BEFORE.test(before) ? asTyped(word, plural) : word;
  });
};

const FINITE =
  /\b(?:was|were|is|are|had|has|have|did|does|do|would|will|should|could|can|might|must|may|cannot|said|told|asked|took|went|came|left|gave|made|got|felt|thought|found|led|met|ran|saw|sent|began|fell|rose|grew|lost|won|paid|spent|kept|meant|needed|wanted|knew|brought|built|stood|became|sat|cost|stopped|moved|started|ended|failed|remained|ignored|shut)\b/u;
const PAST = /\b\p{Ll}{3,}ed\b/u;
const PARTICIPLE =
  /\b(?:already|now|newly|not yet|not|fully|due|since|recently|being|been|half|most(?:ly)?)\s+\p{Ll}{3,}ed\b|\b\p{Ll}{3,}ed\s+(?:since|by|at|in|from|over|under|per|version|land|areas?|the)\b|^\p{Ll}{3,}ed\b/u;

/** Whether a clause has a verb of its own, so that "that …" may stand before it. Looks only as far as the first comma. */
export const hasVerb = (clause: string): boolean => {
  const first = clause.split(/,\s/)[0] ?? clause;
  return FINITE.test(first) || (PAST.test(first) && !PARTICIPLE.test(first));
};
