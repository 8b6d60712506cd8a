/** Small words and the chair's cue before what was resolved: "ok so", "chair: ", "no comments, ", "deal done, ". */
export const FRAME_WORDS =
  /^(?:(?:ok(?:ay)?|right|so|and|then|well|anyway|yes|yep|good|great|fine|lovely|also|plus|thus|hence|therefore|in short|to sum up|summing up|summary|in sum|net result|finally|eventually|in the end|ultimately|again|chair(?:man|woman)?(?: then)?(?: (?:summed up|sums up|summing up|concluded|concludes|checked|confirmed|ruled|put it to (?:the )?(?:board|members|vote|meeting)))?[:–-]|(?:chair(?:man|woman)?|[A-Z]{2,4}|Cllr \p{L}+) (?:summed up|sums up|summing up)|(?:the )?(?:public|agreed|press|published|board['’]s|official) (?:line|position|statement|wording|version)\s*(?:=|is|was|:|to be)|deal done|(?:no|without|w\/o|few|after|some|much|lots of|a lot of|long|brief|short|lively|good|further|quick|a) (?:further |more |any |much |short |brief |long |lively |lengthy |good )*(?:comments?|questions?|qs|discussion|debate|issues|points|dissent|chat|to and fro|argument|back and forth)(?: (?:on|about) [^,;.]{1,40})?)(?:[\s,;:.–-]+|$)(?:but |so |and )?)+(?=\S)/iu;

/** What led up to it: "Once everybody had had their say the Board …", "The Chairman drew it together: members …". */
export const LED_UP =
  /^(?:(?:once|after|having|following|when|although|though|while|whilst|despite|given|in (?:the )?light of|in view of|as|since|because|on the basis|with|because of)\b[^.;:]{3,120}?[,\s]\s*|(?:the )?chair(?:man|woman)?\b[^:]{0,40}[:–-]\s+|[^.;:]{5,120}?,? (?:but|so|and) (?:in the end |eventually |finally |on balance |after all )?)(?=(?:the )?(?:board|members|committee|panel|forum|group)\s+(?:(?:also|then|all|were|was|therefore|finally|eventually|unanimously|did|would|still|nevertheless)\s+)*(?:agreed|noted|approved|endorsed|supported|backed|resolved|decided|settled|content|happy|ok|not\b|opted|chose|preferred|wanted|rejected|accepted|adopted|delegated|deferred|appointed))/iu;

/** Bodies whose decisions are reported to this board, not taken by it, as the head of a phrase. */
const OTHER =
  /\b(?:government|govt|whitehall|ministers?|secretary|treasury|hmt|dft|dfe|dhsc|dluhc|mhclg|defra|desnz|home office|cabinet office|department|dept|parliament|commons|lords|peers|mps|councils?|boroughs?|districts?|counties|county|unitar(?:y|ies)|authorit(?:y|ies)|parish(?:es)?|unions?|unison|gmb|unite|residents|public|voters|regulator|ofgem|ofwat|ofsted|cqc|court|tribunal|inspector(?:ate)?|ombudsman|lga|cipfa|solace|trust|icb|nhs|police|operators?|compan(?:y|ies)|contractors?|developers?|landlords?|schools?|parents|staff|employers|tenants|auditors?|bank|universit(?:y|ies)|they|he|she|who|we all)$/i;

/** Whether the words name another body or a person as whoever decides. */
export const isOtherBody = (thing: string): boolean => OTHER.test(thing.trim());

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec)';
/** A decision of other times, other places, or none at all. */
const NOT_HERE = new RegExp(
  [
    '\\?\\s*$',
    '\\b(?:agreed|approved|noted|endorsed|adopted|decided|rejected|deferred|appointed|supported|accepted|signed off|made|taken|set) (?:back |earlier |previously |already )?(?:in|on|at|by|last|during) (?:the )?(?:last|previous|earlier|' +
      MONTH +
      '|20\\d\\d|19\\d\\d|(?:spring|summer|autumn|winter) 20|ministers?|government|govt|parliament|dft|treasury|full council|council|cabinet|other|their|his|her|another)\\b',
    "\\b(?:last (?:year|month|week|time|meeting|mtg|autumn|spring|summer|winter)(?![’']s)|previously|years? ago|months? ago|weeks? ago|had (?:already )?been|was always|used to|elsewhere|in the past|(?<!(?:com(?:es?|ing)|bring|brought|to be|is|it) )back in)\\b",
    '\\b(?:asked|wondered|queried|checked|unclear|not sure|questioned|asks|wonders) (?:if|whether|when|why|how|what|who)\\b',
    "\\b(?:if|unless|once|until|when|after|before|whether|should) (?:it is |it was |it'?s |that is |this is |they |members |the board |we |he |she |it )?(?:agreed|approved|adopted|endorsed|decided|supported|rejected|deferred)\\b",
    '\\b(?:to be|yet to be|not yet|still to be|needs? to be|has to be|waiting to be|about to be|likely to be|expected to be|due to be) (?:agreed|approved|decided|endorsed|adopted|noted|confirmed|signed off)\\b(?!.*\\b(?:agreed|approved|happy|content)\\s*[.!]*$)',
    "\\b(?:nothing|never|nobody has|hasn'?t|haven'?t|not been|not yet) (?:been )?(?:agreed|approved|decided)\\b",
  ].join('|'),
  'iu',
);
/** By whom, when it was another body that did it, or whose council voted. */
const BY_OTHERS =
  /\b(?:agreed|approved|endorsed|adopted|rejected|signed off|passed|backed|supported|accepted) by (?:the )?(?!(?:Board|Chair|Members|Committee|Panel|Forum|All|Everyone|Vice|Lead)\b)(?:[A-Z]{3,5}\b|(?:(?:\p{L}+ )?(?:council|cabinet|government|treasury|minister|ministers|department|parliament)\b))|\b(?:\p{L}+['’]s |their |her |his |my )(?:\p{L}+ )?(?:council|cabinet|authority|group|party)(?: has| had)? (?:voted|agreed|approved|decided|rejected|resolved|backed)\b/u;
/** Whether what is said is a question, a condition, or a decision of another time or place. */
/** Whether another body is named as the one that acted. */
export const byOthers = (text: string): boolean => BY_OTHERS.test(text);
export const notHere = (text: string): boolean => NOT_HERE.test(text) || BY_OTHERS.test(text);
