import { remember } from '#server/house-style/remember.ts';

/** Somebody says that what was typed is not right. */
const PLAIN =
  /^no(?:pe)?(?:\s*[,:!.–]|\s(?=(?:it|that|they|he|she|we)(?:['’]?s)?\b|[\d£]))|\b(?:sorry|apologies|soz|oops|whoops|correction|erratum|typo|slip|make (?:that|it)|i (?:mean|meant)|meant|should(?:['’]ve| have)? (?:be|been|read|say|have (?:been|said|read))(?! in\b| by\b| \p{L}+(?:ed|ing)\b)|shd be|mis-?(?:heard|hearing|spoke|read|typed?|took|quoted|quote|noted|placed|counted|remembered|stated|added|calculated|recalled|understood|reported|labelled|spelt|spelled|wrote)|i (?:missed|forgot|left (?:one |it |that )?out|skipped|dropped)(?= (?:one|two|a|an|the last|some|it|that)\b|\s*(?:$|[,.:;]))|wrong(?:ly)?|transposed|swapped (?:the|those)|my (?:mistake|error|bad|fault|ears|typing)|correct(?:s|ed|ing)\b|(?:said|typed|wrote|read|heard|put) (?:it|that) (?:too (?:fast|quickly|quick|soon)|wrong)|(?:lost|dropped|missed|added|one) (?:a|an|one|too many) (?:nought|zero|digit|nil)s?|(?<=[-–,(] ?)(?:i |we |you )?(?:forgot|overlooked|missed|left out) (?=\p{Lu})|back to front|the wrong way (?:round|about|around|up)|backwards|flipped|(?:has|had|have|got) (?:it|that) (?:right|wrong)|(?:wasn['’]?t|isn['’]?t) (?:it|that)|any ?more|after all|(?:was|is|has been|['’]s been) moved to|(?:go|going|went) with that|in front of me)\b|\b(?:figure|number|total|amount|count|percentage|date|price|cost|stat)s? (?:[\p{L}'’]+ ){0,4}?(?:was|is|were|are) (?:(?:from )?last (?:years?|months?|quarters?|times?)['’]?s?|out of date|old|the old one|for \d{4})\b|^(?:(?:could|can|would|will|please|pls|someone|somebody|you|we|and|also)\s+)*(?:amend|change|alter|correct|fix)\s+(?:(?:the|my|your|that|his|her)\b|[£$€\d])|\bput(?:s|ting)? (?:(?:him|her|it|my)self|themselves|me|it|that) (?:right|straight)\b|[\p{L}\d] (?:actually|sh?urely)[.!?]*$|^[^,.;:]{2,30} actually(?=[,.;])|^.{2,40}\d.{0,15} instead[.!]*$/iu;
/** How somebody knows: a paper, a message, a look. */
const SOURCE =
  /\bcorrect(?:ed|s|ing) (?:him|her|them|it|that|me|us)(?:sel(?:f|ves))?\b|\b(?:slides?|papers?|reports?|emails?|letter|notebook|handout|recording|screen|pack|minutes|website|invite|invitation|log|summing up) (?:(?:to|of|from) (?:the )?\p{L}+ )?(?:has|have|says?|said|shows?|gives?|was|is|had)\b|\b(?:just )?(?:checked|looked (?:it )?up|(?:re-?)?counted|re-?count(?= |:|$)|by (?:my|our|his|her) (?:own |re-?)?(?:count|tally|reckoning|watch|clock|notes?)|according to|confirms?|confirmed)\b|\b(?:has |just |have )?(?:messaged|emailed|texted|rang|rung|pinged)\b|\b(?:(?:just|has|have|only|since) )?(?:tells|told|showed|shown|corrects|corrected|reminds?|reminded) me\b|\bsays \p{L}+$|,\s(?:he|she|they) (?:says?|said)[.!]*$|(?<=\p{L}|\d)\s\p{L}{2,}(?:['’]s)? (?:says|reckons|thinks|said)[.!]*$|\bheard (?:it )?too\b|\bwas (?:very |quite )?specific\b|\bi had (?:it|that) as\b|\bheld up\b|\b(?:i|we) (?:said|gave|meant|told (?:you|u|them|\p{L}+))\b|\b(?:on|in|from|per|says?|at) (?:his|her|their|the|my|its|\p{L}+['’]s) (?:own |latest |printed )?(?:slides?|papers?|reports?|letter|e-?mail|handout|recording|screen|annex|appendix|table|tally)\b|\bpara(?:graph)? \d+|,? it['’]?s (?:on|in|up on) (?:his|her|their|the|my|our) (?:card|slides?|papers?|reports?|pack|letter|screen|handout|invite|wall|board|sheet|agenda|appendix|annex|table|minutes|deck|web ?site)\b|\bmy (?:own )?tally\b|\bper \p{L}+[.!]*$|\bi(?:['’]?ve| have) (?:got )?(?:the|his|her|their) (?:letter|papers?|report|slides?|pack|e-?mail|handout|figures|minutes|agenda|invite|card|list)\b|\bnow (?:says|said|gives|makes it|thinks)\b|^(?:the )?chair (?:now )?(?:says|wants|prefers|asks for) .{2,25} (?:now|instead)[.!]*$/iu;
/** "it was Cllr Gill who", "no, ...": an opening that sets one thing against another. */
const OPENS =
  /^(?:(?:and|also|oh|er|um|hang on|wait|actually|sorry|fyi|btw)[\s,:–-]+)*(?:no(?:pe)?\s*[,:!.–]|(?:it|that|this|they|those)(?:['’]?s| is| was| were| are|['’]ll be)\b|actually\b|\*|\^|re (?!\p{L}+ ?:)|it (?=\p{L}+s\b)|(?:pretty sure|surely|i think|think)\b)/iu;
/** Whose a remark was, or whose a task: "the union point was Cllr Nguyen's". */
const CREDITS =
  /\b(?:remark|comment|point|question|line|suggestion|idea|quote|query|view|example|figure|story|bit|joke|motion|amendment|offer|plea|objection|worry|concern|thing|answer|reply|vote|abstention|dissent)s? (?:was|is|were|came from|should be|belongs to|was from|was by)\b|\b(?:asked|said|raised|made|moved|answered|replied|proposed|suggested|offered|did) (?:it\b|that(?! (?:\p{Lu}|the|an?|they|we|he|she|it|there|this|these|those|all|no|some|every|any|many|most|our|their|his|her|\d|£)))|\b(?:who|(?<=\bit (?:was|is) (?:\p{L}+ ){1,2})that) (?:asked|said|offered|raised|made|moved|answered|replied|proposed|suggested|wanted|abstained|voted|objected|opposed|(?:was |is )?against)\b|\b(?:isn['’]?t|is not|not) (?:me|mine|\p{L}+['’]s)\b(?! (?:fault|turn|problem))|\b(?:is|are) (?:mine|\p{L}+['’]s)\b|\b(?:took|takes|taken|taking|has|is doing|will do|doing|picks? up|picking up) (?:it|that|this|the|those) ?(?:on|over)?\b/iu;
/** Something is decided anew, or set beside what was before. */
const ANEW =
  /\b(?:agreed?|agrees|approved?|resolved|endorsed?|voted|up from|down from|compared (?:with|to)|on top of|another|additional(?:ly)?|plus|as well as|extra|too (?:long|many|much|few|little|high|low)|unlikely|likely)\b/iu;
/** One thing gave way to another. */
const TURNS =
  /\b(?:now|moved|instead|changed|switched|swapped|becomes|any ?more|brought forward|put back)\b/iu;
const SPEECH =
  /^(?:[\p{L}@][\p{L}'’.-]{0,15}(?: \p{Lu}[\p{L}'’-]+)?)(?:\s*:\s|\s(?:asked|thought|felt|wanted|wants|explained|argued|reckoned|raised|queried|worried|proposed|moved|added|noted|reported)\b)/u;

/** What a note's own words say of its being a correction. */
export const cuesOf = remember((text) => ({
  plain: PLAIN.test(text),
  source: SOURCE.test(text),
  opens: OPENS.test(text.trim()),
  credits: CREDITS.test(text),
  turns: TURNS.test(text) && !ANEW.test(text),
  anew: ANEW.test(text),
  speech: SPEECH.test(text.trim()),
  asks: /\?\s*$/u.test(text) || /\bwasn['’]?t it\b/iu.test(text),
}));

/** Words that hold a correction together and say nothing of their own. */
export const SMALL: ReadonlySet<string> = new Set(
  "a an the that this these those it it's its it’s that's that’s thats is was were are be been being has have had having there of for in at on by to from and but so i i'm i've i’ve you you've he she they we us him her them his their my your our me mine who which what put puts wrote typed took down said say says saying reads read should shd correct corrects correcting corrected correction confirms confirmed checked check just now change changed amend fix pls plz please not no yes yep nope sorry soz apologies actually well above below again per re about meant mean means make made mistake error bad fault typo oops wrong wrongly slip misheard misread mistyped figure figures number numbers date amount total one only even think thought surely got get gets earlier last with w all could can someone ok okay right hang hold wait on hearing heard hear both paper report slide slides email log look looked front very remark comment point question line part bit instead rather him himself herself themselves btw fyi did doing does do done moved didn't doesn't isn't wasn't can't will would won't also late still same thing item any more after until till til by then than too specific told tells me messaged emailed texted go goes went going turn it'd don't misquote asked answered replied offered raised made para paragraph page annex appendix own tally flipped digits lost nought zero too fast quickly amend alter having yeah yup aye add backwards way round right surely according counted forgot ive weve letter".split(
    ' ',
  ),
);
