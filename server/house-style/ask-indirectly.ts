import { backshift } from './backshift.ts';
import { verbForms } from './verb-forms.ts';

const AUXILIARY: Readonly<Record<string, string>> = {
  is: 'was',
  are: 'were',
  was: 'was',
  were: 'were',
  will: 'would',
  would: 'would',
  can: 'could',
  could: 'could',
  should: 'should',
  has: 'had',
  have: 'had',
  had: 'had',
  must: 'must',
  may: 'might',
  might: 'might',
};
const WH =
  /^(what|how many [\p{L}-]+|how much(?: (?!(?:is|are|was|were|will|would|can|could|do|does|did|has|have|should)\b)[\p{L}-]+)?|how long|how often|how far|how|when|why|where|who|which(?: [\p{L}-]+)?)\s+(?=\S)/iu;
const PRONOUN =
  /^(?:it|there|they|this|that|these|those|he|she|members|officers|councils|anyone|anybody|someone|everyone)\b/i;
const PREDICATE =
  /^(?:be|been|being|able|always|never|so|too|likely|unlikely|available|enough|fair|legal|lawful|realistic|ready|possible|still|already|now|really|ever|also|not|funded|due|in|on|at|for|\p{Ll}+ing|\p{Ll}{2,}ed)$/u;

const withAuxiliary = (aux: string, rest: string, lead: string): string | null => {
  const past = AUXILIARY[aux.toLowerCase()];
  if (past === undefined) return null;
  const words = rest.split(/\s+/);
  // "how many routes are at risk": what is asked about stands before the verb already.
  if (
    /^(?:who|how many|how much|which) ?/i.test(lead) &&
    /^(?:at|in|on|under|behind|over|out|left|ready|involved|likely|safe|responsible|affected)\b/i.test(
      rest,
    ) &&
    /^(?:was|were)$/.test(past)
  )
    return `${past} ${rest}`;
  if (PRONOUN.test(rest)) return `${words[0]?.toLowerCase()} ${past} ${words.slice(1).join(' ')}`.trim();
  const isBase = (word: string, noun: boolean): boolean =>
    verbForms(word).some((form) => form.kind === 'base' && form.noun === noun);
  const modal = /^(?:would|could|should|must|might)$/.test(past);
  const plain = modal ? words.findIndex((word, index) => index > 0 && isBase(word, false)) : -1;
  const either = modal ? words.findIndex((word, index) => index > 0 && isBase(word, true)) : -1;
  // "the running cost": behind an article it tells which.
  const said = words.findIndex(
    (word, index) =>
      index > 0 && PREDICATE.test(word) && !/^(?:the|an?|our|their|its)$/i.test(words[index - 1] ?? ''),
  );
  const done =
    past === 'had'
      ? words.findIndex(
          (word, index) =>
            index > 0 && verbForms(word).some((form) => form.kind === 'participle' && !form.noun),
        )
      : -1;
  const first = [plain, either, done].find((index) => index > 0) ?? -1;
  // "could trade waste be let in": a noun that could be a verb, with "be" still to come.
  const noun = first > 0 && first === either && first !== plain && words[said] === 'be';
  const found = first > 0 && (said < 1 || first < said) && !noun ? first : said;
  // "is the consultation even worth doing": worth is what it is, and what stands before it goes with it.
  const worth = words.findIndex((word, index) => index > 0 && /^worth$/i.test(word));
  const from = worth > 0 && (found < 1 || worth < found) ? worth : found;
  const at =
    from > 1 && /^(?:even|really|actually|still|now|just)$/i.test(words[from - 1] ?? '') ? from - 1 : from;
  if (
    /^(?:what|who|which)/i.test(lead) &&
    verbForms(words[0] ?? '').some((form) => form.kind === 'ing' && !form.noun)
  )
    return `${past} ${rest}`;
  if (at > 0) return `${words.slice(0, at).join(' ')} ${past} ${words.slice(at).join(' ')}`;
  return /^(?:what|who|which|where|when|how (?:much|many|long|far|often))/i.test(lead) &&
    /^(?:was|were)$/.test(past) &&
    words.length <= 8
    ? `${rest} ${past}`
    : null;
};

const withDo = (rest: string): string | null => {
  const words = rest.split(/\s+/);
  const base = (word: string) => verbForms(word.toLowerCase()).find((form) => form.kind === 'base');
  // "why does it cost £40k to write one": what stands behind "to" is not asked about.
  const open = (index: number): boolean =>
    index > 0 && !/^(?:to|the|an?|of|for)$/i.test(words[index - 1] ?? '');
  const sure = words.findIndex((word, index) => open(index) && base(word)?.noun === false);
  const either = words.findIndex((word, index) => open(index) && base(word) !== undefined);
  const at = either === 1 && PRONOUN.test(words[0] ?? '') ? 1 : sure > 0 ? sure : either;
  const verb = base(words[at] ?? '')?.past;
  return at < 1 || verb === undefined
    ? null
    : [...words.slice(0, at), verb, ...words.slice(at + 1)].join(' ');
};

/**
 * A direct question turned into a clause: "where does scrutiny sit?" is "where scrutiny sat", "is it funded?" is
 * "whether it was funded". Null when its words cannot be turned with confidence.
 */
export const askIndirectly = (question: string): string | null => {
  const asked = question
    .trim()
    .replace(/[\s?.!]+$/, '')
    .replace(/^(what|who|where|how|why|when)['’]s\b/i, '$1 is')
    // "why can't owners be charged" asks why they can not.
    .replace(
      /\b(can|could|should|would|is|are|was|were|does|do|did|has|have)n?['’]t ((?:the |our |any |more )?[\p{L}-]+)\b/iu,
      '$1 $2 not',
    )
    .replace(/\bwe\b/gi, 'members')
    .replace(/\b(?:our|my)\b/gi, 'the');
  if (asked === '' || /[?:;]/.test(asked) || asked.length > 140) return null;
  // "what is needed is more drivers" asks nothing.
  if (/^what (?:is|was) \p{Ll}+(?: \p{Ll}+)? (?:is|was|are|were) /iu.test(asked)) return null;
  const wh = WH.exec(asked);
  const lead = wh === null ? '' : (wh[1] ?? '').toLowerCase();
  const after = wh === null ? asked : asked.slice(wh[0].length);
  const [first = ''] = after.split(/\s+/);
  const rest = after.slice(first.length).trim();
  if (
    wh === null &&
    !/^(?:is|are|was|were|will|would|can|could|should|has|have|had|must|may|do|does|did)$/i.test(first)
  )
    return null;
  const [next = ''] = rest.split(/\s+/);
  // "who would sit", "what would help": the question word is the subject, nothing changes places.
  if (
    /^(?:who|which|what|how many|how much)/.test(lead) &&
    /^(?:will|would|can|could|should|must|may|might)$/i.test(first) &&
    (next === 'be' || verbForms(next.toLowerCase()).some((form) => form.kind === 'base' && !form.noun))
  )
    return `${lead} ${AUXILIARY[first.toLowerCase()]} ${rest}`;
  const subject =
    rest === '' ? null : /^(?:do|does|did)$/i.test(first) ? withDo(rest) : withAuxiliary(first, rest, lead);
  if (subject !== null) return `${wh === null ? 'whether' : lead} ${subject}`;
  if (!/^(?:who|which|what|how many|how much)/.test(lead) || /^(?:is|are|do|does|did)$/i.test(first))
    return null;
  const told = backshift(after);
  if (told !== after) return `${lead} ${told}`;
  if (lead === 'who' && verbForms(first).some(({ kind }) => kind === 'past')) return `${lead} ${after}`;
  const form = verbForms(first).find(({ kind }) => kind === 'third' || kind === 'base');
  return form === undefined ? null : `${lead} ${form.past}${after.slice(first.length)}`;
};
