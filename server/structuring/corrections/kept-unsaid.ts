import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import type { Known } from './known.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';
import { openBefore } from './reach-back.ts';
import { clausesOf, readOrder } from './read-order.ts';
import { strike } from './take-back.ts';
import { namedIn } from './task-owner.ts';
import { weightOf } from './weight-of-note.ts';

/** How many notes back a remark may lie that is to leave no trace. */
const NEAR = 3;

const THING =
  "(?:that|this|it|(?:her|him|them) on (?:that|this|it)|(?:her|his|their|the|my|\\p{L}+['’]s) (?:last )?(?:point|remark|comment|line|bit|words|aside))";
const KEPT =
  '(?:minut(?:ed?|ing)|record(?:ed|ing)?|not(?:ed|ing)|written (?:down|up)|quot(?:ed?|ing)|attributed|includ(?:ed?|ing)|publish(?:ed)?|(?:in|for|on) (?:the )?(?:minutes|mins|notes|record)|(?:go(?:ing)?|put|gone) (?:in|down)\\b(?! (?:the )?\\p{L}))';
const NOT = "(?:not|never|n['’]?t|rather not|no)";
/** It is not for the minutes: "would rather that wasn't minuted", "please don't quote her on that". */
const NOT_KEPT = new RegExp(
  `${THING}(?=\\P{L})[^.;]{0,14}${NOT}\\b[^.;]{0,14}\\b${KEPT}(?!\\p{L})|${NOT}\\s[^.;]{0,18}\\b${THING}\\s[^.;]{0,14}${KEPT}(?!\\p{L})|${NOT}\\s[^.;]{0,12}\\b${KEPT}\\s+${THING}(?!\\p{L})|^(?:that(?:['’]?s| was) |this is |it['’]?s )?not (?:meant )?for (?:minuting|the (?:minutes|record|notes)|quoting|quotation)\\b`,
  'iu',
);
/** It is to come out: "asked that it be removed", "can that come out". */
const TO_COME_OUT = new RegExp(
  `\\b${THING}\\s+(?:(?:to|should|must|could|can|be|is|please|pls|was|were)\\s+)*(?:kept|keep|left|leave|taken|take|come|struck|stay)\\s+(?:out|off)\\b|\\b${THING}\\s+(?:(?:to|should|must|could|can|please|pls)\\s+)*be (?:removed|deleted|struck|withdrawn|unsaid|dropped|omitted)\\b`,
  'iu',
);
const WISHED =
  /\b(?:wants?|wanted|prefers?|preferred|rather|asks?|asked|asking|please|pls|can|could|should|mean|meant|to be|not to|for|don['’]?t|do not|must|wish(?:es|ed)?)\b/iu;
/** Somebody takes back their own words. */
const WITHDREW = new RegExp(
  `(?:^|\\s)(?:withdr(?:ew|aws|awn)|retract(?:s|ed)?|takes? back|took back|unsaid)\\s+${THING}(?=\\s*(?:$|[.,;!–-]|\\b(?:as|because|later|after|since|now)\\b))`,
  'iu',
);
/** Of the minutes of another day. */
const ELSEWHERE =
  /\b(?:last|previous|earlier|march|correct(?:ed|ion)?|accura\p{L}+|approved|should have been|ought to have)\b/iu;

const unsaid = remember(
  (text) =>
    !ELSEWHERE.test(text) &&
    clausesOf(text).some(
      (one) => ((NOT_KEPT.test(one) || TO_COME_OUT.test(one)) && WISHED.test(one)) || WITHDREW.test(one),
    ),
);

/** A remark whose speaker, or the room, wants it off the record: it leaves no trace, nor does the wish. */
export const keepsUnsaid = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 120 || LED_BY_SPEAKER.test(typed) || !unsaid(typed)) return false;
  // An order to take an entry off is for who reads orders: it may be of a task or a decision.
  // A note to be kept off itself speaks of another only by whose it is: "don't minute RT's point".
  if (
    line.parsed.offRecord
      ? !/^.{0,30}['’]s (?:last )?(?:point|remark|comment|line|bit|words|aside)[.!]*$/iu.test(typed)
      : readOrder(typed) !== null
  )
    return false;
  const named = new Set(namedIn(typed, known.people).map((one) => one.person));
  const remarks = openBefore(lines, line, NEAR).filter((one) => weightOf(one, known) === 'remark');
  const theirs = remarks.find((one) =>
    namedIn(one.text, known.people).some((each) => named.has(each.person)),
  );
  const target = theirs ?? (named.size === 0 ? remarks[0] : undefined);
  return target !== undefined && strike(target, line, known);
};
