import type { AgendaItem } from '#server/domain/meeting.ts';
import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import type { People } from '#server/house-style/people.ts';
import { remember } from '#server/house-style/remember.ts';
import { isOpen, type Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { type FoundDecision, makeDecision } from './make-decision.ts';
import { isOtherBody } from './other-bodies.ts';

/** How far back the thing may have been spoken of. */
const REACH = 25;
const FORM =
  /^(?:(?:so|and|then|ok|right|now|but|also)[\s,]+)*((?:the )?(?:[\p{L}\d’'&/-]+ ){0,5}?[\p{L}\d’'&/-]+)(?:\s*[:,]\s*|\s+[–—-]+>?\s*|\s*=\s*|(?:\s+is|\s+was|\s+gets)?(?: a)? )(yes|yep|yeah|aye|no|nope|nay)(?: (?:too|as well|again|also|then|please))*(?:(?:\s*[,;:.]\s*|\s+[–—-]+\s*| (?=(?:in|for|to|up|but|as|subject|provided|with|the)\b))(.{2,110}))?$/iu;
/** What may follow a board's answer: how much, on what terms, why not. */
const TERMS =
  /^(?:but\b|(?:the |its |their )?(?:whole|full|lot|all|half|entire)\b|(?:for|up to|in|at|to|until|from) |£|\d|subject|provided|as long|if\b|no more|not (?:the|all)|too \p{Ll}+|not enough|with |only |just |and |(?:it|they)(?:['’]s|['’]re)? (?:loses?|costs?|(?:is |are )?(?:too|not)|needs?|lacks?)\b)/iu;
/** Words that name nothing: somebody answers, or the answer is to a question of the room's. */
const NO_THING =
  /^(?:chair|the chair|members|board|all|everyone|oh|er|um|well|ah|hmm|yes|no|me|it|that|this|they|we|he|she|you|i|still|answer|the answer|response|reply|vote|result)\b/iu;
const BIDS = /\b(?:bids?|applications?|applicants?|grants?|awards?|pot)\b/iu;

interface Answer {
  readonly thing: string;
  readonly yes: boolean;
  readonly terms: string;
}

/** A thing and the answer it got; null when the words name none. */
const answerIn: (typed: string) => Answer | null = remember((typed) => {
  const match = FORM.exec(typed.trim().replace(/[\s.!]+$/u, ''));
  if (match === null) return null;
  const [, thing = '', word = '', terms = ''] = match;
  if (thing.length < 3 || NO_THING.test(thing) || isOtherBody(thing) || /\?/.test(terms)) return null;
  if (finiteVerbs(thing).some((verb) => verb.form?.noun !== true)) return null;
  if (/^(?:seen|got|done|read|sent|had|have|still|already|they|thanks)\b/i.test(terms)) return null;
  const yes = /^(?:y|a)/i.test(word);
  // "Harrogate no, York" puts a name right.
  if (terms !== '' && !TERMS.test(terms) && (!yes || finiteVerbs(terms).length > 0)) return null;
  return /\p{L}{3}/u.test(thing) ? { thing, yes, terms } : null;
});

/**
 * The board's answer to one of the things before it: "town centre order, yes, the full 3 years", "Northmere: yes". The
 * thing bears no person's name and was spoken of before under the item, and nobody has just asked.
 */
export const answeredByName = (
  lines: readonly Line[],
  line: Line,
  people: People,
  agenda: readonly AgendaItem[],
): FoundDecision | null => {
  if (line.parsed.tag !== null) return null;
  // What names the thing may have been read as a turn to it: "town centre order, yes".
  const whole = line.typed !== line.text && line.typed.endsWith(line.text) ? answerIn(line.typed) : null;
  const answer = whole ?? answerIn(line.text);
  if (answer === null || people.mentions(answer.thing, true).length > 0) return null;
  const before = lines
    .slice(Math.max(0, line.index - REACH), line.index)
    .filter((one) => one.item === line.item && !one.retracted && (isOpen(one) || one.use === 'sentence'));
  if (before.slice(-2).some((one) => /\?\s*$/.test(one.text))) return null;
  const title = agenda.find((item) => item.number === line.item)?.title ?? '';
  const known = new Set([title, ...before.map((one) => one.text)].flatMap((text) => topicWords(text)));
  const words = topicWords(answer.thing);
  if (words.length === 0 || !words.every((word) => known.has(word))) return null;
  const named =
    /^\p{Lu}/u.test(answer.thing) && !/\b(?:option|bid|order|model|scheme)\b/iu.test(answer.thing);
  const bid = named && (BIDS.test(title) || before.some((one) => BIDS.test(one.text)));
  const thing = bid
    ? `the bid from ${answer.thing}`
    : /^(?:the|option|\p{Lu})/u.test(answer.thing)
      ? answer.thing
      : `the ${answer.thing}`;
  const verb = answer.yes ? (bid ? 'approved' : 'agreed') : 'rejected';
  const terms = answer.terms === '' ? '' : `, ${answer.terms}`;
  return makeDecision(line, 'stance', {
    type: answer.yes ? (bid ? 'approved' : 'agreed') : 'rejected',
    words: `${verb} ${thing}${terms}`,
  });
};
