import { remember } from './remember.ts';
import { type VerbForm, verbForms } from './verb-forms.ts';

/** A verb that carries a clause, where it stands in the text. */
export interface FiniteVerb {
  readonly at: number;
  readonly word: string;
  /** An auxiliary has no form of its own here. */
  readonly form: VerbForm | null;
}

export interface Token {
  readonly at: number;
  readonly word: string;
  readonly lower: string;
  /** A boundary stands before it: a comma, a conjunction or a relative. */
  readonly opens: boolean;
}

const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|does|do|did|will|would|shall|should|can|could|cannot|may|might|must|ought)$/;
const CONTRACTION = /n['’]t$|^(?:it|that|there|he|she|they|we|you|i)['’](?:s|re|ve|ll|d|m)$/;
const OPENERS =
  /^(?:and|but|or|so|yet|whatever|whenever|wherever|because|if|when|while|where|whether|although|though|unless|than|that|who|which|what|how|why|as)$/;
export const DETERMINER =
  /^(?:the|a|an|this|that|these|those|its|their|our|his|her|my|your|no|each|every|any|both|another|some|all|such|half)$/;
const QUANTITY =
  /^(?:more|fewer|less|most|many|several|few|enough|other|much|double|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
export const PREPOSITION =
  /^(?:of|in|on|at|by|for|from|with|to|about|over|under|into|between|per|within|without|across|against|since|until|till|before|after|during|via|around|through|towards|upon|up|re|above|below|behind|beside|near|outside|inside|beyond)$/;
const PLURAL_PRONOUN = /^(?:they|we|you|these|those|both|many|some|most|all|others)$/;
const PRONOUN =
  /^(?:it|he|she|this|that|nobody|everybody|everyone|nothing|something|somebody|anyone|who|which|what|they|we|you|them|him|us|themselves|there)$/;
const ADVERB =
  /^(?:also|still|only|just|now|always|often|never|already|then|even|further|again|soon|later|not|too|rarely|sometimes|really|\p{Ll}{3,}ly)$/u;
const NOT_ADVERB =
  /^(?:family|supply|reply|july|early|daily|weekly|monthly|elderly|apply|rely|fly|assembly|anomaly)$/;
export const PARTICLE = /^(?:up|out|off|back|down|away|ahead|together|forward)$/;
const PLURAL = /^(?:people|staff|children|police|public|women|men|media|data|half|majority)$/;
const SINGULAR = /(?:ss|us|is|ews|['’]s)$/;

const isNumber = (word: string): boolean => /^[£$€]?\d/.test(word);
export const isAdverb = (word: string): boolean => ADVERB.test(word) && !NOT_ADVERB.test(word);
/** A noun that takes "were". */
export const isPluralNoun = (word: string): boolean =>
  PLURAL.test(word) || (/s$/.test(word) && word.length > 3 && !SINGULAR.test(word));

/** "than" of "fewer than one in five", where no clause opens. */
const isMeasured = (tokens: readonly Token[], than: Token): boolean =>
  than.lower === 'than' && /^(?:more|fewer|less)$/.test(tokens.at(-2)?.lower ?? '');

/** A text as words with where its clauses open. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(
    /[£$€]?\d[\d,.]*\d[\p{L}%]*|[£$€]?[\p{L}\p{N}][\p{L}\p{N}'’./%-]*[\p{L}\p{N}%]|[£$€]?[\p{L}\p{N}]/gu,
  )) {
    const between = text.slice(end, match.index);
    const lower = match[0].toLowerCase();
    const before = tokens.at(-1);
    tokens.push({
      at: match.index,
      word: match[0],
      lower,
      opens:
        before === undefined ||
        /[,;:.?!()–—]|\s-\s/.test(between) ||
        (OPENERS.test(before.lower) && !isMeasured(tokens, before)) ||
        (OPENERS.test(lower) && !(lower === 'than' && /^(?:more|fewer|less)$/.test(before.lower))),
    });
    end = match.index + match[0].length;
  }
  return tokens;
};

/** The words before a verb that are its subject, adverbs left out. */
const subjectOf = (tokens: readonly Token[], from: number, at: number): Token[] =>
  tokens.slice(from, at).filter((token) => !isAdverb(token.lower));

/** The noun that a subject turns on: "members" of "members of the public". */
export const headOf = (subject: readonly Token[]): Token | undefined => {
  const cut = subject.findIndex((token, index) => index > 0 && PREPOSITION.test(token.lower));
  return subject[(cut === -1 ? subject.length : cut) - 1];
};
/** Whether a subject takes "were". */
export const isPluralSubject = (subject: readonly Token[]): boolean => {
  const head = headOf(subject);
  const [first] = subject;
  if (head === undefined || first === undefined) return false;
  if (/^(?:half|most|all|some)$/.test(first.lower) && subject.length > 1)
    return isPluralNoun(subject.at(-1)?.lower ?? '') || /^(?:them|us|you)$/.test(subject.at(-1)?.lower ?? '');
  if (first.lower === 'one' && subject[1]?.lower === 'in') return true;
  if (
    isNumber(first.lower) ||
    /^(?:most|some|many|all|half|both|several|few|two|three|four|five|six)$/.test(first.lower)
  )
    return !/^(?:1|one|£.*)$/.test(first.lower) || subject.some((token) => token.lower === 'in');
  return PLURAL_PRONOUN.test(head.lower) || isPluralNoun(head.lower);
};

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
  if (!spoken && (last === undefined || (cannotPrecede(last) && !oneInFive))) return null;
  if (before !== undefined && /^(?:to|not)$/.test(before.lower)) return null;
  const doing = subject.length === 1 && verbForms(last?.lower ?? '').some((form) => form.kind === 'ing');
  const counted = isNumber(last?.lower ?? '');
  const third = fits('third');
  if (third !== undefined && !auxiliary && !((doing || counted) && third.noun)) {
    const pronoun = spoken || (subject.length === 1 && PRONOUN.test(last?.lower ?? ''));
    const sure =
      pronoun ||
      !third.noun ||
      showsVerb(follows, tokens[at + 2]) ||
      (follows !== undefined && PREPOSITION.test(follows.lower) && DETERMINER.test(subject[0]?.lower ?? ''));
    // A body of people takes either: "staff wants", "the data shows"; so does "1 in 4 councils says".
    const many =
      isPluralSubject(subject) &&
      !/^(?:1|one)$/.test(subject[0]?.lower ?? '') &&
      !PLURAL.test(headOf(subject)?.lower ?? '');
    // "31 per cent of traffic passes", "Wales runs": a form that is no noun is the verb whatever its subject.
    const share = subject.some((one) => /^(?:cent|%)$/.test(one.lower) || /%$/.test(one.lower));
    const proper = /^\p{Lu}\p{Ll}/u.test(headOf(subject)?.word ?? '');
    if (sure && (pronoun || !many || (!third.noun && (share || proper)))) return third;
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
    const many = spoken || company || isPluralSubject(subject);
    if (
      many &&
      (!base.noun ||
        showsVerb(follows, tokens[at + 2]) ||
        (base.base === 'risk' && /ing$/.test(follows?.lower ?? '')) ||
        (base.base === 'help' && verbForms(follows?.lower ?? '').some((form) => form.kind === 'base')) ||
        /^(?:they|we|you)$/.test(last?.lower ?? ''))
    )
      return base;
  }
  if (past === undefined) return null;
  if (past.past !== past.participle) return past;
  if (follows?.lower === 'since' || follows?.lower === 'by') return null;
  // "the transition cost estimated at £6m": a noun, where nothing shows that it is the verb.
  if (past.noun && past.past === past.base && !showsVerb(follows, tokens[at + 2])) return null;
  if (past.active) return past;
  if (past.base === 'leave' && /^\p{Lu}{2,4}$/u.test(last?.word ?? '')) return past;
  // "21 areas invited to bid", "parents told 14 months": suffered, nobody is said to do it.
  if (SUFFERED.test(past.base) && (follows?.lower === 'to' || isNumber(follows?.lower ?? ''))) return null;
  if (
    TAKES_DOING.test(past.base) &&
    verbForms(follows?.lower ?? '').some((form) => form.kind === 'ing' && !form.noun)
  )
    return past;
  if (follows !== undefined && PARTICLE.test(follows.lower) && !PUT.test(past.base)) return past;
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
