import { finiteVerbs } from '#server/house-style/finite-verb.ts';
import { isTaskVerb } from '../actions/action-verbs.ts';
import { isDomestic } from '../leaving-out/idle-evidence.ts';
import { AHEAD, assents, MARGIN } from './clauses.ts';
import { ASSENT, SPEAKER } from './room-assents.ts';

/** Words after which "it is" chooses nothing: "cold as it is". */
const NO_CHOICE =
  /\b(?:as|how|what|where|who|like|that|this|whatever|such|than|which|why|when|here|there|too|so|all|both|me|us|him|her|you|if|because|only|friday|home(?: time)?)$/iu;

/** Something chosen, as the board would be said to choose it: "option B", "to extend", "£1,500". */
const LEAD = new RegExp(`^${AHEAD}`, 'iu');
const chosenThing = (typed: string): string => {
  const thing = typed.replace(LEAD, '').trim();
  if (/^[A-Z]$/.test(thing)) return `agreed option ${thing}`;
  const [first = ''] = thing.split(' ');
  if (isTaskVerb(first) && /^\p{Ll}/u.test(thing) && !/^(?:the|an?)\b/.test(thing) && !/s$/.test(first))
    return `agreed to ${thing}`;
  return `agreed on ${thing}`;
};

const IT_IS = new RegExp(`^${AHEAD}(.{1,60}?) it (is|stays|remains|shall be|will be)(?: then)?$`, 'iu');
const THEY_DID =
  /^(?:and |so )*(?:they|we|members|the board)(?:['’]ve| have)? (?:all )?(?:signed|agreed|passed|approved|backed)(?: (?:it|that|this))?(?: off)?(?: (?=(?:for|until|from|at|to)\b)|$)/iu;

/** "so £1,500 it stays, and they've signed it off for 3 years", "extend it is. one year, Tess the only one against". */
export const chosen = (clauses: readonly string[]): string | null => {
  const [head = '', ...rest] = clauses;
  const thing = IT_IS.exec(head)?.[1]?.trim() ?? '';
  if (/^\d+ ?[-–] ?\d+$/.test(thing)) return null;
  if (thing === '' || NO_CHOICE.test(thing) || SPEAKER.test(head) || finiteVerbs(thing).length > 1)
    return null;
  const sure =
    rest.some(assents) ||
    rest.some((clause) => THEY_DID.test(clause)) ||
    /\d|^[A-Z]$|\boption\b/.test(thing) ||
    (rest.length > 0 && isTaskVerb(thing));
  if (!sure || isDomestic(thing)) return null;
  const more = rest
    .filter((clause) => !assents(clause))
    .map((clause) => clause.replace(THEY_DID, '').trim())
    .filter((clause) => clause !== '' && finiteVerbs(clause).length === 0);
  return [chosenThing(thing), ...more].join(', ');
};

const OVER = new RegExp(
  `^${AHEAD}((?:[\\p{L}\\d£%'’-]+ ){0,5}?[\\p{L}\\d£%'’-]+),? (over|ahead of|in preference to|rather than|not|instead of) ((?:[\\p{L}\\d£%'’-]+ ){0,5}?[\\p{L}\\d£%'’-]+)(?:\\s*[,;.:–-]+\\s*|\\s+)(?:and )?(?:${MARGIN}|${ASSENT}|(?:members|they|all|everyone)(?: (?:was|were|are|all|very|quite))* (?:clear|sure|agreed))$`,
  'iu',
);
const RATHER = new RegExp(
  `^${AHEAD}(?:upshot[:,–-] *)?(?:they|we|members|the board|everyone)(?:['’]d| would)(?: all| now)* (?:rather|sooner|prefer)(?: to)? (?:have|see|go (?:for|with))? ?(.{1,60}?) (?:than|to|over) ([^,.;]{1,50}?)(?:,? (so .{4,110}))?$`,
  'iu',
);
const SOONER = new RegExp(
  `^${AHEAD}(?:they|we|members|the board|everyone)(?:['’]d| would)(?: all| now)* (?:rather|sooner|prefer to) (?!have\\b)(\\p{Ll}{3,} .+)$`,
  'iu',
);
/** "they'd sooner back the rangers, all in favour". */
export const sooner = (clauses: readonly string[]): string | null => {
  const rest = clauses.slice(1);
  const what = SOONER.exec(clauses[0] ?? '')?.[1];
  if (what === undefined || !rest.some(assents)) return null;
  const all = [what, ...rest.filter((clause) => !assents(clause))].join(', ');
  return /^(?:back|support)\b/.test(all) ? all.replace(/^\p{L}+/u, 'supported') : `agreed to ${all}`;
};
/** "York over Derby by a mile": one of two, and how clearly. */
export const preferred = (text: string): string | null => {
  const rather = RATHER.exec(text);
  if (rather !== null && /^(?:we|they|he|she|you|it|i)\b/i.test(rather[1] ?? '')) return null;
  if (rather !== null)
    return `${chosenThing(rather[1] ?? '')} rather than ${rather[2]}${rather[3] === undefined ? '' : `, ${rather[3]}`}`;
  const match = / (?:over|ahead|preference|rather|not|instead) /.test(text) ? OVER.exec(text) : null;
  if (match === null) return null;
  const [, one = '', , other = ''] = match;
  if (
    finiteVerbs(`${one} ${other}`).some((verb) => verb.form?.noun !== true) ||
    / (?:in|on|of) the (?:league|table|figures|rankings?|polls?)\b/iu.test(other) ||
    /^(?:up|down|by|demand|costs?|spend\p{Ll}*)\b/iu.test(one) ||
    /^(?:budget|time|target|limit|lunch|spend|half|\d+%?|last)\b/iu.test(other) ||
    /\b(?:is|are|was|were|running|went|up|down|gone)$/iu.test(one)
  )
    return null;
  return `agreed on ${one} rather than ${other}`;
};
