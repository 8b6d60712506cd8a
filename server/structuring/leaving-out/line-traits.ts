import { remember } from '#server/house-style/remember.ts';
import { type Business, businessIn } from './business-words.ts';
import { everydayIn } from './everyday-words.ts';

const FIGURE =
  /[£$€%]|\d{2,}|\d+(?:\.\d+)?(?:k|m|bn)\b|\b\d+ (?:in|out of|of|for|against)\b|\b(?:hundred|thousand|million|billion|per cent|doubled|trebled|halved|twice|treble|half|third|quarter|fifth)s?\b(?! an? \p{Ll})/iu;
/** A time of the clock, of a train or of the end, is no sum. */
const CLOCK_TIME =
  /\b(?:(?:at|by|till?|until|past|from|after|before|for|the|about|around|gone)\s+)(?:(?:half|quarter|ten|twenty|five) (?:past|to) )?(?:\d{1,2}(?:[.:]?\d{2})?|noon|midday)(?:\s?(?:am|pm|ish|o['’]?clock))?(?![\d%]|,\d|\.\d|\s?(?:k|m|bn|p|per|out|of|in|for|\p{Ll}+s)\b)/giu;
const NAMED_LEAD =
  /^(?!(?:ps|nb|btw|fyi|update|sorry|note|ok|lol|me|for us)\b)[\p{L}][\p{L}\d.'’&/ -]{0,28}(?::\s|\s->\s)/iu;
/** Of whoever spoke before. */
const PRONOUN =
  /^\(?(?:he|she|they|which (?:he|she|they|it|would|will|is|was|has|had))\b(?:['’]\w+)?\s+\p{L}/iu;
/** The typist as the one who does or wishes it: no typist moves a motion. What an officer told the meeting is no wish. */
const I_DO =
  /(?:^|[.?!,;–-]\s*)(?:and |so |but |no |yes |ok |right |well )*(?:i|i['’]m|im|i['’]ll|ill|i['’]ve|ive|i['’]d)\s+(?!(?:said|told|explained|reported|confirmed|replied|answered|added|noted|presented|introduced|outlined|ran|took|gave|showed|advised|reminded|updated|welcomed|pointed|mentioned)\b)\p{Ll}/iu;
const CAPITALS = /^[A-Z]{2,4}\b(?!['’]s\b)/;
const CHAIR = /^(?:(?:the|and|but|so|then|also) )*chair(?:['’]s)? \p{L}/iu;
const INITIALS =
  /^(?!(?:is|as|am|an|at|be|by|do|go|he|hi|if|in|it|me|my|no|of|oh|on|or|ok|so|to|up|us|we|ha|ta|and|any|are|but|can|did|for|get|had|has|her|him|his|how|its|let|lol|may|not|now|off|old|one|our|out|own|put|say|see|she|the|too|two|use|was|who|why|yes|yet|you|ah|er|um|im)\b)([a-z]{2,3})\b/;
const DASHED_LEAD = /^[\p{L}][\p{L}\d'’&/ ]{1,28}\s[-–—]\s\S/u;
const PROPER = /(?<=[\p{Ll}\d,;)]\s)\p{Lu}\p{L}{2,}/gu;
/** "next one 2 Feb", "none": all that some heads of an agenda have. */
const STANDING =
  /\b(?:next|nxt|future) (?:one|meeting|mtg|board|session|date)s?\b|^(?:dnm|none|nothing|nil|no (?:other|more|further))\b|\b(?:seconder|seconded|(?:would|to) second)\b/i;
const SELF = /\b(?:i|i['’]?m|im|i['’]?ll|i['’]?ve|ive|me|my|mine|myself)\b/i;
const OTHER = /\b(?:you|u|ur|your|you['’]?re|youre|yours|urself|yourself|both|guys|folks|team|peeps)\b/i;
const LIVELY =
  /\p{Extended_Pictographic}|[:;]-?[)(DP]|!\s*$|!!|\?\?|^(?:o+h+|a+h+|mm+|ha+|um+|er+|eh|huh|oi|psst|right|ok|okay|well|so|and|anyway)[\s,!.]/iu;
const ORDER =
  /^(?:(?:please|pls|plz|just|so|ok|right|don['’]?t|do not|let['’]?s|lets)[\s,]+)*(?:sit|stand|shift|move|budge|shove|shut|open|close|turn|switch|plug|unplug|pass|grab|save|mind|watch|wait|hold|hang|bear|shout|wave|nudge|poke|wake|smile|breathe|relax|help|bring|fetch|leave|try|check|look|ask|tell|ring|text|dm|message|ping|mute|unmute|log|dial|join|refresh|restart|reboot|scroll|click|press|speak|whisper|hush|shush|swap|come|go|run|hurry|keep|take|have|get|give|throw|chuck|use|eat|drink|enjoy|thank|remind|forget|remember|panic)\b/i;
/** Said of people, places and needs at large, with no colleague in it. */
const AT_LARGE =
  /\b(?!some (?:reason|of us))(?:not enough|too (?:much|many|little|few)|lack of|shortage of|no one|nobody|nothing|few|some|most|many|more|less|fewer|half) (?:of (?:the|our|its|these) )?\p{Ll}{3,}|\b(?:not convinced|worried|depends|unfair|hard to|difficult to|easier to|need(?:s|ed)? (?:to|a|an|more|better)|(?:still|badly|sorely|really) needed|(?:first|last|late|early|night|direct|school) (?:bus|train|tram|ferry)\b(?! (?:home|back))|ought to|should(?:n['’]?t)?|people|every (?:week|month|year|village|town|\p{L}+))\b/iu;
/** Things in number as such: "pubs are closing", "drivers cannot park". */
const IN_NUMBER =
  /^(?:(?!(?:this|that|these|those|our|your|my|their|both|his|her|its|yes|the|us|i|we|you|they|he|she|it|there|who|what|which|is|was|has|does)\b)[\p{Ll}-]+ ){0,3}(?!(?:this|these|those|ours|theirs|his|hers|its|is|was|has|does|yes|us)\b)\p{Ll}{2,}s (?:(?:often|still|all|mostly) )?(?:are|were|have|had|cannot|can['’]?t|do(?:n['’]?t)?|will|won['’]?t|would|could|need|keep|must|turn|cost|take|put)\b/u;
/** When, for more than this day. */
const FOR_LONG =
  /\b(?:since|in|by|for|until|till|from|every|each|over|through|after|before|next|last|this|all|of) (?:the )?(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|years?|months?|season|decade|quarter|easter|christmas|term|midnight|storm|freeze|heatwave)\b|\b(?:two|three|four|five|six|ten|\d+) (?:years|months|weeks)\b|\b(?:fortnightly|weekly|yearly|annual(?:ly)?|permanently)\b|\ba (?:week|month|year|decade|generation)\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)days\b/iu;
/** In this room, or by the door of it. */
const HERE =
  /\broom (?:\d|[A-H]\b)|\b(?:in|over|up|round|down) (?:here|there)\b|\bnext door\b|\bthis (?:room|end|side|floor|place|building|pen|chair|table|tea|coffee|thing)\b|\b(?:at|by|in|on|near|behind|under|from) (?:the|my|your|our) (?:back|front|other (?:end|side)|far (?:end|side)|door|window|corner|kitchen|corridor|cupboard|left|right|floor|ceiling|wall|whiteboard|lectern|screen|desk|table|members['’]? room|doc|channel|thread|invite|flesh)\b|\b(?:out of here|in the (?:gents|ladies|loo)|back row|front row|next to|sitting (?:by|with|behind|beside|opposite)|(?:first|second|third|next) (?:door|left|right|floor)|double[- ]booked|comfort break)\b/iu;
/** To whoever would: asked, offered, begged. */
const ANYBODY =
  /(?:^|[.!?,;–-]\s*)(?:(?:can|could|would|will|did|does|has|have|is)\s+)?(?:any(?:one|body)|some(?:one|body)|who(?:ever|['’]?s|se)?)(?: else)?(?:['’]s)?\s+(?:got|have|has|had|fanc|want|seen|know|else|hungry|up for|for|please|pls|open|shut|close|tell|nudge|pass|turn|stop|fetch|bring|take|buy|let|left|moved|ordered|is|by|near|bag|phone|coat|catch|get|hear|give|save)|\b(?:if|in case|for) (?:any(?:one|body)|some(?:one|body)|whoever|either of you|you (?:two|both)|those)\b|^(?:anyone|anybody)\b|\bany chance\b|\b(?:bless (?:him|her|them|you)|keep(?:s)? (?:dropping|freezing))\b/iu;
/** Asked or said among those who type of what they type. */
const AT_THE_NOTES =
  /\b(?:did|do|does|shall|should|can|could|are|am|is|have|has|was|were|how|who|what|where|when|which)(?:n['’]?t)? (?:we|i|you|u|anyone|anybody|someone|that|it|he|she|they|are|is)\b.{0,24}\b(?:get|got|getting|catch|caught|miss|missed|hear|heard|note|noted|minute|minuting|minuted|type|typing|typed|write|writing|written|put|record|recording|log|spell|say|said|follow|taking|mean|means|decision|or just|up to)\b(?! (?:by|of the|on the|to the)\b)|\b(?:i|we)(?:['’]ve)? (?:just )?(?:missed|didn['’]?t (?:get|catch|hear)|lost track|got (?:that|it) wrong|can['’]?t (?:keep up|hear|type|spell|read))\b|\b(?:you|u|we|i)(?:['’]ve)? (?:have|got|put|had|spelt) .{2,20} (?:twice|down|wrong|already)\b|\bleave (?:a|me a) (?:gap|space)\b|\b(?:type|write|tidy|fill|finish|clean) (?:this|that|these|those|them|it|the notes?|mine|my notes?)(?: all)? (?:up|in|out|off)\b|^who(?:['’]s| is) (?:(?:typing|minuting|scribing|noting|taking)|(?:that|this|the (?:\p{Ll}+ )?(?:man|woman|chap|bloke|guy|lady|lad|one|person))\b)|\b(?:just )?for us (?:two|three|four)\b|^(?:was|is) (?:that|it) [\p{L}\d£%.,]+(?: [\p{L}\d]+)? or [\p{L}\d£%.,]+(?: [\p{L}\d]+)?\??$|^(?:is|was|are|were) (?:the|that|those) [£$€]?\d\S* (?:right|correct|ok|definite)\s*(?:\?|$)|\b(?:on mute|(?:is|are|was|still|you['’]?re|i['’]?m) muted|unmute)\b|\bthe (?:minutes|notes) (?:are|is|will|re)\b.{0,20}\b(?:nightmare|fun|long|epic|novel|joke)\b/iu;
/** Coming and going of the typists: thanks, greetings, how it went. */
const PARTING =
  /\bsee (?:you|u|ya)\b|^(?:thanks|thank you|thx|cheers|ta|bye|hi|hiya|hello|happy birthday|nice (?:one|to)|well done|good (?:luck|session|morning|night|one)|lovely to|safe (?:journey|travels|home))\b(?! (?:to|from|the|of)\b)|^(?:welcome|night|morning|afternoon|evening)\b(?=[\s,!.]*$|[,!]| (?:all|both|back|everyone|everybody|team|folks)\b)|\b(?:you|we) (?:survived|made it)\b|\b(?:nipping|popping|dashing|ducking|slipping) (?:out|to|off|for)\b|^(?:and |right |ok )*(?:off|going) (?:to|for) (?:catch|get|find|the)\b|\byou(?:['’]ve| have) got (?:it|this)\b|\b(?:glad|nearly|almost) (?:there|done|home)\b|\bto go, (?:courage|hang|keep)\b|^(?:that|this|it) (?:was|is) (?:a |the )?(?:\p{Ll}+ )?(?:long|quick|quickest|longest|slow|dull|fun|heated|awkward)\b|\b(?:new|world) record\b[\s.!]*$|\brecord time\b|\b\p{L}+est\b.{0,30}\bever\b|\ball (?:day|night|week|morning|afternoon|evening)(?: long)?(?=[\s.!\p{Extended_Pictographic}]*$)|\b(?:that|it) (?:got|was|is|['’]?s) (?:so |very |really |pretty )?(?:heated|awkward|intense|brutal)\b/iu;
/** Just now, and no longer. */
const NOW =
  /\b(?:again|tonight|today|just|now|already|still|finally|at last|outside|in a (?:min|minute|sec|bit))\b/iu;
/** Asked without the mark: "why is it doing that". */
const QUESTION =
  /^(?:(?:sorry|so|and|ok|um|er|oh)[\s,]+)*(?:is|are|was|were|why|where|what|when|who|how|have|has|do|does|did|shall|will|can|could|would)\b(?: \p{Ll}+)?(?: (?:is|are|was|were|do|did|have))? (?:it|we|this|that|you|i|u|he|she|they|there)\b(?!['’])/iu;
const LAUGH = /[😂🤣😆😅😄😀😁😃😉😍🙈😴🥱😜🤪🙃😎🥳]|\b(?:lol|haha+|hehe|lmao|rofl)\b/iu;

const ADDRESS = /<?https?:\/\/[^\s>]+>?/giu;
/** Beside an address, the paper that lies there and whom it may help. */
const POINTS =
  /\b(?:the |a |sorry |again |right |this |that |is |it |he |she |means |heres |at )*(?:papers?|packs?|reports?|slides?|agendas?|files?|docs?|documents?|pdf|links?|decks?|maps?|minutes|notes|copy|again|asking|if|for|lost)\b|['’]s/giu;

/** What one line is made of, from its own words. */
export interface Traits {
  readonly business: Business;
  readonly everyday: readonly string[];
  readonly figure: boolean;
  readonly standing: boolean;
  /** Something general: of people, places and needs, in number, for long. */
  readonly large: number;
  readonly words: number;
  readonly lead: boolean;
  /** Of somebody, by initials, office or as him or her who spoke before. */
  readonly subject: boolean;
  /** The typist does or wishes it. */
  readonly does: boolean;
  /** What may be somebody's initials in small letters at the head. */
  readonly initials: string | null;
  readonly self: boolean;
  readonly other: boolean;
  readonly lively: boolean;
  readonly loud: boolean;
  readonly now: boolean;
  readonly laugh: boolean;
  readonly order: boolean;
  readonly asks: boolean;
  readonly here: boolean;
  readonly anybody: boolean;
  readonly notes: boolean;
  readonly parting: boolean;
  /** An address, and how it may help. */
  readonly pointer: boolean;
  readonly proper: readonly string[];
}

/** What a line is made of, each text read once. */
export const traitsOf: (text: string) => Traits = remember((typed) => {
  const pointer = ADDRESS.test(typed);
  ADDRESS.lastIndex = 0;
  const text = pointer
    ? typed.replace(ADDRESS, ' ').replace(POINTS, ' ').replace(/\s+/g, ' ').trim()
    : typed.replace(
        /\b(?:members['’]?|committee|council|board) (?=room|lounge|lobby)|\bfire (?=exit|alarm|drill|bell|door)/giu,
        '',
      );
  return {
    business: businessIn(text),
    everyday: everydayIn(text),
    figure: FIGURE.test(text.replace(CLOCK_TIME, ' ')),
    standing: STANDING.test(text),
    large: [AT_LARGE, IN_NUMBER, FOR_LONG].filter((form) => form.test(text)).length,
    words: text.split(/\s+/).length,
    lead: !pointer && (NAMED_LEAD.test(text) || DASHED_LEAD.test(text)),
    initials: INITIALS.exec(text)?.[1]?.toUpperCase() ?? null,
    subject: !pointer && [PRONOUN, CAPITALS, CHAIR].some((form) => form.test(text)),
    does: I_DO.test(text),
    self: SELF.test(text),
    other: OTHER.test(text),
    lively: LIVELY.test(text),
    now: NOW.test(text),
    loud: /!!|\?\?|\?!/.test(text),
    laugh: LAUGH.test(text),
    order: ORDER.test(text),
    asks: (/\?\s*$/.test(text) || QUESTION.test(text)) && !/:/.test(text),
    here: HERE.test(text),
    anybody: ANYBODY.test(text),
    notes: AT_THE_NOTES.test(text),
    parting: PARTING.test(text),
    pointer,
    proper: [...text.matchAll(PROPER)]
      .map((match) => match[0])
      .filter((word) => businessIn(word).bodies === 0),
  };
});
