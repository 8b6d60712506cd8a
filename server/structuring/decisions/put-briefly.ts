import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { isOtherBody, notHere } from './other-bodies.ts';

const OFF = '(?:held over|put (?:back|off)|deferred|postponed|parked|carried over|held back|shelved)';
const THING = "((?:the |our |this |that )?(?:[\\p{L}\\d'’/&-]+ ){0,6}?[\\p{L}\\d'’/&-]+)";
const WHEN = '((?:to|until|til+|pending|for|in|at)\\b.{2,80})';
/** A reason, and therefore another day: "they want a costed case, so phase two is put off to May". */
const SO_OFF = new RegExp(
  `^.{8,180}?[,;.] (?:and )?so ${THING} (?:is |are |was |were |gets |has been )(?:now )?${OFF} ${WHEN}$`,
  'iu',
);
const OFF_HEADED = new RegExp(
  `^${OFF}\\s*[:,–-]+\\s*${THING} (?:to come|comes?|coming|will come|to be brought|goes) (?:back )?(?:to|in|at|until) (.{3,80})$`,
  'iu',
);
const TIME =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|next|spring|summer|autumn|winter|new year|meeting|mtg|later|week|month|year|when|once|after|until|til+|pending|another)\p{L}*\b/iu;
const DEFER = new RegExp(
  `^(?:(?:so|ok|agreed to|we|to) )*defer(?:ring)? (?!(?:it|this|that|to|until|til+|pending|a decision|the (?:item|report|paper|decision))\\b)${THING} ${WHEN}$`,
  'iu',
);
/** What is wanted before it comes back. */
const WANTED_FIRST =
  /[\s,;–-]+(?:(?:they|we|members|the board) )?(?:want|wants|wanted|need|needs|needed|waiting for|awaiting) ((?:the|a|an|more|some|their|his|her|legal|\p{Ll}+ing)\b.{3,60}?)(?: first| before then)?$/iu;

const TO_WHOM =
  '((?:the |our )?(?:[\\p{L}&-]+ ){0,4}(?:committee|cttee|ctte|board|panel|sub-?group|task group|working group|group|forum|cabinet|council|officers?|lead members?|chair|executive|secretariat|clerk|legal))';
const REFERRED = new RegExp(
  `^(?:(?:so|and|then) )*(?:${THING} )?(?:(?:is|was|to be|being|are|were|gets) )*(referred|remitted|sent|passed|handed|kicked|went|goes)(?: it| this| that)?( back| on| up| over)? to ${TO_WHOM}(\\b.*)?$`,
  'iu',
);
const REFER = new RegExp(
  `^(?:(?:so|ok|agreed to|to) )*(refer|remit|send)( it| this| that)?(?: ((?:the )?[\\p{L}' -]{3,40}?))?( back| on)? to ${TO_WHOM}(\\b.*)?$`,
  'iu',
);
const TELLS =
  /\b(?:he|she|they|we|i|you|it|said|says|asked|who|which|that|email|emails|letter|letters|pupils|children|people|patients|money|cash|survey|surveys|form|forms|questionnaire|copy|copies|link|minutes)\b/iu;

const the = (thing: string): string =>
  thing === ''
    ? 'the item'
    : /^(?:the|our|this|that|its|an?)\b/iu.test(thing) || /^\p{Lu}[\p{L}'’]*$/u.test(thing)
      ? thing
      : `the ${thing}`;

const referred = (text: string): string | null => {
  const done = REFERRED.exec(text);
  const order = done === null ? REFER.exec(text) : null;
  const [thing = '', verb = '', back = '', whom = '', rest = ''] =
    done !== null
      ? [done[1], done[2], done[3], done[4], done[5]]
      : order !== null
        ? [order[3], order[1], order[4], order[5], order[6]]
        : [];
  if (whom === '' || TELLS.test(thing) || isOtherBody(thing)) return null;
  const sent = !/^(?:refer|remit)/i.test(verb);
  const inner = /officers?|legal|clerk|secretariat/i.test(whom);
  // Papers are sent to officers every day: only what goes back to them was not settled.
  if (
    sent &&
    (back.trim() !== 'back' ||
      !/\b(?:report|paper|draft|bid|plan|policy|strategy|response|budget|item|proposals?|recs?|option\p{L}*)\b/iu.test(
        thing,
      ))
  )
    return null;
  if (inner && back.trim() !== 'back') return null;
  const where = /^(?:the|our)\b|^\p{Lu}{2}|^(?:officers|legal)/u.test(whom) ? whom : `the ${whom}`;
  return `agreed to refer ${the(thing)}${/back/.test(back) ? ' back' : ''} to ${where}${rest}`;
};

/** What may be said yes to, and what it hangs on: "bid ok provided the match funding is there". */
const ON_CONDITION = new RegExp(
  `^(?:(?:so|and|ok) )*${THING}[\\s,:–-]+(?:(?:was|were|is|are|all) )?(?:ok|okay|fine|good to go|good|yes|acceptable)(?: by (?:them|members|all)| to go)?,? (subject to|provided(?: that)?|providing(?: that)?|as long as|so long as|on condition(?: that)?|once|if|with)\\b (.{4,100})$`,
  'iu',
);
const DECIDED =
  /\b(?:bids?|response|letter|report|paper|plan|policy|strategy|budget|draft|charter|protocol|timetable|programme|proposals?|recs?|recommendations?|option\p{L}*|scheme|pilot|terms of reference|tor|statement|submission|wording|list|levy|cap|grants?|funding|criteria|tender|contract|consultation)$/iu;

const NOTED_READ =
  /^(?:the |this )?((?:[\p{L}-]+ ){0,3}?(?:paper|report|update|note|slides|presentation|briefing)) (?:was |were |is )?(?:all )?(?:taken as read|taken|received)[,;.–-]+ *(?:nothing|no\b|none\b).*$/iu;
const HAPPY_UPDATE =
  /^(?:(?:the )?(?:members|board|committee|panel|all|everyone|they|we)(?: (?:is|are|was|were|all|very|quite))* )(?:happy|content|fine|ok|satisfied|pleased) with (?:the |that |this )?((?:[\p{L}-]+ ){0,2}(?:update|progress|presentation|briefing))$/iu;
const NOTHING_ELSE =
  /^(?:nothing to (?:decide|agree|discuss)|no decision(?: needed| required)?|(?:just )?for (?:info|information|noting)(?: only)?)[,;:.–-]+ ?(?:so |just |all )*noted$/iu;
const OFF_AT_ONCE =
  /^(?:(?:so|we|they|chair|ok|let['’]s)[\s:]+)*put(?:ting)? (?:it|this|that|this one) off((?: (?:to|until|til+|for) [^.;,]{3,40})?)(?:[.;,–-]+ .{3,60})?$/iu;
const PARKED = new RegExp(`^(?:parked|held over|deferred|put off|postponed)\\s*[:–-]+\\s*${THING}$`, 'iu');
const JUST_NOTE =
  /^(?:so )?(?:they|we|members|the board)(?:['’]ve| have) (?:dropped|given up|abandoned|left) .{3,80}?,? and (?:will |would |are to )?(?:now )?(?:simply|just|only|merely) (?:note|noting) (?:it|(?:the )?(\p{L}[\p{L} ]{2,40}))$/iu;
/** How it was taken, behind the words: "noted the update tho". */
const BY_THE_WAY =
  /(?<=^(?:noted|agreed|approved|endorsed) .{5,})[\s,]+(?:tho|though|btw|by the way|anyway)[.!]*$/iu;
const THEN =
  /^(?:so |ok |that['’]?s )*agreed(?: then)?\s*(?:[-–]+|,)\s*(?=(?:the )?(?:\p{Lu}{2,6}|we|board|members) (?:to|will|should) )/u;

/** A resolution typed in few words, put as the cues know it; null when the note is none of these. */
export const putBriefly = (typed: string): string | null => {
  const text = typed.replace(/[\s.!]+$/u, '').replace(BY_THE_WAY, '');
  if (text.length > 260 || /\?/.test(text)) return null;
  const read = NOTED_READ.exec(text) ?? HAPPY_UPDATE.exec(text);
  if (read !== null) return `noted the ${read[1]}`;
  if (NOTHING_ELSE.test(text)) return 'noted';
  if (OFF_AT_ONCE.test(text)) return text.replace(OFF_AT_ONCE, 'deferred the item$1');
  const parked = PARKED.exec(text);
  if (parked !== null && !/ (?:to|until|in|at|for) /.test(parked[1] ?? '') && !TELLS.test(parked[1] ?? ''))
    return `deferred ${the(parked[1] ?? '')}`;
  const note = JUST_NOTE.exec(text);
  if (note !== null) return `noted the ${note[1] ?? 'report'}`;
  if (THEN.test(text))
    return text
      .replace(THEN, 'agreed ')
      .replace(/^agreed (?:we|board|members) (?:to|will|should) /, 'agreed to ');
  if (notHere(text)) return null;
  const so = SO_OFF.exec(text) ?? OFF_HEADED.exec(text);
  if (so !== null && TIME.test(so[2] ?? '') && !TELLS.test(so[1] ?? ''))
    return `deferred ${the(so[1] ?? '')} ${(so[2] ?? '').replace(/^(?!(?:to|until|til+|pending|for|in|at)\b)/i, 'to ')}`;
  const defer = DEFER.exec(text);
  if (defer !== null) {
    const when = defer[2] ?? '';
    const first = WANTED_FIRST.exec(when);
    return `deferred ${the(defer[1] ?? '')} ${first === null ? when : `${when.slice(0, first.index)}, pending ${first[1]}`}`;
  }
  const hangs = ON_CONDITION.exec(text);
  if (
    hangs !== null &&
    finiteVerbs(hangs[3] ?? '').length > (/^(?:subject|with)/i.test(hangs[2] ?? '') ? -1 : 0) &&
    DECIDED.test(hangs[1] ?? '') &&
    !TELLS.test(hangs[1] ?? '')
  )
    return `agreed ${the(hangs[1] ?? '')}${/^with/i.test(hangs[2] ?? '') ? '' : ','} ${hangs[2]} ${hangs[3]}`;
  return referred(text) ?? (text === typed.replace(/[\s.!]+$/u, '') ? null : text);
};
