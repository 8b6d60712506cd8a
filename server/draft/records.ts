import type * as Y from 'yjs';
import type { Line, LineRecord } from './line.ts';
import { PROPOSED, splitList } from './shape.ts';

/** The machine's own record of what it wrote, for one kind of line. Keys of sentences and of entries never meet. */
export interface Records {
  all(): Map<string, LineRecord>;
  get(key: string): LineRecord | undefined;
  set(key: string, record: LineRecord): void;
  delete(key: string): void;
}

export function recordsOf(doc: Y.Doc, scope: 'sentence' | 'attendance'): Records {
  const map = doc.getMap<LineRecord>(PROPOSED);
  const prefix = `${scope}:`;
  return {
    all: () =>
      new Map(
        [...map.entries()]
          .filter(([key]) => key.startsWith(prefix))
          .map(([key, record]) => [key.slice(prefix.length), record]),
      ),
    get: (key) => map.get(prefix + key),
    set: (key, record) => {
      map.set(prefix + key, record);
    },
    delete: (key) => {
      map.delete(prefix + key);
    },
  };
}

const notesOf = (attributes: LineRecord['written']['attributes']): string[] =>
  splitList(String(attributes.noteIds ?? ''));

/**
 * A sentence whose notes grew or shrank comes under another key. It is the same sentence when it shares notes with a
 * recorded one that is no longer proposed: without this an edited sentence would stand twice. A deleted sentence is
 * met again only where nothing new was noted, and only by one of its own kind or a mere suggestion: a point deleted
 * and then marked a decision by an officer is new evidence.
 */
export function followKeys(
  records: Records,
  lines: readonly Line[],
  isGone: (record: LineRecord) => boolean,
): void {
  const known = records.all();
  const proposed = new Set(lines.map((line) => line.key));
  const orphans = new Map([...known].filter(([key]) => !proposed.has(key)));
  for (const line of lines) {
    if (known.has(line.key)) continue;
    const notes = new Set(notesOf(line.attributes));
    let best: { readonly key: string; readonly shared: number } | null = null;
    for (const [key, record] of orphans) {
      const earlier = notesOf(record.written.attributes);
      const shared = earlier.filter((id) => notes.has(id)).length;
      const sameKind = record.written.attributes.kind === line.attributes.kind;
      const deleted = isGone(record);
      const another = !sameKind && line.attributes.suggested !== true;
      if (shared === 0 || (deleted && (another || shared < notes.size))) continue;
      if (shared * 2 + (sameKind ? 1 : 0) > (best?.shared ?? 0))
        best = { key, shared: shared * 2 + (sameKind ? 1 : 0) };
    }
    const record = best === null ? undefined : orphans.get(best.key);
    if (best === null || record === undefined) continue;
    orphans.delete(best.key);
    records.delete(best.key);
    records.set(line.key, record);
  }
}

/** The machine's record of the sentence in a block, by the block's id. */
export function recordOf(
  records: Records,
  blockId: string,
): { readonly key: string; readonly record: LineRecord } | null {
  for (const [key, record] of records.all()) if (record.id === blockId) return { key, record };
  return null;
}
