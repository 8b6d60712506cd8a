import { BACK, namesWhich } from './names-which.ts';
import { remember } from './remember.ts';
import {
  DETERMINER,
  headOf,
  isAdverb,
  isNumber,
  isPluralNoun,
  isPluralSubject,
  OPENERS,
  PARTICLE,
  PLURAL,
  PREPOSITION,
  PRONOUN,
  QUANTITY,
  subjectOf,
  type Token,
  tokensOf,
} from './tokens.ts';
import { type VerbForm, verbForms } from './verb-forms.ts';

/** A verb that carries a clause, where it stands in the text. */
export interface FiniteVerb {
  readonly at: number;
  readonly word: string;
  /** An auxiliary has no form of its own here. */
  readonly form: VerbForm | null;
}

const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|does|do|did|will|would|shall|should|can|could|cannot|may|might|must|ought)$/;
const CONTRACTION = /n['’]t$|^(?:it|that|there|he|she|they|we|you|i)['’](?:s|re|ve|ll|d|m)$/;

/** Whether what follows shows that the word before it was a verb. */
const showsVerb = (next: Token | undefined, after: Token | undefined): boolean =>
  next !== undefined &&
  (DETERMINER.test(next.lower) ||
    QUANTITY.test(next.lower) ||
    PRONOUN.test(next.lower) ||
    isNumber(next.lower) ||
    isAdverb(next.lower) ||
    (/^(?:about|around|over|nearly|almost|under)$/.test(next.lower) &&
      after !== undefined &&
      (isNumber(after.lower) || QUANTITY.test(after.lower))) ||
    (next.lower === 'to' && verbForms(after?.lower ?? '').some((form) => form.kind === 'base')));

const takesObject = (next: Token | undefined): boolean =>
  next !== undefined && (DETERMINER.test(next.lower) || PRONOUN.test(next.lower) || isNumber(next.lower));

const cannotPrecede = (token: Token): boolean =>
  // "lot A goes": a letter, no article.
  (!(token.word === 'A' && token.at > 0) &&
    DETERMINER.test(token.lower) &&
    !/^(?:this|that|these|those|both|some|all|half|each)$/.test(token.lower)) ||
  PREPOSITION.test(token.lower) ||
  QUANTITY.test(token.lower) ||
  /['’]s$/.test(token.lower) ||
  /^(?:to|not|be|been|being|let|please|more|less)$/.test(token.lower);

/** With a particle these are mostly suffered: "put back to May"; the others are done: "found out", "signed up". */
const PUT =
  /^(?:put|set|leave|hold|push|bring|hand|lay|cut|tie|call|take|close|scale|roll|send|pull|turn|shut|rule|carry|block|wind|break)$/;

/** Before "to" or a figure these are suffered. */
const SUFFERED =
  /^(?:invite|tell|require|force|allow|encourage|oblige|instruct|advise|permit|enable|assess|estimate|quote)$/;
/** Before what somebody is doing these are done, not suffered: "risked losing". */
const TAKES_DOING = /^(?:risk|avoid|consider|involve|resist|suggest|recommend|favour|miss|mind|enjoy)$/;

/** Nouns that are verbs before a figure: "costs 38 million", but not "reserves 610,000". */
const MEASURES = /^(?:cost|last|total|number|average|cover|employ|save|raise|charge|house|host)$/;

/** Before these a word that may be a noun was the verb: "people burn because it is cheaper". */
const REASONS = /^(?:because|unless|until|when|while)$/;
/** After these likewise: "centres only work if", "market towns never feature". */
const OFTEN = /^(?:only|never|always|often|rarely|seldom|sometimes|hardly|usually|still)$/;
/** And before these: "stickers work better". */
const MANNER = /^(?:better|well|worse|harder|faster|badly|slowly|differently)$/;
/** Words that no verb is read in before certain others: "needs assessment", "close to home". */
const NO_VERB_HERE: readonly (readonly [RegExp, RegExp])[] = [
  [/^needs$/, /^(?:assessments?|analysis|audit|survey)$/],
  [/^close$/, /^to$/],
];

/** Whether counting words stand for whom they count ("those four", "hardly any", "no one"), and for how many. */
const standsAlone = (subject: readonly Token[]): 'one' | 'many' | null => {
  const words = subject.map((token) => token.lower);
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (last === 'one' && words.length === 2) return /^(?:no|any|every|this|that)$/.test(before) ? 'one' : null;
  const number = /^(?:two|three|four|five|six|seven|eight|nine|ten|many|few|several|most)$/;
  if (!number.test(last)) return null;
  return before === '' || /^(?:those|these|the|all|other|only)$/.test(before) ? 'many' : null;
};

/** Adjectives that no subject consists of, and what may stand before them. */
const NEEDS_NOUN =
  /^(?:main|key|chief|root|major|principal|primary|underlying|biggest|top|likely|possible|usual|real|the|our|its|their|two|three|four|five|other)$/;

type Reading = 'third' | 'base' | 'past';

/** A word of several readings as the verb of the clause that begins at `from`; null when it is not. */
const readVerb = (tokens: readonly Token[], from: number, at: number, relative: boolean): VerbForm | null => {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || /^\p{Lu}/u.test(token.word)) return null;
  const forms = verbForms(token.lower);
  const subject = subjectOf(tokens, from, at);
  const last = subject.at(-1);
  const next = tokens[at + 1];
  const follows = next !== undefined && !next.opens ? next : next?.lower === 'that' ? next : undefined;
  const auxiliary = follows !== undefined && AUXILIARY.test(follows.lower);
  const fits = (kind: Reading): VerbForm | undefined => forms.find((form) => form.kind === kind);
  // "wants a break clause", "fell between two councils": whoever or whatever it is said of is left out.
  const unsaid =
    subject.length === 0 &&
    forms.some(
      (form) =>
        (form.kind === 'third' &&
          (!form.noun ||
            (takesObject(tokens[at + 1]) &&
              (MEASURES.test(form.base) || !isNumber(tokens[at + 1]?.lower ?? ''))))) ||
        (form.kind === 'past' && form.past !== form.participle),
    );
  const spoken = (relative || unsaid) && subject.length === 0;
  const oneInFive = QUANTITY.test(last?.lower ?? '') && subject.at(-2)?.lower === 'in';
  const hardly = last?.lower === 'any' && /^(?:hardly|scarcely)$/.test(tokens[at - 2]?.lower ?? '');
  const counts = hardly ? 'many' : standsAlone(subject);
  if (!spoken && (last === undefined || (cannotPrecede(last) && !oneInFive && counts === null))) return null;
  if (before !== undefined && /^(?:to|not)$/.test(before.lower)) return null;
  // "main causes run-off and sewage": an adjective that needs its noun, and this is it.
  if (
    forms.some((form) => form.kind === 'third') &&
    subject.length > 0 &&
    subject.every((one) => NEEDS_NOUN.test(one.lower))
  )
    return null;
  // "checks put back again": a particle of the verb before it.
  if (token.lower === 'back' && before !== undefined && BACK.test(before.lower)) return null;
  if (namesWhich(tokens, at, forms)) return null;
  if (NO_VERB_HERE.some(([word, after]) => word.test(token.lower) && after.test(follows?.lower ?? '')))
    return null;
  // "a panic should that reach the papers": no relative, the auxiliary stands before its subject.
  if (
    relative &&
    tokens[from - 1]?.lower === 'that' &&
    /^(?:should|had|were)$/.test(tokens[from - 2]?.lower ?? '')
  )
    return null;
  // "costs councils £34m": to whom, then how much.
  const costs =
    /^costs?$/.test(token.lower) &&
    follows !== undefined &&
    (/^\p{Lu}/u.test(follows.word) || (isPluralNoun(follows.lower) && isNumber(tokens[at + 2]?.lower ?? '')));
  const reason = next?.opens === true && REASONS.test(next.lower);
  const often = before !== undefined && OFTEN.test(before.lower);
  const doing = subject.length === 1 && /(?<!th)ing$/.test(last?.lower ?? '');
  const counted = isNumber(last?.lower ?? '');
  const third = fits('third');
  if (third !== undefined && !auxiliary && counts !== 'many' && !((doing || counted) && third.noun)) {
    const pronoun = spoken || (subject.length === 1 && PRONOUN.test(last?.lower ?? ''));
    const sure =
      pronoun ||
      !third.noun ||
      showsVerb(follows, tokens[at + 2]) ||
      reason ||
      costs ||
      (follows !== undefined && PREPOSITION.test(follows.lower) && DETERMINER.test(subject[0]?.lower ?? ''));
    // "small places never win": a noun, where the verb comes after its adverb.
    const later =
      third.noun &&
      OFTEN.test(follows?.lower ?? '') &&
      verbForms(tokens[at + 2]?.lower ?? '').some((form) => form.kind === 'base');
    // A body of people takes either: "staff wants", "the data shows"; so does "1 in 4 councils says".
    const many =
      isPluralSubject(subject) &&
      !/^(?:1|one)$/.test(subject[0]?.lower ?? '') &&
      !PLURAL.test(headOf(subject)?.lower ?? '');
    // "31 per cent of traffic passes", "Wales runs": a form that is no noun is the verb whatever its subject.
    const share = subject.some((one) => /^(?:cent|%)$/.test(one.lower) || /%$/.test(one.lower));
    const proper = /^\p{Lu}\p{Ll}/u.test(headOf(subject)?.word ?? '');
    if (sure && !later && (pronoun || !many || (!third.noun && (share || proper)))) return third;
  }
  const base = fits('base');
  const past = fits('past');
  if (base !== undefined && past?.past !== base.base && !auxiliary) {
    // A company takes either: "Corvale want more".
    const company =
      subject.length === 1 &&
      !base.noun &&
      /^\p{Lu}\p{Ll}/u.test(last?.word ?? '') &&
      (showsVerb(follows, tokens[at + 2]) || isPluralNoun(follows?.lower ?? ''));
    const many = spoken || company || counts === 'many' || isPluralSubject(subject);
    if (
      many &&
      (!base.noun ||
        showsVerb(follows, tokens[at + 2]) ||
        reason ||
        often ||
        MANNER.test(follows?.lower ?? '') ||
        (base.base === 'risk' && /ing$/.test(follows?.lower ?? '')) ||
        (base.base === 'help' && verbForms(follows?.lower ?? '').some((form) => form.kind === 'base')) ||
        /^(?:they|we|you|them)$/.test(last?.lower ?? ''))
    )
      return base;
  }
  if (past === undefined) return null;
  if (past.past !== past.participle) return past;
  if (follows?.lower === 'since' || follows?.lower === 'by') return null;
  // "the transition cost estimated at £6m": a noun, where nothing shows that it is the verb.
  if (past.noun && past.past === past.base && !costs && !showsVerb(follows, tokens[at + 2])) return null;
  if (past.active || costs) return past;
  if (past.base === 'leave' && /^\p{Lu}{2,4}$/u.test(last?.word ?? '')) return past;
  // "21 areas invited to bid", "parents told 14 months": suffered, nobody is said to do it.
  if (SUFFERED.test(past.base) && (follows?.lower === 'to' || isNumber(follows?.lower ?? ''))) return null;
  if (
    TAKES_DOING.test(past.base) &&
    verbForms(follows?.lower ?? '').some((form) => form.kind === 'ing' && !form.noun)
  )
    return past;
  if (
    follows !== undefined &&
    PARTICLE.test(follows.lower) &&
    (!PUT.test(past.base) || /^pulled out$/.test(`${token.lower} ${follows.lower}`))
  )
    return past;
  // "laptops scrapped each year": how often it was suffered.
  if (
    /^(?:each|every)$/.test(follows?.lower ?? '') &&
    /^(?:year|month|week|day|quarter|night)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return null;
  const object =
    follows !== undefined &&
    (showsVerb(follows, tokens[at + 2]) || /^\p{Lu}/u.test(follows.word) || isPluralNoun(follows.lower)) &&
    !isAdverb(follows.lower);
  const pronoun =
    last !== undefined && /^(?:they|we|you|he|she|nobody|everybody|everyone|who)$/.test(last.lower);
  return object || pronoun ? past : null;
};

/**
 * The verbs that carry the clauses of a text as typed: auxiliaries, present forms that have a subject, and past forms
 * that are not participles ("the rate rose", but not "statement sent to the wrong address").
 */
export const finiteVerbs = remember((text: string): readonly FiniteVerb[] => {
  const tokens = tokensOf(text);
  const found: FiniteVerb[] = [];
  let from = 0;
  let carried = false;
  let before: FiniteVerb | null = null;
  for (const [at, token] of tokens.entries()) {
    if (token.opens) {
      from = OPENERS.test(token.lower) ? at + 1 : at;
      carried = false;
    }
    if (OPENERS.test(token.lower) && token.lower !== 'that') continue;
    const month =
      token.word === 'May' ||
      (token.lower === 'may' &&
        /^(?:in|by|of|until|since|early|late|\d+)$/.test(tokens[at - 1]?.lower ?? ''));
    if ((AUXILIARY.test(token.lower) && !month) || CONTRACTION.test(token.lower)) {
      before = { at: token.at, word: token.word, form: null };
      found.push(before);
      carried = true;
      continue;
    }
    // "take it back then sell it on": a second thing done by whoever did the first.
    const then = token.lower === 'then' && at > from && !token.opens;
    if (then && before !== null && before.form !== null) {
      from = at + 1;
      carried = false;
    }
    if (carried || then) continue;
    const previous = tokens[from - 1]?.lower ?? '';
    // "covers" of "it runs until June and covers four districts" shares the subject of "runs".
    const kind = before?.form?.kind;
    const listed =
      previous !== 'and' &&
      previous !== 'then' &&
      at === from &&
      at > 0 &&
      before !== null &&
      !OPENERS.test(previous);
    const leads = at >= from && tokens.slice(from, at).every((one) => isAdverb(one.lower));
    const shared =
      (kind === 'third' || kind === 'base') &&
      ((leads && (previous === 'and' || previous === 'then')) || listed);
    const relative = /^(?:who|which|that|what)$/.test(previous) && at === from;
    const form = readVerb(tokens, from, at, relative || shared);
    if (form === null || (shared && (form.kind !== kind || (listed && form.noun)))) continue;
    before = { at: token.at, word: token.word, form };
    found.push(before);
    carried = true;
  }
  return found;
});
