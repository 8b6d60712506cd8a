import type * as Y from 'yjs';
import type { LineRecord } from './line.ts';
import { REJECTED } from './shape.ts';

/** What a rejected suggestion said, so that it can be put back. */
export interface Rejection {
  readonly text: string;
  /** Whether the machine had a record of it: when that is gone, its note counts otherwise by now. */
  readonly recorded: boolean;
  /** The later, the higher: the last one is the likeliest to be wanted back. */
  readonly number: number;
}

/** The rejected suggestions by the id of their line. */
export const rejectionsOf = (doc: Y.Doc): Y.Map<Rejection> => doc.getMap<Rejection>(REJECTED);

/** Keeps what a suggestion said at the moment somebody rejects it. */
export function keepRejected(doc: Y.Doc, blockId: string, said: Omit<Rejection, 'number'>): void {
  const rejections = rejectionsOf(doc);
  const last = Math.max(0, ...[...rejections.values()].map((one) => one.number));
  rejections.set(blockId, { ...said, number: last + 1 });
}

/** Whether what was rejected can stand again: its notes still say something, and nobody has counted them otherwise. */
export const canReturn = (recorded: boolean, record: LineRecord | null): boolean =>
  recorded ? record?.rejected === true && record.latest !== null : record === null;
