import { remember } from '#server/house-style/remember.ts';
import { FRAME_WORDS, isOtherBody, LED_UP, notHere } from './other-bodies.ts';
import { PUT_OFF } from './put-off.ts';
import { SAYINGS } from './resolution-sayings.ts';

const PARTICIPLE =
  '(agreed|approved|carried|taken as read|noted|endorsed|adopted|accepted|supported|backed|ratified|signed off|rejected|refused|declined|turned down|thrown out|voted down|defeated|delegated|deferred|postponed|shelved|dropped|abandoned|scrapped|appointed|re-?appointed|elected|re-?elected|nominated|co-?opted|voted in|confirmed|named|chosen|picked|selected)';

const THING = new RegExp(
  `^((?:[\\p{L}\\d£%'’/&.,-]+ ){1,9}?)(?:(?:was|were|is|are|all|both|then|also|duly|formally|now|has been|have been|to be|unanimously) )*${PARTICIPLE}(?=$|[\\s.,;:!)–-])(.*)$`,
  'iu',
);

/** What may follow: the end, to whom, as what, a condition; never an object, an agent elsewhere or a time gone by. */
const AFTER =
  /^(?:[.!]*$|[\s,;:(–-]+(?:to|as|for|with|w\/|subject|in (?:principle|full|its|their|line)|by (?:all|everyone|members|the (?:board|committee|panel|group|forum|chair))|until|till|pending|unopposed|unanimously|nem|unan|en bloc|without|w\/o|and|but|then|so|no other|provided|on condition|on the basis|save|except|rather than|instead|wef|from|onto|on to|vice|chair|champion|rep\b|unchanged|today|again|at last|not|please|by \d|at £|at \d)|[.;,–-]+\s)/iu;

const SPECIAL =
  /^(?:re-?)?(?:appointed|elected|nominated|co-?opted|voted in|confirmed|named|chosen|picked|selected)$/i;

const SEAT = /\b(?:as|to|chair|vice|deputy|champion|rep|representative|unopposed|spokes\w+|onto|lead)\b/i;

/** Verbs and joining words that make the words before a participle more than the name of a thing. */
const FINITE =
  /\b(?:asked|asks|said|says|told|thinks?|thought|felt|feels?|wants?|wanted|hopes?|hoped|wishes|wondered|queried|suggested|proposed|moved|recommend(?:s|ed|ing)?|would|should|could|might|may|must|can|if|whether|that|who|which|when|because|until|once|unless|after|before|since|while|not|never|nobody|nothing|yet|expect\w*|got|get|gets|see|saw|been|being|had|already|previously|last|earlier|i|he|she|it|they|you|reported|explained|confirmed that|has|have|like|likes|needs?|concerns?|comments?|points?|thanks|interests?|apologies|absence)\b|[?:"]/i;

const DETERMINED =
  /^(?:the|an?|this|that|these|those|both|all|any|each|its|their|our|no|\d|£|option|rec\w*)\b|^\p{Lu}|^\p{L}+ing\b/u;

const withThe = (thing: string): string => (DETERMINED.test(thing) ? thing : `the ${thing}`);

const VERBS: Readonly<Record<string, string>> = {
  'turned down': 'rejected',
  'thrown out': 'rejected',
  'voted down': 'rejected',
  refused: 'rejected',
  declined: 'rejected',
  defeated: 'rejected',
  dropped: 'agreed not to pursue',
  abandoned: 'agreed not to pursue',
  scrapped: 'agreed not to pursue',
  postponed: 'deferred',
  shelved: 'deferred',
  carried: 'agreed',
  'taken as read': 'agreed',
  'signed off': 'approved',
  ratified: 'approved',
  backed: 'supported',
  'voted in': 'appointed',
  elected: 'elected',
};

/** A thing and what became of it: "final wording delegated to the chair", "offer accepted", "RT elected unopposed". */
const turned = (text: string): string | null => {
  const match = THING.exec(text);
  if (match === null) return null;
  const thing = (match[1] ?? '').trim().replace(/[,;]$/, '');
  const verb = (match[2] ?? '').toLowerCase();
  const rest = match[3] ?? '';
  if (
    /^(?:the )?(?:chair|vice|deputy|officers?|clerk|lead members?|secretariat)(?:[- ]chair)?$/i.test(thing) &&
    !/^authorised/i.test(verb)
  )
    return null;
  // One person, by title: they agreed with somebody, the board decided nothing.
  if (
    !SPECIAL.test(verb) &&
    /^(?:Prof(?:essor)?|Cllr|Councillor|Dr|Mr|Mrs|Ms|Sir|Dame|Lady|Lord|Baroness|Rev)\b/.test(thing)
  )
    return null;
  if (/^\d[\d,.]*\s/.test(thing) && !/^\d+ (?:months?|weeks?|years?)/i.test(thing)) return null;
  if (FINITE.test(thing) || !AFTER.test(rest) || notHere(text)) return null;
  const seat = SPECIAL.test(verb);
  if (seat ? !SEAT.test(rest) : isOtherBody(thing) || /^[A-Z]{2,4}$/.test(thing)) return null;
  if (seat)
    return `${VERBS[verb] ?? verb.replace(/^(?:confirmed|nominated|co-?opted|named|chosen|picked|selected)$/, 'appointed')} ${thing}${rest}`;
  const plain = VERBS[verb] ?? verb;
  return `${plain} ${withThe(thing)}${rest}`;
};

/**
 * The same resolution as plain verb and object, when the words are one of the other ways in which a board's yes, no or
 * not yet is typed; null when they are none. Talk of decisions by others, questions and wishes are kept out before.
 */
export const plainResolution: (typed: string) => string | null = remember((typed) => {
  const text = typed
    .trim()
    .replace(/\bnem\.? ?con\./giu, 'nem con')
    .replace(LED_UP, '')
    .replace(FRAME_WORDS, '')
    .trim();
  if (text === '' || text.length > 300 || notHere(text)) return null;
  for (const form of PUT_OFF) if (form.test(text)) return `deferred the item: ${text}`;
  for (const [form, words] of SAYINGS)
    for (const said of [typed.trim(), text])
      if (form.test(said))
        return said
          .replace(form, words)
          .replace(/\s{2,}/g, ' ')
          .trim();
  const made = turned(text);
  if (made !== null) return made;
  return text === typed.trim() ? null : text;
});
