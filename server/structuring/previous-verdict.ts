import { remember } from '#server/house-style/remember.ts';

const RECORD = '(?:minutes|mins|notes|record|they)';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WHICH = `(?:(?:ok|right|so|and|on|the|our|these|draft|last|previous|prev|public|\\d{1,2}(?:st|nd|rd|th)?|\\d{4}|${MONTH}(?:['’]s)?|(?:last|previous) (?:meeting|month|time)['’]?s?)\\s+)*`;
const OF = `(?:\\s+(?:of|from|for)(?:\\s+(?:the|last|previous|prev|\\d{1,2}(?:st|nd|rd|th)?|\\d{4}|${MONTH}|meeting|mtg|time|one))+)?`;
const PASSED =
  "(?:(?:were|was|are|is|all|both|then|duly|[-:,–])\\s*)*(?:agreed|approved|accepted|passed|adopted|signed(?: off)?|taken as read|ok|okay|ok[’']?d|fine|good|correct|true|accurate|happy|content)(?:\\s+as (?:an? )?(?:(?:true|correct|accurate|fair)(?: record)?|read|circulated|drafted))?(?:\\s+(?:nem con|record|with them|by all|unanimously))?";
/** What sets something apart from what was agreed. */
const SAVE =
  '(?:except(?:ing)?(?: (?:that|for))?|bar|apart from|aside from|other than|save(?: (?:that|for))?|but for|subject to|with|once)';
const COUNTED =
  '(?:(?:an?|one|two|three|a couple of|some|few|\\d|the|these|following|small|minor|single|slight)\\s+)+(?:changes?|corrections?|amendments?|alterations?|tweaks?|points?|things?|fix(?:es)?)(?:\\s+(?:to|on|in|for)\\s+(?:the |last |previous )*(?:minutes|mins|notes|record|them|it))?(?:\\s+made|\\s+below|\\s+as follows)?\\s*[:,;.–—-]+\\s*';
const HEAD = new RegExp(
  `^(?:${WHICH}${RECORD}${OF}\\s*)?(?<verdict>${PASSED})?(?:\\s*(?<stop>[.;:,–—-])\\s*|\\s+)(?:(?:and|but|though|although)\\s+)?(?:(?<save>${SAVE})\\s+)?(?<counted>${COUNTED})?(?=\\S)`,
  'iu',
);
const SUBJECT = new RegExp(`^${WHICH}${RECORD}\\b`, 'iu');
const CORRECTIONS = new RegExp(`^${COUNTED}(?=\\S)`, 'iu');
/** What points back at a correction or says that there is nothing, and adds none itself. */
const NOTHING_NEW =
  /^(?:(?:that|this|those|these|it|both)\b.{0,30}|(?:the )?(?:changes?|corrections?|amendments?|points?|above)\b.{0,15}|the above|(?:no|nothing|none|nil|without)\b.*|.*\bas (?:amended|corrected)|(?:chair|\p{L}+) (?:to )?signs?(?: them)?)[\s.!]*$/iu;

export interface Verdict {
  /** What is said besides of them; empty where nothing is. */
  readonly rest: string;
  /** They were agreed. */
  readonly agreed: boolean;
  /** The rest is set apart from what was agreed. */
  readonly excepted: boolean;
}

/** What a note opens with of the last minutes, that they were agreed, and what else it says: "mins fine except …". */
export const verdictOf: (text: string) => Verdict | null = remember((text) => {
  const counted = CORRECTIONS.exec(text);
  if (counted !== null) return { rest: text.slice(counted[0].length), agreed: false, excepted: true };
  const match = HEAD.exec(text);
  const { verdict, stop, save, counted: change } = match?.groups ?? {};
  if (match === null) return null;
  const about = SUBJECT.test(text);
  // "agreed - RT to write" needs the record named or an exception; "minutes of the forum" need a stop or a verdict.
  if (verdict === undefined ? !about || stop === undefined || stop === ',' : !about && save === undefined)
    return null;
  // "agreed with her name in" is of the correction before; "agreed with one change: …" gives one.
  const excepted =
    verdict !== undefined && (change !== undefined || (save !== undefined && !/^(?:with|once)/iu.test(save)));
  const told = save !== undefined && !excepted ? '' : text.slice(match[0].length).trim();
  return { rest: NOTHING_NEW.test(told) ? '' : told, agreed: verdict !== undefined, excepted };
});

const LISTED =
  /(?:\b(?:is|was|are|were|has|have)(?: not|n['’]?t)|\bnot|\bnever|\b(?:he|she|they)['’]?(?:s|re)?(?: is| was| are| were)?)\s+(?:been |being )?(?:(?:on|in) the (?:list|attendance|apologies)|listed|shown|recorded|minuted)\b/iu;
const WISHED =
  /\b(?:words?|para\p{L}*|sentence|bullet|line|phrase)\b.{0,40}\b(?:struck|strike|deleted?|removed?|taken out|come out|cut)\b|\b(?:wants?|wanted|asks?|asked|would like|should|needs?|to be|adding|removing)\b.{0,50}\b(?:names?|apologies|apols|attendance|present|list)\b.{0,30}\b(?:added|noted|recorded|included|removed|put in|taken off)\b|\b(?:adding|removing|inserting)\s+\p{L}.{2,40}\b(?:to|from|in|into|under)\s+(?:the |those )?(?:apologies|apols|attendance|list|present|names)\b/iu;

/** "RT sent apols in march", "wasn't there last time". */
const AT_LAST =
  /\b(?:sent|gave|was|were|(?:was|were)n['’]?t|attended|had)\b[^.;]{0,40}\b(?:apolog\p{L}+|apols|there|here|present|absent|attend\p{L}*)\b[^.;]{0,30}\b(?:last|previous|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/iu;

/** Whether it is who was there that the last minutes have wrong. */
export const wrongsWhoCame = (text: string): boolean =>
  text.length < 200 && !/\?\s*$/.test(text) && (LISTED.test(text) || WISHED.test(text) || AT_LAST.test(text));
