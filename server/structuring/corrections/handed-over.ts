import type { CastMember } from '#server/domain/meeting.ts';
import { baseOfGerund, baseOfPresent, isTaskVerb } from '../actions/action-verbs.ts';
import type { Line } from '../line.ts';
import { stem, topicWords } from '../words.ts';
import type { Known } from './known.ts';
import { LED_BY_SPEAKER } from './led-by-speaker.ts';
import { fix } from './reach-back.ts';
import { clausesOf } from './read-order.ts';
import { type Named, namedIn, ownersOf } from './task-owner.ts';
import { earlier, sharedWords, withoutNames } from './withdrawn-note.ts';

/** How many notes back a task may lie that is only pointed to, and one told by its words. */
const POINTED = 2;
const NAMED = 25;

/** Somebody does it too, or helps: nobody's place is taken. */
const BESIDES =
  /\b(?:too|also|as well|help(?:s|ing)?|both|jointly|together|between them|with (?:her|him|them))\b/iu;
const CHANGES =
  /\b(?:instead|rather|not|n['’]t|no|actually|now|off|away|leave|busy|(?:him|her)self|already|got enough|snowed|swamped|better|best|prefers?|over)\b/iu;
/** Said by somebody who has the floor. */
const SAYS =
  /^\s+(?:also |then )?(?:says?|said|thinks?|thought|feels?|felt|reckons?|wants?|wanted|suggests?|suggested|asks?|asked|hopes?|argued|wonders?|wondered|proposed)\b/iu;

const PRONOUN = '(?:it|that|this|them|those|that one|that job|that action)';
const POINTS = new RegExp(`^${PRONOUN}\\b`, 'iu');
/** What leads from a person to the task that is theirs now: "is doing", "has offered to", "would rather". */
const HELPS =
  /^(?:['’](?:s|ll|d|ve|m))?(?:\s+(?:is|was|will|has|have|had|can|could|would|should|ought|must|to|does|already|now|just|actually|really|kindly|rather|happy|glad|willing|able|going|gonna|better|best|offered|offering|agreed|volunteered|prefer|prefers|said|says|he|she|they|(?:he|she|they)['’](?:ll|d|s|s)|who['’]s|who|says he['’]ll|the one|currently|be))*\s+(?=\p{L})/iu;
const HAS =
  /^(?:do(?:es|ing)?|tak(?:e|es|ing|en)(?: (?:on|over|up))?|took(?: (?:on|over|up))?|pick(?:s|ed|ing)? up|(?:has|have|having)|got|handl(?:e|es|ing)|cover(?:s|ing)?|owns?|sort(?:s|ing)?(?: out)?|deal(?:s|ing)? with|look(?:s|ing)? after|see(?:s|ing)? to|pick(?:s|ed|ing)?(?= \p{L}+ up)|(?:back )?on(?= (?:it|that|this|to|the)\b)|in hand)\s+/iu;
const TO_THEM = new RegExp(
  `(?:\\b${PRONOUN}|\\b(?:it|that|this)['’]?s)(?:\\s+(?:is|was|has|had|been|be|now|really|actually|rather|should|ought|must|needs?|would|better|best|to|goes|went|go|gone|going|comes?|coming|sits?|sit|falls?|pass|passes|passed|given|handed|left|down|over|across|one|an action|a job|something|a letter|signed|sent|done|in|the hands))*\\s+(?:to|for|from|with|by|on|of)\\s+$`,
  'iu',
);
const GIVEN = new RegExp(
  `\\b(?:give|gave|giving|pass|passed|passing|hand|handed|handing|leave|left|move|moved|switch|switched|swap|swapped|reassign|reassigned|transfer|transferred|put|make)\\s+${PRONOUN}(?:\\s+(?:over|on|down|across|back))?(?:\\s+(?:to|with|for|down to|on))?\\s+$`,
  'iu',
);
const BETTER =
  /\b(?:better|best|should|ought to|must|needs to|has to|to)\s+(?:be |come |coming |go |going |sent |signed |done )*(?:from|by|with|for|to)\s+$/iu;
/** "actually lena, dev's got enough on": alone in its clause. */
const RATHER = /^(?:(?:actually|no|rather|better|sorry|make (?:it|that)|give it to|oh)[\s,:]+)+$/iu;
const INSTEAD_OF =
  /^(?:\s+(?:doing|taking|on|has|for|to do)\b[^,.;]{0,40})?\s*,?\s+(?:and )?(?:not|rather than|instead of|in place of)\s+(?:to |for |with |by )?$/iu;
const LETS_GO =
  /\b(?:enough on|snowed|swamped|busy|away|off|leave|no time|too much|can['’]?t|cannot|won['’]?t|isn['’]?t|not|stretched|instead)\b/iu;
const ENDS =
  /^(?:['’]s)?\s*(?:$|[,.;)!–-]|(?:now|then|instead|actually|really|please|pls|thanks|to (?:do|sign|send|lead)|as|because|since|if anyone|he|she|they|not|rather)\b)/iu;

const who = (text: string, line: Line, { people }: Known): Named[] => {
  const named = namedIn(text, people);
  const me = people.byUser(line.note.user);
  const own =
    /\b(?:I(?=['’](?:ll|m|ve)|\s+(?:can|will|am|have)\b)|i(?=['’]?(?:ll|m|ve)\b|\s+(?:can|will|am|have)\b)|me)\b/u.exec(
      text,
    );
  if (me === undefined || own === null) return named;
  return [...named, { start: own.index, end: own.index + own[0].length, person: me }];
};

/** Whether a thing named behind the verb is the task's, by a pronoun or its own words, and nothing else is. */
const isTheTask = (typed: string, target: Line, known: Known): boolean => {
  const pronoun = POINTS.exec(typed);
  const rest = topicWords(
    withoutNames(pronoun === null ? typed : typed.slice(pronoun[0].length), known.people),
  );
  const shared = sharedWords(rest, target.text);
  const strange = rest.filter((word) => !FILLER.has(word)).length - shared;
  return (pronoun !== null || shared > 0) && strange <= (CHANGES.test(typed) ? 2 : shared > 0 ? 1 : 0);
};

/** Whether the verb at the start of a clause's rest is one of having a task, or the task's own. */
const doesIt = (after: string, target: Line, whole: string, known: Known): boolean => {
  const behind = after.replace(HELPS, '');
  if (behind === after) return false;
  const has = HAS.exec(behind);
  if (has !== null)
    return isTheTask(behind.slice(has[0].length).replace(/^(\p{L}+) up\b/u, '$1'), target, known);
  if (/^(?:['’]s|\s+(?:is|has))\s+(?:got\s+)?(?:it|that|this)\b/iu.test(after)) return true;
  const verb = /^\p{L}+(?= )/u.exec(behind)?.[0].toLowerCase() ?? '';
  const base = isTaskVerb(verb) ? verb : (baseOfGerund(verb) ?? baseOfPresent(verb));
  if (base === null) return false;
  const own = topicWords(target.text).includes(stem(base)) || topicWords(target.text).includes(base);
  const clear = /\b(?:instead|rather|(?:him|her)self)\b/iu.test(whole);
  return (own || clear) && isTheTask(behind.slice(verb.length).trim(), target, known);
};

/** "lena not dev to chase the list" is a task of its own, unless it is this one. */
const isOfTheTask = (behind: string, target: Line): boolean => {
  const own = /^\s+to\s+(\p{L}.*)/u.exec(behind)?.[1];
  return own === undefined || sharedWords(topicWords(own), target.text) > 0;
};

/** Who has a task from now on, as a clause says; null where it says nothing of that. */
const takerIn = (
  clause: string,
  target: Line,
  owners: readonly CastMember[],
  line: Line,
  known: Known,
): CastMember | null => {
  const named = who(clause, line, known);
  for (const [at, one] of named.entries()) {
    if (owners.includes(one.person) || one.person.role === 'guest') continue;
    const before = clause.slice(0, one.start);
    const after = clause.slice(one.end);
    const next = named[at + 1];
    if (
      next !== undefined &&
      owners.includes(next.person) &&
      INSTEAD_OF.test(clause.slice(one.end, next.start)) &&
      isOfTheTask(clause.slice(next.end), target)
    )
      return one.person;
    if (doesIt(after, target, line.text, known)) return one.person;
    if (after.trim() === '' && RATHER.test(before) && LETS_GO.test(line.text)) return one.person;
    if (ENDS.test(after) && (TO_THEM.test(before) || GIVEN.test(before) || BETTER.test(before)))
      return one.person;
  }
  return null;
};

/**
 * A task just given that another has from now on: "Dev's doing that now", "it should come from the chair", "actually Ivan
 * is taking the lottery fund, Rhona is away". The task is told by a pronoun just behind it, or by its own words.
 */
export const handsOver = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text.trim();
  if (typed.length > 170 || /\?\s*$/.test(typed) || LED_BY_SPEAKER.test(typed) || BESIDES.test(typed))
    return false;
  const { people } = known;
  const clauses = clausesOf(typed).flatMap((one) =>
    one.split(/\s+(?=(?:as|because|since|but|cos|while)\s)/iu),
  );
  if (clauses.every((one) => who(one, line, known).length === 0)) return false;
  const words = topicWords(withoutNames(typed, people)).filter((word) => !FILLER.has(word));
  for (const target of earlier(lines, line)) {
    const away = line.index - target.index;
    if (away > NAMED) return false;
    if (away > POINTED ? sharedWords(words, target.text) < 1 : target.item !== line.item) continue;
    const head = ownersOf(target, people);
    if (head === null) continue;
    const speaker = namedIn(typed, people).find((one) => SAYS.test(typed.slice(one.end)))?.person;
    const open = speaker === undefined || speaker.role === 'chair' || speaker.role === 'officer';
    if (!open && !head.owners.includes(speaker)) return false;
    const at = clauses.findIndex((one) => takerIn(one, target, head.owners, line, known) !== null);
    const taker = takerIn(clauses[at] ?? '', target, head.owners, line, known);
    if (taker === null) {
      if (away <= POINTED) continue;
      return false;
    }
    fix(target, `${target.text.slice(0, head.start)}${taker.name}${target.text.slice(head.end)}`, line);
    return true;
  }
  return false;
};

/** Words about hands and time, none of a task's matter. */
const FILLER: ReadonlySet<string> = new Set(
  topicWords(
    'now instead then actually really anyway please pls himself herself already over on off away leave busy later today thanks do doing does take taking taken pick picked got have has handle cover own sort deal look see rather better best happy offered agreed volunteered enough lot snowed under swamped left job task someone else for from with to',
  ),
);
