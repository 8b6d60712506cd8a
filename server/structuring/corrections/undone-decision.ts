import { remember } from '#server/house-style/remember.ts';
import { reopens } from '../decisions/reversals.ts';
import type { Line } from '../line.ts';
import { topicWords } from '../words.ts';
import { unaddressed } from './addressed.ts';
import type { Known } from './known.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';
import { notAgreed } from './not-agreed.ts';
import { clausesOf } from './read-order.ts';
import { strike } from './take-back.ts';
import { isYes } from './weight-of-note.ts';
import { earlier, sharedWords, withoutNames } from './withdrawn-note.ts';

/** How many notes back a decision may lie that is only pointed to, and one that is named by its matter. */
const POINTED = 3;
const NAMED = 30;

const ROOM =
  '(?:they|we|members|board|committee|panel|forum|chair|the (?:board|chair|committee|panel|forum|room)|everyone|nobody|no[- ]one|none of them|(?:\\p{L}+ and \\p{L}+))';
const THEN =
  '(?:\\s+(?:all|now|then|since|just|also|both|actually|really|simply|quite|rather|been|therefore|in the end|on reflection))*';
const HERE =
  '(?=\\s*(?:$|[.,;:!?–-]|now\\b|then\\b|for now\\b|as well\\b|too\\b|again\\b|after all\\b|with it\\b|in the end\\b|because\\b|as\\b|so\\b|until\\b|till?\\b|since\\b))';
/** The decision itself is said to stand no longer. */
const STANDS_NO_MORE = new RegExp(
  `\\b(?:decision|resolution|agreement|approval|line|one|note|vote)\\b[^.;!?]{0,45}?\\b(?:falls|fell|goes|lapses|(?:is|was|['’]s|has|have) (?:been |now |therefore )*(?:off|dead|void|gone|out|withdrawn|superseded|undone|reversed|rescinded|overturned|pulled|fallen|dropped|scrapped|overtaken)|(?:no longer|doesn['’]?t|does not|won['’]?t|can['’]?t|cannot) (?:stands?|holds?|hold|apply|applies|counts?))${HERE}`,
  'iu',
);
/** It is not agreed, or no longer. */
const NOT_AGREED =
  /\b(?:no longer|not|never|isn['’]?t|isnt|wasn['’]?t|wasnt|aren['’]?t|hasn['’]?t been|n['’]t) (?:actually |really |yet |now |quite |been )*(?:agreed|approved|endorsed|supported|settled|carried|decided|resolved)(?:,? (?:in the end|after all|now|any ?more|today|yet|then|by \p{L}+|as (?:it )?stands))*(?=\s*(?:$|[.,;:!–-]|because\b|as\b|until\b|till?\b|RT\b|\p{Lu}))/u;
/** Those who took it went back on it. */
const WENT_BACK = new RegExp(
  `\\b${ROOM}(?:['’](?:ve|re|s|d)|\\s+(?:have|has|had|are|is|were|was))?${THEN}\\s+(?:gone (?:off|cold|cool|back)|went (?:off|cold|cool|back)|back(?:ed|ing) (?:off|away|down|out)|changed (?:their|its|our|his|her) minds?|dropp(?:ed|ing)|pull(?:ed|ing)(?! together)|withdr(?:awn|ew)|thought better|turned against|cooled|(?:not|no longer) (?:so |that |very )?(?:keen|convinced|happy|content|comfortable|supportive|behind|for)|unpicked|undid|undone|rowed back|got cold feet|had second thoughts|re-?opened|took (?:it|that|this) back|taken (?:it|that|this) back|(?:can|could)(?:['’]?t|not) agree|talked (?:them|us|members|the (?:board|room)) out of|won over against)\\b|\\btalked (?:them|us|members|the (?:board|room)) out of\\b|\\b(?:chair|board|members|they|committee|panel) (?:has |have )?(?:pulled|withdrawn|withdrew|vetoed|overruled|ruled) (?:it|that|this)\\b`,
  'iu',
);
/** The thing is off, said of it alone. */
const IS_OFF = new RegExp(
  `(?:\\b(?:is|are|was|were|has|have)|['’](?:s|ve|re))(?: (?:now|all|been|just|therefore|then))* (?:off(?! (?:sick|ill|work|duty|leave|home|on)\\b)|dead|out|gone|dropped|withdrawn|pulled|fallen|scrapped|abandoned|shelved)${HERE}`,
  'iu',
);
/** Those who decide will not have it. */
const WILL_NOT = new RegExp(
  `\\b${ROOM}${THEN}\\s+(?:won['’]?t|wont|wouldn['’]?t|will not|would not|can['’]?t|cannot|don['’]?t|didn['’]?t|aren['’]?t|not)(?: (?:actually|now|yet|be|going to|want to|prepared to|ready to|willing to))*\\s+(?:back(?:ing)?|support(?:ing)?|agree(?:ing)?(?: to)?|approv(?:e|ing)|endors(?:e|ing)|have|having|commit(?:ting)?|sign(?:ing)?|do(?:ing)?|want|wear|pursu(?:e|ing)|go(?:ing)?(?: for| ahead| with)?|ask(?:ing)?|tak(?:e|ing)|fund(?:ing)?)\\b`,
  'iu',
);
/** Others took back their own, in a time gone by, or somebody wishes, asks or tells it. */
const NOT_HERE =
  /\b(?:government|govt|whitehall|ministers?|treasury|d[fl]\w{1,2}|operators?|councils?|department|dept|parliament|developers?|contractors?|providers?|trusts?|unions?|police|nationally|elsewhere|(?:last|previous) (?:year|month|week|time|spring|summer|autumn|winter|board)|(?:19|20)\d\d|ago)\b[^.;]{0,30}\b(?:changed|revers\p{L}+|withdr\p{L}+|scrapped|dropped|pulled|off|backed|gone)\b|\b(?:withdr\p{L}+|scrapped|dropped|pulled|off|backed)\b[^.;]{0,20}\b(?:in (?:19|20)\d\d|last (?:year|month|week|spring|summer|autumn|winter)|nationally|elsewhere|ago)\b/iu;
const WISHES =
  /\b(?:wish(?:es|ed)|ask(?:s|ed)? (?:if|whether|why|for|that|when|how|what|who|where|which)|would like|propos(?:ed|es)|suggest(?:s|ed)?|queried|wondered|worried|argued|hop(?:es|ed)|fears?|feared)\b|\bif (?:they|we|it|the|members)\b|\?\s*$/iu;
/** Somebody's words, unless they tell what becomes of a decision. */
const isSpoken = (text: string): boolean =>
  LED_BY_SPEAKER.test(text) && !/\b(?:strike|decision|agreed)\b/u.test(text.replace(LED_BY_SPEAKER, ''));
const DENIES =
  /^(?:(?:hm+|um+|er+m?|oh|ah|hang on|hold on|wait|sorry|actually|so|and|but)[\s,.!–-]+)*(?:no+|nope|nah)\b/iu;
const POINTS = /\b(?:that|this|it|that one)\b/iu;

const said = remember((text) => ({
  stands: STANDS_NO_MORE.test(text),
  agreed: NOT_AGREED.test(text),
  back: WENT_BACK.test(text),
  off: IS_OFF.test(text),
  will: WILL_NOT.test(text),
  barred: NOT_HERE.test(text) || WISHES.test(text) || isSpoken(text),
}));

/**
 * A decision taken back in plain words: it stands no longer, is not agreed after all, those who took it went back on it,
 * or will not have it. It is found by the words of its matter that the clause shares, or just before the clause that
 * points to it. What the note decides in its place is kept.
 */
export const undoesDecision = (lines: readonly Line[], line: Line, known: Known): boolean =>
  undoesPlainly(lines, line, known) || notAgreed(lines, line, known);

const undoesPlainly = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 260) return false;
  const whole = said(typed);
  if (whole.barred || !(whole.stands || whole.agreed || whole.back || whole.off || whole.will)) return false;
  const { rest, to } = unaddressed(typed, known.people);
  const clause = clausesOf(rest).find((one) => {
    const seen = said(one);
    return seen.stands || seen.agreed || seen.back || seen.off || seen.will;
  });
  const seen = said(clause ?? rest);
  const words = topicWords(withoutNames(clause ?? rest, known.people)).filter((word) => !SMALL.has(word));
  const all = topicWords(withoutNames(rest, known.people)).filter((word) => !SMALL.has(word));
  const points = POINTS.test(clause ?? rest) || words.length === 0 || DENIES.test(rest);
  // Where the room takes up its own again, what it then decides finds the earlier decision by itself.
  if (reopens(line.typed) && known.cue(typed) !== null && !seen.stands) return false;
  let best: { target: Line; score: number } | null = null;
  for (const target of earlier(lines, line)) {
    const away = line.index - target.index;
    if (away > NAMED) break;
    const shared = sharedWords(words, target.text);
    const there = sharedWords(all, target.text);
    const named = shared >= 2 || there >= 2 || (shared === 1 && words.length <= 3);
    const near = away <= POINTED && target.item === line.item;
    if (!(named && (target.item === line.item || there >= 2 || seen.stands)) && !(near && points)) continue;
    if (!isYes(target, known)) continue;
    const score =
      shared * 1.2 +
      (there - shared) * 0.5 +
      (near && points ? 1 : 0) +
      (seen.stands ? 1.8 : 0) +
      (seen.agreed ? 0.8 : 0) +
      (seen.back ? 0.8 : 0) +
      (DENIES.test(rest) ? 0.6 : 0) +
      (to.some((one) => one.user !== '' && one.user === target.note.user) ? 0.8 : 0) +
      (target.item === line.item ? 0.4 : 0) -
      Math.min(1.5, away * 0.06);
    if (score >= 1.5 && (best === null || score > best.score)) best = { target, score };
  }
  return best !== null && strike(best.target, line, known, clause);
};

/** Words by which a thing is taken back, none of its matter. */
const SMALL: ReadonlySet<string> = new Set(
  topicWords(
    'off dead gone dropped withdrawn pulled fallen scrapped abandoned shelved back backed changed mind longer stand stands falls fell goes vote line resolution agreed support supported want keen convinced idea thing reopened cold after because break before until reflection end',
  ),
);
