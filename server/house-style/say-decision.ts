import type { HouseProfile } from '#server/domain/board.ts';
import type { CastMember } from '#server/domain/meeting.ts';
import type { DecisionType } from '#server/domain/proposal.ts';
import { backshift } from './backshift.ts';
import { canonicalNames } from './canonical-names.ts';
import { isClause } from './clause-of.ts';
import { mendDecision } from './mend-decision.ts';
import { createPeople } from './people.ts';
import { plainWords } from './plain-words.ts';
import { verbForms } from './verb-forms.ts';

export interface DecisionWords {
  /** Verb first, past tense: "noted the update and agreed the plan at para 14". A whole sentence when it starts with a capital. */
  readonly clause: string;
  readonly type: DecisionType;
  /** The notes only assent: what was agreed is what the paper recommends. */
  readonly bare: boolean;
  readonly vote: string;
  /** What the assent was subject to: "with the change to paragraph 6"; or empty. */
  readonly change?: string;
  readonly also: readonly string[];
  readonly topic: string;
  readonly recommendation: string;
  readonly board: string;
  readonly profile: HouseProfile;
  readonly cast: readonly CastMember[];
}

/** Who decides, as a sentence begins: "The Board", "The Committee"; "Members" in 2014. */
export const decider = (board: string, profile: HouseProfile): string => {
  if (profile === '2014') return 'Members';
  const kind =
    /\b(board|committee|panel|forum|group|commission|partnership|cabinet|network|council)\b(?!.*\b(?:board|committee|panel|forum|group|commission)\b)/i.exec(
      board,
    )?.[1] ?? 'Board';
  return `The ${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}`;
};

const bareClause = (words: DecisionWords): string => {
  if (words.recommendation !== '')
    return `${words.type === 'noted' ? 'noted' : 'agreed'} ${words.recommendation.replace(/^(?:that )?(?:the board |members )?(?:is|are) (?:asked|recommended|invited) to (?:note|agree|approve)\s*/i, '').replace(/\.$/, '')}`;
  if (words.type === 'noted') return `noted the report on ${words.topic}`;
  return `agreed the recommendations in the report on ${words.topic}`;
};

const GENERIC =
  /^(noted|approved|endorsed|agreed) (?:the )?(update|report|paper|presentation|position|progress|recommendations|recs)$/i;
const OBJECTLESS =
  /^(noted|approved|endorsed|agreed|supported|adopted|accepted)(?=,| and (?:members )?(?:agreed|supported|endorsed|approved|welcomed|noted|asked)\b| (?:with|subject to|as drafted|as amended)\b)/i;

/** A title inside a sentence: "Demand responsive transport" loses its capital, "Children and Families" and "SEND" keep theirs. */
const midSentence = (topic: string): string =>
  /^\p{Lu}\p{Ll}+ \p{Ll}{4,}/u.test(topic) ? topic.charAt(0).toLowerCase() + topic.slice(1) : topic;
const thing = (topic: string): string =>
  !topic.includes(':') &&
  /\b(?:plan|programme|budget|policy|strategy|guidance|response|framework|statement)\b/i.test(topic)
    ? uncapitalised(topic)
    : `report on ${midSentence(topic)}`;
const uncapitalised = (topic: string): string =>
  /^\p{Lu}\p{Ll}/u.test(topic) ? topic.charAt(0).toLowerCase() + topic.slice(1) : topic;

/** A second verb typed after the decision's own: "supported backs a fund", "agreed comes back to December". */
const secondVerb = (clause: string): string => {
  const match = /^(agreed|approved|endorsed|supported|noted),? (?!that\b|to\b)(\p{Ll}+)\b ?/u.exec(clause);
  const form = verbForms(match?.[2] ?? '').find(({ kind }) => kind === 'third');
  if (match === null || form === undefined) return clause;
  const rest = clause.slice(match[0].length);
  if (/^(?:back|support|endorse|approve|agree|welcome|favour|accept)$/.test(form.base))
    return `${match[1]} ${rest}`;
  return form.noun ? clause : `${match[1]} that this ${form.base} ${rest}`;
};

/** How everybody agreed stands before what they agreed. */
const allAgreed = (clause: string): string => {
  const match = /[,.;]? (?:it was )?(?:unanimous(?:ly)?|nem con|all in favour|no dissent|all agreed)$/i.exec(
    clause,
  );
  if (match === null) return clause;
  const said = clause.slice(0, match.index);
  return /^unan|^.{0,2}unan/i.test(match[0].trim()) ? said.replace(/^(\p{Ll}+)/u, '$1 unanimously') : said;
};

const BARE =
  /^(noted|approved|endorsed|adopted|accepted|received|welcomed) (?!(?:the|an?|that|this|these|those|its|their|his|her|our|all|both|each|every|any|some|no|not|more|most|many|several|to|with|without|how|what|why|when|where|who|whether|if|as|by|in|on|at|for|from|of|subject|and|or|thanks|concerns?|there|it|they|he|she|so|option|\p{Ll}+ \(?(?:\d|\w(?=\)))|paragraphs?|appendix|chair|members|progress)\b)(?=\p{Ll}{3,})(?!\p{Ll}+ly\b|\p{Ll}+ing (?:the|an?|its|their)\b)/u;
const PROPOSED =
  /^(\p{Ll}+ed|agreed) (?:that|this|those|these) (change|amendment|addition|alteration|approach|suggestion|wording|compromise)(s?)(?=$|[,;.])/iu;
const OTHERWISE =
  /[,;]\s+(?:and |with )?(?:the )?((?:(?!otherwise\b)\p{Ll}+ ){0,3})(otherwise |unchanged and )?as (?:in |per |set out in )?(?:the )?(paper|report|draft|drafted|printed|tabled|circulated)$/u;

/** What was noted gets its article, a clause its "that", and "that change" says whose: nobody reads the note before it. */
const whole = (clause: string): string => {
  const bare = BARE.exec(clause);
  const [, verb = ''] = bare ?? [];
  const rest = bare === null ? '' : clause.slice(bare[0].length);
  const articled =
    bare === null
      ? clause
      : isClause(rest)
        ? verb === 'noted'
          ? `noted that ${backshift(rest)}`
          : clause
        : `${verb} the ${rest}`;
  return articled
    .replace(
      /^noted (where|how|what|why|when|who) (?=\p{L}+ )(.+)$/u,
      (_, which: string, told: string) => `noted ${which} ${backshift(told)}`,
    )
    .replace(PROPOSED, '$1 the $2$3 proposed')
    .replace(OTHERWISE, (_, thing: string, otherwise: string | undefined, where: string) => {
      const place = /^(?:paper|report|draft)$/.test(where) ? `as in the ${where}` : `as ${where}`;
      return thing === ''
        ? `, ${otherwise === undefined ? '' : 'otherwise '}${place}`
        : `, with the ${thing}${otherwise === undefined ? '' : 'otherwise '}${place}`;
    });
};

/** Rubs the corners off a clause as typed: "agreed we write" becomes "agreed to write". */
const smooth = (typed: string): string =>
  allAgreed(secondVerb(typed))
    .replace(/\bour\b/g, 'the')
    .replace(/^(agreed that) us should (?=\p{Ll})/u, '$1 it should ')
    .replace(/, (?:that|this|it|which) (?:goes|will go|is going|is to go) .*$/i, '')
    .replace(
      / (?:and|\+|&) (?:(?:the )?(?:members|board|committee|panel|forum|group|all|everyone) )?(?:are |were |is |was )?(?:happy|content|fine|ok) (?:with|for) /i,
      ' and agreed ',
    )
    .replace(
      / (?:and|but) (?:would|will) (?=press|ask|call|seek|write|lobby|push|support|urge|continue)/i,
      ' and agreed to ',
    )
    .replace(/ til(?:l)? /g, ' until ')
    .replace(/ b4 /g, ' before ')
    .replace(/ exc(?:ept(?:ing)?|l|l?uding)?\.? (?=\(|rec)/i, ' except ')
    .replace(
      /,? (?:and|but) (?:the )?(?:members|board|committee|panel|forum|group) (?:also )?(?=(?:agreed|supported|endorsed|approved|welcomed|noted)\b)/gi,
      ' and ',
    )
    .replace(
      /^agreed,? (?:that )?(?:we|officers should) (?:will |should |would )?(?=\p{Ll}+\b)/iu,
      'agreed to ',
    )
    .replace(/^agreed,? (?:the )?(\p{Lu}{2,6}) (?:to|should|will) /u, 'agreed that the $1 ')
    .replace(
      /^agreed,? (letter|note|email|response|statement) (?:is )?to (?:go|be sent) to /i,
      'agreed that a $1 be sent to ',
    )
    .replace(/^agreed,? (?:the )?(\p{Lu}{2,6}) (\p{Ll}+) (?=\p{L})/u, (typed, body: string, word: string) => {
      const third = verbForms(word).find(({ kind }) => kind === 'third');
      return third === undefined || /^(?:is|has|does)$/.test(word)
        ? typed
        : `agreed that the ${body} ${third.base} `;
    })
    .replace(/^rejected (?!the |an? |that |any |all |\p{Ll}+ \(?(?:\d|\w\)))(?=\p{Ll})/u, 'rejected the ')
    .replace(
      /^agreed ((?:(?:Cllr|Mr|Mrs|Ms|Dr) )?\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+) (\p{Ll}+?)s /u,
      'agreed that $1 $2 ',
    )
    .replace(/,? (?:i missed that|sorry|i think)\b.*$/i, '');

const seats = (clause: string): string =>
  clause
    .replace(
      /(?:^appointed |, (?:and )?)((?:Cllr|Mayor|Mr|Mrs|Ms|Dr|Lord|Sir) [^,]+?) (?:stays on|to stay on|continues on|to continue on|remains on|to remain on) /g,
      (whole, who: string) => `${whole.startsWith('appointed') ? '' : ', and '}reappointed ${who} to `,
    )
    .replace(/^(reappointed [^,]+), (?!and )(?=(?:Cllr|Mayor|Mr|Mrs|Ms|Dr|Lord|Sir) )/, '$1, and appointed ')
    .replace(/((?:Cllr|Mayor|Mr|Mrs|Ms|Dr|Lord|Sir) [\p{L}' -]+?) for the /gu, '$1 to the ')
    .replace(/^(appointed [^,]+), (?!and )([^,]+)(?=$|, and)/, '$1 and $2');

/** One decision as a sentence: the board, the verb, what; no reasons, no date. */
export const sayDecision = (words: DecisionWords): string => {
  const people = createPeople(words.cast);
  let clause = words.bare ? bareClause(words) : smooth(canonicalNames(plainWords(words.clause), people));
  if (!words.bare && !/^The minutes of/.test(clause)) clause = mendDecision(clause, words.vote);
  if (words.type === 'appointed') clause = seats(clause);
  const generic = GENERIC.exec(clause);
  if (generic !== null && words.topic !== '')
    clause = `${generic[1]?.toLowerCase()} the ${generic[2]?.toLowerCase()} ${/^rec/i.test(generic[2] ?? '') ? 'in the report ' : ''}on ${words.topic}`;
  if (/^(?:noted|approved|endorsed|adopted|accepted)$/i.test(clause))
    clause = `${clause.toLowerCase()} the ${thing(words.topic)}`;
  if (!/^The minutes of/.test(clause))
    clause = clause.replace(OBJECTLESS, (verb) => `${verb.toLowerCase()} the ${thing(words.topic)}`);
  if (!words.bare && !/^The minutes of/.test(clause)) clause = whole(clause);
  if (words.vote !== '' && /^appointed [^,]+$/.test(clause)) clause = `${clause} ${words.vote}`;
  else if (words.vote !== '')
    clause = clause.replace(
      /^(\w+)( that| to)?/,
      (_, verb: string, next: string | undefined) => `${verb}, ${words.vote},${next ?? ''}`,
    );
  clause = clause.replace(/^(noted the report\b.*) and agreed$/i, '$1 and agreed its recommendations');
  const change = plainWords(words.change ?? '');
  if (change !== '' && !/\b(?:change|amendment|addition|amended)\b/i.test(clause)) clause += `, ${change}`;
  const tidy = clause.replace(/\s+/g, ' ').replace(/[\s.,;]+$/, '');
  const sentence = /^The minutes of/.test(tidy)
    ? `${tidy}.`
    : `${decider(words.board, words.profile)} ${tidy}.`;
  return [sentence, ...words.also].join(' ');
};
