import { backshift, hasVerb } from './backshift.ts';
import { lower, upper } from './clause-of.ts';
import { completeClause } from './complete-clause.ts';
import { FEELING } from './express-feeling.ts';
import { withIndefinite } from './indefinite-article.ts';
import { isPluralNoun } from './tokens.ts';

/** How much of it there was, and what kind: "long", "not much", "a bit of". */
const MEASURE = `(?:an? |the usual )?(?:(?:not|very|quite|fairly|rather|really|pretty|too|bit of|lot of|lots of|plenty of|little|much|many|some|no|any|long|short|brief|good|lively|heated|general|wide|strong|broad|full|detailed|further|more|real|mixed|clear|wide-ranging|useful|constructive|quick|few|several|hardly any|loads of|limited|considerable|cross-party) )*`;
/** What goes on in a meeting, and what a fragment without a verb says there was. */
const GOES_ON =
  /^(?:discussions?|debate|pushback|push-back|support|concerns?|disagreements?|agreement|consensus|enthusiasm|appetite|sympathy|anger|unease|interest|questions?|queries|worry|worries|views|praise|criticisms?|comments?|frustration|scepticism|surprise|nervousness|reluctance|opposition|confusion|doubts?|dissent|objections?|laughter|chat|talk|conversation|feeling|exchange|welcome|caution|reservations?|back and forth|to and fro|updates?|presentations?|briefings?)$/;
const FRAGMENT = new RegExp(
  String.raw`^(${MEASURE})(back and forth|to and fro|[\p{L}-]+)(?=$|[,;:]| (?:about|on|over|of|for|from|that|as|to|with|around|between|at|in|re|but|here|though|especially|mainly|mostly)\b)(.*)$`,
  'iu',
);
const ONE =
  /^(?:an?|the|some|no|not|much|many|any|little|lots|plenty|few|several|hardly|loads|more|further)\b/i;
const STUFF =
  /^(?:support|agreement|consensus|enthusiasm|appetite|sympathy|anger|unease|interest|worry|praise|frustration|scepticism|surprise|nervousness|reluctance|opposition|confusion|dissent|laughter|caution|pushback|push-back|talk)$/i;

/** So many of a kind, and which: "3 risks: staffing, kit, time". */
const LISTED =
  /^((?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several) (?:[\p{Ll}-]+ ){0,3}\p{Ll}+s): ((?:[^,:;.]{2,40}(?:,\s+|$))+)$/iu;

/** "…, younger councillors keen, others not": who took which side, each with its verb. */
const sidesOf = (tail: string): string => {
  const [about = '', ...sides] = tail.split(/[,:;]\s+(?:and |but )?/);
  const told = sides.map((side) =>
    /^(?:the )?(?:others?|some|most|rest|many) not$/i.test(side)
      ? side.replace(/ not$/, ' were not')
      : completeClause(side),
  );
  return told.length === 0 || told.some((one) => one === null)
    ? tail
    : `${about}: ${told.slice(0, -1).join(', ')}${told.length > 1 ? ' and ' : ''}${told.at(-1)}`;
};

/** Those who sit there, as a note begins with them: "board keen", "whole room fed up". */
const ROOM =
  /^(?:the )?((?:whole |entire |rest of the )?(?:board|committee|panel|room|group|partnership)|(?:all |most |some |several |other |many |a few |a couple of )?(?:members|councillors|everyone|everybody|nobody)|most|all round the table) (?:(?:also|all|both|now|still|very much) )?(?=\p{Ll})/iu;
/** What is said of nothing named: "not clear who pays". */
const STATE =
  /^(?:still )?(?:not clear|unclear|not obvious|not known|not decided|too early|too late|worth)(?= (?:who|what|how|why|whether|if|when|where|that|to|\p{Ll}+ing)\b)/iu;
const SLANG: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/\bpush-?back(?: on)?\b/gi, (word: string) => (/ on$/i.test(word) ? 'opposition to' : 'opposition')],
  [/\bchat\b/gi, 'discussion'],
  [/\bfed up\b/gi, 'frustrated'],
  [/\bon this one\b/gi, 'on this item'],
];
const plain = (text: string): string =>
  SLANG.reduce(
    (out, [form, words]) => (typeof words === 'string' ? out.replace(form, words) : out.replace(form, words)),
    text,
  );

/**
 * What a note without a speaker and without a verb says of the meeting: "long discussion about parking" is "there was a
 * long discussion about parking", "board keen to see a pilot" is "the Board was keen to see a pilot". Null for others.
 */
export const ofTheRoom = (written: string): string | null => {
  const typed = written.replace(/[\s.]+$/, '');
  const listed = LISTED.exec(typed);
  if (listed !== null && !hasVerb(listed[1] ?? '') && !/[:;]/.test(listed[2] ?? '')) {
    const things = (listed[2] ?? '').split(/,\s+/);
    return `There were ${lower(listed[1] ?? '')}: ${things.length < 2 || / and /.test(things.at(-1) ?? '') ? things.join(', ') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`}`;
  }
  if (STATE.test(typed)) return `It was ${backshift(typed.charAt(0).toLowerCase() + typed.slice(1))}`;
  const room = ROOM.exec(typed);
  const rest = typed.slice(room?.[0].length ?? 0);
  if (room !== null && !/^(?:of|in|from|to|for)\b/.test(rest)) {
    const who = (room[1] ?? '')
      .toLowerCase()
      .replace(/\b(?:board|committee|panel|partnership)$/, (one) => upper(one));
    const many = /(?:members|councillors|most|all round the table)$/i.test(who);
    const subject = / of the |^(?:whole |entire )?(?:Board|Committee|Panel|Partnership|room|group)$/.test(who)
      ? `the ${who}`
      : who;
    const whole = `${subject} ${rest}`;
    const felt =
      FEELING.test(`${rest} `) ||
      /^(?:(?:in favour|against|split|divided|united|agreed)(?= (?:of|on|over|about|that|in)\b|[,.;]|$)|against \p{Ll})/u.test(
        rest,
      );
    if (
      /^\p{Ll}{3,}ed (?:back|out|off|away|round|around)\b(?! by\b)/u.test(rest) &&
      !/^(?:most|all|some) of/.test(who)
    )
      return upper(plain(`${subject} ${backshift(rest)}`));
    const states = felt || (!hasVerb(whole) && completeClause(whole) !== null);
    if (states) return upper(plain(`${subject} ${many ? 'were' : 'was'} ${backshift(rest)}`));
    return /^(?:whole|entire)/.test(who) ? upper(backshift(whole)) : null;
  }
  const [, measure = '', thing = '', tail = ''] = FRAGMENT.exec(typed) ?? [];
  if (!GOES_ON.test(thing.toLowerCase()) || hasVerb(typed.split(/[,;]/)[0] ?? '')) return null;
  const many = isPluralNoun(thing.toLowerCase()) && !/^(?:a|an)\b/i.test(measure);
  const bare = (measure + thing).toLowerCase();
  const named = ONE.test(measure) || many || STUFF.test(thing) ? bare : withIndefinite(bare);
  const words = `${named}${backshift(sidesOf(tail))}`;
  return plain(`There ${many ? 'were' : 'was'} ${words}`);
};
