import { lineOf } from '../authorship/block-key.ts';
import { hunksBetween } from '../authorship/hunks.ts';
import { type Element, flag, isElement, textOf, writeAttributes } from '../element.ts';
import { freeId } from '../places.ts';
import { insertWords } from './place-in.ts';

/** Lines that stand more than once: two people moved them at once, or an undo brought one back beside its successor. */
export function doubledLines(lines: ReadonlyMap<string, Element>): ReadonlyMap<string, readonly Element[]> {
  const doubled = new Map<string, Element[]>();
  for (const [key, element] of lines) {
    const id = lineOf(key);
    if (id === key || id === '') continue;
    const first = lines.get(id);
    const copies = doubled.get(id) ?? (first === undefined ? [] : [first]);
    doubled.set(id, [...copies, element]);
  }
  return doubled;
}

function take(from: Element): void {
  if (!isElement(from.parent)) return;
  const index = from.parent.toArray().indexOf(from);
  if (index >= 0) from.parent.delete(index, 1);
}

/** Lays one copy over another: what only it says comes in between. False when they have too little in common. */
function lay(copy: Element, over: Element): boolean {
  const words = textOf(copy);
  const hunks = hunksBetween(textOf(over), words);
  const alone = hunks.reduce((sum, { inserted }) => sum + inserted.length, 0);
  if (alone * 2 > words.length) return false;
  for (const { at, removed, inserted } of [...hunks].reverse())
    if (inserted !== '') insertWords(over, at + removed, inserted);
  if (flag(copy, 'confidential')) writeAttributes(over, { confidential: true });
  take(copy);
  return true;
}

/** Makes one line of the copies of one, with all the words of each; one that says something else gets its own id. */
export function mergeCopies(id: string, copies: readonly Element[], isTaken: (id: string) => boolean): void {
  const [longest, ...others] = [...copies].sort((a, b) => textOf(b).length - textOf(a).length);
  const given = new Set<string>();
  for (const copy of others) {
    if (longest === undefined || lay(copy, longest)) continue;
    const own = freeId(`${id}+`, (candidate) => isTaken(candidate) || given.has(candidate));
    given.add(own);
    writeAttributes(copy, { id: own });
  }
}
