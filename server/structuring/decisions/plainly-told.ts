import type { People } from '#server/house-style/people.ts';
import { remember } from '#server/house-style/remember.ts';
import type { Reading } from '../reading.ts';
import { withWhatStandsBeside } from './beside-the-outcome.ts';
import { countedInWords } from './counted-in-words.ts';
import { asCounted } from './counted-on.ts';
import { isBareAssent } from './decision-cues.ts';
import { asHandedToSign } from './handed-to-sign.ts';
import { postFilled } from './posts-filled.ts';
import { putBriefly } from './put-briefly.ts';
import { asVotedSeat } from './voted-seats.ts';
import { whoseProposal } from './whose-proposal.ts';

/** Who brings a discussion to its end, and by which words; nobody named is the chair too. */
const CLOSES =
  /^(?:(?:so|ok|and|then|right|to)[\s,]+)*((?:(?:the )?(?:vice[- ])?chair(?:man|woman)?|we|they|(?:Cllr )?[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)??) )?(?:then |now |finally |quickly )?(?:(?:wrap(?:ped|s|ping)?|summ?(?:ed|s|ing)?) (?:it |this |that |things |the (?:item|discussion|debate) )?up|(?:round(?:ed|s|ing)?|finish(?:ed|es|ing)?|end(?:ed|s|ing)?) (?:it |this |that |things )?(?:off|up|(?=by saying))|(?:clos(?:ed|es|ing)|conclud(?:e|ed|es|ing)|summaris(?:e|ed|es|ing))(?: (?:it|this|that|things|the (?:item|discussion|debate)))?|in (?:summary|conclusion|short|sum)|(?:brought|drew|brings|draws) (?:it|this|that|things|the (?:item|discussion|debate)) (?:to (?:a|its) (?:close|end|conclusion)|together))(?: there| then)?(?:\s*[,;:.]\s+|\s+[–—-]+\s+|\s*by saying\s+|\s+as\s+)/iu;
/** How long it was talked about. */
const TALKED =
  /^(?:after |following |with )?(?:(?:an?|the|some|lots of|much|quite) )*(?:(?:long|short|brief|good|full|lively|heated|lengthy|further|bit of|lot of|big|useful) )*(?:discussion|debate|chat|talk|argument|exchange|conversation|back and forth|to and fro|to-ing and fro-ing)(?: (?:on|about|of|over) (?:it|this|that|the \p{Ll}+))?(?: (?:closed|ended|over|concluded))?(?:\s*[,;:.]\s+|\s+[–—-]+\s+|,? (?:but|and|then) )/iu;
const RESOLVES =
  /^(?:(?:in the end|eventually|finally|so|and|but|(?:the )?chair (?:said|says)|we|they|members|the board|board|it was)[\s,]+)*(?:agreed|resolved|decided|approved|noted|endorsed|supported|deferred|rejected|accepted|adopted|delegated|appointed)\b(?! (?:with (?!that|the change)|it was\b|to (?:disagree|differ)\b))(?=.{6})/iu;
/** The board's own future, as the chair puts it. */
const WE_WILL = /^(?:that )?(?:so )?we(?:['’](?:ll|re)| will| are) /iu;
const BARE = /^(approve|endorse|support|note|agree|adopt|accept|reject|defer)(?=(?: to)? \p{L}{2})/iu;
const PAST: Readonly<Record<string, string>> = { defer: 'deferred' };

/** Where the room went next: no part of what it decided. */
const WENT_ON =
  /[\s,;.–-]+(?:(?:and|so|then|but|&|\+) )*(?:(?:just )?noted (?:it|that|this)(?:,| and) )?(?:we |they |the board |board |all )?(?:mov(?:ed|ing|e) (?:swiftly |quickly |straight )?on(?: to (?:the )?(?:next(?: item| one)?|item \d+))?|(?:on to (?:the )?)?next(?: (?:item|one))?|left it (?:there|at that)|(?:just )?noted (?:it|that))[\s.!]*$/iu;

const MOVED_ON =
  /[\s,;.–-]+(?:(?:and|then|&|\+) )?(?:we |they )?moved (?:swiftly |quickly )?on(?: quickly| swiftly)?[\s.!]*$/iu;

/** A wish beside what all are content with. */
const BUT_WANT =
  /^(.{8,120}?),? (?:but|though) (?:(?:they|we|members|all|everyone|the board|also|would|['’]d) )*(?:wants?|wanted|like|liked|asked for) (.{6,120}?)[\s.!]*$/iu;
const DONE_TO =
  /^(it|this|that|them) (?:to be )?((?:re-?)?\p{Ll}+(?:ed|en)|(?:looked at|brought back|sent|kept|put|cut|redone|rewritten)\b)(.*)$/u;
const BACK = /^(it|this|that|them) back (.*)$/u;

const subordinate = (typed: string): string | null => {
  const wish = typed.replace(/(?<=\b(?:in|to|until|by|for|at) )m(?=arch\b|ay\b)/g, 'M');
  const done = DONE_TO.exec(wish);
  const it = (word: string): string => (word === 'them' ? 'they' : 'it');
  if (done !== null) return ` and that ${it(done[1] ?? '')} be ${done[2]}${done[3]}`;
  const back = BACK.exec(wish);
  if (back !== null) return ` and that ${it(back[1] ?? '')} come back ${back[2]}`;
  const thing = /^((?:the )?\p{Ll}+(?: \p{Ll}+){0,5}?) (?:to be )?(\p{Ll}{3,}(?:ed|en))$/u.exec(wish);
  if (thing !== null) return ` and that ${thing[1]} be ${thing[2]}`;
  return /^(?:an?|another|more|some|the) \p{L}/u.test(wish) && !/\bto be\b/.test(wish)
    ? ` and asked for ${wish}`
    : null;
};

const AND_FELL =
  '[\\s,;.–-]*(?:(?:and|so|then|it|that|which|therefore) ?)*(?:(?:was |is )?(?:fell|falls|lapsed|lapses|dropped|died|dead|out|lost)(?: away)?)?[\\s.!]*';
const PUT = '((?:[^,;.]{2,50}? )?(?:amendment|motion|proposal)(?: (?:from|by|to|on|for) [^,;.]{2,40}?)?)';
const AND = '(?:(?:so|but|and) )*';
const UNSECONDED: readonly RegExp[] = [
  new RegExp(
    `^${AND}(?:no[- ]?one|nobody|none)(?: else)?(?: (?:wanted|wished|offered|came forward|was (?:willing|prepared|ready)|would|willing|prepared))?(?: to)? second(?:ed)? ${PUT}(${AND_FELL})$`,
    'iu',
  ),
  new RegExp(
    `^${AND}${PUT} (?:(?:got|found|had|gets|finds|has|was without) (?:no|a) seconder|(?:was |were )?(?:not|never) seconded)(${AND_FELL})$`,
    'iu',
  ),
  new RegExp(`^${AND}no seconder for ${PUT}(${AND_FELL})$`, 'iu'),
  new RegExp(
    `^${AND}${PUT} ((?:fell|falls|failed|lapsed)[\\s,;–-]+(?:(?:for|through) (?:want|lack) of |without |as |had |with )?(?:no |an? )?seconder[\\s.!]*)$`,
    'iu',
  ),
];

/** An amendment that nobody seconded, in a plain sentence: nothing was decided. */
const unseconded = (text: string, people: People): string | null => {
  if (!/\bsecond/i.test(text)) return null;
  const match = UNSECONDED.map((form) => form.exec(text)).find((found) => found !== null);
  if (match === undefined) return null;
  const [, typed = '', rest = ''] = match;
  const subject =
    whoseProposal(typed, people) ??
    (/^(?:the|an?|this|that)\b|['’]s\b| (?:from|by) /i.test(typed) ? typed : `the ${typed}`);
  return `${subject} was not seconded${/\p{L}/u.test(rest) ? ' and fell' : ''}`;
};

/** "to her & ada", said of the chair who closed it: the Chair and the member. */
const withWhom = (text: string, people: People): string =>
  text.replace(
    /\b(to|with|by) (?:her|him)\b(?: (?:&|\+|and) ((?:[Cc]llr )?\p{L}{2,}))?/gu,
    (_, how: string, beside: string | undefined) => {
      const [named, other] = beside === undefined ? [] : people.find(beside);
      const also = named !== undefined && other === undefined ? named.name : beside;
      return `${how} the Chair${also === undefined ? '' : ` and ${also}`}`;
    },
  );

const mayTell = remember((text) => ({
  is:
    text.length <= 400 &&
    /wrap|sum|round|finish|end|clos|conclu|brought|drew|bring|draw|discuss|debate|chat|talk|argument|exchange|conversation|forth|fro\b|mov|next|left it|noted (?:it|that)|want|like|asked for|second|vote/iu.test(
      text,
    ),
}));

/**
 * What a note tells, without how the room came to it and where it went next: "nora wrapped up - agreed to bid" is
 * "agreed to bid". A note whose rest decides nothing stays as it was typed.
 */
export const plainlyTold = (typed: string, people: People, cueOf: Reading['cue']): string => {
  const handed = asHandedToSign(typed, people);
  if (handed !== null) return handed;
  const seat = asVotedSeat(typed, people);
  if (seat !== null) return seat;
  const plain = postFilled(typed, people) ?? countedInWords(typed) ?? putBriefly(typed);
  if (plain !== null) return asCounted(plain, people) ?? plain;
  const beside = withWhatStandsBeside(typed, people, cueOf);
  if (beside !== null) return beside;
  if (!mayTell(typed).is) return typed;
  const fallen = unseconded(typed, people);
  if (fallen !== null) return fallen;
  let text = typed;
  const closes = CLOSES.exec(text);
  const who = (closes?.[1] ?? '').trim();
  const chairs =
    /^(?:(?:the )?(?:vice[- ])?chair(?:man|woman)?|we|they|)$/i.test(who) ||
    people.find(who).some((person) => person.role === 'chair' || person.role === 'vice-chair');
  const lead = closes !== null && chairs ? closes : TALKED.exec(text);
  if (lead !== null) {
    const rest = text.slice(lead[0].length);
    const past = rest.replace(BARE, (verb) => {
      const base = verb.toLowerCase();
      return PAST[base] ?? `${base}${base.endsWith('e') ? 'd' : 'ed'}`;
    });
    if (
      (RESOLVES.test(past) || (lead === closes && WE_WILL.test(past))) &&
      (past === rest || lead === closes) &&
      cueOf(past) !== null
    )
      text = lead === closes ? withWhom(past, people) : past;
    else if (lead === closes && isBareAssent(rest)) text = rest;
  } else if (closes !== null && who !== '' && people.find(who).length === 1) {
    // Who is not in the chair speaks for nobody else.
    const rest = text.slice(closes[0].length);
    if (RESOLVES.test(rest)) text = `${who} ${rest}`;
  }
  for (const form of [WENT_ON, MOVED_ON]) {
    const ended = text.replace(form, '');
    if (ended !== text && ended !== '' && cueOf(ended) !== null) text = ended;
  }
  const but = BUT_WANT.exec(text);
  const wish = but === null ? null : subordinate(but[2] ?? '');
  if (but !== null && wish !== null && ['subject', 'verb', 'stance'].includes(cueOf(but[1] ?? '') ?? ''))
    text = `${but[1]}${wish}`;
  return asCounted(text, people) ?? text;
};
