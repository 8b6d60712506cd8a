import { ASSENT } from './room-assents.ts';

/** Small words before what is told. */
export const AHEAD = '(?:(?:so|ok|okay|right|then|and|but|also|well|anyway|now|still)[\\s,]+)*';
/** Clauses of a note: what a comma, a colon, a dash or a full stop sets apart. */
export const CLAUSES = /\s*[,;:]\s+|\s+[–—-]+\s+|(?<=[\p{L}\d)%])[.?!]\s+/u;

/** How clearly, and against whom, the room came down. */
export const MARGIN =
  "(?:(?:won |came out on top )?(?:by (?:a (?:mile|long way|long chalk|street|country mile|distance|landslide)|some way|far|miles)|hands down|easily|comfortably|clearly|overwhelmingly|no contest)|(?:\\d{1,2}|\\p{L}+) ?(?:-|–|to|v) ?(?:\\d{1,2}|one|two|three|four|five|six|none|nil)|(?:with |only |just )*(?:Cllr )?\\p{L}[\\p{L}’' ]{1,25} (?:the only (?:one|vote|voice) )?(?:against|dissenting|abstaining|not keen)|no (?:formal )?vote(?: needed| taken)?|without a vote)";
/** The room stands behind it, and nothing else is said. */
const ASSENTS = new RegExp(
  `^(?:${ASSENT}|${MARGIN}|(?:and |so )*(?:everyone|everybody|all|they(?: all)?|members|the (?:board|room))(?: (?:is|are|was|were|all|very|quite))*(?: (?:keen|happy|liked|loved|nodded|fine|ok|content|agreed|yes|for|clear)(?: (?:it|that|this|on (?:it|that)|with (?:it|that)|to (?:it|that)))?)|yes(?:es)?(?: all round| from .{3,20})?|(?:all |members |they )?agreed)$`,
  'iu',
);
/** Whether a clause says nothing but that the room stands behind the matter. */
export const assents = (clause: string): boolean => ASSENTS.test(clause);
