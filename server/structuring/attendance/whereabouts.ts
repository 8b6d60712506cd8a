import type { People } from '#server/house-style/people.ts';
import { createRecall } from '#server/house-style/recall.ts';
import { STRANGER } from './attendance-cues.ts';

/** Stands for whoever is named. */
const ONE = '¶';
/** To whom it is said, or that it comes late, before what is said: "Lena,", "fyi", "and", "one for the list:". */
const LEAD = `(?:(?:(?:and|also|oh|ok|so|sorry|btw|fyi|ps|p\\.s\\.|nb|late|actually|forgot|i forgot|forgot to say|meant to say|just|correction|turns out|for the (?:note|list|record|minutes)|(?:one )?(?:for|on) the (?:list|attendance|record)|attendance|(?:(?:one|two|three|a few|some) (?:things?|points?|corrections?|notes?|changes?) )?(?:for|on|to|about) (?:the |my |our )?(?:attendance|officers?|members?|guests?)?(?: ?(?:list|register|record))|${ONE}(?=,|\\s+(?:can|could|you|we|please|pls)\\b))[\\s.,:–-]+)*)`;
const ASIDE =
  '(?:actually|in fact|really|only|just|also|all|both|been|never|not|still|definitely|even|in the end)';
/** Where somebody can be who takes part, or does not. */
const PLACE =
  "(?:(?:on|via|by|over) (?:the |a )?(?:link|line|call|phone|screen|teams|zoom|video|webex|laptop)|in (?:the )?(?:room|gallery|public (?:seats|gallery)|chamber|hall|building|corner)|(?:at|from) the back(?: of (?:the )?(?:room|hall|chamber))?|here|there|present|online|in attendance|with us|among us|apologies|apols|behind (?:the |a )?(?:pillar|screen|[\\p{L}]+['’]s?))";
/** Until when, since when, or what follows of it for the list; else the sentence ends. */
const SPAN =
  '(?=\\s*$|\\s*[.,;)–-]|\\s+(?:(?:right )?(?:from|since) (?:the |about |around |roughly )?(?:start|beginning|off|outset|then|item|\\d)|throughout|all (?:along|through|morning|afternoon|evening|day|the (?:time|way))|the (?:whole|entire) (?:time|meeting|way|morning|afternoon)|(?:for|until|till|after|by|before|about|around) (?:about |around )?(?:all|most|the (?:whole|end|most|rest|lot|first|last|conference)|item|half|\\d|it all)|not|and (?:not|is|was|should|spoke|stayed|voted)|but|so|in the end|after all|as well|too)\\b)';
const WAS = `(?:was|were|is|are|['’]s|has|had|did|(?:was|were|is|are|did|had|has)(?:n['’]?t| not)|never|sat|stayed|stood|watched|listened|joined|joining|dialled|came|got|popped|slipped|crept|turned|went)`;
const COMES = `(?:(?:did|has|had|never|didn['’]?t) (?:${ASIDE} )*(?:joined?|attend(?:ed)?|come|came|turn(?:ed)? up|dial(?:led)? in|connect(?:ed)?|g[eo]t (?:on|in|through|here)|ma[dk]e it|show(?:ed|n)? up)|(?:was|were) only (?:observing|watching|listening|there to (?:watch|listen|observe))|(?:watched|observed|came|attended))`;
const WENT = new RegExp(
  `^${LEAD}${ONE}(?:,? (?:from|of) [^,;:.]{3,50}?)?,? ?(?:${WAS} (?:${ASIDE} )*(?:(?:in|up|along|on|back)\\s+)?${PLACE}|${COMES})${SPAN}`,
  'iu',
);
const LIST =
  "(?:(?:the|my|your|our|that|anyone[’']?s|anybody[’']?s|either) )?(?:list|attendance|present|those (?:present|there|here|who came)|apols|apologies|register|names|record|officers|guests|in attendance|room)";
const NEVER = "(?:never|not|didn['’]?t|haven['’]?t)";
/** What is to be mended in the list of who came: "you've left X off", "add X to those present", "not on my list: X". */
const LISTED = new RegExp(
  `^${LEAD}(?:(?:you|we|i|they|nobody|someone)(?:['’]?ve|['’]d| have| had| has)? )?(?:(?:just|also|still|all|can|could|would|please|pls|you|we|someone|don['’]?t) )*(?:(?:miss(?:ed|ing)|left|leave|forgot(?:ten)?|skipped) (?:(?:off|out) ${ONE}|${ONE} (?:off|out)\\b|${ONE}(?=,? (?:from |off |on )?${LIST}\\b|, (?:who|he|she|they) (?:was|were|is|came|joined)\\b))|${NEVER} (?:put|typed|listed|had|got) (?:down )?${ONE}(?: (?:down|on|in|up))?(?=[.,;]|\\s*$| ${LIST})|(?:add|put|show|list|mark|count|record|note|move|include)(?:ed)? ${ONE} (?:down |in |on |up )?(?:to|as|under|among|with|on|in|into|from) ${LIST}\\b)|^${LEAD}add ${ONE}(?: (?:from|of) [^,;]{2,40})?, (?:he|she|they|who) (?:was|were|is|are|came|joined|sat)\\b|^${LEAD}(?:[\\p{L} ]{0,24}\\b)?(?:not|isn['’]?t|missing) (?:on|in|from) ${LIST}\\s*[:,–-]\\s*${ONE}`,
  'iu',
);

const masked = (text: string, people: People): string => {
  const named = people
    .mentions(text, true)
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${ONE}${rest.slice(end)}`, text);
  return named
    .replace(STRANGER, (typed, name: string) => ONE + typed.slice(name.length))
    .replace(/\((?=[^)]{1,30}\))[^)]*\)\s*/gu, '');
};

const told = createRecall<People, boolean>();

/**
 * Whether a note says where somebody was while the meeting ran, or that the list of who came lacks or wrongs them:
 * "Lena, RT was on the link from the start", "you've left Frost off", whoever it is said to and however late.
 */
export const tellsWhereabouts = (text: string, people: People): boolean =>
  text.length < 240 &&
  told(people, text, () => {
    const sentence = masked(text, people);
    return sentence.includes(ONE) && (WENT.test(sentence) || LISTED.test(sentence));
  });

/** "Eric Munn for her", while the meeting opens: who sits for whoever was named last. */
export const sitsForLast = (text: string, people: People): boolean =>
  text.length < 60 &&
  /^(?:and |but |so )?¶ (?:(?:is|here|in|on|there|coming|present)[\s,]+)*(?:instead|for (?:her|him|them))[\s.!]*$/iu.test(
    masked(text, people),
  );
