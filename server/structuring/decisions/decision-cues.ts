import { remember } from '#server/house-style/remember.ts';
import { isOnlyAssent } from './assent-words.ts';
import { inPassing } from './in-passing.ts';
import { byOthers } from './other-bodies.ts';
import { announced } from './outcome-sayings.ts';
import { plainOutcome } from './plain-outcomes.ts';
import { plainResolution } from './plain-resolution.ts';
import { roomDecides } from './room-decides.ts';
import { settledLater } from './settled-later.ts';
import { asSettled, isSharedView } from './settled-words.ts';
import { stanceOf } from './stances.ts';
import { ONE_CONTENT, toldOutcome } from './told-outcomes.ts';
import { verdictIn } from './verdicts.ts';

/** Where, in untagged words, a board decided something. */
export type Cue = 'subject' | 'verb' | 'tail' | 'assent' | 'vote' | 'refusal' | 'verdict' | 'stance';

/** How a note reads as a resolution: by which cue, and in which words. */
interface Resolved {
  readonly cue: Cue;
  readonly words: string;
}

/** Faces and thumbs before and behind the words. */
const DRESSING =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\s)+|(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\s)+$/gu;

/** A tick behind a resolution is the room's yes. */
const TICKED =
  /(?<=^(?!.*\b(?:agreed|noted|approved|sent|done|got|here|present|back)\b)(?:.{3,30}:\s+)?(?:the )?(?:we|board|members|[A-Z]{2,5}) (?:to|will) .{8,})\s*[✅✔☑]\uFE0F?\s*$/u;

const BODY =
  '(?:the |our )?(?:whole |full )?(?:[A-Z]{2,5} )?(?:board|mbrs|members?|committee|panel|group|forum|cabinet|commission|partnership|executive|everyone|everybody|all(?: members)?|we|mtg|meeting|room|they all)';
const ADVERB =
  '(?:(?:[a-z]+ly|also|all|v|very|really|strongly|fully|quite|largely|mostly|overwhelmingly|entirely|unanimously|then|happily|formally|now|both|therefore|duly|has|have|had|was|were|are|is|just|very|broadly|generally|collectively|in turn)\\s+)*';
const VERB =
  "(?:thinks?(?= .*\\b(?:mistake|instead|wrong|shouldn['’]?t|should not|don['’]?t want))|noted|notes|agreed|agrees|approved|approves|endorsed|endorses|supported|supports|backs|delegated|delegates|appointed|re-?appointed|nominated|deferred|rejected|resolved|accepted|adopted|decided|ratified|backed|welcomed|signed off|declined|authorised|elected|voted|want(?:ed|s)?|do(?:es)?n'?t want|did(?:n'?t| not) (?:want|support|agree)|ok(?:'?d)?|fine|content|happy|comfortable|supportive|asked (?:for|that|officers)|requested|recommended|confirmed|turned down|preferred|opted|chose|signs off|takes? note|takes? the view|took the view|concluded|ratifies|adopts|accepts|welcomes|rejects|defers|declines|authorises|appoints|elects|nominates|resolves|decides)";
const SUBJECT = new RegExp(`^(?:${BODY})[\\s,:–-]+${ADVERB}${VERB}\\b`, 'i');
const START =
  /^(?:i\.?e\.?,? |that is,? |to be clear,? |on that basis,? |with that(?: change| amendment| assurance| caveat)?,? |in that case,? |given that,? |ok(?:ay)? with that(?: change| amendment)?(?: then)?,? |having (?:heard|discussed|considered) \w+(?: \w+)?,? |subject to that(?: change)?,? |recs? (?:\d|[a-z]|and|to|,|&|\s|-)+ |no objections? to (?=not)|on reflection,? |in the end,? |after (?:some |a short |further |much )?(?:discussion|debate),? |finally,? |eventually,? |so |and |then |also |it was |was |were |that'?s |item |paper |report |update |recs?(?:ommendations?)? |unanimously |formally |all |as read and |officially |provisionally |therefore )*(?:did not support|authorised|elected|nominated|noted|agreed|approved|ok['’]?d|okayed|endorsed|supported|delegated|appointed|re-?appointed|deferred|rejected|resolved(?! to differ)|accepted|adopted|decided|ratified|carried|signed off|nodded through|taken as read|held over|postponed|put back|welcomed and noted|noting|(?:happy|content|prepared|willing|minded) to (?:note|agree|approve|endorse|support|sign|back|adopt|proceed|go|accept|recommend|write|commit|fund|continue|extend|leave|defer|refer|delegate|lobby|press|ask|receive)|(?:not|don'?t want|won'?t|no appetite|no support)\b.{0,60}\b(?:pursue|pursuing|go ahead|proceed))\b/i;
const THING =
  /^(?:the |draft |revised |proposed |amended )*(?:[\p{L}-]+ ){0,3}?(?:plan|report|paper|budget|response|letter|strategy|policy|programme|recommendations?|proposals?|amendment|draft|guidance|statement|terms of reference|tor|timetable|appointments?|nominations?|criteria|charter|motion|option [\p{L}\d]+|approach|figures|submission|priorities|framework|calendar|protocol|work ?plan|workplan|update|position)\s+(?:(?:was|were|is|are|all|both|then|also|duly|formally|now)\s+)*(?:agreed|approved|noted|endorsed|adopted|deferred|supported|accepted|signed off|rejected)\b(?! (?:at|in|by) the (?:last|previous))/iu;
/** The paper's recommendations taken as they stand, wherever they are: "recs at para 21 - content", "recs 1-3 all fine". */
const RECS =
  /^(?:the |all |both |ok,? )*(?:recs?|recommendations?)\b(?![^.]*\b(?:asked|said|wants?|query|queried|should)\b)[^.:?]{0,60}?(?:[\s,–-]+|: )(?:all |everyone |members |board |were |was |are )*(?:content|happy|fine|ok(?:'?d|ay)?|agreed|approved|accepted|nodded through|no objections?|supported|endorsed)(?: with (?:those|that|them|all))?[.!]*$/i;
/** "themes noted", "savings plan approved": a short thing and what became of it. */
const SHORT_THING =
  /^(?:the |both |all )?(?!(?:apologies|apols|concerns?|comments?|points?|thanks|declarations?|absence|interests?|he|she|it|they|this|that|who|nobody|not|nothing|none)\b)(?:[\p{L}\d'’-]+ ){0,4}?(?!(?:concerns?|comments?|points?|thanks|declarations?|interests?|he|she|they|nobody|not|has|have|had|if|once|until|was|were|be|been|to|and)\b)\p{Ll}[\p{L}-]{2,} (?:noted|approved|endorsed|adopted|agreed)(?:[.!]*$|[.,;] |\s+(?:and|with|subject|as|for|in|by|nem|unan\w*)\b)/iu;
/** What others made of it: "three councils agreed", "two of them approved". */
const ONES_OWN =
  /^(?:(?:all|both|only|some|most|half|\d+|two|three|four|five|six|seven|eight|nine|ten|the other|several|many|few)\s+)+(?:of\s+)?(?:the\s+)?(?:\p{Ll}+ )?(?:councils?|operators?|authorities|districts?|boroughs?|counties|unions?|parties|them)\b/iu;
/** "Dunmere agreed, Coldbeck refused". */
const EACH_OWN =
  /^\p{Lu}\p{Ll}+ (?:agreed|approved|endorsed|adopted),? (?:and |but )?\p{Lu}\p{Ll}+ \p{Ll}+ed\b/u;
const TAIL =
  /(?:[-–—,;:.(]\s*|\s+(?:was|were|is|been|all|both|also)\s+)(?:so\s+)?(?:this was |it was |all |that was |was |everyone |members |board |unanimously |formally )*(?:agreed|ok'?d|okayed|approved|noted|accepted|carried|endorsed|supported|signed off|deferred|rejected|happy with that|all happy|all content|no objections?|no dissent(?:ers|ing)?|no opposition|(?:no[- ]?one|nobody|none) (?:against|dissenting|objected|opposed)|nodded through|adopted)(?:\s+(?:by all|unanimously|unan\.?|by everyone|all round|nem con|in principle|without (?:a vote|debate)|by the (?:board|panel|committee|forum|group)))?\s*\)?[.!]*$/i;
const ASSENT =
  /^(?:(?:ok|right|so|yes|yep|all fine|fine|great|good|taken as read|as read|chair)[\s,–-]+(?:and )?)*(?:(?:was|were|it'?s|that'?s|all|both|everyone|everybody|members|board|unanimously|mins|minutes)\s+)*(?:recs?(?:ommendations?)?(?: in the (?:report|paper))?(?: all| were| was)? )?(?:agreed|approved|noted|ok'?d|carried|accepted|endorsed|happy|content|fine|ok|okay|no objections?|no dissent|unanimous(?:ly)?|nodded through|all in favour|signed off)(?:\s+(?:to note|to agree|to approve|with (?:that|this|it|the recs|the recommendations|the recommendation|both|all of it|that change(?: then)?|the change|the amendment)|as (?:read|drafted|amended|is|set out|per paper|printed|tabled|a correct record)|by all|unanimously|then|all round|nem con|in full|both|no matters arising|(?:with )?no (?:changes?|amendments?|corrections?)|unan\.?|subject to (?:that|this)(?: \w+)?))*(?:,? (?:and )?no matters arising)?[.!]*$/i;
const VOTE =
  /\bcasting vote\b[^.;]{0,30}\b(?:against|for|in favour|no|yes|carried|lost|defeated|rejected|saved|sank|settled)\b|\b(?:carried|lost|defeated|rejected|agreed|passed|fell|decided|won|approved|thrown out)\b[^.;]{0,20}\b(?:on|by|with|thanks to) (?:the |his |her |\S+['’]s )*casting vote\b|\b(?:carried|passed|lost|defeated|won|rejected|fell|approved|agreed) by (?:just |only )?(?:an? (?:single |one-)?(?:vote|majority)|(?:one|two|three|four|five|six|[1-6])(?= votes?\b|[\s.,]*$))|\b\w+ hands?(?: up| for| in favour)?[\s,;–-]+(?:the )?(?:rest|others|everyone else|remainder) (?:were |all )*(?:against|for|in favour)\b|^\(?\d{1,2}\s*[-–]\s*\d{1,2}(?:[\s,;(]+(?:with )?\w+ abst\w*)?\)?(?: (?:it is|against|for))?[.!]*$|\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:votes? )?(?:for|in favour)\b.{0,12}\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|none|nobody) (?:votes? )?against\b|\b(?:motion|proposal|amendment) (?:from|by) [^.;]{2,70}? (?:fell|failed) (?:by )?\d{1,2} ?(?:-|–|to) ?\d{1,2}\b|\b(?:motion|vote|proposal|amendment)\s+(?:was\s+)?(?:carried|lost|won|fell)\b|\b(?:carried|lost|agreed|passed|rejected|defeated)\s+(?:by\s+)?\d{1,2}\s*(?:[-–:]|votes? to|to)\s*\d{1,2}\b|\b\d{1,2}\s*[-–]\s*\d{1,2}[\s,]+(?:so )?(?:carried|lost|passed|fell|agreed|in favour|approved|to (?:support|approve|agree|reject|oppose|back|adopt|proceed))\b|\bvoted?\b.*\b\d{1,2}\s*[-–]\s*\d{1,2}\b/i;
/** Hands counted on both sides: whoever moved it, the board has voted. */
const COUNTED =
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:votes? )?(?:for|in favour)\b.{0,12}\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|none|nobody) (?:votes? )?against\b|\b(?:carried|lost|agreed|passed|rejected|defeated|fell)\s+(?:by\s+)?\d{1,2}\s*(?:[-–:]|votes? to|to)\s*\d{1,2}\b/i;
const REFUSAL =
  /\b(?:(?:so )?(?:that|it|this|which|we) (?:won'?t|wont|will not|is not to|isn'?t going to) be (?:pursued|pursuing|taken forward|progressed)|we (?:won'?t|wont|will not) (?:pursue|be pursuing|take (?:it|this|that) forward)|not (?:to be )?pursu(?:ed|ing)|no appetite (?:for|to)|not taking (?:it|this|that) forward|decided against|decided not to)\b/i;
const HELD =
  /\b(?:(?:item |report |paper |decision |this |that |it )?(?:held over|deferred|put back|postponed|carried over|parked) (?:to|until|till)\b|comes? back (?:to|in) (?:the )?\w+ (?:meeting|mtg)\b.*\bfor (?:a )?decision)/i;

/** "recs 1-3 agreed": numbers of recommendations, no votes. */
const NUMBERED_RECS =
  /\b(?:recs?|recommendations?|paras?|paragraphs?|items?|pages?|pp|points?|options?|parts?|slides?)\.? ?\(?\d{1,2}\)?(?:\.\d+)? ?(?:[-–]|to) ?\(?\d{1,2}\b/i;

/** A vote taken in another house. */
const VOTED_ELSEWHERE =
  /\b(?:in|by|at) (?:the )?(?:parliament|commons|lords|westminster|cabinet|full council|senate|their|his|her|a ballot|the ballot)\b|\b(?:ballot|referendum|by-?election)\b|^(?!(?:the|so|then|and|we|they|board|members|committee|panel|forum|group|all|everyone|majority|room|meeting|councillors|chair|it|vote|also|but|eventually|finally|narrowly)\b)[a-z]{3,} (?:council |has |have |just )?voted\b/i;

const FLAT_NO =
  /^(?:so |ok |no[,\s]+)*not (?:agreed|approved|supported|accepted|endorsed|carried|adopted)(?: by (?:members|the board|the committee|the panel))?[.!]*$/i;

/** A flat no, and what was resolved in its place: "so not agreed after all, pilot held over to april". */
const FLAT_NO_AND =
  /^(?:so |ok |no[,\s]+)*not (?:agreed|approved|supported|accepted|endorsed|carried|adopted)(?: (?:after all|in the end|today|now|as (?:it )?stands?|as drafted|at this stage|yet))*[\s,;:.–-]+(?:but |and |so |instead )*(?=\S.{6,})/i;

/** Neither yes nor no: "not agreed at this stage, come back in december with more detail". */
const SENT_BACK =
  /^(?:not (?:agreed|approved|supported|endorsed|adopted)|no decision|undecided)\b.{0,40}\b(?:(?:come|comes|coming|bring|brought|to) (?:it )?)?back\b|^(?:so |ok )*no decision(?: (?:taken|made|reached|today|tonight|yet|now|on (?:this|it|that)|at this (?:stage|meeting|point)|this time))+(?: (?:until|till|pending) .{3,60})?[.!]*$|^(?:so |ok )*(?:it['’]?s )?back (?:in (?:jan\w*|feb\w*|march|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|the (?:spring|summer|autumn|winter|new year))|(?:to|at) (?:the )?next (?:meeting|mtg|time))(?: (?:with|for) .{3,60})?[.!]*$/i;
/** Talk of a decision which is none: a question, a condition, an earlier meeting, a person agreeing with another. */
const NOT_DECIDED =
  /\?\s*$|[\s,](?:is it|are we|did we|didn['’]t we|isn['’]t it)[\s.]*$|\b(?:noted|agreed|approved) by (?!the\b|all\b|every|members|board|consent|acclaim|general|common|email|a\b|\d|\p{L}+ votes|(?:Cllr )?\p{Lu}\p{L}+ (?:and|&))(?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu}[\p{L} ]{1,30}? that\b|\b(?:have|has|had|got|gets?) (?!(?:now|all|both|also|formally|duly|already|since|unanimously|therefore|then|today|just|broadly|provisionally|finally|in)\b)(?:(?!(?:and|but|so|or|all|that|who|which|were|was)\b)[\p{L}\d£%'’-]+ ){1,3}(?:agreed|approved|endorsed|adopted|accepted|rejected|signed off)\b(?! (?:that|to)\b)|^(?:Prof(?:essor)?|Cllr|Councillor|Dr|Mrs?|Ms|Sir|Dame|Lady|Lord|Baroness)\.? \p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+)? (?:also |then )?(?:agreed|accepted|supported|noted)\b(?! (?:as|to be|to sit|to serve)\b)|\b(?:asked|asks|wondered|wonders|queried|checked) (?:if|whether|when|why|how)\b|^(?:[A-Z]{2,4}|Cllr \p{Lu}\p{L}+) (?:wants?|wanted|would|hopes?|hoped|wished|thinks?|thought|felt|feels|said|says|pres\b\.?|presented|intro\w*|explained|reported|asked|asks|adds|added|told|reminded|noted|queried|argued|suggested)\b(?!.*[-–,;.]\s*(?:all |this was |that was |it was |so )?(?:agreed|approved|content|happy)\b)|\bit was (?:noted|pointed out|felt|said|suggested|reported|observed) that\b|\b(?:actions?|decisions?|things|points|matters) agreed\b|^\d[\d,.]* (?!votes?\b|for\b|in favour\b)\p{L}+ (?:\p{L}+ )?(?:approved|agreed|rejected|accepted|supported|noted)\b|\b(?:not (?:yet )?agreed|nothing agreed|no decision|yet to (?:be )?(?:agree|approve|decide)|to be (?:agreed|approved|decided)|if (?:agreed|approved|the board)|once (?:agreed|approved)|no seconder|nobody second\w*|not seconded|wasn'?t seconded|without a seconder|fell for (?:want|lack)|last (?:year|time|meeting)(?!['’]s)|previously|(?:was|were|had been|been) (?:agreed|approved|noted|adopted) (?:in|at|by|last) (?:the )?(?:last|previous|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d|\d{4})|amendment (?:fell|lost|was lost|defeated)|proposal (?:fell|withdrawn)|fell,|agreed with (?!that|this|(?:an? )?(?:(?:new|lower|higher|upper|\p{L}*\d[\p{L}\d.,%]*|£[\d.,]+\p{L}*) )+(?:cap|limit|ceiling|floor|maximum|minimum|threshold|condition|proviso|change|amendment|tweak)s?\b|the (?:rec|change|amend)|it\b|all|.{2,60} (?:added|included|in|out|changed|removed|amended|corrected|moved|dropped|brought forward|on it)\b)|couldn'?t agree|failed to agree|did not agree|(?:as )?(?:agreed|decided|noted) (?:earlier|above|before|under item|at item|already))\b/iu;
/** A speaker before the words: a person said it, the board did not decide it. */
const WANTED_TO_KNOW =
  /^(?:(?:and|so|then|but|ok)[\s,]+)*(?:\S+ )?want(?:ed|s)? to (?:know|hear|understand|be (?:sure|clear|told|certain))\b/iu;
const SPOKEN =
  /^(?!(?:Board|Members|Chair|Forum|Panel|Committee|Group|Agreed|Noted|Decision|All|Recs|Vote)\b)(?:[A-Z]{2,4}|(?:Cllr |Mr |Mrs |Ms |Dr |Mayor )?[A-Z][\p{L}'-]+)(?:\s+\([^)]*\))?\s*:\s/u;

/**
 * For whom it is written, what is left aside, on what footing: what stands before the words of a resolution. "For the
 * public minutes: ", "otherwise ", "with that put right ".
 */
const FRAMED =
  /^(?:(?:and|but|so|then|also|ok)[\s,]+)*(?:(?!(?:he|she|they|we|if|when|once|as|since|that|this)\b)(?!.{0,40}\b(?:said|says|asked|asks|told|heard|felt|thought|hoped)\b.{0,20},)[\p{L}\d'’-]+(?: [\p{L}\d'’-]+){0,2}(?=,\s+(?:they|the board|members|everyone|everybody|the committee|the panel)\b)|(?:before|while|as) we (?:leave|finish|close|move off|go on from|wrap up|are on)\b[^,:]{0,30}(?=\s*[,:–-])|otherwise|instead(?=,? (?:they|the board|board|members|everyone|everybody|all|we)\b)|(?:(?:the )?(?:chair(?:man|woman)?|mayor|leader)|\p{L}{2,4}) (?:summing up|summed up|sums up|to sum up|concluding|concluded|winding up|wound up)(?: (?:on|for|re) [\p{L}\d ]{2,30})?(?=\s*[-–:,])|(?:for|in) (?:the )?(?:public |open |published )*(?:minutes?|mins|record)\b[^.:;]{0,90}(?=:)|on balance|on the whole|all (?:told|things considered|in all)|in the round|taken together|after all that|when it came to it|long story short|bottom line|(?:also )?(?:for|on|re|as for|as to|about|regarding|still on|back on) (?!(?:that|this|those|it|them)\b)[^,.;:]{2,40}(?=\s*[,:–])|that['’]?s(?= (?:the|our|both|all) .{3,60} (?:approved|agreed|noted|endorsed|adopted|signed off)\b)|(?:in public|publicly)(?=\s*[:,–-])|(?:for|in) (?:the )?(?:public |open |published )*(?:minutes?|mins|record|part|bit|session|section|half|version|notes?)(?: (?:of|for|on|under) (?:item )?[\p{L}\d]{1,14})?(?=\s*[:,–-])|(?:that|this|those|these|it) (?:aside|apart|said|settled|done|agreed)(?=[\s,])|(?:aside|apart) from (?:that|this|those|them)|bar (?:that|this)|(?:with|given|after|on) (?:that|this|those|these|them|it)(?: (?:now|all|both|change|changes|correction|amendment|assurance|caveat|proviso|understanding|basis|addition|point|one))*(?: (?:being |was )?(?:put (?:right|in|straight|back|down)|\p{Ll}+ed(?: (?:in|out|up|on))?|sorted|done|in|out|made|said|taken out|written in|changed))?|once (?:that|this|it)(?:['’]s| is| was)? (?:put (?:right|in|straight)|\p{Ll}+ed(?: (?:in|out|up))?|done|in|out|made))[\s,;:–-]+(?=\S)/iu;

/** The room's nod, or who came back, in a sentence of its own behind the words of the resolution. */
const NODDED =
  /(?<=.{20})[.;]\s+(?:(?:nods|thumbs up|yes(?:es)?) (?:all round|from everyone|round the (?:table|room))|no (?:objections|dissent)|(?:Cllr |Mr |Mrs |Ms |Dr )?[\p{L}'’]+ (?:is |are |now )*(?:back|here|gone)(?: in| now| again)?)[.!]*$/iu;

/** A heading or a turn before the board's own words: "Back to fares, for the public minutes: Board noted …". */
const FOR_THE_BOARD =
  /^(?!.*\b(?:said|says|asked|asks|told|if|whether|hoped|thought)\b[^:]*:)(?:(?:going|turning|coming) back to|back (?:to|on)|returning to|for|on|re|under|still on|in|and|finally|instead)\b[^:.;?]{1,90}:\s+(?=(?:the )?(?:board|members|committee|panel|forum|group)\b[^.;]{0,30}\b(?:noted|agreed|endorsed|approved|supported|rejected|deferred|delegated|appointed|restated|resolved|accepted|adopted)\b)/iu;

/** An earlier resolution is set aside before the new one is told: "the Chair has set that aside and put the contrary: ". */
const SET_ASIDE =
  /^(?:so |and |but )?(?:the )?(?:chair(?:man|woman)?|board|members|committee|panel|forum|we|they)\b[^.:;]{0,40}?\b(?:set|put|laid) (?:that|it|this|the \p{L}+(?: \p{L}+)?) aside\b[^:;.]{0,50}[:;.–-]+\s*(?=\S.{8,})/iu;

/** A resolution without what stands before it; the text as it is when what remains is none. */
const unframed = (text: string): string => {
  const aside = SET_ASIDE.exec(text);
  if (aside !== null) return text.slice(aside[0].length);
  const addressed = FOR_THE_BOARD.exec(text);
  if (addressed !== null && !SPOKEN.test(text)) return text.slice(addressed[0].length).replace(NODDED, '');
  const rest = text.replace(FRAMED, '');
  if (rest === text || rest.length < 5) return text;
  return cueAsTyped(rest) !== null || plainResolution(rest) !== null ? rest : text;
};

const cueAsTyped = (text: string): Cue | null => {
  if (SENT_BACK.test(text)) return 'verb';
  if (VOTE.test(text) && !NUMBERED_RECS.test(text) && !VOTED_ELSEWHERE.test(text)) return 'vote';
  if (isBareAssent(text)) return 'assent';
  if (SUBJECT.test(text)) return 'subject';
  if (START.test(text)) return 'verb';
  if (RECS.test(text)) return 'assent';
  if (THING.test(text) || (SHORT_THING.test(text) && !ONES_OWN.test(text))) return 'verb';
  if (REFUSAL.test(text)) return 'refusal';
  if (HELD.test(text)) return 'verb';
  return TAIL.test(text) ? 'tail' : null;
};

/** Whether the words only assent to something said elsewhere: "recs agreed", "all content". */
export const isBareAssent: (text: string) => boolean = remember(
  (text) => ASSENT.test(text.trim()) || isOnlyAssent(text),
);

/** Whether somebody is typed as saying the whole note. */
export const isSpoken = (text: string): boolean => SPOKEN.test(text);

/** Agreement about how things are or were, which resolves nothing: "agreed it was a good discussion". */
const OPINED =
  /^(?:(?:all|everyone|everybody|members|we all|they all|general(?:ly)?|it was|was|broadly)\s+)*(?:agree[ds]?|agreement)(?: in the room)?[\s,:–-]+(?:that )?(?:(?:it|this|that|he|she|they|there|these|those)(?: \p{L}+)?|(?:the )?(?:\p{L}+['’]s )?(?:\p{L}+ ){1,3}?)(?:['’]s| is| are| was| were| had been| has been| have been) (?:a |an |very |really |so |too |all |quite |still |much |not |far )*(?:good|great|excellent|useful|helpful|interesting|clear|high|hard|difficult|long|disgrace|bad|poor|sad|shame|worrying|complicated|un\p{Ll}+able|inedible|freezing|cold|hot|awful|lovely|nice|unfair|slow|fast|expensive|cheap|busy|tired|complex|confusing|thorough|impressive|brilliant|terrible|dreadful|mess|nightmare|joke)\b[^,;]*$/iu;
const TO_DIFFER = /\bagree[ds]? to (?:disagree|differ)\b/i;
const OPINED_BEFORE =
  /^[^,;:]{3,70} (?:was|were) (?:a |an |very |really |quite |the )*(?:success|failure|triumph|disaster|shambles|good|great|excellent|useful|helpful|interesting|clear|poor|bad|disgrace|shame|mess|joke|thorough|impressive)(?: \p{Ll}+)?[\s,;–-]+(?:all|everyone|everybody|members|we all|they all) agreed[.!]*$/iu;
/** About the hour and the room, not the business. */
const HOUSEKEEPING =
  /^(?:(?:all|everyone|everybody|members|we['’]?re all) )?(?:is |are )?(?:happy|content|ok|fine|agreed) (?:to|with) (?:(?:finish|stop|start|break|resume|adjourn|carry on|press on|wrap up)(?:ing)? (?:by|at|for|till|until|early|on time|after|now|here)\b|(?:the )?(?:venue|room|heating|lunch|coffee|tea|seating|sandwiches|sound|wifi|mics?)\b).{0,25}$/iu;
/** One person agrees with another in the middle of what they say: "AO agreed, said it needs a line". */
const ONE_AGREED =
  /(?<=[.;,] )(?:[A-Z]{2,4}|(?:Cllr |Mr |Mrs |Ms |Dr )?\p{Lu}\p{Ll}+) (?:agreed|supported (?:this|that|it)|seconded that|accepted)[,;]? (?:and |but )?(?:said|says|saying|added|adding|though|it (?:needs|was|is)|that it (?:was|is))\b/u;

/**
 * The words by which an untagged decision is read: as typed where the cues know them, else said plainly. Null when
 * nothing was decided.
 */
export const asResolved: (typed: string) => Resolved | null = remember((typed) => {
  const text = unframed(
    toldOutcome(
      asSettled(plainOutcome(typed))
        .replace(/^[+&]\s+(?=\p{L})/u, '')
        .replace(TICKED, ', agreed')
        .replace(DRESSING, ''),
      (words) =>
        cueAsTyped(words) !== null ||
        plainResolution(words) !== null ||
        roomDecides(words) !== null ||
        inPassing(words) !== null ||
        settledLater(words) !== null,
    ),
  );
  if (EACH_OWN.test(text) || ONE_CONTENT.test(text) || WANTED_TO_KNOW.test(text) || isSharedView(text))
    return null;
  const passing = inPassing(text) ?? settledLater(text);
  if (passing !== null) return { cue: 'stance', words: passing };
  if (
    SPOKEN.test(text) ||
    OPINED.test(text) ||
    TO_DIFFER.test(text) ||
    OPINED_BEFORE.test(text) ||
    HOUSEKEEPING.test(text) ||
    ONE_AGREED.test(text)
  )
    return null;
  const told = announced(text.replace(NODDED, ''));
  if (told !== null) {
    const cue = cueAsTyped(told);
    if (cue !== null) return { cue, words: told };
    const words = plainResolution(told);
    if (words !== null && cueAsTyped(words) !== null) return { cue: 'verb', words };
  }
  const nodded = asCued(text);
  if (nodded === null) return asStance(text);
  const words = nodded.words.replace(NODDED, '');
  if (words === nodded.words || cueAsTyped(words) !== null) return { ...nodded, words };
  // The nod is all that says it was resolved.
  const settled = roomDecides(text);
  return settled === null ? nodded : { cue: 'stance', words: settled };
});

/** Where the whole room stands, when no cue of a decision tells it more plainly. */
const asStance = (text: string): Resolved | null => {
  const words = stanceOf(text);
  if (words !== null) return { cue: 'stance', words };
  const settled = NOT_DECIDED.test(text) ? null : roomDecides(text);
  return settled === null ? null : { cue: 'stance', words: settled };
};

const asCued = (text: string): Resolved | null => {
  const voted = VOTE.test(text) && !NUMBERED_RECS.test(text) && !VOTED_ELSEWHERE.test(text);
  if (!voted && verdictIn(text) !== null) return { cue: 'verdict', words: text };
  const instead = FLAT_NO_AND.exec(text);
  if (instead !== null) {
    const rest = text.slice(instead[0].length);
    const after = asResolved(rest);
    if (after !== null) return after;
  }
  if (FLAT_NO.test(text)) return { cue: 'verb', words: 'rejected the proposal' };
  if (byOthers(text)) return null;
  if (NOT_DECIDED.test(text) && !SENT_BACK.test(text) && !(voted && COUNTED.test(text))) return null;
  const cue = cueAsTyped(text);
  if (cue !== null) return { cue, words: text };
  const words = plainResolution(text);
  const plain = words === null ? null : cueAsTyped(words);
  return words === null || plain === null ? null : { cue: plain, words };
};

/** Finds the cue of an untagged decision, or null. */
export const decisionCue = (text: string): Cue | null => asResolved(text)?.cue ?? null;
