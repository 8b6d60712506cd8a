import { firstWord } from './action-owners.ts';
import { isVerbAfterTo } from './action-verbs.ts';
import { plainIdiom } from './task-idioms.ts';

/** What comes of a member's word after the meeting: they reach somebody, or bring something about. */
const WORK =
  /^(?:ring|phone|call|text|e-?mail|message|write|contact|chase|invite|nudge|approach|lobby|press|speak|talk|liaise|meet|visit|see|ask|tell|let|inform|notify|alert|remind|warn|check|find|look|dig|send|resend|forward|circulate|share|pass|distribute|provide|supply|get|put|draft|redraft|prepare|produce|compile|collate|gather|collect|arrange|organise|book|set|fix|sort|follow|pick|report|feed|come|raise|take|do|make|bring|submit|publish|post|pull|research|explore|investigate|review|scope|map|survey|host)\b/i;
/** Words of which only some uses are such work: what must stand behind the verb. */
const ONLY_WITH: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:speak|talk)\b/i,
    /^\S+ (?:to|with) (?!(?:this|that|it|the (?:item|paper|report|motion|amendment))\b)/i,
  ],
  [/^see\b/i, /^see (?:if|whether|what|who|how|about)\b/i],
  [/^call\b/i, /^call (?!(?:for|it|this|that|a (?:vote|halt|point))\b)/i],
  [/^press\b/i, /^press (?!(?:on|for|ahead)\b)/i],
  [
    /^(?:get|put)\b/i,
    /^\S+ (?:in touch|back to|on to|hold of|members|officers|the \p{Ll}+|an? \p{Ll}+|it|that|this|them|together|up|\p{Lu})/u,
  ],
  [/^let\b/i, /^let .{2,40} (?:know|have)\b/i],
  [/^look\b/i, /^look (?:into|at|out|up|for)\b/i],
  [/^(?:come|report|feed)\b/i, /^\S+ (?:it |this |that )?back\b(?! late| (?:next|in) (?:week|an? ))/i],
  [/^take\b/i, /^take (?:(?:it|this|that|them|the .{2,40}) (?:up|back|away|to|forward)|up|forward|away)\b/i],
  [/^raise\b/i, /^raise .{2,80}\b(?:with|at|when)\b/i],
  [/^make\b/i, /^make (?:contact|enquiries|inquiries|an? (?:list|note|call|map|start on))\b/i],
  [
    /^do\b/i,
    /^do (?:the|an?|some) (?:[\p{L}-]+ ){0,2}?(?:letter|note|draft|paper|list|map|survey|summary|briefing|slides?|figures|minutes|poster|leaflet|report)s?\b/iu,
  ],
  [
    /^bring\b/i,
    /^bring (?:(?:it|this|that|them) back|back|an? (?:paper|note|report|draft|proposal|list|plan)|(?:the |some )?(?:figures|numbers|details|data|costs|options))\b/i,
  ],
  [/^set\b/i, /^set (?:up|out)\b/i],
  [/^fix\b/i, /^fix (?:up|an?)\b/i],
  [/^pick\b/i, /^pick (?:it|this|that|.{2,40})? ?up\b/i],
  [/^follow\b/i, /^follow (?:it|this|that|.{2,40})? ?up\b/i],
  [/^find\b/i, /^find (?:out|an?|the|some|someone|somebody|whether)\b/i],
  [/^check\b/i, /^check\b(?! out\b)/i],
  [/^tell\b/i, /^tell (?!(?:us|you|members)\b)/i],
  [/^ask\b/i, /^ask (?!(?:that|again|a|an|for a (?:vote|recorded))\b)/i],
  [
    /^(?:publish|post|produce|provide|supply|review|submit|map|survey)\b/i,
    /^\S+ (?:the|an?|some|his|her|their|our|it|this|that|them|members|officers|details|figures)\b/i,
  ],
  [/^meet\b/i, /^meet (?:with |the |\p{Lu}|\p{Ll}+s\b|up with)/u],
];
/** What they do for themselves or in the room, whatever the verb. */
const PRIVATE =
  /\b(?:apolog(?:y|ies)|apols|regards|cake|biscuits|sandwiches|coffee|tea|drinks|a (?:lift|taxi|cab)|train|his coat|her coat|if (?:it|this|that|he|she|they|the|we) (?:is|are|was|were|does|do|goes|cannot|can['’]?t)|unless|if (?:need|necessary|required|late|delayed)|again and again|every (?:year|week|month|day|time)|always|never|round the (?:houses|table)|against|in favour|no (?:doubt|questions?|friends|matter)|in a (?:minute|moment|second|bit|mo)|after (?:lunch|the break|coffee)|before (?:lunch|the break))\b/i;
/** What is to be thought of as said: "would", or a will with a doubt. */
const DOUBTED = /\?|\b(?:probably|possibly|perhaps|maybe|might|hopes? to|presumably|may well)\b/i;

/** What a member says they will do after the meeting, verb first; null when it is a stance, a habit, or done in the room. */
export const memberWill = (typed: string): string | null => {
  const task = plainIdiom(typed.trim().replace(/^(?:now|then|also|just|of course|gladly|happily)\s+/i, ''));
  if (!WORK.test(task) || !isVerbAfterTo(task) || PRIVATE.test(task) || DOUBTED.test(task)) return null;
  if (task.trim().split(/\s+/).length < 2 || firstWord(task) === '') return null;
  return ONLY_WITH.every(([verb, whole]) => !verb.test(task) || whole.test(task)) ? task : null;
};
