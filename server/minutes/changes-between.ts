import type { DraftBlock, DraftContent } from '#server/domain/draft.ts';
import type { MinutesContent } from '#server/domain/minutes.ts';
import { attendanceLine, blockLine, headLine, itemLine } from './lines.ts';
import { type WordChange, wordChanges } from './word-changes.ts';

/** One difference between two versions, for whoever approves: what it is, where it stands, and the words. */
export interface MinutesChange {
  readonly what: 'head' | 'attendance' | 'item' | DraftBlock['kind'];
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  /** Number of the agenda item, in the later version where it is there; null for head and attendance. */
  readonly item: number | null;
  readonly blockId: string | null;
  readonly confidential: boolean;
  readonly before: string;
  readonly after: string;
  readonly words: readonly WordChange[];
}

/** A version, or a draft, which has no head of its own. */
type Comparable = DraftContent & Partial<Pick<MinutesContent, 'head'>>;

interface Line {
  readonly key: string;
  readonly what: MinutesChange['what'];
  readonly item: number | null;
  readonly blockId: string | null;
  readonly confidential: boolean;
  /** What the board did, where that is not said by the words. */
  readonly verb: string;
  readonly text: string;
}

/**
 * What changed from one version to the next, block by block (by id, so a reworded sentence is a change and not a
 * removal and an addition) and word by word, in the order of the later version with removals at the end.
 */
export function changesBetween(earlier: Comparable, later: Comparable): MinutesChange[] {
  const before = new Map(linesOf(earlier).map((line) => [line.key, line]));
  const after = linesOf(later);
  const kept = new Set(after.map((line) => line.key));
  return [
    ...after.flatMap((line) => compare(before.get(line.key), line)),
    ...[...before.values()]
      .filter((line) => !kept.has(line.key))
      .map((line) => entry('removed', line, line.text, '')),
  ];
}

function compare(was: Line | undefined, is: Line): MinutesChange[] {
  if (was === undefined) return [entry('added', is, '', is.text)];
  if (
    was.text !== is.text ||
    was.what !== is.what ||
    was.verb !== is.verb ||
    was.confidential !== is.confidential
  ) {
    return [
      entry('changed', { ...is, confidential: is.confidential || was.confidential }, was.text, is.text),
    ];
  }
  return was.item === is.item ? [] : [entry('moved', is, was.text, is.text)];
}

const entry = (
  change: MinutesChange['change'],
  line: Line,
  before: string,
  after: string,
): MinutesChange => ({
  what: line.what,
  change,
  item: line.item,
  blockId: line.blockId,
  confidential: line.confidential,
  before,
  after,
  words: wordChanges(before, after),
});

function linesOf({ head, attendance, items }: Comparable): Line[] {
  const open = { item: null, blockId: null, confidential: false, verb: '' };
  return uniqueKeys([
    ...(head === undefined ? [] : [{ ...open, key: 'head', what: 'head' as const, text: headLine(head) }]),
    ...attendance.map(
      (person): Line => ({
        ...open,
        key: `person ${person.name.toLowerCase()}`,
        what: 'attendance',
        text: attendanceLine(person),
      }),
    ),
    ...items.flatMap((item): Line[] => [
      {
        key: `item ${item.number}`,
        what: 'item',
        item: item.number,
        blockId: null,
        confidential: false,
        verb: '',
        text: itemLine(item),
      },
      ...item.blocks.map(
        (block): Line => ({
          key: `block ${block.id}`,
          what: block.kind,
          item: item.number,
          blockId: block.id,
          confidential: block.confidential || item.confidential !== null,
          verb: block.decisionType ?? '',
          text: blockLine(block),
        }),
      ),
    ]),
  ]);
}

/** Two people of one name are two lines. */
function uniqueKeys(lines: readonly Line[]): Line[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const times = (seen.get(line.key) ?? 0) + 1;
    seen.set(line.key, times);
    return times === 1 ? line : { ...line, key: `${line.key} (${times})` };
  });
}
