import { remember } from '#server/house-style/remember.ts';

const VALUE = String.raw`[£$€]?\d[\d,.]*(?:k|m|bn|%|p)?|["“'‘][^"”'’]{1,40}["”'’]|\p{L}[\p{L}'-]*`;

const LEAD =
  "(?:(?:sorry|oops|correction|no|actually|edit|typo|apologies|my mistake|ignore me|hang on|that'?s|thats|it'?s|its|that should be|should be|should read|should say|make that|make it|i mean|i meant|meant|i think (?:that|it|this)(?:['’]s| was| is)?|think (?:that|it)(?:['’]s| was| is)?|wasn['’]?t (?:that|it)|yep|yes|surely|(?:that|it|this) (?:was|is))[\\s,:;–-]*)*";

const NEW_NOT_OLD = new RegExp(
  `^${LEAD}(${VALUE})(?:[ ,]+(?:and )?)not (${VALUE})(?:\\s+\\p{L}+){0,2}[.!]?$`,
  'iu',
);

/** "62 per cent, not 26 per cent", "16 not 60 i think, it's on slide 9": numbers either side, small words around. */
const NUMBER_NOT_OLD = new RegExp(
  `^${LEAD}([£$€]?\\d[\\d,.]*(?:k|m|bn|%)?)(?:\\s+\\p{L}+){0,3}[ ,]+(?:and )?not ([£$€]?\\d[\\d,.]*(?:k|m|bn|%)?)(?![\\p{L}\\d]).{0,50}$`,
  'iu',
);

const NOT_OLD_BUT_NEW = new RegExp(`^${LEAD}not (${VALUE})[ ,]+(?:but )?(${VALUE})[.!]?$`, 'iu');

const OLD_SHOULD_BE = new RegExp(
  `^${LEAD}(?:for )?(${VALUE}) (?:should (?:be|read|say)|read|->|=>|→) (${VALUE})[.!]?$`,
  'iu',
);

const NEW_ONLY =
  /^(?:\*\s*)?(?:(?:sorry|oops|correction|make that|make it|i meant|i mean|actually|no|yes|yep|surely|i think|think|that should be|should be|rather|it was|that was|wasn['’]?t (?:it|that))[\s,:;–-]+)*([£$€]?\d[\d,.]*(?:k|m|bn|%)?)(?:[\s,]+(?:even|rather|sorry|actually|correction|i mean|wasn['’]?t it|isn['’]?t it|was it not|surely|i think|i thought|no|zero|oh|nought|point|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|\*))*\*?[.!?]*$/iu;

const NEW_WITH_NOUN =
  /^(?:\*\s*|(?:sorry|oops|correction|make that|make it|actually|i meant|should be|that should be|rather|that['’]?s|it['’]?s|its)[\s,:;–-]+)+([£$€]?\d[\d,.]*(?:k|m|bn|%)?)\s+(\p{L}{3,})\b.{0,30}$/iu;

/** "*12 of the 29", "12 tonnes": a figure again with the words that stood beside the wrong one. */
const NEW_BESIDE =
  /^(\*|(?:(?:sorry|oops|correction|make that|make it|actually|i meant|should be|that should be|rather|no)[\s,:;–-]+)+)?([£$€]?\d[\d,.]*(?:k|m|bn|%)?)\s+((?:of |per |in )?(?:the |a )?[\p{L}\d%]{2,}(?:\s+[\p{L}\d%]{2,}){0,2})[.!]?$/iu;

/** "scrub that, option C": another of the same kind. */
const OTHER_LABEL =
  /^(?:(?:sorry|scrub|scratch|scrap|ignore|correction|actually|no|make|that|it|should be|meant|i meant)[\s,:–-]+)+(option|recommendation|rec|phase|version|table|para|paragraph|page|model|scenario|appendix|annex) (\w{1,4})[.!]*$/i;

const ACTUALLY_NO =
  /^(?:sorry[\s,]+)?(?:actually|oh|hang on|wait)[\s,–-]+(?:no|not)\b(?!\s+(?:\d|£))[\s,:;–-]*(.*)$/i;

/** The forms of a bare correction that a text has, looked for once. */
export const formsIn = remember((text) => ({
  pair: NEW_NOT_OLD.exec(text),
  loose: NUMBER_NOT_OLD.exec(text),
  turned: NOT_OLD_BUT_NEW.exec(text) ?? OLD_SHOULD_BE.exec(text),
  only: NEW_ONLY.exec(text),
  noun: NEW_WITH_NOUN.exec(text),
  beside: NEW_BESIDE.exec(text),
  other: OTHER_LABEL.exec(text),
  reversed: ACTUALLY_NO.exec(text),
}));
