const EMOJI_ONLY = /^(?:[\p{Extended_Pictographic}\p{Emoji_Component}\s!?.]|:[a-z0-9_+-]+:)+$/u;
const BANTER =
  /^(?:(?:good )?(?:morning|afternoon|evening)|hi|hello|hey|hiya|bye|thanks|thank you|thx|ta|cheers|ok|okay|k|yes|yep|yup|no|nope|lol|haha+|ha|brb|same|sure|great|lovely|nice|cool|phew|wow|oops|sorry|np|no worries|no problem|on it|got it|gotcha|will do|done|me too|agreed!+|testing|test|hear hear|well done|\+1|back|here|coming|on my way|omw|same here|ditto)\b[\s!,.:)(]*(?:all|everyone|team|both|folks|u|you|me|now|too|again|so much|a lot|for that|testing)?[\s!.?:)]*$/iu;
const YES = /^(?:yep|yes|yeah|yup|no|nope|ok)[,\s]+[£\d.,%]+(?:k|m|bn)?[.!]*$/i;
const DOMESTIC =
  /\b(?:coffee|tea (?:and|break|trolley|urn|run)|tea\?|biscuits?|croissants?|muffins?|pizza|crisps|snacks?|sandwich(?:es)?|lunch|cakes?|flapjacks?|shortbread|brownies?|scones?|cookies?|hobnobs?|custard creams?|jaffa cakes?|donuts?|bacon (?:rolls?|butt(?:y|ies))|sarnies|teabags?|teapot|teas\b|crumbs|sausage rolls?|pastries|milk|kettle|buffet|doughnuts?|veggie|vegan option|loo|toilets?|car ?park(?:ing)? (?:ticket|space|full)|parking ticket|my train|train (?:home|back|is|was|leaves)|taxi home|trains are|raining|freezing|boiling|heating|air ?con|a\/c|too hot|too cold|window|radiator|draughty|projector|clicker|hdmi|laptop|charger|battery|wi-?fi|mic(?:rophone)?s?\b|on mute|unmute|mute|muted|camera|screen|slides? (?:up|down|stuck|not|wont|won't|arent|aren't)|speakers?phone|feedback noise|echo|dial ?in|teams link|zoom link|link (?:works|isn'?t|not)|password|login|fire alarm|parking barrier|barrier (?:stuck|down)|frozen|hands? up (?:from|on|in)|raised hands?|waiting room|breaking up|cut(?:ting)? out|lost (?:sound|audio|connection|you|him|her)|drill|dog|cat|baby|kids|birthday|holiday photos|football|cricket|the match|score\?|weekend|pub|pint|jumper|tie|socks|hair)\b/i;
/** Goings-on about the building and the day, when no speaker, person, sum or number stands beside them. */
const GOINGS_ON =
  /\b(?:hoover(?:ing)?|vacuum|photographer|photo call|caretaker|cleaner|estates|facilities|reception(?:ist)?|porter|corridor|lobby|foyer|stairs|lift(?:'s| is)? (?:out|broken|stuck)|lights?(?: are| have)? (?:gone|off|out|flickering)|blinds?|clock(?:['’]s)? (?:is|has|says|stopped|wrong)|(?:tea |coffee )?urns?|(?:radiators?|screens?|monitors?|projectors?|speakers?|phones?|laptops?|lights?|sockets?|cameras?|blinds|pipes?) (?:(?:is|are|was|were|has|have|had|['’]s|keeps?|just|all|still|just|about to)\s+)*(?:come on|come back|gone|going|died|dead|dying|off|on again|down|blank|flicker\w*|frozen|buzz\w*|ring\w*|ping\w*|clank\w*|bang\w*|hiss\w*|gurgl\w*|broken|bust|stuck|hum\w*|squeak\w*)|packed up|squeak\w*|like (?:an oven|a sauna|a fridge|an icebox|a furnace)|(?:stuffy|stifling|roasting|baking|sweltering|chilly|nippy|parky) in here|(?:bumped|moved|switched|shunted|relocated|kicked) (?:out )?(?:from|of|to|up to|down to|into) (?:the )?(?:p{Ll}+ )?(?:room|hall|gallery|chamber|suite)|room change|fan|door (?:code|locked|stuck)|locked out|fire bell|ringtone|phone (?:ringing|going off)|wasp|fly in|seagulls?|pigeons?|spider|mouse|fish (?:and chips|van|supper)|chips|chippy|ice ?cream|curry|sweets|chocolates?|mints?|sweepstake|raffle|quiz|bingo|record time|world record|new record|name ?plates?|microphone|seats?|chairs? (?:left|short|missing)|coat|umbrella|drenched|soaked|sunburn|hangover|yawn\w*|dinosaur|mood|diet|gym|marathon|joke|giggl\w*|laugh\w*|emoji|gif|meme|spelling|autocorrect|typo|fat fingers|keyboard|caps lock|owl camera)\b/i;

/** Whom the board's business is about: their radiators and their lunches are no goings-on of the room. */
const OF_OTHERS =
  /\b(?:flats|homes|houses|housing|tenants|tenancies|leaseholders|landlords|schools|pupils|residents|councils|streets|standards|grants|households|hospitals|libraries|passengers|patients|towns|villages|wards)\b|\b(?:school|care home|hospital|prison) \p{Ll}+ (?:are|is|were|was)\b/iu;

/** The call, not the meeting, whoever is the subject: "RM is muted", "OB has frozen again". */
const CALL =
  /\b(?:(?:is|are|was|were|still|you['’]?re|youre|on|has) (?:on )?(?:mute|muted|frozen)\b|unmute|has frozen|keeps (?:freezing|dropping)|can['’]?t hear|cannot hear|lost (?:his|her|their) (?:sound|audio|video|connection)|camera (?:is )?(?:off|on)|\b(?:squeak|creak|wobbl|rick(?:e)?t)\p{L}* (?:chair|table|door|seat|floor\p{L}*)\b|\b(?:chair|table|seat|door|floor)(?: is| was| keeps)? (?:squeak|creak|wobbl)\p{L}*|(?:^|[.!,]\s*)see (?:you|u|ya)(?: (?:all|both|later|at|on|in|there|tomorrow|down))[^:£%]{0,40}$|shar(?:e|ing) (?:your|his|her|their|my) screen)/iu;
/** The room itself, and those who type in it: what stands, smells and goes out here is no board's business. */
const IN_THIS_ROOM =
  /\b(?:this|that|my|your|these|our|the) (?:chairs?|seats?|desks?|tables?|carpets?|doors?|rooms?|ceilings?|pens?|keyboards?|stools?|sofas?|clocks?|headsets?|headphones?|taps?|water jugs?|kettles?|printers?|heaters?|radiators?|blinds?|laptops?|mouse|ipads?|tablets?)(?: here| in here)? (?:(?:is|are|has|have|just|keeps?|['’]s|was|still|really|so)\s+)*(?:making|made|doing|sound\w*|smell\w*|stink\w*|reek\w*|wobbl\w*|rattl\w*|leak\w*|dripp\w*|sticky|wet|filthy|haunted|possessed|uncomfortable|agony|killing|freez\w+|cold|hot|tiny|broken|bust|gone|died|dying|dead|falling|fell|nearly|about)\b|\b(?:spooky|creepy|pitch (?:black|dark)|smells? (?:of|like))\b|\blights? (?:(?:is|are|have|has|just|all)\s+)*(?:went|going|gone|go|came|flicker\w*|dimm\w*) (?:off|out|on|dim|down)\b|\b(?:so|very|too|it['’]?s|getting|went|going|gone) \p{L}+ in here\b/iu;
/** Food left for whoever wants it. */
const LEFT_OVER =
  /\b(?:there(?:['’]s| is| are)|theres|still|some|half|last|bits? of|slices?|pieces?|plates?|trays?|tins?|box(?:es)?|bowls?|bags?|packets?) (?:(?:a|an|of|the|some|half|left|over|still|lots|loads|more|one|two|few|last|bit|slice|tin|box|plate|tray|bowl|bag|packet)\s+)*(?:\p{L}+ ){0,2}(?:drizzle|sponges?|gateau|tarts?|tray ?bakes?|fudge|toffees?|quality street|celebrations|fruit|grapes?|bananas?|satsumas?|oranges?|apples?|eclairs?|crumpets?|toast|buns?|bagels?|samosas?|wraps?|quiche|pies?|soup|salad|squash|juice|water|cheese(?:cake| straws?)?|mince pies?|macaroons?|parkin|gingerbread|loaf|loaves|rolls?|dips?|nibbles|olives|nuts|popcorn|leftovers?)\b[^:£%]{0,50}\b(?:in|on|by|at|near|outside|left|going|spare|for|if|next)\b/iu;
/** Said to those who type with one: what they missed, what they may have, how the morning went. */
const TO_SCRIBES =
  /^(?:(?:hi|back|here|sorry|right|ok|phew|morning)[\s!,.–-]+)*(?:what (?:did|have|['’]ve) (?:i|we) miss(?:ed)?|did (?:i|we) miss (?:anything|much|something)|have (?:i|we) missed (?:anything|much)|where (?:are|were|did) we(?: up to| at| get to)?|what (?:item|number|page) (?:are|is) (?:we|it|this)(?: on)?|anything (?:happen|exciting|good)|catch me up|fill me in)\b[^:£%]{0,30}$|^(?:(?:for|to) (?:just )?(?:us|the|you) (?:two|three|four|lot|scribes|note ?takers|typists)(?: only| alone| here)?|just (?:for |between )?(?:us|the (?:two|three|four) of us|you two|ourselves)|between (?:us|ourselves|you and me|these four walls|the (?:two|three|four) of us)|for (?:your|our) (?:eyes|ears)(?: only)?|(?:only|strictly|purely) (?:for|between) (?:us|you)|not one for the board)\b|[,.;–-]\s*(?:if|in case) (?:any(?:one|body)|someone|somebody|either of you|you(?: two| both)?) (?:wants?|fanc(?:y|ies)|needs?|would like|['’]d like|is interested) (?:a|my|the|it|one|to)\b[^:£%]{0,40}$|^(?:(?:well|ok|so|phew|right|that was|what)[\s,]+)*(?:an? )?(?:good|great|nice|long|tough|lovely|brilliant|cracking|short|quick|painless|hard|strange|odd|fun) (?:session|meeting|one|morning|afternoon|day|shift|stint|work|job|effort|team ?work)\b(?! (?:of|with|on|for|about|had|was held))[^:£%]{0,40}$|^(?:\p{Lu}\p{Ll}+[,\s]+)?you (?:survived|made it|did (?:well|great|it|brilliantly)|were (?:great|brilliant|fast|quick)|earned (?:it|that|your)|can (?:breathe|relax|go home))\b/iu;
/** A cry thrown into the room. */
const CRY =
  /^(?:o{2,}h*|a+rgh+|ugh+|blimey|crikey|gosh|good (?:grief|lord|god)|goodness(?: me)?|yikes|eww*|brr+|jee+z|oof|ouch|uh[- ]oh|hurrah|hooray|yay|wahey|heavens|gordon bennett|flipping heck|mmm+)\b[^:£%]*$/iu;
/** An address in the network, and words beside it by which a colleague is helped to it. */
const ADDRESS = /<?https?:\/\/[^\s>]+>?/giu;
const HELPS =
  /\b(?:(?:if|for|in case) (?:any(?:one|body)|someone|somebody|you|those|people|folk|whoever)|here(?:['’]?s| is| it is| you go)|link|links|fyi|pdf|that['’]?s (?:it|the one|where)|this is (?:it|the one|where)|found it|as promised|the (?:paper|pack|report|slides|agenda|file|doc\w*) (?:is|are|was|again|for)|(?:paper|pack|slides|agenda|file) (?:is |are )?(?:at|here|again|up))\b/iu;
/** Whether nothing is left beside an address but a word to colleagues. */
const isPointer = (line: string): boolean => {
  const beside = line
    .replace(ADDRESS, ' ')
    .replace(/[\s.,;:!()<>–-]+/g, ' ')
    .trim();
  if (beside.length === line.trim().length || beside.length > 80) return false;
  return beside === '' || (HELPS.test(beside) && !/[£%\d]|\b[A-Z]{2,4}\b(?!$)/.test(beside));
};

const FIRST_PERSON =
  /\b(?:i'?m|im|i'?ll|ill be|i'?ve|ive|i (?:can|can'?t|cant|have|need|missed|think|am|was|will|didn'?t|got|might|love|hate|lost|dont|don't)|my|me|u|ur|r u|gonna|wanna|gotta|lol|haha|omg|tbh|imo|brb|btw|honestly|literally)\b/i;
const TO_COLLEAGUE =
  /^(?:can|could|will|would|did|has|have|is|are|does|do|who|whos|who's|where|wheres|where's|when|anyone|anybody|someone|what|whats|what's|which|how) (?:someone|somebody|anyone|anybody|you|u|we|the|there|this|that|it|got|is|else|has|next|page|on|page|para|time|slide)\b.*\?*$/i;
/** Asked of nobody in the meeting, without a speaker: "who ordered the pineapple". */
const IDLE =
  /^(?:who(?:['’]?s)? (?:is|ordered|took|left|brought|made|ate|pinched|nicked|turned|let|has|had|got|wants|doing|on|next|up|chairing|typing|minuting)\b|whose|anyone|anybody|has anyone|did anyone)\b[^:]*$/i;
/** A wish or a word of thanks thrown into the room, behind whatever: "sugar crash. anyone got a mint". */
const THROWN_IN =
  /(?:^|[.!?,]\s+)(?:any(?:one|body)(?: else)?(?:['’]s)?|somebody|someone|who['’]?s)\s+(?:got|have|has|had|fancy|fancies|want|wants|seen|know|knows|else|hungry|up for|for a)\b[^:]*$|^whoever\b.{3,60}\b(?:thanks?|thank you|ta|cheers|bless|you(?:['’]re| are))\b[^:]*$|^[^:]{3,60}[,.]\s*(?:thank you|thanks|ta|cheers|bless (?:you|them)|you(?:['’]re| are) a star)[\s!.xX]*$/iu;
/** Thanks that the board gives are minuted. */
const OF_THE_MEETING =
  /\b(?:chair|board|members|panel|committee|cllrs?|councillors?|councils?|report|paper|minutes|noted|agreed|approved|data|figures?|survey)\b|[£%]|\b[A-Z]{2,4}\b/;
const HEARING = /\b(?:can|cant|can't|could) (?:you |u |anyone |everyone |they |we )?hear\b|\bcan hear\b/i;
const SAID =
  /^(?:(?:the )?(?:cllr|mr|mrs|ms|mayor|lord|chair(?:man|woman)?)\b.{0,40}?|[A-Z]{2,4}\b)\s*(?:[:–-]|\w+(?:ed|s)\b|(?:said|told|felt|thought|spoke|gave|took|brought|knew|saw|made)\b)/;

/** Whether the line is about the room, the catering, the kit: never the board's business. */
export const isDomestic = (text: string): boolean => DOMESTIC.test(text);

/** A speaker's mark at the head of the line: what follows was said in the meeting. */
const SPEAKER =
  /^(?:[A-Z]{2,4}|[A-Z][a-z]+(?: [A-Z][A-Za-z-]+)?|[Cc]hair|[Cc]llr [A-Z][A-Za-z-]+)\s*(?:[:;]|\s[-–]\s)/;

/**
 * Whether the line is no business of the minutes, from its own words: greetings, emoji, the room, the
 * catering, a question to a colleague. Words with a speaker before them were said in the meeting.
 */
export const isChat = (text: string): boolean => {
  const line = text.trim();
  if (line === '' || EMOJI_ONLY.test(line) || BANTER.test(line) || YES.test(line)) return true;
  if (line.length > 160 || SPEAKER.test(line)) return false;
  const laughs = /\p{Extended_Pictographic}|\blol\b|\bhaha|:\)|;\)|😂/iu.test(line);
  if (isPointer(line)) return true;
  if (CRY.test(line) && line.length < 70 && !/\d{3}|\b[A-Z]{2,4}\b/.test(line)) return true;
  if (CALL.test(line) || (DOMESTIC.test(line) && !SAID.test(line) && !OF_OTHERS.test(line))) return true;
  if (
    GOINGS_ON.test(line) &&
    line.length < 90 &&
    !SAID.test(line) &&
    !OF_OTHERS.test(line) &&
    !/[£%]|\b[A-Z]{2,4}\b|\d{3}/.test(line)
  )
    return true;
  if (THROWN_IN.test(line) && line.length < 80 && !SAID.test(line) && !OF_THE_MEETING.test(line)) return true;
  if (HEARING.test(line) || (IDLE.test(line) && line.length < 60)) return true;
  if (
    line.length < 110 &&
    (IN_THIS_ROOM.test(line) || LEFT_OVER.test(line) || TO_SCRIBES.test(line)) &&
    !SAID.test(line) &&
    !OF_OTHERS.test(line) &&
    !/[£%]/.test(line)
  )
    return true;
  if (laughs && line.length < 90) return true;
  if (TO_COLLEAGUE.test(line) && line.length < 70) return true;
  return FIRST_PERSON.test(line) && line.length < 100;
};
