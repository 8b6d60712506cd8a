import type { Mention, People } from '#server/house-style/people.ts';
import { createRecall } from '#server/house-style/recall.ts';
import type { Line } from '../line.ts';
import { isRoll, lifted, visitorNamed } from './attendance-rolls.ts';
import { OBSERVED } from './sitting.ts';

export const POSITIVE =
  /\b(?:present|in the room|room|online|on line|teams|zoom|remote(?:ly)?|virtual(?:ly)?|here|attending|attendance|attended|joined|joins|joining|arrived|arrives|crept in|slipped in|snuck in|sneaked in|popped in|rushed in|dashed in|wandered in|strolled in|hurried in|turned up|shown up|showed up|appeared|coming for|in the chair|chairing|chaired|dial(?:led|ling) in|on the call|observ\w+|guests?|officers?|staff|was (?:here|there|present)|did (?:join|attend|come)|with us|(?:came|comes) instead|walked in|walks in)\b/i;
export const NEGATIVE =
  /^\s*(?:out|away|off|missing)\s*:|\b(?:apols?|apologies|can'?t (?:make it|come|be here|attend)|cannot (?:make it|come|attend)|unable to (?:attend|come)|couldn['’]?t (?:make it|come|attend|be here|get (?:in|on|through|connected|here|away|a connection))|never (?:actually |quite )?(?:(?:got|managed to get) (?:in|on|through|here|connected|a connection)|connected|joined|appeared|dialled in|logged (?:in|on))|^no (?:\S+ ){1,3}(?:today|tonight|this (?:morning|afternoon|time))\b|not (?:here|coming|present|attending|able|with us|joining)|(?:isn|wasn|aren|weren)['’]?t (?:here|there|coming|present|attending|with us|joining|in today|able|around)(?! (?:for|at) (?:the |that |this )?(?:last|vote|end|second|final|rest|item|\d))|won['’]?t (?:be (?:here|there|coming|attending|joining|able|with us)|make it|come|attend|join)|(?:begs?|begged|asks?|asked) to be excused|(?:is|are|was|were|be) excused|sends? (?:her |his |their )?(?:regrets|excuses)|regrets from|on (?:annual |sick |parental |maternity |paternity )?leave(?! (?:from|until|after|next|in|for)\b)|on holiday|poorly|is (?:ill|sick|away)\b|called away|indisposed|(?:never|didn['’]?t) (?:made|make|showed?|came|come|turned|turn)(?: it| up)*|no[- ]show|not coming|absent|sent (?:her|his|their) apologies|take (?:her|him|them) off|has sent a sub|sent a sub|off sick|unwell)\b/i;
export const LATE =
  /\b(?:no apol\w*|no sign of|no word (?:yet )?from|running (?:\d+ ?(?:mins?|minutes) )?late|to (?:join|come|arrive|follow) (?:late|later|shortly)|on (?:her|his|their) way|expected|not here yet|will be late|due at|delayed|waiting for|(?<=^|[.,;] )nothing (?:heard )?(?:yet )?from|not heard from)\b/i;
export const SUB =
  /\b(?:(?:phoning|dialling|coming|stepping|filling|sitting|standing|attending|joining)(?: in)? for (?:her|him|them)|subs?|subbing|substitut\w+|(?:come|came|comes) (?:in )?for(?= \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?:\s*[.,;)]|$))|in (?:her|his|their) (?:place|stead)|in \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?['’]s? (?:place|stead|seat|chair)|(?<!\bto (?:the )?\p{L}.{0,60})in place of|instead of|standing in|(?:sat|stood|stepped|filled) in for(?! (?:the|a|item)\b)|sitting in(?! to\b)|stands in|here for (?:her|him|them)|deputising|sits? (?:in )?for(?! (?:the|a|item)\b)|(?:is|['’]s) covering for)\b/iu;
const SUB_WORD = /\bsub(?:s|bing|stitut\w+)?\b|\b(?:here )?for (?:her|him|them)\b|\bdeputising\b/i;
/** A statement about the record of who was there: "for the note - AM did join, take him off apols". */
const ABOUT_RECORD =
  /\b(?:take (?:him|her|them) off (?:the )?(?:apol\w*|list)|(?:did|has|had) (?:join|joined|attend|attended|come|turned up|dialled in|get (?:on|in|through|here)|make it)|was (?:there|present|here|in the room|on the call)|(?:also|actually) (?:joined|attended))\b/i;
export const FOR = /\bfor\b/i;
const LIST_CUE =
  /^(?:[-•*]\s*)?(?:also\s+|so\s+|then\s+|and\s+)?(?:visitors?|on the call|no word|present|pres|screen|on the screen|attendance|attending|attendees|(?:a?round (?:the )?|at the )table|in the room|in room|attendance (?:check|note|query|update)|room|online|on ?line|on ?screen|by phone|dialled in|on teams|teams|on zoom|zoom|remote|virtual|members|apols?|apologies|subs?|substitutes?|officers?|staff|in attendance|observers?|observing|guests?|here|correction to attendance|attendance correction|who'?s here|no sign of|for the (?:record|list|attendance)|(?:add|note|amend)(?:ed)? (?:to|for|the) attendance)\b/i;
const MOVED =
  /\b(?:stays?(?! (?:on|as|with|in|the|at)\b)|staying(?! (?:on|as|with|in|the|at)\b)|(?:re-?)?admitted|moved to (?:the )?(?:waiting room|lobby|public (?:seats|gallery)|gallery|back of the room)|come in|came in|ha[ds] to (?:go|leave|dash|run|shoot|nip|head)|to (?:go|leave)(?= (?:at|by|after|before|early|shortly|soon)\b)|left(?! (?:it|nothing)\b)|went(?= (?:(?:at )?(?:about |around |just )?(?:\d|noon|midday|half|quarter)|home\b|early\b|before\b))|leaves|leaving|returned|returns|back|back in|came back|rejoin\w*|joined|joins|arrived|arrives|here now|in (?:at )?\d{1,2}[.:]\d{2}|dropped off|dialled in|stepped out|out of the room|has gone|gone|now here|now in|made it|(?:crept|slipped|snuck|sneaked|popped|rushed|dashed|wandered|strolled|hurried|scurried|tiptoed|ambled|come|run|blown|tumbled|nipped|ducked|headed|shot) (?:in|out|off|away)|turned up|shown up|showed up|appeared|present|online|on (?:teams|zoom|the (?:link|line|phone|call|screen))|walked in|walks in|got (?:in|here|on)|in the room|not in the room)\b/i;
/** The movement stands first in what is left when the name is taken out: "has left", "now back in", "off". */
const FIRST_MOVED = new RegExp(
  `^(?:[,:–-]|has|had|have|is|was|are|were|now|just|also|then|both|all|and|actually|in fact|really|already|apparently|only|sorry|[.]|\\s)*(?:(?:off(?: the (?:line|call|link|screen|zoom|phone))?|out|in)(?: to (?:catch|get|another|pick|collect|take|make|meet|attend)\\b[^.;]{0,30})?(?=(?:[\\s,]+(?:at )?\\d{1,2}[.:]?\\d{2})?[\\s.!]*$)|withdr(?:ew|awn)|${MOVED.source})`,
  'i',
);
export const STRANGER =
  /\b((?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|Mayor|Chief Superintendent|Ch Supt)\.? (?:\p{Lu}[\p{L}'’-]+\s+)?\p{Lu}[\p{L}'’-]+)(?:\s*\(([^)]+)\)|,?\s+(?:from|of)\s+((?:\p{Lu}[\p{L}'’-]+\s?)+))?/gu;
/** "correction to my list, bev wasn't there": of the list of who came, after it. */
const CORRECTS_LIST =
  /^(?:(?:sorry|oops|late|one|a|also|and|small)[\s,:–-]+)*(?:correction|amendment|change|addition|fix) (?:to|on|for|about) (?:(?:my|the|our|that|your) )?(?:(?:notes?|line|entry|bit) (?:on|of|about|for) )?(?:(?:my|the|our|who was) )?(?:list|here|there|present|subs?|substitutes?|attendance|apols|apologies|names|register|roll)\b/iu;
/** "Kay Ridley - 1 in 5 waits over a year": a speaker, a dash and what was said with a figure in it. */
const DASHED_SPEECH =
  /^\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)? [-–] (?=\S.{18,})(?=.*(?:\d|\b(?:needs?|wants?|waits?|gets?|costs?|should|would|says?|asked|think|more|less)\b))/iu;
/** "put Gail down as a guest", "so it's apologies for RT pls": how somebody is to be listed. */
const PUT_DOWN =
  /^(?:(?:and|also|pls|please|can we|could you|\()[\s,]*)*(?:put|add|show|list|mark|record)\b.{2,60}\b(?:down )?as (?:an? )?(?:guests?|observing|watching|attending|present|apologies|observers?|in attendance|officers?)\b|\b(?:it['’]?s|its|that['’]?s|record|put|show|minute) (?:it as )?(?:apologies|apols) for \p{L}/iu;
const SPEECH = /^(?:[A-Z]{2,4}|[A-Z][a-z]+)\s*:\s/;

const SAYS =
  /\b(?:said|says|asked|gave|presented|presenting|introduced|reported|welcomed|thanked|told|spoke|explained|outlined|showed|agreed|will|was|were|is|are|has|had|to)\b|[?:]|\b\p{Ll}{3,}ed\b/iu;

/** "Colin Fairweather from Wessline for item 3": guests and what they come for, nothing said. */
const onlyGuests = (text: string, found: readonly Mention[]): boolean =>
  found.length > 0 &&
  text.length < 90 &&
  (found[0]?.start ?? 9) <= 4 &&
  /\b(?:for|from)\b/i.test(text) &&
  found.every(({ people }) => people.every((person) => person.role === 'guest')) &&
  !SAYS.test(text);

/** "all members here bar RT", "everyone present", "full house". */
const EVERYBODY =
  /^(?:(?:that['’]?s|so|ok|right|now|i think)[\s,]+)*(?:full house|full (?:attendance|turn ?out|complement)|every(?:one|body) (?:bar|except|apart from)\b|(?:all|every(?:one|body)|whole (?:board|committee|panel))(?: (?:the )?members)?(?: (?:is|are|was|were))? (?:here|present|in (?:the room|attendance)|attending|on the call)\b|all (?:the )?members (?:bar|except|apart from|but)\b)(?!.*\b(?:agreed|content|happy|asked)\b)/i;
/** Somebody named and where they sit, nothing else: "lena on teams", "officers lena + me". */
const WHERE_ONLY =
  /\b(?:(?:they|he|she|we|you|i)['’]?(?:s|re|ve)?|is|are|r|was|were|has|have|been|so far|so|instead|now|then|obvs|obviously|both|all|again|there|round|around|table|chamber|hall|person|telephone|phone|video|screen|link(?:ed)?|dial(?:led|ling|ed)?|arrived|arriving|walked|just|got|in|sat|sitting|behind|front|back|of|pillar|today|cllrs?|councillors?|mayor|us|three|two|four|on|via|by|in|at|the|room|teams|zoom|online|here|present|too|also|as|well|with|us|and|me|plus|today|officers?|staff|members?|remotely|phone|person|link|call|for|this|meeting|observing|observer|watching)\b|[^\p{L}]/giu;

/** "jaspers in": a name that lacks its apostrophe. */
export const apostrophed = (text: string, people: People): string =>
  text.replace(
    /^(\p{L}{3,})s(?=\s(?:in|here|on|back|left|gone|arrived|away|out|off|just|now|joined)\b)/iu,
    (typed, name: string) =>
      people.find(typed).length === 0 && people.find(name).length > 0 ? `${name}'s` : typed,
  );
/** After "no" and a name: "no AR", "no Dame Averil, she is stranded", never "no Frost in March". */
export const MISSING = /^\s*(?:$|[.,;!(–-]|(?:today|again|here|tonight|this (?:time|morning|afternoon))\b)/iu;
/** "RT's connection dropped, back after 5 mins": what the line does is nothing that was discussed. */
const LINK_LOST =
  /^[^.,;:]{2,40}?['’]s?\s+(?:wi-?fi|internet|broadband|connection|line|link|camera|mic|sound|audio|video|feed|signal|screen|laptop)\b[^.;:]{0,12}?\b(?:drop(?:s|ped)|lost|gone|went|froze|frozen|failed|died|cut|is back|down|breaking|broke)\b/iu;
/** "late addition -" before who came. */
const ADDED =
  /^(?:(?:late|later|further|another|one|more|addition|attendance|for the (?:note|record|list))[\s,:–-]+)+$/iu;
/** "from bus users", between who came and that they came. */
const FROM_WHERE =
  /^,?\s*(?:from|of)\s+[^,.;:]{3,40}?(?=\s+(?:has |have |is |are |now |just )*(?:join(?:s|ed|ing)|arriv(?:es|ed|ing)|here\b|with us|present\b|attending|online\b|dial))/iu;
const TELLS =
  /\b(?:said|says|asked|wondered|pointed out|reported|complained)\b (?!(?:that )?(?:(?:s?he|they)\b|\p{Lu}|apol|to be excused|sorry))/u;
/** What somebody said of anything but who comes: "RT said the letter never came". */
const tellsOf = (text: string, found: readonly Mention[]): boolean =>
  text.search(TELLS) > (found[0]?.start ?? text.length);
const LAST_TIME =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|in may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|last (?:time|meeting|month)|(?:last|previous) minutes)\b/iu;
/** "ipad 2 is philip garstang", "kitchen = idris": who is behind the name on the screen. */
const SCREEN_NAME =
  /^["“'‘]?(?:the )?[\p{L}\d][\p{L}\d()'’_-]*(?: [\p{L}\d()_-]+){0,2}["”'’]?\s*(?:=|is|was)\s+(?:actually |really |cllr )?[\p{L}.'’-]+(?: [\p{L}'’-]+)?[.!]*$/iu;

/** Once business has begun, words of absence count of whom they follow, or where the record is spoken of. */
const awayIsNews = (text: string, found: readonly Mention[]): boolean =>
  /\b(?:apol\w*|attendance|list|record|sub\w*)\b/i.test(text) ||
  found.some(({ start, end }, index) => {
    // Up to the next name: whose absence it is.
    const behind = text.slice(end, Math.min(end + 45, found[index + 1]?.start ?? text.length));
    return (
      start <= 12 &&
      (NEGATIVE.test(behind) || LATE.test(behind)) &&
      !/\b(?:so|as|because)\b/i.test(text.slice(end))
    );
  });

/** Whether the line is a list of people, about who is there, or a coming and going; never what was said. */
export const looksLikeAttendance = (line: Line, people: People, opening = false): boolean =>
  line.parsed.tag === null &&
  looks(people, `${opening} ${line.text}`, () => {
    const text = apostrophed(line.text, people);
    return looksSo(opening ? lifted(text, people) : text, people, opening);
  });

const looks = createRecall<People, boolean>();
const looksSo = (typed: string, people: People, opening: boolean): boolean => {
  const text = OBSERVED.test(typed) && typed.length < 140 ? visitorNamed(typed, people) : typed;
  if (text.length > 600) return false;
  if (/\bquor(?:um|ate)\b/i.test(text)) return true;
  if (
    /^(?:all )?(?:lead )?(?:members?|officers?|staff) to (?:send|share|see|let|provide|write|email|check|note|report|bring|get|look|\p{Ll}+ the)\b/iu.test(
      text,
    )
  )
    return false;
  // What somebody found in the last minutes: "she was listed as present in July when she had sent apologies".
  if (
    /\b(?:was|were|is|are|been|had been) (?:down|listed|shown|recorded|marked|put|noted) (?:as|under|in)\b/iu.test(
      text,
    ) &&
    LAST_TIME.test(text)
  )
    return false;
  if (EVERYBODY.test(text) && text.length < 120) return true;
  if (opening && SCREEN_NAME.test(text) && people.mentions(text, true).length === 1) return true;
  if (opening && isRoll(text, people) && !/\b(?:interest|declar\w+)\b/i.test(text)) return true;
  // A visitor whom the agenda does not know: nobody else is named so.
  if (
    OBSERVED.test(text) &&
    text.length < 140 &&
    [...text.matchAll(STRANGER)].some(([one]) => people.mentions(one).length === 0) &&
    !/\b(?:said|asked|raised|told|felt|noted)\b/i.test(text)
  )
    return true;
  if (CORRECTS_LIST.test(text) && people.mentions(text, true).length > 0) return true;
  const found = people.mentions(
    text,
    opening || LIST_CUE.test(text) || text.length < (POSITIVE.test(text) || NEGATIVE.test(text) ? 110 : 70),
  );
  const strangers = [...text.matchAll(STRANGER)].length;
  if (found.length === 0 && strangers === 0)
    return /^(?:apols?|apologies|subs?|substitutes?|officers|present)\s*:?\s*(?:none|nil|no\b)/i.test(text);
  if (/\b(?:interest|declar\w+)\b/i.test(text)) return false;
  // Out for an item, and heard all the same.
  if (/\bnot here but\b.{0,12}\b(?:emailed|sent|asked|wr[io]t\w*|messaged|left)\b/i.test(text)) return false;
  const cue = LIST_CUE.exec(text);
  const listHead =
    cue !== null &&
    (/^\s*\(?\d{1,2}\)?\s*[:=–-]\s/u.test(text.slice(cue[0].length)) ||
      /^(?:\s+(?:in|at|on|from|via|by|round|today|this|for)\b[^:=.;]{0,30})?\s*(?:=|:(?=\s))/iu.test(
        text.slice(cue[0].length),
      ) ||
      /^(?:\s+(?:present|attending|in attendance|who are|joining|on the (?:call|line|screen)|\([^)]*\)|in person|in the room|online|remotely|on teams|on zoom|here))*\s*(?:[:,–-]|(?:in the room|in person|online|today|from|are|is|received|for|of|to)\b|\p{Lu}|me\b)/u.test(
        text.slice(cue[0].length),
      ));
  if (listHead) return true;
  if (text.length < 240 && PUT_DOWN.test(text)) return true;
  if (
    SPEECH.test(text) &&
    !/^(?:Chair|Members|Present|Officers|Apols|Apologies|Subs|Guests)\s*:\s/.test(text)
  )
    return false;
  if (/^Chair\s*:/.test(text) && /\b(?:members|officers|apols|apologies)\s*:/i.test(text)) return true;
  if (
    DASHED_SPEECH.test(text) &&
    (found[0]?.start ?? 9) <= 6 &&
    found.length < 2 &&
    !(POSITIVE.test(text) || NEGATIVE.test(text) || SUB.test(text) || LATE.test(text) || LIST_CUE.test(text))
  )
    return false;
  if (onlyGuests(text, found)) return true;
  const covered =
    found.reduce((sum, mention) => sum + mention.typed.length, 0) + (/\bme\b/.test(text) ? 2 : 0);
  const letters = text
    .replace(/\([^)]*\)/g, '')
    .replace(
      /\bfor (?:the )?(?:first|last|item|\d+)(?: item| one)?|(?<=\p{Lu}\p{L}*\s)for(?=\s\p{Lu})|\b(?:and|both|the|me|officers?|also|from|in|the|room|on|teams|zoom|online|person|here|present|chairing|remote(?:ly)?|via|link|plus|virtual(?:ly)?|call)\b|[^\p{L}]/gu,
      '',
    ).length;
  // At the start of the meeting names say more than elsewhere.
  const unnamed = found.reduceRight(
    (words, one) => `${words.slice(0, one.start)} ${words.slice(one.end)}`,
    text,
  );
  const enough = opening && !SAYS.test(unnamed) ? 0.5 : 0.75;
  if (opening && OBSERVED.test(text) && !SPEECH.test(text)) return true;
  if (found.length >= 2 && covered >= letters * enough) return true;
  if (
    opening &&
    found.length >= 2 &&
    text.length < 170 &&
    /^[^.:;]{0,90}\b(?:is|are) (?:also |all |both )?(?:with us|here|present|in attendance|attending)\b/iu.test(
      text,
    )
  )
    return true;
  if (
    /^no\s/iu.test(text) &&
    found[0]?.start === 3 &&
    MISSING.test(text.slice(found[0].end)) &&
    text.length < 110
  )
    return true;
  const named = [...found.map((one) => one.typed), ...[...text.matchAll(STRANGER)].map((one) => one[0])];
  if (
    (POSITIVE.test(text) ||
      LIST_CUE.test(text) ||
      (opening && /\b(?:on|via|by|at|behind)\b/i.test(text)) ||
      (opening && found.some(({ people: [who] }) => who?.role === 'substitute'))) &&
    named.length >= 1 &&
    text.length < 90 &&
    named.reduce((words, name) => words.replace(name, ' '), text).replace(WHERE_ONLY, '') === ''
  )
    return true;
  if (SUB.test(text) && text.length < 160 && (found.length >= 2 || strangers > 0 || SUB_WORD.test(text)))
    return true;
  if (
    ABOUT_RECORD.test(text) &&
    text.length < 140 &&
    /^(?:for the (?:note|record|list|minutes)|attendance|correction|also|late|nb|ps|btw|oh|p\.s\.|just)\b/i.test(
      text,
    )
  )
    return true;
  if (
    NEGATIVE.test(text) &&
    text.length < 120 &&
    !tellsOf(text, found) &&
    (opening || awayIsNews(text, found))
  )
    return true;
  if (
    LATE.test(text) &&
    text.length < 60 &&
    (opening || awayIsNews(text, found) || /^(?:no|waiting)\b/i.test(text))
  )
    return true;
  if (/\b(?:in the chair|chairing|took the chair)\b/i.test(text) && found.length >= 2) return true;
  if (
    /\bhere\b/i.test(text) &&
    found.length >= 2 &&
    text.length < 120 &&
    !/\b(?:raised|asked|said|says|wanted|thought|felt|argued|noted|proposed|queried)\b|\p{L}:\s/u.test(text)
  )
    return true;
  if (
    found.length >= 1 &&
    /\b(?:joining|join|joins|coming|here|attending|with us)\s+(?:us\s+)?(?:for|from|on)\s+(?:item\s+)?(?:\d|first|the)/i.test(
      text,
    ) &&
    text.length < 90
  )
    return true;
  if (LINK_LOST.test(text) && (found[0]?.start ?? 9) === 0 && text.length < 90) return true;
  const head = text.slice(0, found[0]?.start ?? 0);
  const told = ADDED.test(head) ? text.slice(head.length) : text;
  const rest = found
    .reduce((words, mention) => words.replace(mention.typed, ' '), told)
    .trim()
    .replace(FROM_WHERE, '');
  return (
    FIRST_MOVED.test(rest) &&
    rest.split(/\s+/).length <= 8 &&
    (found[0]?.start ?? 9) - (told === text ? 0 : head.length) <= 12 &&
    !/\b(?:asked|said|wanted|raised|proposed)\b/i.test(rest)
  );
};
