/** A word of a text, with whether a clause opens before it. */
export interface Token {
  readonly at: number;
  readonly word: string;
  readonly lower: string;
  /** A boundary stands before it: a comma, a conjunction or a relative. */
  readonly opens: boolean;
}

export const OPENERS =
  /^(?:and|but|or|so|yet|whatever|whenever|wherever|because|if|when|while|where|whether|although|though|unless|than|that|who|which|what|how|why|as)$/;
export const DETERMINER =
  /^(?:the|a|an|this|that|these|those|its|their|our|his|her|my|your|no|each|every|any|both|another|some|all|such|half)$/;
export const QUANTITY =
  /^(?:more|fewer|less|most|many|several|few|enough|other|much|double|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
export const PREPOSITION =
  /^(?:of|in|on|at|by|for|from|with|to|about|over|under|into|between|per|within|without|across|against|since|until|till|before|after|during|via|around|through|towards|upon|up|re|above|below|behind|beside|near|outside|inside|beyond)$/;
const PLURAL_PRONOUN = /^(?:they|we|you|these|those|both|many|some|most|all|others)$/;
export const PRONOUN =
  /^(?:it|he|she|this|that|nobody|everybody|everyone|nothing|something|somebody|someone|anyone|anybody|neither|none|who|which|what|they|we|you|them|him|us|themselves|there)$/;
const ADVERB =
  /^(?:also|still|only|just|now|always|often|never|already|then|even|further|again|soon|later|not|too|rarely|sometimes|really|\p{Ll}{3,}ly)$/u;
const NOT_ADVERB =
  /^(?:family|supply|reply|july|early|daily|weekly|monthly|elderly|apply|rely|fly|assembly|anomaly)$/;
export const PARTICLE = /^(?:up|out|off|back|down|away|ahead|together|forward)$/;
export const PLURAL = /^(?:people|staff|children|police|public|women|men|media|data|criteria|half|majority)$/;
const SINGULAR = /(?:ss|us|is|['’]s)$|^news$/;

export const isNumber = (word: string): boolean => /^[£$€]?\d/.test(word);
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
export const subjectOf = (tokens: readonly Token[], from: number, at: number): Token[] =>
  tokens.slice(from, at).filter((token) => !isAdverb(token.lower));

/** The noun that a subject turns on: "members" of "members of the public". */
export const headOf = (subject: readonly Token[]): Token | undefined => {
  const cut = subject.findIndex(
    (token, index) =>
      index > 0 &&
      (PREPOSITION.test(token.lower) ||
        (/^(?:north|south|east|west|ahead|short|outside)$/.test(token.lower) &&
          subject[index + 1]?.lower === 'of')),
  );
  return subject[(cut === -1 ? subject.length : cut) - 1];
};
/** Whether a subject takes "were". */
export const isPluralSubject = (subject: readonly Token[]): boolean => {
  const head = headOf(subject);
  const [first] = subject;
  if (head === undefined || first === undefined) return false;
  if (
    first.lower === 'a' &&
    subject[1]?.lower === 'lot' &&
    /^(?:them|us|you)$/.test(subject.at(-1)?.lower ?? '')
  )
    return true;
  if (/^(?:half|most|all|some)$/.test(first.lower) && subject.length > 1)
    return isPluralNoun(subject.at(-1)?.lower ?? '') || /^(?:them|us|you)$/.test(subject.at(-1)?.lower ?? '');
  if (
    /^(?:a|an|one|two|three)$/.test(first.lower) &&
    /^(?:third|quarter|half|fifth|sixth|tenth|majority|handful|couple)s?$/.test(subject[1]?.lower ?? '') &&
    subject[2]?.lower === 'of'
  )
    return isPluralNoun(subject.at(-1)?.lower ?? '');
  if (first.lower === 'one' && subject[1]?.lower === 'in') return true;
  if (
    isNumber(first.lower) ||
    /^(?:most|some|many|all|half|both|several|few|two|three|four|five|six)$/.test(first.lower)
  )
    return !/^(?:1|one|£.*)$/.test(first.lower) || subject.some((token) => token.lower === 'in');
  return PLURAL_PRONOUN.test(head.lower) || isPluralNoun(head.lower);
};
