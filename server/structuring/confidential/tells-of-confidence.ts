import { parseConfidentialMark } from '#server/capture/confidential-mark.ts';
import { remember } from '#server/house-style/remember.ts';
import { CLOSED, OTHERS, ROOM, SPAN, STREAM, STRONG } from './confidence-words.ts';

/** Opening or ending what is said in confidence, told in a sentence; `whole` when the note tells nothing else. */
export interface Told {
  readonly mark: 'start' | 'end' | null;
  readonly whole: boolean;
}

const NOTHING: Told = { mark: null, whole: false };
/** So few words beside a sentence that tells are no matter of their own. */
const SLIGHT = 3;

const SENTENCES = /(?<=[.;!])\s+|\s+[-–—]\s+/;
const ASKS = /\?\s*$|\b(?:asked|wondered|queried|wanted to know) (?:if|whether|why|how|when|what|who)\b/iu;
/** "can we go into closed session please?" is asked for, "did we ever close?" is not. */
const REQUEST = /\b(?:can|could|may|shall|might) (?:we|you|i|someone|somebody)\b/iu;

const NOT =
  /\b(?:not|n['’]t|cannot|never|no longer|nothing|isnt|arent|wasnt|dont|doesnt|neither|hardly|no need)\b/iu;
/** "this bit is not confidential": said of the adjectives; "not for publication" is a way of closing. */
const NEGATED =
  /\b(?:not|n['’]t|isnt|arent|wasnt|never|neither|nothing|no|no longer|any more|hardly)\s+(?:(?:at all|all|strictly|in any way|anything|really|that|now|actually|going|to be|be|being|go|a|any|into?)\s+)*(?:confidential|exempt|private|restricted|sensitive|in (?:confidence|private|camera|closed)|closed|part (?:2|two|ii))/iu;

/** What a speaker is noted as saying is matter: "OL: the pool is back in public hands". */
const SPEAKS = /^\p{Lu}{2,4}\s*(?::|\s[-–]\s|said\b|asked\b)/u;

const YET = /\b(?:until|till?|once|unless|before|when(?:ever)?|as soon as|after)\b[^,.;]{0,40}$/iu;
const LATER =
  /\b(?:will|['’]ll|would|shall|going to|should be|hope(?:s|d)? to|about to|to be|ready to|can['’]?t|cannot|not|never|n['’]t|nobody|no ?one|isnt|arent|dont)\b[^,.;]{0,30}$/iu;

/** What may stand behind "back in public" when it is the meeting that is back. */
const STOPS = String.raw`(?=\W*$|\s*[,.;:!)–-]|\s+(?:session|meeting|part|mode|business|again|now|here|from|since|at|for|with|and|when|as|once more|please|pls|today)\b)`;
/** The meeting, or nobody named: "the museum is open again" is somebody else. */
const WE = String.raw`(?:^|[,;:]\s*|\b(?:we|we['’]re|meeting|board|committee|panel|session|chair|everyone|all|all of us|and|so|that|ok|okay|right)\s+)(?:(?:are|is|was|were|went|now|all|then|have|has|['’]re|came|come|gone|going|got|been|being|moved|it|we|on|ok|okay|right|officially|formally|safely)[\s,]+)*`;
const ENDS = [
  new RegExp(
    String.raw`${WE}(?:back|return(?:ed|s|ing)?|reconvened?|resum(?:ed|es|ing)|restarted|again)\s+(?:(?:in(?:to|side)?|to|on|under|with)\s+)?(?:the\s+|full\s+|an\s+)?(?:open|public|(?:part|pt) ?(?:1|one|i)|the record|record)${STOPS}`,
    'iu',
  ),
  new RegExp(
    String.raw`${WE}(?:the )?(?:open|public)(?: (?:session|meeting|part|business))?,? (?:again|resum(?:ed|es)|re-?opened|reconvened|restored|once more)\b`,
    'iu',
  ),
  /^(?:(?:back|now|ok|okay|right|we(?:['’]re| are| were| went)?|meeting)[\s,]+)*(?:open|public)(?: session| again| meeting| part)?,?\s*(?:at|from|as of|since|@|since about)?\s*\d{1,2}[.:]\d{2}\b/iu,
  /\b(?:meeting|session|doors?|we)\s+(?:was |is |has |have |were |are |been |now |then |then )*re-?open(?:ed|s|ing)?\b/iu,
  /^(?:\W|ok|okay|so|now|the|right)*(?:doors?\b.{0,12}\b(?:open again|opened again|back open|open(?=\W*$))|re-?open(?:ed|ing)? to (?:the )?(?:public|press))\b/iu,
  new RegExp(
    String.raw`\b(?:out of|came? out|left|leaving|ends?|ended|ending|end of|that['’]?s it for|stopp?(?:ed)?|finish(?:ed)?|closed|close of|came? out of|done with|over with)(?: for)?\s+(?:(?:the|that|this|our|with)\s+)?${CLOSED}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:${CLOSED}|\bpassage|\bembargo)\b.{0,14}?\b(?:ended|ends|is over|now over|was over|over now|over(?=\W*$)|finished|stopped|stops|concluded|is done|all done|done(?=\W*$)|lifted|came to an end|closed(?=\W*$| (?:there|here|now|then|again|at)\b))`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:${ROOM})\b.{0,30}?\b(?:back\b|re-?admitted|re-?admit|returned|let in|let them in|readmission|rejoin(?:ed)?|come in again|came in again|may come in)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:${STREAM})\b.{0,14}?\b(?:back|on again|live again|up again|running again|resum(?:ed|es|ing)|restarted|unpaused)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:resum(?:ed?|ing)|restart(?:ed)?|unpaused?|un-?mute) (?:the |our )?(?:${STREAM})\b`,
    'iu',
  ),
  /\b(?:rest|remainder|from (?:here|now|this point)(?: on(?:wards?)?)?|what (?:follows|comes(?: next| now)?)|everything else|all else|next (?:bit|part|item|section|one)|following|this (?:bit|part|section|item|next)|now)\b.{0,34}?(?:\b(?:is|are|can|may|to|will|being)|['’]s)\b(?:(?!\bnot\b|n['’]t).){0,12}?\b(?:(?:all |now |again |in |be |fully |for )*(?:public(?=\W*$|\s*[,.;:!)]|\s+(?:again|now|and|please|pls|session|business|record))|open(?: session)?(?=\W*$|\s+(?:again|now|to all|to the public|session))|published|unrestricted|publishable|minuted (?:as )?(?:normal|usual)(?:ly)?|on the record|not confidential|not exempt|not private))\b/iu,
  /\b(?:no longer|not (?:now|any ?more)) (?:in )?(?:confidential|exempt|private|restricted|confidence|camera|closed)\b|\b(?:confidential|exempt|private|restricted|in confidence|in camera) (?:no longer|no more)\b/iu,
  /\bc[ao]me out of (?:it|that|there|confidence|private|camera)\b/iu,
  /\b(?:stop|can stop|you can stop) (?:marking|restricting)\b|\b(?:can|may) (?:minute|publish|record|note|write) (?:things |it |everything |us |this )?(?:again|as normal|normally|freely|from (?:here|now))/iu,
];

const ending = (sentence: string): boolean =>
  !SPEAKS.test(sentence) &&
  ENDS.some((form) => {
    const at = form.exec(sentence);
    if (at === null) return false;
    const before = sentence.slice(0, at.index);
    const after = sentence.slice(at.index + at[0].length);
    if (/^[^,.;]{0,12}\b(?:once|until|till?|if|as soon as)\b/iu.test(after)) return false;
    return !YET.test(before) && !LATER.test(before) && !/\bnot (?:back|yet)\b/iu.test(at[0]);
  });

const CLOSING = new RegExp(CLOSED, 'iu');
const OUT =
  '(?:left|leaves?|leaving|withdr[ae]w\\w*|gone|go|excluded|cleared|removed|sent out|ushered|shown|steps?|stepped|stepping|retired?|exit(?:ed|s)?|out|wait outside|absent themselves|dismissed)';
const AWAY =
  '(?=\\W*$|\\s*[,.;:)–-]|\\s+(?:out\\b|outside|(?:the|this|our) (?:room|meeting|chamber|gallery|building|call|hall)|from (?:the (?:room|meeting|chamber|rest|remainder|next|discussion)|this|here|now)|for (?:this|that|the|what|item|a)|while|whilst|as|at|before|when|until|please|pls|now|then|because|so|and|during|by|under|to allow|they))';
/** What may stand between who leaves and the leaving. */
const DULY =
  '(?:[\\s,&+/]|(?:and|the|a|two|three|all|both|any|few|who|public|press|media|observers?|officers|members|gallery|webcast|present|here|there|now|then|again|duly|politely|were|was|is|are|have|has|had|been|being|be|to|just|asked|invited|requested|required|told|instructed|made|got|getting|let|will|must|please|pls|at|this|that|point|from|\\d{1,2}[.:]\\d{2})\\b)*';
const LEAVES = [
  new RegExp(
    String.raw`(?<!trade |local |national |regional |free |tabloid |specialist )\b(?:${ROOM})\b${DULY}\b${OUT}\b${AWAY}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:exclud(?:e|ed|es|ing)|exclusion of|ask(?:ed|s|ing)?|without|clear(?:ed|ing)?|remov(?:e|ed|al of)|sent? out|told|show(?:n|ed)?)\b[^.;]{0,20}?\b(?:${ROOM})\b(?:[^.;]{0,25}?\b(?:to (?:leave|go|withdraw|step|retire|wait|clear|exit)|out|be excluded|present)\b|\W*$|(?=\s+(?:under|for (?:this|that|the|item)|from (?:the (?:meeting|room|rest|remainder|next|item|discussion)|this|here|now)|while|as|pursuant|by (?:virtue|resolution)|,)))`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:paus(?:e|ed|ing)|stopp?(?:ed|ing)?|cut|switch(?:ed|ing)? off|turn(?:ed|ing)? off|suspend(?:ed|ing)?|kill(?:ed)?|halt(?:ed)?|mut(?:e|ed))\b\s+(?:(?:the|our|all)\s+)?(?:${STREAM})\b(?! of\b)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:${STREAM})\b(?:\s+(?:has|have|had|was|is|are|been|being|now|just|to|be|switched|turned))*\s+(?:off|paused|stopped|cut|suspended|muted|halted|switched off|turned off)\b`,
    'iu',
  ),
  /^(?:\W|ok|okay|so|right|now|and|please|pls|can we|could someone|someone|[a-z]+ (?:has |have )?)*\b(?:close[d]?|shut|lock(?:ed)?) (?:the|those|that) doors?\b|\bdoors? (?:now |is |are |was |were |has been |been )*(?:shut|closed|locked)\W*$/iu,
];

const starting = (sentence: string): boolean => {
  if (NEGATED.test(sentence)) return false;
  if (CLOSING.test(sentence) && SPAN.some((form) => form.test(sentence))) return true;
  const strong = STRONG.exec(sentence);
  const matter =
    SPEAKS.test(sentence) && /\b(?:session|sitting|minutes|record|version)\b/iu.test(strong?.[0] ?? '');
  if (strong !== null && !matter && !OTHERS.test(sentence) && !(strong[0].length > 40 && NOT.test(sentence)))
    return true;
  return LEAVES.some((form) => {
    const at = form.exec(sentence);
    return at !== null && !NOT.test(sentence.slice(0, at.index + at[0].length));
  });
};

const HINT = new RegExp(
  String.raw`${CLOSED}|\b(?:${ROOM})\b|\b(?:${STREAM})\b|\b(?:open|public|doors?|record|confidential|private|exempt|restricted|confidence|camera|minute|publish\w*|passage|part|pt|embargo|marking|hush|closed? the|just|only|yourselves|themselves|sch|s100a|exclu\w+|para\w*)\b`,
  'iu',
);

/**
 * Whether a sentence tells that what follows is in confidence, or that it is so no longer, in whatever words it is
 * reported: what speaks of closing and of what comes now opens; only a plain end closes. Papers that are confidential,
 * and other people's confidences, are matter like any other.
 */
export const tellsOfConfidence: (typed: string) => Told = remember((typed) => {
  if (typed.length > 400 || !HINT.test(typed)) return NOTHING;
  let mark: Told['mark'] = null;
  let besides = 0;
  for (const sentence of typed.split(SENTENCES)) {
    const asks = ASKS.test(sentence);
    const tells =
      asks && !REQUEST.test(sentence)
        ? null
        : !asks && ending(sentence)
          ? 'end'
          : starting(sentence)
            ? 'start'
            : null;
    if (tells !== null) mark = tells;
    else if (parseConfidentialMark(sentence) === null) besides += sentence.split(/\s+/).length;
  }
  return { mark, whole: mark !== null && besides <= SLIGHT };
});
