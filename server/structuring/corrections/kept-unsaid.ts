import { remember } from '#server/house-style/remember.ts';
import type { Line } from '../line.ts';
import { topicWords } from '../words.ts';
import type { Known } from './known.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';
import { fix, openBefore } from './reach-back.ts';
import { clausesOf, readOrder } from './read-order.ts';
import { strike } from './take-back.ts';
import { namedIn } from './task-owner.ts';
import { weightOf } from './weight-of-note.ts';
import { earlier, sharedWords, withoutNames } from './withdrawn-note.ts';

/** How many notes back a remark may lie that is to leave no trace, and one told by whose it is; by its matter, any. */
const NEAR = 3;
const THEIRS = 15;

const THING =
  "(?:that|this|it|(?:her|him|them) on (?:that|this|it)|(?:her|his|their|the|my|\\p{L}+['’]s) (?:\\p{L}[\\p{L}'’-]* ){0,2}?(?:point|remark|comment|line|bit|words|aside|outburst|quip|joke|jibe|swipe|dig|crack)s?(?: (?:about|on|re) (?:the )?\\p{L}[\\p{L}'’-]+(?: \\p{L}+)?)?)";
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
  /\b(?:wants?|wanted|prefers?|preferred|rather|asks?|asked|asking|please|pls|can|could|should|shouldn['’]?t|mean|meant|to be|not to|for|don['’]?t|do not|must|wish(?:es|ed)?|would like|['’]d like|wd like)\b/iu;
/** Somebody takes back their own words. */
const WITHDREW = new RegExp(
  `(?:^|\\s)(?:withdr(?:ew|aws|awn)|retract(?:s|ed)?|takes? back|took back|unsaid)\\s+${THING}(?=\\s*(?:$|[.,;!–-]|\\b(?:as|because|later|after|since|now)\\b))`,
  'iu',
);
/** "NP asked RT to withdraw, she did". */
const DID_WITHDRAW =
  /\b(?:to|should|must) (?:withdraw|retract|take (?:it|that) back)\b[^.;]{0,20}?[\s,;–-]+(?:and |which |so )?(?:s?he|they) (?:did|has|have|withdrew)\b(?! not)/iu;
/** Of the minutes of another day. */
const ELSEWHERE =
  /\b(?:last|previous|earlier|march|correct(?:ed|ion)?|accura\p{L}+|approved|should have been|ought to have)\b/iu;

const unsaid = remember(
  (text) =>
    (!ELSEWHERE.test(text) &&
      clausesOf(text).some(
        (one) => ((NOT_KEPT.test(one) || TO_COME_OUT.test(one)) && WISHED.test(one)) || WITHDREW.test(one),
      )) ||
    (!ELSEWHERE.test(text) && DID_WITHDRAW.test(text)),
);

/** Words by which a remark is unsaid, none of its matter. */
const SMALL: ReadonlySet<string> = new Set(
  topicWords(
    'minute minutes minuted minuting record recorded note noted notes quote quoted attributed include included publish published remark comment point line bit words aside outburst quip joke jibe swipe dig crack last come comes came out off taken take left leave struck strike removed deleted withdrawn withdrew dropped omitted kept keep stay unsaid want wants wanted prefer prefers rather ask asks asked asking please pls mean meant wish would like chair earlier said put back go went about that this not down in',
  ),
);

/** The remark meant: the latest of those named, among those that have the words of its matter if it has any. */
const remarkIn = (lines: readonly Line[], line: Line, known: Known): Line | undefined => {
  const named = new Set(
    namedIn(line.text, known.people)
      .map((one) => one.person)
      // "chair's asked for EM's remark to come out": who asks is not whose it is.
      .filter((person, _, all) => person.role !== 'chair' || all.every((one) => one.role === 'chair')),
  );
  const isTheirs = (one: Line): boolean =>
    namedIn(one.text, known.people).some((each) => named.has(each.person));
  const near = openBefore(lines, line, NEAR).filter((one) => weightOf(one, known) === 'remark');
  const words = topicWords(withoutNames(line.text, known.people)).filter(
    (word) => word.length > 2 && !SMALL.has(word),
  );
  const far = earlier(lines, line).filter(
    (one) =>
      !one.parsed.attendance &&
      weightOf(one, known) === 'remark' &&
      (named.size === 0 || isTheirs(one)) &&
      (words.length > 0
        ? sharedWords(words, one.text) >= Math.min(named.size === 0 ? 2 : 1, words.length)
        : named.size > 0 && one.item === line.item && line.index - one.index <= THEIRS),
  );
  return (
    (words.length > 0 ? far[0] : undefined) ??
    near.find(isTheirs) ??
    far[0] ??
    (named.size === 0 ? near[0] : undefined)
  );
};

/** A word of somebody's that is to come out: "EM asks that 'dump' comes out", "RT withdrew 'cowboy'". */
const WORD_OUT =
  /(?:\b(?:withdr(?:ew|aws|awn)|retract(?:s|ed)|takes? back|took back)\s+(?:the word )?["“‘']([^"”’']{3,40})["”’'])|["“‘']([^"”’']{3,40})["”’']\s[^.;]{0,20}?\b(?:(?:comes?|came|taken|struck|left|kept|removed) (?:out|off)?|(?:not|n['’]t) (?:be )?(?:minuted|recorded|in the minutes)|removed|withdrawn|deleted)\b/iu;

/** Leaves out the clause that has the word, or the whole remark where it is one. */
const dropsWord = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const match = WORD_OUT.exec(line.text);
  const word = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  if (word === '' || line.text.length > 120 || LED_BY_SPEAKER.test(line.text)) return false;
  if (match?.[1] === undefined && !WISHED.test(line.text)) return false;
  const target = earlier(lines, line).find(
    (one) =>
      line.index - one.index <= THEIRS &&
      weightOf(one, known) !== 'decision' &&
      one.text.toLowerCase().includes(word),
  );
  if (target === undefined) return false;
  const clauses = target.text.split(/(?<=[\p{L}\d)][.;!])\s+|,\s+(?:and |but )?/u);
  const left = clauses.filter((one) => !one.toLowerCase().includes(word));
  if (left.length === 0 || clauses[0] !== left[0]) return strike(target, line, known);
  fix(target, left.join(', ').replace(/[\s,;]+$/u, ''), line);
  return true;
};

/** A remark whose speaker, or the room, wants it off the record: it leaves no trace, nor does the wish. */
export const keepsUnsaid = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (dropsWord(lines, line, known)) return true;
  if (typed.length > 120 || LED_BY_SPEAKER.test(typed) || !unsaid(typed)) return false;
  // An order to take an entry off is for who reads orders: it may be of a task or a decision.
  // A note to be kept off itself speaks of another only by whose it is: "don't minute RT's point".
  if (
    line.parsed.offRecord
      ? !/^.{0,30}['’]s (?:last )?(?:point|remark|comment|line|bit|words|aside)[.!]*$/iu.test(typed)
      : readOrder(typed) !== null
  )
    return false;
  const target = remarkIn(lines, line, known);
  return target !== undefined && strike(target, line, known);
};
