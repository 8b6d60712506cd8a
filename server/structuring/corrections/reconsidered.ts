import { remember } from '#server/house-style/remember.ts';
import { isDenied } from '../decisions/denied-deeds.ts';
import type { Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { unaddressed } from './addressed.ts';
import { changesSeat } from './changed-seat.ts';
import { sharedSense } from './kindred-words.ts';
import type { Known } from './known.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';
import { noted } from './only-noted.ts';
import { openBefore } from './reach-back.ts';
import { clausesOf } from './read-order.ts';
import { strike } from './take-back.ts';
import { ownersOf } from './task-owner.ts';
import { isYes, weightOf } from './weight-of-note.ts';
import { withoutNames } from './withdrawn-note.ts';

/** How many notes back a decision may lie that is only pointed to, and one whose thing is named. */
const POINTED = 2;
const NAMED = 8;

const WISHES =
  /\b(?:wish(?:es|ed)|ask(?:s|ed)? (?:if|whether|why|when|how|what|who|which)|propos(?:ed|es)|suggest(?:s|ed)?|queried|wondered|worried|argued|hop(?:es|ed)|fears?|feared|felt|feels|thinks|thought(?! better)|disappointed|regret\p{L}*)\b|\bif (?:they|we|it|the|members)\b|\?\s*$|\b(?:19|20)\d\d\b|\b(?:last|previous) (?:year|month|week|time|spring|summer|autumn|winter|meeting)\b|\bago\b/iu;

const HEDGES =
  "(?:(?:no+|nope|sorry|er+m?|um+|oh|ah|hang on|wait|actually|oops|correction|ok|so|and|but|well|chair says?|(?:the )?chair said|it was|that was|this was|it['’]?s|that['’]?s|thats|its|was|is|been|to be|really|i think|i put agreed but)[\\s,.;:!–-]*)*";
/** It was noted, or talked of, and no more. */
const ONLY_NOTED = new RegExp(
  `^${HEDGES}(?:(?:not|never|wasn['’]?t|isn['’]?t|n['’]t) (?:actually |formally |really )?(?:an? )?(?:agreed|approved|decided|endorsed|supported|decision)[\\s,;–-]*(?:but |only |just |it was |merely )*)?(?:(?:just|only|merely|simply)\\s+)*(?:(?:for |to be )?(?:noting|noted|note|information|info)(?:\\s+only)?|(?:left|leave (?:it|that)|keep (?:it|that)|minute (?:it|that))(?: as)? (?:(?:a|for) )?(?:discussion|debate|point|noted|noting)(?: point)?)(?:[\\s,;–-]+(?:not|rather than|never) (?:an? )?(?:formally |actually )?(?:agreed|approved|decided|endorsed|supported|decision))?(?=\\s*(?:$|[.,;!–-]))`,
  'iu',
);
const SURELY = /(?:\b(?:just|only|merely|simply|not|never|no|rather than|leave|left)|n['’]?t)\b/iu;
/** Nothing was decided on what stands just before. */
const NO_DECISION =
  /^(?:(?:no|sorry|actually|hang on|wait|er+m?|so|but)[\s,]+)*(?:no (?:decision|agreement|vote|resolution)(?: (?:was )?(?:taken|reached|made))?(?: (?:on|about) (?:that|this|it))|(?:that|this|it)(?: was|['’]?s| is)?(?: never|n['’]?t| not) (?:actually |formally |yet )?(?:agreed|decided|approved|a decision|voted on))(?=\s*(?:$|[.,;!–-]))/iu;
/** Taken back, said of what stands just before. */
const WITHDRAWN =
  /^(?:(?:so|and|but|then|now|since|both|all|it['’]?s|that['’]?s|was|is|been|that was|it was|later|actually)[\s,]+)*(?:withdrawn|dropped|pulled|scrapped|rescinded|reversed|abandoned|undone)(?: (?:again|now|later|since|straight away|at once|in the end|after all|after \p{L}+|before \p{L}+|by (?:the )?(?:chair|board|room|members|\p{L}+)))*[.!]*$/iu;
const TOOK_BACK =
  /\b(?:took|takes|taking|taken|withdrew|withdraws|withdrawn|withdrawing|pulled|pulls|pulling|dropped|drops|dropping|gone back on|went back on|going back on|changed (?:her|his|their) minds? (?:on|about))\s+(?:that|it|this)(?: one)?(?: back)?(?: (?:now|again|later|since|then|in the end|after all))*(?=\s*(?:$|[.,;!–-]))/iu;
/** Those who agreed it would sooner do otherwise. */
const RATHER =
  /\b(?:they|we|members|board|chair|committee|panel|everyone|all|the (?:board|chair|committee|panel|forum|room))(?:['’]?d| would| had| now| ?['’]?ve| have|['’]re| are)*\s+(?:all |now |actually )*(?:rather|sooner|prefer(?:s|red)?(?: to)?|better)\s+(?:wait|hold|not|leave|see|keep|let|sit|park|pause)\b/iu;
/** It has been thought over. */
const AGAIN =
  /\b(?:on reflection|(?:on|having) second thoughts?|after all|in the end|on balance|actually|thinking (?:about it|again)|having (?:thought|talked|slept)|instead|now|no longer|changed|gone off|any ?more|scrap)\b/iu;
/** The thing is not to be: "no letter", "hold off on the survey", "the letter isn't going now", "gone off the letter". */
const NOT_THAT: readonly RegExp[] = [
  /^(?:(?:so|and|but|then|actually|now|sorry|oh|on reflection|in the end|chair says?|\p{L}+ (?:now )?says?|there['’]?s|therefore)[\s,]+)*no (?:more )?(?:the )?((?:(?!(?:from|for|of|in|on|at|yet|than|to|by|about|since|so|said|was|is|until|with|who|objections?)\b)\p{L}[\p{L}'’-]+ ?){1,3}?) ?(?:(?:after all|now|any ?more|then|in the end|needed|either|going|for now) ?)*[.!]*$/iu,
  /\b(?:hold(?:ing)? off(?: on| with)?|gone off|went off|going off|decided against|voted against|came down against|backed (?:away|out|off)(?: from| of)?|against (?:having|sending|writing|doing)|park(?:ing)?|shelv(?:e|ing))\s+((?:the|that|any|a|an|having|sending|doing|writing)\s+\p{L}[\p{L}'’ -]{2,30}?)(?= (?:until|till|after all|now|then|in the end|for now|as|because|since)\b|\s*(?:$|[.,;!]))/iu,
  /^(?:(?:so|and|but|then|actually|now|sorry|the|that)[\s,]+)*(\p{L}[\p{L}'’-]{2,20}(?: \p{L}[\p{L}'’-]{2,20})?) (?:(?:is|was|are|will|has|now|just|wo|does|be|been)\s*)*(?:not|n['’]?t|no longer|never)\s+(?:be )?(?:going|being sent|happening|needed|wanted|sent|on|ahead|required|going ahead)(?: (?:now|after all|any ?more|then|ahead|out))*[.!]*$/iu,
];

const said = remember((text) => {
  const clauses = clausesOf(text);
  return {
    noted: ONLY_NOTED.test(text) && SURELY.test(text),
    none: NO_DECISION.test(text),
    withdrawn: clauses.some((one) => WITHDRAWN.test(one)) && WITHDRAWN.test(clauses[0] ?? ''),
    back: TOOK_BACK.test(text),
    rather: RATHER.test(text) && AGAIN.test(text),
    thing: clauses
      .map((one) => NOT_THAT.map((form) => form.exec(one)?.[1]).find((thing) => thing !== undefined))
      .find((thing) => thing !== undefined),
  };
});

/** Tasks given with a decision, or just behind it, that have no object once it is gone. */
const fallWith = (lines: readonly Line[], decision: Line, line: Line, thing: string, known: Known): void => {
  for (const one of lines.slice(decision.index + 1, line.index)) {
    if (
      one.retracted ||
      one.use !== 'unused' ||
      one.item !== decision.item ||
      ownersOf(one, known.people) === null
    )
      continue;
    const close = one.index === decision.index + 1 && PREPARES.test(one.text);
    const own = sharedSense(withoutNames(decision.text, known.people), one.text);
    if (close || (thing !== '' && sharedSense(thing, one.text) > 0) || own > 0) one.retracted = true;
  }
};
const PREPARES =
  /\bto (?:draft|prepare|write|send|circulate|organise|arrange|set|book|find|invite|get|do|draw|word|sign|look for|come back with|bring)\b[^,.;]{0,45}$/iu;

/**
 * What the room settled and thought better of: it was only noted, nothing was decided on it, it was withdrawn, they would
 * rather wait, or the thing it was about is not to be. What was given to do with it falls too.
 */
export const reconsiders = (lines: readonly Line[], line: Line, known: Known): boolean =>
  changesSeat(lines, line, known) || thinksAgain(lines, line, known);

const thinksAgain = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 160 || LED_BY_SPEAKER.test(typed) || WISHES.test(typed)) return false;
  const text = unaddressed(typed, known.people).rest;
  const seen = said(text);
  const rather = seen.rather && known.cue(typed) === null;
  const points =
    seen.noted || seen.none || seen.withdrawn || seen.back || (rather && seen.thing === undefined);
  // Hardly a note does either; what stands before is only weighed for those that do.
  if (!points && seen.thing === undefined) return false;
  const before = openBefore(lines, line, NAMED);
  const open = points ? before.filter((one) => line.index - one.index <= POINTED && isYes(one, known)) : [];
  const near = open.find((one) => isDenied(one.text, text)) ?? open[0];
  if (near !== undefined) {
    if (seen.withdrawn && near !== before[0]) return false;
    const instead = seen.noted && /\bnot(?:ed|ing|e)\b/iu.test(text) ? noted(near) : null;
    fallWith(lines, near, line, '', known);
    near.retracted = true;
    if (instead === null && !(seen.none && text.length < 70)) return strike(near, line, known, text);
    if (instead === null) {
      line.use = 'structure';
      return true;
    }
    line.text = instead;
    line.fixedBy = [near.note.id];
    return true;
  }
  const thing = seen.thing;
  if (thing === undefined || !(AGAIN.test(text) || /^no /iu.test(text) || rather || NOT_THAT[2]?.test(text)))
    return false;
  const words = topicWords(thing);
  const isOf = (one: Line): boolean => {
    const shared = sharedSense(thing, one.text);
    return shared > 0 && words.length - shared <= 1;
  };
  const decision = before.find((one) => isYes(one, known) && isOf(one));
  const task = before.find((one) => weightOf(one, known) === 'action' && isOf(one));
  if (decision === undefined && task === undefined) return false;
  if (decision !== undefined) {
    fallWith(lines, decision, line, thing, known);
    decision.retracted = true;
  }
  const first = decision ?? task;
  return first !== undefined && strike(first, line, known, text);
};
