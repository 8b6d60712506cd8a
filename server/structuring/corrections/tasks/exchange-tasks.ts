import type { CastMember } from '#server/domain/meeting.ts';
import type { Line } from '../../line.ts';
import type { Known } from '../known.ts';
import { fix } from '../reach-back.ts';
import { type Named, namedIn, ownersOf } from '../task-owner.ts';
import { earlier } from '../withdrawn-note.ts';

/** How many notes back two tasks may lie whose owners change places. */
const NEAR = 15;

/** Two people change places, and nothing but their tasks is changed. */
const SWAPS =
  /\b(?:swap(?:s|ped|ping)?|exchang(?:e|es|ed|ing)|switch(?:ed|ing)?|trad(?:e|es|ed|ing)|chang(?:e|ed|ing) places)(?:\s+(?:§|these|those|them|the|two|both|their|our|over|round|around|with|and|actions?|tasks?|jobs?|ones|on (?:that|those|these)|please|pls|now|then|for))*\s*(?=$|[.,;:!(–-])/iu;
const TURNED = /^(?:(?:no|sorry|actually)[\s,]+)*(?:the )?(?:other|wrong) way (?:round|about|around)\b/iu;

const withTypist = (line: Line, { people }: Known): readonly Named[] => {
  const named = namedIn(line.text, people);
  const person = people.byUser(line.note.user);
  const own = /(?<![\p{L}’'-])(?:I|i|i['’]m|i['’]ve|me)(?!\p{L})/u.exec(line.text);
  return person === undefined || own === null
    ? named
    : [...named, { start: own.index, end: own.index + own[0].length, person }].sort(
        (left, right) => left.start - right.start,
      );
};

/** Two owners exchanged: "dev and lena swapping" over a task of Dev's and one of Lena's. */
export const exchangesTasks = (lines: readonly Line[], line: Line, known: Known): boolean => {
  const typed = line.text;
  if (typed.length > 120 || line.parsed.tag !== null || /\?\s*$/.test(typed)) return false;
  if (!/swap|exchang|switch|trad|places|way/iu.test(typed)) return false;
  const named = withTypist(line, known);
  const [one, two, three] = new Set(named.map(({ person }) => person));
  if (one === undefined || two === undefined || three !== undefined) return false;
  const marked = named.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}§${rest.slice(end)}`,
    typed,
  );
  if (!SWAPS.test(marked) && !TURNED.test(marked)) return false;
  const before = earlier(lines, line).filter((task) => line.index - task.index <= NEAR);
  const taskOf = (person: CastMember): Line | undefined =>
    before.find((task) => {
      const owners = ownersOf(task, known.people)?.owners ?? [];
      return owners.length === 1 && owners[0] === person;
    });
  const [left, right] = [taskOf(one), taskOf(two)];
  if (left === undefined || right === undefined) return false;
  for (const [task, person] of [
    [left, two],
    [right, one],
  ] as const) {
    const head = ownersOf(task, known.people);
    if (head !== null)
      fix(task, `${task.text.slice(0, head.start)}${person.name}${task.text.slice(head.end)}`, line);
  }
  return true;
};
