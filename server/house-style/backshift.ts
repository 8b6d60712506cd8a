import { finiteVerbs } from './finite-verb.ts';
import { remember } from './remember.ts';
import { verbForms } from './verb-forms.ts';

/** Auxiliaries of the present and what reported speech makes of them. */
const AUXILIARIES: Readonly<Record<string, string>> = {
  is: 'was',
  are: 'were',
  has: 'had',
  have: 'had',
  does: 'did',
  do: 'did',
  will: 'would',
  can: 'could',
  cannot: 'could not',
  may: 'might',
  shall: 'should',
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
  [
    /\b(it|that|there|he|she|what|who)['’]s (?=(?:been|had|gone|got|become|taken|come|reached|risen|fallen|grown|slipped|worked|cost|started|happened|meant)\b)/gi,
    '$1 had ',
  ],
  [
    /\b(someone|somebody|nobody|no one|everyone|everybody)['’]s (?=(?:said|asked|told|answered|replied|heard|seen|done|gone|come|got|had|made|taken|paid|found|offered|checked|looked|thought)\b(?! by\b))/gi,
    '$1 had ',
  ],
  // "IT's job" is the department's.
  [/\b((?!IT['’])(?:[Ii]t|[Tt]hat|[Tt]here|[Hh]e|[Ss]he|[Ww]hat|[Ww]ho|[Ww]here|[Hh]ow))['’]s\b/g, '$1 was'],
  [/\b(someone|somebody|nobody)['’]s (?=\p{L}+ing\b|not\b)/giu, '$1 was '],
  [/(\p{L}{3,})['’]s been\b/gu, '$1 had been'],
  [/(\p{L}{3,})['’]s (?=(?:a|an|the|not|now|still|too|very|already|only)\b)/gu, '$1 was '],
  [/\b(they|you|we)['’]re\b/gi, '$1 were'],
  [/\b(they|you|we|I|who|there)['’]ve\b/gi, '$1 had'],
  [/\b(they|you|we|I|he|she|it|that)['’]ll\b/gi, '$1 would'],
  [/\bI['’]?m\b/g, 'I was'],
  [/\bI am\b/g, 'I was'],
];
/** "she's seen the figures": what somebody has done to something, not what somebody is. */
const SEEN =
  /\b(it|he|she|who|nobody|someone|everyone)['’]s (\p{Ll}+)(?= (?:the|an?|it|them|this|that|all|both|its|their|his|her|our|my|no|£?\d)\b)/giu;
const HEARD =
  /\b(he|she)['’]s (?=(?:heard|seen|lost|asked|written|offered|promised|agreed|raised|tried|checked) (?!by\b|to\b))/gi;
/** "they'd walk", "she'd left". */
const WOULD = /\b(they|we|you|he|she|it|who|that|there|I)['’]d (\p{L}+)/giu;
/** After these a verb keeps its base form. */
const KEEP =
  /\b(?:to|would|will|should|could|can|might|may|must|not|did|let|help|please|the)\s+(?:also|still|only|not|be|sooner|rather|better|now|then|just|ever|never|\p{L}+ly)?\s*$/iu;
/** The subject of a question: the verb after it keeps its base form, as in "could members have". */
const ASKED =
  /^(?:(?:what|how|when|why|where|who)\s+)?(?:can|could|would|will|should|do|does|did|may)\s+(?:\p{L}+\s+){1,3}$/iu;
/** Verbs of timetables: their present with a time to come means what is still to be. */
const SCHEDULED =
  /^(?:open|close|end|start|begin|leave|run|expire|come|go|launch|finish|retire|move|meet|join|return|step|report|publish|land|commence|resume)$/;
const TO_COME =
  /^(?! back\b)[^,;.]{0,60}?\b(?:(?:in|on|from|by|until|till|at|next|this|end of|early|late|mid)\s+(?:the\s+)?(?:(?!19|200|201)\d|next|new|end|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|year|month|week|monday|tuesday|wednesday|thursday|friday)|(?:tomorrow|next (?:year|month|week|spring|summer|autumn|winter))|(?<!\b(?:to|since) )20[2-9]\d\b)/i;

const asTyped = (word: string, past: string): string =>
  /^\p{Lu}/u.test(word) ? past.charAt(0).toUpperCase() + past.slice(1) : past;

/** Present to past, as reported speech has it: "residents will read it" becomes "residents would read it". Quoted words stay. */
export const backshift = remember((text: string): string =>
  text
    .split(/(["“][^"”]*["”])/)
    .map((part, at) => (at % 2 === 1 ? part : shift(part)))
    .join(''),
);

/**
 * The same for what somebody asks or proposes: "that depots go on the map" keeps its verb, as the house writes "asked
 * that depots go on the map".
 */
export const backshiftRequest = (text: string): string => shift(text, true);

const shift = (part: string, request = false): string => {
  let whole = part;
  whole = whole.replace(SEEN, (typed: string, who: string, word: string) =>
    verbForms(word).some((form) => form.kind === 'participle' || form.kind === 'past')
      ? `${who} had ${word}`
      : typed,
  );
  whole = whole.replace(HEARD, '$1 had ');
  for (const [form, words] of CONTRACTED) whole = whole.replace(form, words);
  whole = whole.replace(WOULD, (typed: string, who: string, next: string) => {
    const forms = verbForms(next.toLowerCase());
    const had =
      forms.some((form) => form.kind === 'participle') && !forms.some((form) => form.kind === 'base');
    return had || next === 'been' ? `${who} had ${next}` : next === 'better' ? typed : `${who} would ${next}`;
  });
  let out = '';
  let done = 0;
  for (const { at, word, form } of finiteVerbs(whole)) {
    const past = pastOf(whole, at, word, form);
    if (past === null || (request && form?.kind === 'base')) continue;
    out += whole.slice(done, at) + asTyped(word, past);
    done = at + word.length;
  }
  return out + whole.slice(done);
};

/** "do it by formula", told to others. */
const TOLD = /^(?:do|be) (?:it|that|this|more|less|the|something|nothing)\b/i;

const pastOf = (
  whole: string,
  at: number,
  word: string,
  form: ReturnType<typeof finiteVerbs>[number]['form'],
): string | null => {
  const before = whole.slice(Math.max(0, at - 40), at);
  const lower = word.toLowerCase();
  if (/^\p{Lu}{2,}$/u.test(word)) return null;
  if (form === null) {
    if (at === 0 && TOLD.test(whole)) return null;
    const keeps = /^(?:may|do|have|can|will)$/.test(lower) && KEEP.test(before);
    if (keeps || (ASKED.test(before) && /^(?:have|do)$/.test(lower))) return null;
    return AUXILIARIES[lower] ?? null;
  }
  if (form.kind === 'past' || ASKED.test(before)) return null;
  const after = whole.slice(at + word.length);
  return SCHEDULED.test(form.base) && TO_COME.test(after) ? `would ${form.base}` : form.past;
};

const SUBORDINATE =
  /(?!^)\b(?:where|because|if|when|while|who|which|what|although|though|unless|whether|until|that)\b/;

/**
 * Whether a clause has a verb of its own, so that "that …" may stand before it. Looks only as far as the first comma
 * or subordinate clause: "delays down where there is one team" has none.
 */
export const hasVerb = remember((clause: string): boolean => {
  const [first = clause] = clause.split(/,\s/);
  const main = first.split(SUBORDINATE)[0] ?? first;
  if (main.trim() !== '' && finiteVerbs(main).length > 0) return true;
  // "all who came", "what matters": the subject itself holds a clause, and the verb may come after it.
  if (
    !/^(?:all|those|people|anyone|what|whoever|if|when|where|because|while|although|unless|that)\b/i.test(
      first,
    )
  )
    return false;
  return finiteVerbs(first).length > 0;
});

/** Whether whoever or whatever a clause is about is left out: "fell between two councils". */
export const lacksSubject = (clause: string): boolean => {
  const [first] = finiteVerbs(clause);
  return first !== undefined && first.form !== null && first.at === 0;
};
