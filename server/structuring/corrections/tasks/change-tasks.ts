import { DateTime } from 'luxon';
import { asDone } from '../../actions/done-already.ts';
import type { DueContext } from '../../actions/due-date.ts';
import { isOpen, type Line } from '../../line.ts';
import { topicWords } from '../../words.ts';
import type { Known } from '../known.ts';
import { LED_BY_SPEAKER } from '../led-by-speaker.ts';
import { fix } from '../reach-back.ts';
import { namedIn } from '../task-owner.ts';
import { sharedWords, withoutNames } from '../withdrawn-note.ts';
import { mayGoOn, moreOfIt } from './goes-on.ts';
import { maySayWhen, withLooseDay } from './loose-day.ts';
import { mayAdd, moreHands } from './more-hands.ts';
import { newDays } from './new-day.ts';
import { newHands } from './new-hands.ts';
import { type TaskBefore, taskIn, withOwners } from './task-before.ts';

/** How many notes back a task may lie that is told by its words, by its owner, and one only pointed to. */
const TOLD = 90;
const OWNED = 4;
const POINTED = 2;
/** A note longer than this says more than when and who. */
const LONGEST = 200;
/** One without a word of change is shorter still. */
const SHORT = 60;

/** Without one of these a note moves no task. */
const MAY_CHANGE =
  /\d|\b(?:mon|tues?|wednes|weds?|thurs?|fri|satur|sun)(?:day)?\b|\b(?:week|fortnight|month|tomorrow|meeting|mtg|end of|mine|instead|himself|herself|now|not|cannot|cant)\b|n['’]t\b/iu;
/** That something is otherwise from now on. */
const OTHERWISE =
  /n['’]t\b|\b(?:now|instead|actually|later|sooner|earlier|longer|extra|another|more time|more|extension|extend(?:ed|s)?|moved?|moves|moving|back|pushed|slips?|slipped|slipping|delay(?:ed)?|forward|chang(?:es?|ed)|rather|not|cant|wont|cannot|leave|away|off|holiday|busy|make|needs?|wants?|wanted|asked|asks|until|till|ok|okay|fine|happy|agreed|sorry|meant|misheard|correction|given?|gave|let|has to|have to|revised|waiting|can do|mine|handed|rush|hurry|swap(?:ped)?|spoke)\b/iu;
const POINTS = /\b(?:its?|thats?|this|them|those|mine|hers|his|theirs)\b/iu;
const PRONOUN = /(?<![\p{L}’'])(?:she|he|they|her|his|him|i|i['’]m|me|mine|my)(?![\p{L}])/iu;

/** Words of time, hands and change, none of a task's matter. */
const FILLER: ReadonlySet<string> = new Set(
  topicWords(
    'me my hers ours our if rush hurry no now instead then actually really make made making mine hers theirs date day deadline due time week fortnight month later sooner earlier longer extra another more extension extended moved move moves back pushed push slip slipped slipping delay delayed forward changed change changes rather not cant wont dont doesnt isnt wasnt couldnt cannot leave away off holiday busy need needs want wants wanted asked asks until till says said tells told promised get gets got getting let lets have has give given gave do does doing done go goes going went come comes coming take takes took taking finish finished send sent ok okay fine happy content sorry meant mean misheard mishear correction chair chairs revised waiting spoke rung rang please pls thing one last first new old before after still only even well anyway too way him himself herself them themselves might think thinks thought reckons better bit little letting put puts down sure yes yep confirmed confirms say same here there work works end play cop part thats shes hes im ive id ill youll itll unless possible able manage managed ready by for nearer nov dec jan feb mar apr aug sept oct monday tuesday wednesday thursday friday january february march april may june july august september october november december meeting note task action job item by',
  ),
);

/** A day alone, said just behind a task that has none: "by the 24th if she can", "needs to be before friday". */
const WHEN_ALONE =
  /^(?:(?:and|so|ok|yes|that['’]?s|its|it['’]?s)[\s,]+)*(?:to be |needs? to be |needed |wanted |due )?(?:done |in |back |ready |out |finished |with us )?(?:by|before|due|deadline|within|in time for|for|on|no later than)\b/iu;

/** Whoever types speaks of themselves: "cant do friday, monday". */
const UNSAID_SUBJECT =
  /^(?:(?:sorry|actually|oh|no)[\s,]+)*(?:can['’]?t|cannot|won['’]?t|will|can|could) (?:do|make|manage|have|get)\b/iu;

interface Link {
  readonly task: TaskBefore;
  /** How much the note has of the task's own words. */
  readonly shared: number;
  readonly owned: boolean;
}

const strangers = (clause: string, task: TaskBefore, known: Known): number => {
  const words = [...new Set(topicWords(withoutNames(clause, known.people)))].filter(
    (word) => word.length > 1 && !/^\d/.test(word) && !FILLER.has(word),
  );
  return words.length - sharedWords(words, task.line.text);
};

/** A clause that names an owner of the task, by name or pronoun. */
const ofTheirs = (clause: string, line: Line, task: TaskBefore, known: Known): boolean =>
  PRONOUN.test(clause) ||
  namedIn(clause, known.people).some(
    ({ person }) => task.owners.includes(person) || person.user === line.note.user,
  );

/** The tasks that a note may be about, the likeliest first. */
const linked = (
  lines: readonly Line[],
  line: Line,
  known: Known,
  tasksOf: (line: Line) => TaskBefore | null,
) => {
  const named = namedIn(line.text, known.people).map((one) => one.person);
  const me = known.people.byUser(line.note.user);
  const words = [...new Set(topicWords(withoutNames(line.text, known.people)))].filter(
    (word) => word.length > 2 && !/^\d/.test(word) && !FILLER.has(word),
  );
  const found: (Link & { readonly score: number })[] = [];
  for (let at = line.index - 1; at >= 0 && at >= line.index - TOLD; at--) {
    const before = lines[at];
    if (before === undefined || !isOpen(before)) continue;
    const away = line.index - at;
    const parent = line.note.thread === before.note.id;
    if (line.confidential && !before.confidential) continue;
    if (words.length === 0 && !parent && away > OWNED) continue;
    const task = tasksOf(before);
    if (task === null) continue;
    const shared = words.length === 0 ? 0 : sharedWords(words, before.text);
    const owned = task.owners.some(
      (person) =>
        named.includes(person) ||
        (person === me && UNSAID_SUBJECT.test(line.text)) ||
        (person === me && /(?<![\p{L}’'])(?:i|i['’]?(?:m|ll|ve|d)|me|mine|my)(?![\p{L}])/iu.test(line.text)),
    );
    const pointed =
      away <= POINTED &&
      before.item === line.item &&
      (POINTS.test(line.text) || PRONOUN.test(line.text) || WHEN_ALONE.test(line.text));
    const near = away <= OWNED && before.item === line.item && owned;
    if (
      !parent &&
      !pointed &&
      !near &&
      !(shared > 0 && (owned || shared > 1 || away <= OWNED || words.length === 1))
    )
      continue;
    const score = 2 * shared + (owned ? 2 : 0) + (parent ? 3 : 0) + (pointed ? 1 : 0) - away / 40;
    found.push({ task, shared: shared + (parent ? 1 : 0), owned, score });
  }
  return found.sort((left, right) => right.score - left.score);
};

/** The note just behind which this one stands: the one it answers, else the one before it under the item. */
const justBefore = (lines: readonly Line[], line: Line): Line | undefined => {
  const before = lines
    .slice(Math.max(0, line.index - 12), line.index)
    .findLast((one) =>
      line.note.thread === null ? one.item === line.item : one.note.id === line.note.thread,
    );
  return before !== undefined && before.confidential === line.confidential ? before : undefined;
};

/** Puts what the note goes on to say of the task just before it into that task. */
const goesOn = (
  lines: readonly Line[],
  line: Line,
  known: Known,
  tasksOf: (line: Line) => TaskBefore | null,
): boolean => {
  const before = justBefore(lines, line);
  const task = before === undefined || !isOpen(before) ? null : tasksOf(before);
  const more = task === null || task.owners.length === 0 ? null : moreOfIt(line.text, task, known);
  if (task === null || more === null) return false;
  const names = [...new Set([...task.owners, ...more.hands])].map((one) => one.name);
  const owned = more.hands.length === 0 ? task.line.text : withOwners(task, names, known);
  if (owned === null) return false;
  fix(task.line, `${owned.replace(/[\s.,;]+$/u, '')}${more.words}`, line);
  return true;
};

/** Puts somebody more to the latest task that the note adds them to. */
const withMore = (
  lines: readonly Line[],
  line: Line,
  known: Known,
  tasksOf: (line: Line) => TaskBefore | null,
): boolean => {
  for (let at = line.index - 1; at >= 0 && at >= line.index - 8; at--) {
    const before = lines[at];
    if (before === undefined || !isOpen(before) || before.item !== line.item) continue;
    const task = tasksOf(before);
    const hands = task === null ? null : moreHands(line, task, line.index - at <= POINTED, known);
    const text =
      task === null || hands === null
        ? null
        : withOwners(
            task,
            hands.map((one) => one.name),
            known,
          );
    if (task === null || text === null) continue;
    fix(task.line, text, line);
    return true;
  }
  return false;
};

const dated = (task: TaskBefore, day: string): string => {
  const when = ` by ${DateTime.fromISO(day, { zone: 'utc' }).toFormat('d LLLL yyyy')}`;
  const { text } = task.line;
  return task.when === '' ? `${text.replace(/[\s.,;]+$/u, '')}${when}` : text.replace(task.when, when).trim();
};

/**
 * A task given before whose day or owner a note changes, in whatever words: "she's away then, make it the 21st", "Ines's
 * letter will be the 28th", "he can't after all, Jo will do it with Bev". The note says when or who, and of the task
 * nothing but its own words.
 */
export const changeTasks = (lines: readonly Line[], known: Known, context: DueContext): void => {
  const read = new Map<Line, { readonly text: string; readonly task: TaskBefore | null }>();
  const tasksOf = (line: Line): TaskBefore | null => {
    const before = read.get(line);
    if (before?.text === line.text) return before.task;
    const task = taskIn(line, known, context);
    read.set(line, { text: line.text, task });
    return task;
  };
  /** The note gives somebody else a task of its own. */
  const isAnothers = (line: Line, task: TaskBefore): boolean => {
    const own = tasksOf(line);
    return own !== null && own.owners.length > 0 && !own.owners.some((one) => task.owners.includes(one));
  };
  for (const line of lines) {
    const { text } = line;
    if (!isOpen(line) || line.parsed.tag !== null || line.parsed.item !== null || line.item === null)
      continue;
    const done = asDone(text, known.people, known.people.byUser(line.note.user));
    if (done !== null) {
      line.text = done;
      continue;
    }
    const just = maySayWhen(text) ? justBefore(lines, line) : undefined;
    const set = just === undefined ? null : tasksOf(just);
    const later = set === null ? null : withLooseDay(text, set);
    if (set !== null && later !== null && tasksOf(line) === null) {
      fix(set.line, later, line);
      continue;
    }
    if (mayGoOn(text) && goesOn(lines, line, known, tasksOf)) continue;
    const grows = mayAdd(text) ? withMore(lines, line, known, tasksOf) : false;
    if (grows) continue;
    if (text.length > LONGEST || !MAY_CHANGE.test(text) || /\?\s*$/.test(text)) continue;
    const otherwise = OTHERWISE.test(text);
    if (!otherwise && text.length > SHORT) continue;
    for (const { task, shared, owned } of linked(lines, line, known, tasksOf).slice(0, 2)) {
      // What is only pointed to, or by whose it is, leaves the note little else to speak of.
      const stranger = strangers(text, task, known);
      if (stranger > 2 + shared) continue;
      if (!otherwise && !(stranger === 0 && (shared > 1 || (task.due === null && WHEN_ALONE.test(text)))))
        continue;
      const days = newDays(text, task, context).filter(
        (one) => strangers(one.clause, task, known) <= (shared > 0 && owned ? 1 : 0),
      );
      const day = days.find((one) => ofTheirs(one.clause, line, task, known)) ?? days[0] ?? null;
      const says = day !== null && !isAnothers(line, task);
      const hands = LED_BY_SPEAKER.test(text) ? null : newHands(line, task, known);
      const names = hands === null ? [] : hands.map((one) => one.name);
      const handed = names.length === 0 ? null : withOwners(task, names, known);
      const moved = says ? dated(task, day.day) : null;
      if (handed === null && (moved === null || moved === task.line.text)) continue;
      if (moved !== null) fix(task.line, moved, line);
      // The owners stand before the day, which has been put in by now.
      if (handed !== null) fix(task.line, withOwners(task, names, known) ?? handed, line);
      break;
    }
  }
};
