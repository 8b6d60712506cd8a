import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { remember } from '#server/house-style/remember.ts';
import { isDomestic } from '../leaving-out/idle-evidence.ts';
import { chosen, preferred, sooner } from './chosen.ts';
import { AHEAD, assents, CLAUSES } from './clauses.ts';
import { haveDone, THEREFORE } from './have-done.ts';
import { notHere } from './other-bodies.ts';
import { SPEAKER, THE_BOARD } from './room-assents.ts';
import { putToBoard } from './verdicts.ts';

const LIVE_WITH =
  /\b(?:can|could|will|would|shall|should|does|do|is|are) (?:we|everyone|everybody|members|you|people|the board|all|any(?:one|body))(?: (?:all|both))? (?:live with|settle (?:on|for)|accept|say|go (?:with|for)|agree (?:on|to)|make (?:it|that)|happy with|ok with|content with|fine with|object to|against|saying) (.{2,90})$/iu;
/** A question put to the room in a note that has its answer too. */
const PUT =
  /^(?:(?:[A-Z]{2,4}|(?:the )?[Cc]hair|so|ok|right|then)[\s,]*(?:[:,–-]\s*)?)?(.{6,150}?)\?\s+(.{3,120})$/u;
const SO =
  /^(?:so|then)\s+(?:it['’]?s |it is |it was |that['’]?s |we(?:['’]re| are|['’]ll)? (?:go (?:for|with)|at|on|have)? ?|it['’]ll be )?(.{2,110})$/iu;
/** Nothing that was settled: the meeting went on, or only the word for it. */
const MERELY =
  /^(?:(?:it|that|this|they)(?:['’]?s|['’]re| is| was| are)? (?:agreed|happening|on|in|done|that|it|all|settled|carried|sorted|goes (?:in|ahead|on|through)|going ahead)|goes (?:in|ahead)|in it goes|moved? on|on (?:we go|to)|next|agreed|yes|done|that|that was that|ok|fine|onwards|carried|off we go)\b/iu;

/** Asked and answered at once: "chair: can everyone live with ten years? nods all round, so ten". */
const putAndAnswered = (text: string): string | null => {
  const put = PUT.exec(text);
  if (put === null) return null;
  const [first = '', ...rest] = (put[2] ?? '').replace(/[\s.!]+$/u, '').split(CLAUSES);
  if (!assents(first)) return null;
  const question = put[1] ?? '';
  const asked = LIVE_WITH.exec(question)?.[1];
  if (asked !== undefined) return `agreed on ${asked}`;
  const matter = putToBoard(`${question}?`);
  if (matter !== null) return `agreed ${/^(?:to|that) /.test(matter) ? '' : 'on '}${matter}`;
  const so = rest
    .map((clause) => SO.exec(clause)?.[1] ?? '')
    .find((clause) => clause !== '' && !MERELY.test(clause));
  return so === undefined ? null : outcome(so);
};

const outcome = (so: string): string =>
  finiteVerbs(so).length > 0 ? `agreed that ${so}` : `agreed on ${so}`;

const ASKED_FOR =
  /^(?:(?:the )?[Cc]hair(?:man|woman)?|[A-Z]{2,4}|(?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) (?:asked for|wanted|wants|would like|suggested|suggests|proposed|proposes|floated|pushed for|called for|put up|moved) (?!to know|to hear)(.{5,120})$/u;
const HAPPENS =
  /^(?:and |so |then )*(?:(?:it|that|this)(?:['’]?s| is|['’]ll| will)?(?: now)? (?:happening|on|in|a goer|going (?:ahead|in)|goes? (?:in|ahead|on)|be (?:done|held|happening|in)|happens?)|in it goes|(?:we|they)(?:['’]re| are|['’]ll| will) (?:do(?:ing)?|hav(?:e|ing)) (?:it|that|one))\b.{0,30}$/iu;

/** Everyone came behind what one asked for: "chair asked for an extra meeting, everyone ok with that so it's happening". */
const askedAndDone = (clauses: readonly string[]): string | null => {
  if (!/ (?:ask|want|would like|suggest|propos|float|push|call|put up|moved)/.test(clauses[0] ?? ''))
    return null;
  const at = clauses.findIndex((clause, index) => {
    if (index === 0) return false;
    const [first = '', ...so] = clause.split(/,?\s+(?=so\s)/u);
    return assents(first) && [...so, ...clauses.slice(index + 1)].some((one) => HAPPENS.test(one));
  });
  const matter = at < 1 ? undefined : ASKED_FOR.exec(clauses.slice(0, at).join(', '))?.[1];
  if (matter === undefined) return null;
  return /^(?:to|that) /.test(matter) ? `agreed ${matter}` : `agreed on ${matter}`;
};

/** What came of it behind the room's assent: "every hand up, so the smaller zone is what goes to Council". */
const cameOf = (text: string): string | null => {
  if (!/\bso\s/i.test(text)) return null;
  const match = /^(?:.{3,160}[,.;]\s+)?([^,.;]{3,60})[,;.]?\s+so\s+([^?;]{5,110})$/iu.exec(text);
  const so = match?.[2]?.replace(/^(?:it['’]?s|it is|that['’]?s) /i, '') ?? '';
  if (match === null || !assents((match[1] ?? '').trim()) || MERELY.test(match[2] ?? '') || isDomestic(so))
    return null;
  return /^(?:he|she|i|you|[A-Z]{2,4})\b/.test(so) ? null : outcome(so);
};

const NOT_THAT = new RegExp(
  `^${AHEAD}(?:${THE_BOARD}(?:['’]re| are| were| was| is)?(?: all)? (?:(?:not|n['’]t) (?:having|buying|wearing|going for|keen on|up for|taking|doing)|(?:said|says) no to|would(?: not|n['’]t) (?:have|wear|buy)|did(?: not|n['’]t) (?:want|like|fancy|buy)|turned down|threw out) (?:that|it|this|any of (?:it|that)|the idea))$`,
  'iu',
);
const STAYS =
  /^(?:so |and |but )*((?:it |that |this |the [^,;]{3,40} )?(?:stays?|remains?|carries on|goes on|stands?) .{3,70})$/iu;
const THEY_WANT =
  /^(?:so |and |but )*(?:they|we|members|the board)(?:['’]d| would| all)? (?:wants?|wanted|(?:rather|sooner|prefer(?: to)?))(?: to)? (.{4,120})$/iu;
/** A no to what was just said, and what is to be instead: "they're not having that. stays voluntary". */
const insteadOf = (clauses: readonly string[]): string | null => {
  const [head = '', ...rest] = clauses;
  if (rest.length === 0 || !NOT_THAT.test(head)) return null;
  const want = THEY_WANT.exec(rest.join(', '))?.[1];
  if (want !== undefined) return `rejected the proposal and agreed to ${want}`;
  const stays = STAYS.exec(rest[0] ?? '')?.[1];
  return stays === undefined
    ? null
    : `rejected the proposal, so ${/^(?:it|that|this|the)\b/i.test(stays) ? '' : 'it '}${stays}`;
};

/**
 * A resolution told by the way, in no set words: something chosen, one of two preferred, a thing the board has done, a
 * question nodded through, what came of it. Null when the note tells of nothing settled.
 */
export const inPassing: (typed: string) => string | null = remember((typed) => {
  const text = typed.trim().replace(/[\s.!]+$/u, '');
  if (text.length < 6 || text.length > 280 || /\?$/.test(text) || notHere(text)) return null;
  const put = text.includes('?') ? putAndAnswered(text) : null;
  if (put !== null || text.includes('?')) return put;
  const clauses = text.split(CLAUSES);
  const granted = askedAndDone(clauses) ?? sooner(clauses) ?? (THEREFORE.test(text) ? haveDone(text) : null);
  if (granted !== null) return granted;
  if (SPEAKER.test(text) && !/ over /.test(text)) return null;
  return chosen(clauses) ?? preferred(text) ?? haveDone(text) ?? insteadOf(clauses) ?? cameOf(text);
});
