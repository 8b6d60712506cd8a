import type { RunChange } from './draft.ts';

const PARTS: readonly (readonly [RunChange['change'], one: string, more: string])[] = [
  ['added', '1 sentence added', 'sentences added'],
  ['changed', '1 reworded', 'reworded'],
  ['removed', '1 taken out', 'taken out'],
  ['noted', 'the notes changed under 1 sentence that people wrote', ''],
];

/** "3 sentences added, 1 reworded": what the structurer changed, as chat and page say it. Empty when it changed nothing. */
export function sayChanges(changes: readonly Pick<RunChange, 'change'>[]): string {
  return PARTS.flatMap(([change, one, more]) => {
    const count = changes.filter((found) => found.change === change).length;
    if (count === 0) return [];
    if (count === 1) return [one];
    return [
      change === 'noted'
        ? `the notes changed under ${count} sentences that people wrote`
        : `${count} ${more}`,
    ];
  }).join(', ');
}

/** "in items 3, 4 and 7": where it changed. */
export function sayItems(changes: readonly Pick<RunChange, 'item'>[]): string {
  const items = [...new Set(changes.map((change) => change.item))].sort((a, b) => a - b);
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? `in item ${last}` : `in items ${items.slice(0, -1).join(', ')} and ${last}`;
}

/** What several runs came to, seen together: a sentence that was added and then reworded is added. */
export function changesTogether(runs: readonly { readonly changes: readonly RunChange[] }[]): RunChange[] {
  const together = new Map<string, RunChange>();
  for (const change of runs.flatMap((run) => run.changes)) {
    const earlier = together.get(change.blockId);
    together.delete(change.blockId);
    if (earlier === undefined || earlier.change === 'noted') together.set(change.blockId, change);
    else if (change.change === 'noted') together.set(change.blockId, { ...change, before: earlier.before });
    else if (earlier.change === 'added') {
      if (change.change !== 'removed')
        together.set(change.blockId, { ...change, change: 'added', before: '' });
    } else
      together.set(change.blockId, {
        ...change,
        change: change.change === 'added' ? 'changed' : change.change,
        before: earlier.before,
      });
  }
  return [...together.values()].sort((a, b) => a.item - b.item);
}
