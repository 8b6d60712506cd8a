import { IS, THE_BOARD } from './room-assents.ts';

const BOARD_AS = `^(?:(?:so|and|then|ok)[\\s,]+)*${THE_BOARD}${IS} `;
/** Figures of speech for a board's yes, no or not more than that. */
export const FIGURES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${BOARD_AS}(?:put|putting) (?:its|their|our) names? to (.{4,})$`, 'iu'), 'endorsed $1'],
  [
    new RegExp(
      `${BOARD_AS}(?:turned (?:its|their) (?:face|back)s? (?:against|on)|set (?:its|their) (?:face|mind)s? against|(?:were|was)(?:n['’]?t| not) (?:having|buying|wearing|persuaded by|going to wear)|would(?:n['’]?t| not) (?:have|wear|hear of)|said no to|drew the line at|baulked at|ruled out) (.{4,})$`,
      'iu',
    ),
    'rejected $1',
  ],
  [
    /^(?:(?:members|all|they|we|board|the board|everyone) )?(?:(?:is|are|was|were) )?(?:content|happy|fine|ok) to (?:just|simply|only|merely) note (?:this one|that one|it|this|that|(?:the )?(?:report|update|paper|position))[.!]*$/iu,
    'noted the report',
  ],
  [
    /^(?:.{0,40}?(?:thanks|thanked|nothing to decide|no decision needed|for information)\b.{0,30}?[\s,]+(?:and|so|but|just)?\s*)(?:we|members|the board|they|it was) (?:just )?(?:noted(?: it| that| this)?|took it as read)[.!]*$/iu,
    'noted the report',
  ],
  [
    /^((?:the )?(?:chair|vice[- ]chair|lead members?|group leaders?|officers?)(?: and (?:the )?(?:vice[- ]chair|chair|lead members?))?) (?:to have|has|have|gets?|will have) (?:the )?(?:last|final) (?:word|say|sign[- ]off) (?:on|over|about) (.{4,})$/iu,
    'delegated $2 to $1',
  ],
  [
    /^((?:the )?(?:chair|vice[- ]chair|lead members?|group leaders?)(?: and (?:the )?(?:vice[- ]chair|chair|lead members?))?) (?:can|may|will|to) (?:sign|clear|agree|settle|approve|finalise) (?:it|that|this|the (?:rest|final \p{Ll}+|wording|text))(?: off)? (?:between meetings|outside the meeting|later|by email|in correspondence|on (?:our|the board['’]s) behalf)[.!]*$/iu,
    'delegated the final text to $1',
  ],
];
/** When a thing not settled is to come back. */
export const PUT_OFF_TO =
  /^(?:(.{5,80}?)[,;:.–-]+\s+)?(?:(?:so|and|but|chair(?:man|woman)? (?:ruled|said|asked|proposed) (?:that )?)\s*)*(?:(?:we|they|members|the board|it|that|this)(?:['’]ll| will| wants?| would like| have to| has to| can| is to|['’]s to)?\s+)?(?:(?:to )?(?:come|comes|coming|bring|brought|go|goes|get|have|want|take|look|see|return|revisit|kick|kicked|push|pushed|bumped?|slid|park|parked|rolled?|held?|hold|leave|left|wait|waits|back)\b(?:\s+(?:it|this|that|to|back|again|over|off|on|at|one))*)\s+((?:to|in|into|till?|until|for|at|after|pending|when)\s+(?:the )?(?:jan|feb|mar|apr|may\b|june?\b|july?\b|aug|sept?|oct|nov|dec|next|after|spring|summer|autumn|winter|new year|more|further|bill|election|settlement|budget|results?|consultation|review|figures|we (?:know|have|see)|government)\b.{0,60})$/iu;
export const UNDECIDED =
  /\b(?:not (?:settled|ready|decided|agreed|enough|there yet|clear|convinced)|no (?:decision|agreement|consensus|conclusion)|too (?:many|much|early|soon|little)|can(?:no|['’])t (?:decide|agree|settle)|undecided|unresolved|split|unclear|unfinished|incomplete|needs? more|more work|gaps|rul(?:ed|es)|half baked|premature)\b/iu;
