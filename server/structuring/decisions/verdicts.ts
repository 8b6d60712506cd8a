import { isOpen, type Line } from '../line.ts';

/** The board's yes or no, given as such: "that's a no then", "a clear yes from the room", "answer was no". */
const VERDICT =
  /(?:^|[\s,.;:–-])(?:(?:(?:that|this|it|which)(?:['’]?s| is| was)|(?:the )?(?:answer|verdict|outcome|result|consensus|response|room|mood)(?:['’]?s| is| was| said)?|members said|board said|call it|took (?:that|it) as|so|was|got)[\s:,–-]+)(?:(?:a|an|pretty much|basically|clearly|definitely|still|just|plainly|fairly|very|clear|firm|flat|resounding|polite|big|unanimous|definite|straight|collective|cautious|qualified|emphatic|general|strong|reluctant|bit of|the)\s+)*(yes|no|aye|nay|yep|nope|thumbs[- ]up|thumbs[- ]down|go-ahead|green light|red light|non[- ]starter)(?:\s+(?:then|from (?:all|everyone|everybody|the \p{L}+|members)|all round|by all|vote|it is|again|for now|on that|to that))*(?:[\s.!]*$|\s+(?:to|for|on)\s+(.{4,}?)(?:\s+then)?[.!]*$)/iu;
const AT_HEAD =
  /^(?:(?:so|ok|right|then|and|but)[\s,]+)*an? (?:(?:clear|firm|flat|resounding|unanimous|definite|cautious|big|polite)\s+)*(yes|no) (?:to|for|on) (.{4,}?)(?:\s+then)?[.!]*$/iu;
/** Nothing but the yes or no, at the head or behind a dash: "a clear no", "thumbs down", "no then". */
const ALONE =
  /(?:^(?:(?:so|ok|right|then|and|but)[\s,]+)*|[.;,–-]\s+)(?:an? (?:(?:clear|firm|flat|resounding|unanimous|definite|cautious|big|polite|loud|collective) )+(yes|no)(?: then| from .{3,20})?|(thumbs[- ](?:up|down))(?: then| all round| from .{3,20})?|(yes|no) then)[\s.!]*$/iu;
/** Somebody in the room gives the answer, not the board: "LC said that's a no", "RT - that's a no from us". */
const BY_ONE =
  /^(?!(?:Chair|Board|Members|All|Room|The|So|OK|Ok)\b)(?:[A-Z]{2,4}|(?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu}[\p{L}'’-]+)\s*(?::|\s[-–]>?|->)\s|\b(?:(?!Chair|Board|Members|The)\p{Lu}[\p{L}'’-]*|he|she|they|operators?|ministers?|government|dft|officers?|councils?) (?:said|says|replied|answered|told us|thought|reckoned|reckons|confirmed|explained)\b[^.;]*$/u;
const NO = /^(?:no|nay|nope|thumbs[- ]down|red light|non[- ]starter)$/i;

const VERB_ING = /^(\p{Ll}+ing)\b/u;

/** What a question or a motion puts to the board, as what it would do; null when it puts nothing. */
const FORMS: readonly (readonly [RegExp, 'to' | 'clause' | 'thing' | 'ing'])[] = [
  [
    /\b(?:do|did|would|should) (?:we|the board|the committee|the panel|the forum|members|they)(?: (?:all|now|still|really|actually|just|also))* (?:want|have|back|support|like) ((?:an?|the|more|any|another|this|our) .+?)\?/iu,
    'thing',
  ],
  [
    /\b(?:do|shall|should|would|will|could|can|did) (?:we|the board|the committee|the panel|the forum|members|they)(?: (?:all|now|still|really|actually|just|also))*(?: (?:want|wish|like|agree|need|be (?:willing|happy|content)|prefer) to)?\s+(?!(?:have|know|see|think|get|hear|need|mean|be)\b)(\p{Ll}+\b.*?)\?/iu,
    'to',
  ],
  [
    /\b(?:are|is|were|was) (?:we|the board|the committee|the panel|the forum|members|everyone|everybody|people) (?:all )?(?:happy|content|ok|fine|willing|minded|up|ready|prepared|agreed|comfortable) to (\p{Ll}+\b.*?)\?/iu,
    'to',
  ],
  [
    /\b(?:are|is|were|was) (?:we|the board|members|everyone|everybody|people) (?:all )?(?:happy|content|ok|fine|agreed|comfortable) (?:with|on|about) (.+?)\?/iu,
    'thing',
  ],
  [
    /\b(?:any|is there(?: any)?|was there(?: any)?|asked (?:if|whether) there was(?: any)?) (?:appetite|support|enthusiasm|backing|wish|mood|desire) (?:for|to) (.+?)(?:\?|$)/iu,
    'thing',
  ],
  [
    /\b(?:asked|asks|wondered|invited|put it to|checked with|tested|sounded out|polled) (?:the )?(?:board|members|room|committee|panel|forum|everyone|us|meeting)? ?(?:if|whether) (?:we|they|it|the board|members)(?: all)? (?:should|would|wanted to|wished to|could|were (?:willing|happy|content|minded) to|was (?:willing|happy|content|minded) to) (\p{Ll}+\b.*)$/iu,
    'to',
  ],
  [
    /\b(?:tried|tested|sounded out|polled|canvassed|asked|took|gauged|went round) (?:the )?(?:room|board|members|meeting|table|committee|panel|forum|temperature|mood)(?: of the \p{Ll}+)? (?:on|about|over|for) (?:the |a |an )?(.+)$/iu,
    'thing',
  ],
  [/\bput (.{4,80}?) to (?:the|a) (?:vote|room|board|meeting|members|test|committee|panel)\b/iu, 'thing'],
  [
    /\b(?:proposed|proposes|proposal|moved|moves|motion|suggested|suggests|recommended|floated|pressed|argued|urged|(?:wants|wanted|would like|asked) (?:the )?(?:board|us|members))\b[^.;:?]{0,40}?\s(?:that )?(?:the )?(?:we|board|committee|panel|forum|members|it|us)(?: (?:should|would|could|all|to))*\s+(?!(?:is|are|was|were|has|have|had|need)\b)(\p{Ll}+\b.+)$/iu,
    'to',
  ],
  [
    /\b(?:wants?|wanted|would like|pressed|urged|invited|asked) (?:us|the (?:board|panel|committee|forum)|members) to (\p{Ll}+\b.+)$/iu,
    'to',
  ],
  [
    /^(?:(?:so|and|then|ok|what about|how about)[\s,]+)*((?:the |an? )?(?:option|idea|proposal|amendment|model|motion|recommendation|rec)\b[^?]{0,50}?)(?:,? then)?\?/iu,
    'thing',
  ],
  [/\b(?:would|['’]d) have (?:us|the board|members|the panel|the committee) (\p{Ll}+\b.+)$/iu, 'to'],
  [
    /\b(?:proposed|proposes|moved|moves|motion|proposal|suggested|suggests|recommended)(?:\s+was)?[\s,:–-]+that ((?:an?|the|all|any|no|our|its|their|each|every|\p{Ll}+|\p{Lu}\p{L}+)\b.{6,})$/iu,
    'clause',
  ],
  [
    /\b(?:proposed|proposes|moved|moves|suggested|suggests|floated|wants|wanted|motion|proposal|pushed for|pushing for|called for|calling for|idea of)(?:\s+was)?[\s:–-]+(?:to (\p{Ll}+\b.+)|that .+)$/iu,
    'to',
  ],
  [
    /\b(?:proposed|proposes|moved|moves|suggested|suggests|floated|pushed for|pushing for|called for|calling for|idea of|up for|argued for) (\p{Ll}{3,}ing\b.+)$/iu,
    'ing',
  ],
  [
    /\b(?:moved|proposed|floated|pushed for|called for|idea of|argued for|motion for|proposal for) ((?:an?|the)\s.+)$/iu,
    'thing',
  ],
];
/** A motion that never came to a vote. */
const DIED =
  /\b(?:no seconder|second(?:er)? (?:it )?(?:not )?found|nobody (?:would )?second\w*|not seconded|withdrawn|withdrew|fell for)\b/iu;

const tidy = (matter: string): string =>
  matter
    .trim()
    .replace(/[\s,.;?!–-]+$/, '')
    .replace(/[.;]\s.*$/, '')
    .replace(/,? (?:\p{Lu}{2,4} )?second(?:ed|ing)(?: by)?(?: \p{Lu}{2,4})?$/u, '');

/** A question typed without its mark: "do we want a charter then. nods all round". */
const ASKED_FLATLY =
  /^((?:[^.;:?]{0,30}[:,–-]\s*)?(?:so |ok )?(?:do|shall|should|are|would|will) (?:we|members|the board|they|everyone|people)\b[^.?;]*?)(?: then)?(?:[.;]\s.*)?$/iu;

/** What a sentence puts to the board: "call for a ban" after "to", "the stove ban" after nothing. */
export const putToBoard = (text: string): string | null => {
  const plain = text
    .replace(ASKED_FLATLY, '$1?')
    .replace(/,? (?:and )?(?:(?:Cllr )?\p{Lu}[\p{L}'’-]*) (?:second(?:ing|ed)|2nd(?:ed|ing)?),?/gu, '');
  if (DIED.test(text)) return null;
  for (const [form, kind] of FORMS) {
    const matter = tidy(form.exec(plain)?.[1] ?? '');
    if (matter.length < 4) continue;
    if (kind === 'to' || kind === 'clause') return `${kind === 'to' ? 'to' : 'that'} ${matter}`;
    if (kind === 'thing' && /^(?:an?|the|this|that|its|their|our|more|any|\p{Ll}+ing)\b/iu.test(matter))
      return matter;
    return kind === 'ing' || VERB_ING.test(matter) ? matter : `the ${matter}`;
  }
  return null;
};

export interface Verdict {
  readonly yes: boolean;
  /** What the yes or no was to, when the note says so itself. */
  readonly matter: string;
}

/** The board's yes or no in a note, and to what when the same note tells; null when it gives none. */
export const verdictIn = (text: string): Verdict | null => {
  if (/\?\s*$/.test(text)) return null;
  const match = AT_HEAD.exec(text) ?? ALONE.exec(text) ?? VERDICT.exec(text);
  if (match === null) return null;
  if (
    BY_ONE.test(text.slice(0, match.index + match[0].search(/\S/) + 1)) ||
    BY_ONE.test(text.replace(/[\s,.;:–-]+$/, '').slice(0, match.index))
  )
    return null;
  if (match[1] === undefined)
    return {
      yes: !NO.test(match[2] ?? match[3] ?? ''),
      matter: putToBoard(text.slice(0, match.index + 1)) ?? '',
    };
  const said = match[1];
  if (/^so[\s,]/i.test(match[0].trim()) && !/\bthen\b|from/i.test(match[0])) return null;
  const own = tidy((match[2] ?? '').replace(/\s+then$/, ''));
  if (/^(?:me|him|her|them|you|us|questions?|lunch|\d)\b/i.test(own)) return null;
  return {
    yes: !NO.test(said),
    matter: own === '' ? (putToBoard(text.slice(0, match.index + 1)) ?? '') : own,
  };
};

/** The question or motion just before, in the same item, to which a yes, a no or a vote answers. */
export const putBefore = (lines: readonly Line[], line: Line, reach = 4): Line | undefined => {
  for (let at = line.index - 1; at >= 0 && at >= line.index - reach; at--) {
    const before = lines[at];
    if (before === undefined) return undefined;
    if (before.item !== line.item || before.confidential !== line.confidential || before.retracted) continue;
    if (DIED.test(before.text)) return undefined;
    // A bare question looks like idle talk until the board answers it.
    const idle = before.use === 'chat' && /\?\s*$/.test(before.text);
    if ((isOpen(before) || idle) && putToBoard(before.text) !== null) return before;
  }
  return undefined;
};

/** Whether a motion died for want of a seconder in the last notes: a no after that is none of the board's. */
export const diedBefore = (lines: readonly Line[], line: Line): boolean =>
  lines
    .slice(Math.max(0, line.index - 2), line.index)
    .some((before) => before.item === line.item && DIED.test(before.text));

/** The resolution that a yes or a no to a matter comes to. */
export const resolvedBy = (yes: boolean, matter: string): string => {
  if (matter === '') return yes ? '' : 'rejected the proposal';
  const ing = VERB_ING.test(matter);
  const clause = /^(?:to|that) /.test(matter);
  if (yes) return clause ? `agreed ${matter}` : ing ? `agreed on ${matter}` : `agreed ${matter}`;
  return clause
    ? `rejected a proposal ${matter}`
    : ing
      ? `rejected a proposal of ${matter}`
      : `rejected ${matter}`;
};
