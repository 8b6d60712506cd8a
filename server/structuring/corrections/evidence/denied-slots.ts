import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { type Slot, sameSlot, slotsIn } from './slots.ts';

/** Just before a value: it is the one that was wrong. */
const DENIED_BEFORE =
  /\b(?:not|isn['’]?t|isnt|wasn['’]?t|wasnt|aren['’]?t|weren['’]?t|never|rather than|instead of|as opposed to|in place of|no longer|where (?:i|it|we|you|he|she|they|\p{L}+) (?:put|typed|wrote|have|has|had|says?|said)|(?:i|you|we|\p{L}+) (?:had |have |has |['’]ve )?(?:put|typed|wrote|written|noted|minuted|recorded)|\p{L}+ (?:has|had|got|have) (?:it|that|them) (?:as|at|down)|down (?:as|for|at)|(?<=[\d%kmn] )no)(?: (?:actually|even|quite|said|says|at|as|it|that|my|your|those|in|on|by|to|for|from|about|around|of|the|a|an|just|para(?:graph)?|option|page|clause|section|phase|version|item|\d+ (?:in|out of)))*[\s£"'“‘]*$/iu;
/** "could someone change 40 to 14", "for 40 read 14": the first is to go. */
const ORDERS =
  /^(?:(?:and|also|so|sorry|ok|could|can|would|will|please|pls|you|we|i|someone|somebody|just)\s+)*(?:change|amend|alter|correct|fix|swap|switch|replace|make|for)\s+(?:(?:the|that|my|your)\s+)?[£"'“‘]*$/iu;
const ORDERED = /^["”'’]?(?: \p{L}+){0,3}? (?:to|into|for|with|by|an?|read|->|=>)\s/iu;
/** "I said 123k": wrong, unless another value is plainly said to be. */
const OWN_WORDS =
  /\b(?:i|we|you|u)(?:['’]ve)? (?:had|have|got|said|gave|quoted)(?: (?:it|that|them))?(?: (?:as|at|about|around|the|a|down))*[\s£"'“‘]*$/iu;
/** "not only 14", "not just her": nothing is denied. */
const BOTH = /\bnot (?:only|just|least|merely|simply)\b[^,;.]*$/iu;
/** Just behind a value: it is of something else, or was wrong. */
const DENIED_AFTER =
  /^["”'’]?(?:['’]s)?(?:[\s,]+(?:bit|figure|number|one|date))?(?:\s*\?|(?<=['’]s)\s(?:got no|shut|closed|full|booked|taken|cancelled|off)\b|\s(?:(?:is|was|are|were) (?:wrong|incorrect|(?:a|an|the|for|from|last|our|their|only the|off|cancelled|taken|booked|full|out of date|on leave|\p{L}+['’]s)(?!\p{L}))|(?:is|was|are) (?:fully |double |already )?(?:booked|full|shut|closed|unavailable|being \p{L}+ed)\b|has (?:got )?no\b|(?:can['’]?t|cannot|won['’]?t|isn['’]?t|wasn['’]?t|didn['’]?t|never|hasn['’]?t|only (?:nodded|agreed|listened|echoed|seconded))\b|(?:says?|said|tells? (?:me|us)|told (?:me|us)) (?:that )?(?:he|she|they|it|\p{L}+) (?:can['’]?t|cannot|won['’]?t|isn['’]?t)\b|(?:above )?(?:should|shd|shld|ought to|needs? to|wants? to|(?:is|was) (?:meant|supposed) to)(?:['’]ve| have)? (?:be(?:en)?|read|say)\b(?! (?:done|made|sent|agreed))|(?:->|→|=>)))/iu;
/** Just behind a person: somebody else it is. */
const STANDS_DOWN = /^["”'’]?\s(?:has )?(?:said no|declined|turned it down|dropped out|pulled out)/iu;
/** "wasn't it 54": what follows is held to be right. */
const ASKS = /\b(?:wasn|isn)['’]?t (?:it|that)\b[^,;.?]*$/iu;
/** "lost a nought": of the typing, no value. */
const DIGIT = /^(?:nought|zero)$/iu;
/** A number that only tells where to look. */
const POINTS = /\b(?:page|pp?|slide|table|appendix|annex|sheet|item|note|line|my|ref)\.?\s?#?$/iu;
const ME = /\b(?:not|isn['’]?t|is|was|wasn['’]?t|it['’]?s|its|for|be|that['’]?s)\s+(me|mine)\b/giu;

/** A note's values, and which of them it says were wrong. */
export interface Denial {
  readonly slots: readonly Slot[];
  readonly denied: readonly Slot[];
}

const typistIn = (text: string, typist: CastMember | undefined): Slot[] =>
  typist === undefined
    ? []
    : [...text.matchAll(ME)].map((match): Slot => {
        const typed = match[1] ?? '';
        const end = match.index + match[0].length;
        return { kind: 'person', person: typist, text: typist.name, at: end - typed.length, end };
      });

/** "by ONE year, not two": beside a number that is denied, one is a number too. */
const oneIn = (text: string, denied: readonly Slot[]): Slot[] =>
  denied.some((one) => one.kind === 'number')
    ? [...text.matchAll(/(?<![\p{L}-])one(?= \p{L}{3,})/giu)].map((match): Slot => {
        const place = { text: match[0], at: match.index, end: match.index + 3 };
        return { kind: 'number', ...place, numeral: { ...place, mantissa: 1, value: 1, unit: '', sign: '' } };
      })
    : [];

/** The values of a note by which it may put another right. */
export const denialIn = (text: string, people: People, typist: CastMember | undefined): Denial => {
  const slots = [
    ...slotsIn(text, people).filter(
      (one) => one.kind !== 'number' || !(DIGIT.test(one.text) || POINTS.test(text.slice(0, one.at))),
    ),
    ...typistIn(text, typist),
  ].sort((a, b) => a.at - b.at);
  const plainly = slots.filter(({ at, end, kind }) => {
    const before = text.slice(0, at);
    // "no Dougal, Tidewell won that".
    if ((kind === 'name' || kind === 'person') && /^no\s$/i.test(before) && /^, /.test(text.slice(end)))
      return true;
    if (ASKS.test(before)) return false;
    if (DENIED_BEFORE.test(before) && !BOTH.test(before)) return true;
    if (ORDERS.test(before) && ORDERED.test(text.slice(end))) return true;
    return (
      DENIED_AFTER.test(text.slice(end)) ||
      ((kind === 'name' || kind === 'person') && STANDS_DOWN.test(text.slice(end)))
    );
  });
  const denied = slots.filter(
    (one) =>
      plainly.includes(one) ||
      (OWN_WORDS.test(text.slice(0, one.at)) && plainly.every((other) => other.kind !== one.kind)),
  );
  // What is said again without a no is not denied.
  return {
    slots: [...slots, ...oneIn(text, denied)],
    denied: denied.filter((one) => !slots.some((other) => !denied.includes(other) && sameSlot(one, other))),
  };
};
