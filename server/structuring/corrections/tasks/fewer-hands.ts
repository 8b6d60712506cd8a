import type { CastMember } from '#server/domain/meeting.ts';
import type { Line } from '../../line.ts';
import type { Known } from '../known.ts';
import { fix } from '../reach-back.ts';
import { type Named, namedIn, ownersOf } from '../task-owner.ts';
import { earlier } from '../withdrawn-note.ts';

/** How many notes back a task of several may lie that one of them leaves. */
const NEAR = 8;
const LEAVES =
  /\b(?:take|leave|strike|cross|rub|drop|get|count|knock)\s+§\s+(?:off|out)\b|§(?:['’]s| is| are)? (?:off|out of|not on) (?:that|it|this|the)\b(?! (?:table|agenda|record))/iu;

const withTypist = (line: Line, { people }: Known): readonly Named[] => {
  const named = namedIn(line.text, people);
  const person = people.byUser(line.note.user);
  const own = /(?<![\p{L}’'-])(?:I(?=['’]m)|i(?=['’]?m\b)|me)(?!\p{L}{2})/u.exec(line.text);
  return person === undefined || own === null
    ? named
    : [...named, { start: own.index, end: own.index + own[0].length, person }].sort(
        (left, right) => left.start - right.start,
      );
};

/** One of several who have a task leaves it to the others: "take me off that one, Dev's got it". */
export const leavesTask = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text;
  if (typed.length > 90 || line.parsed.tag !== null || !/\b(?:off|out|not on)\b/iu.test(typed)) return false;
  const named = withTypist(line, known);
  const leaver: CastMember | undefined = named.find((one) => {
    const marked = `${typed.slice(0, one.start)}§${typed.slice(one.end)}`;
    return LEAVES.test(marked);
  })?.person;
  if (leaver === undefined) return false;
  for (const task of earlier(lines, line)) {
    if (line.index - task.index > NEAR) return false;
    const head = ownersOf(task, known.people);
    if (head === null || head.owners.length < 2 || !head.owners.includes(leaver)) continue;
    const left = head.owners.filter((one) => one !== leaver).map((one) => one.name);
    fix(task, `${task.text.slice(0, head.start)}${left.join(' and ')}${task.text.slice(head.end)}`, line);
    return true;
  }
  return false;
};
