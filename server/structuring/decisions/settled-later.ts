import { remember } from '#server/house-style/remember.ts';
import { AHEAD, CLAUSES } from './clauses.ts';
import { isOtherBody, notHere } from './other-bodies.ts';

/** By which somebody brings to an end what the board leaves open. */
const ENDS =
  'sign off|sign|settle|finalise|finalize|approve|clear|decide(?: on)?|determine|fix|agree|choose|pick|tie up';
/** Few words and no verb: who may do it. */
const WHO =
  "((?:the |our )?[\\p{L}’'-]+(?: (?:and|&|\\+|or|the|with|de) ?(?:the )?[\\p{L}’'-]+| [\\p{L}’'-]+){0,4}?)";
const THING = "((?:[\\p{L}\\d£%’'/&-]+ ){0,7}?[\\p{L}\\d£%’'/&-]+)";
/** What must come first: "once she's talked to the chair", "with the chair". */
const FIRST =
  '((?:,? (?:once|after|when|with|by|between|in consultation|subject|provided|as long as|before|without|outside|over) .{3,90})?)';

const LEFT = new RegExp(
  `^${AHEAD}${THING} (?:(?:is|was|are|were|be|being) )?(?:(?:left|down|over|up|given|handed|entrusted|passed)(?: up| over)? (?:to|for|with)|for) ${WHO} to (${ENDS})${FIRST}$`,
  'iu',
);
const MAY = new RegExp(
  `^${AHEAD}${WHO} (?:can|may|is to be trusted to|is free to|are free to|has leave to|have leave to|is allowed to|are allowed to) (?:now |then |just )?(${ENDS}) ((?:the |our |its |it|this|that)[^,;.]{0,60}?)( (?:once|after|when|subject to|provided|as long as|in consultation with) .{3,90})$`,
  'iu',
);
/** Who is nobody of this board's. */
const ELSE =
  /^(?:it|this|that|there|he|she|they|them|him|her|us|others|you|i|we|nobody|people|members|residents|councils?|each|every|operators?|ministers?|government|parliament|voters|anyone|someone|somebody)\b/iu;
/** "once she's talked to HL and BC": with whom. */
const TALKED =
  /^,? (?:once|after|when) (?:(?:he|she|they)(?:['’]s|['’]ve| has| have|['’]d| had)? ?)?(?:talked (?:it over )?(?:to|with)|talking to|spoken (?:to|with)|spoke to|speaking to|checked with|checking with|consulted|consulting|run it past|cleared it with|had a word with|seen|met|been through it with)\s+/iu;
const withWhom = (first: string): string =>
  first.replace(TALKED, ', in consultation with ').replace(/ too$/, '');
const BASE: Readonly<Record<string, string>> = {
  'sign off': 'sign-off',
  sign: 'signing',
  approve: 'approval',
  agree: 'agreement',
  clear: 'clearance',
};

/** What is left to somebody to settle: "the final bid is left to Mags to sign off once she's talked to the chair". */
const leftTo = (text: string): string | null => {
  const left = LEFT.exec(text);
  if (left !== null) {
    const [, thing = '', who = '', verb = '', first = ''] = left;
    if (
      ELSE.test(thing) ||
      ELSE.test(who) ||
      isOtherBody(who) ||
      /\b(?:is|are|was|were|has|have|had|asked|said|wants?|wanted|waiting)\b/iu.test(thing)
    )
      return null;
    const named = /^(?:the|an?|our|its|all|any)\b/iu.test(thing) ? thing : `the ${thing}`;
    const how = BASE[verb.toLowerCase()];
    return `delegated ${how === undefined ? named : `${how} of ${named}`} to ${who}${withWhom(first)}`;
  }
  const may = MAY.exec(text);
  if (may === null) return null;
  const [, who = '', verb = '', thing = '', first = ''] = may;
  if (ELSE.test(who) || isOtherBody(who) || /\b(?:if|that|said|asked)\b/iu.test(who)) return null;
  return `delegated authority to ${who} to ${verb} ${thing.trim()}${withWhom(first)}`;
};

const MONTHS =
  '(?:the )?(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|new year|next (?:meeting|mtg|time|year|cycle)|(?:\\p{L}+ )?(?:meeting|mtg))\\b';
/** That it is not for today. */
const NOT_TODAY =
  /^(?:(?:so|but|and|ok|then|right|well|chair(?:man|woman)?)[\s,:]+)*(?:(?:it['’]?s |that['’]?s |this is )?(?:not|no[nt]e?)(?: one)?(?: for)? (?:now|yet|today|tonight|this (?:time|meeting|month|afternoon|evening|one)|ready|in (?:a )?hurry|going to be (?:today|tonight|settled today))|(?:it['’]?s |this is |far |much |a bit |all )*too (?:soon|early|close)(?: to (?:say|call|decide|tell))?|no (?:hurry|rush|decision|answer|need yet|view|line|conclusion|verdict)|(?:they|we|members|the board) (?:can(?:not|['’]t)|could(?: not|n['’]t)|won['’]?t|would(?: not|n['’]t)|are not|aren['’]t) (?:decid\p{L}+|settl\p{L}+|agree\p{L}*|choos\p{L}+|say)(?: (?:today|tonight|now|yet|it|that|this|on (?:it|that|this)))*)(?: (?:then|today|tonight|yet|they (?:felt|thought|said)|now|for (?:this|that|it)))*$/iu;
/** When and how it is to be taken again. */
const AGAIN = new RegExp(
  `^(?:so |and |but |then |to )*(?:(?:it|this|that|they|we|members|the board)(?:['’](?:ll|s|d|re)| will| would| can| could| is to| are to| wants?(?: to)?| to| must| should)?(?: just| all| now)* )?(?:have |take |want |be |get )?(look|come|comes|coming|bring|wait|waits|hold|return|returns|revisit|think|pick|see|decide|debate|discuss|consider|back|another|it|again|another|go|goes|settle)\\b(.{0,70}?) ((?:in|to|at|until|till?|for|after|once|when|pending) ${MONTHS}.{0,70})$`,
  'iu',
);
const OF_IT =
  /^(?: (?:at|to|on|about|over|for|of|back|again|look|round|up|it|this|that|out|around|another|more|think|them|the figures))*$/iu;

/** Not for today, and when it is to be taken again: "not now. they'll look at a letter again in May". */
const notToday = (text: string): string | null => {
  const [head = '', ...rest] = text.replace(/^(?:the )?chair(?:man|woman)?\s*[:–-]\s*/iu, '').split(CLAUSES);
  if (rest.length === 0 || !NOT_TODAY.test(head)) return null;
  const match = AGAIN.exec(rest.join(', '));
  if (match === null) return null;
  const [, , between = '', when = ''] = match;
  const matter = between
    .replace(/^ (?:at|about|on|over|to|back|again)\b/iu, '')
    .replace(/ (?:again|back|over|then)$/iu, '')
    .trim();
  const until = when.replace(/^(?:in|at|for|till?|to)\b/iu, 'to');
  return OF_IT.test(between) || !/^(?:an?|the|its|our|that|this)\s/iu.test(matter)
    ? `deferred the item ${until}`
    : `deferred ${matter.replace(/^an? /iu, 'the ')} ${until}`;
};

/** A matter left open: to somebody who settles it, or to another day. Null where the note leaves none. */
export const settledLater: (typed: string) => string | null = remember((typed) => {
  const text = typed.trim().replace(/[\s.!]+$/u, '');
  if (text.length < 12 || text.length > 240 || /\?/.test(text) || notHere(text)) return null;
  return leftTo(text) ?? notToday(text);
});
