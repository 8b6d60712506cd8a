import type * as Y from 'yjs';
import type { LiveMeeting, LiveNote, LiveRun } from '#server/domain/draft.ts';
import { MEETING, NOTES } from './shape.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Sets a key only when its value differs: every write is an update that is stored and sent to everybody. */
function put(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (!map.has(key) || !same(map.get(key), value)) map.set(key, value);
}

/** So many runs are told of: whoever was away for longer reads the timeline. */
const MOST_RUNS = 12;
const RUNS = 'runs';

const runsIn = (head: Y.Map<unknown>): readonly LiveRun[] =>
  (head.get(RUNS) as readonly LiveRun[] | undefined) ?? [];

/** Brings the live notes document in line with the rows, and adds what a run changed. Only the server writes it. */
export function writeLiveNotes(
  doc: Y.Doc,
  notes: readonly LiveNote[],
  meeting: LiveMeeting,
  origin: unknown,
  run?: Omit<LiveRun, 'number'>,
): void {
  doc.transact(() => {
    const shown = doc.getMap<unknown>(NOTES);
    const ids = new Set(notes.map((note) => note.id));
    for (const id of [...shown.keys()]) if (!ids.has(id)) shown.delete(id);
    for (const note of notes) put(shown, note.id, note);
    const head = doc.getMap<unknown>(MEETING);
    for (const [key, value] of Object.entries(meeting)) put(head, key, value);
    if (run === undefined) return;
    const runs = runsIn(head);
    head.set(RUNS, [...runs, { ...run, number: (runs.at(-1)?.number ?? 0) + 1 }].slice(-MOST_RUNS));
  }, origin);
}

const inOrder = (a: LiveNote, b: LiveNote): number =>
  a.orderBy < b.orderBy ? -1 : a.orderBy > b.orderBy ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The notes in the order they were typed, and the head; null until the server has written it. */
export function readLiveNotes(doc: Y.Doc): {
  readonly notes: LiveNote[];
  readonly meeting: LiveMeeting | null;
} {
  const head = doc.getMap<unknown>(MEETING);
  return {
    notes: [...doc.getMap<LiveNote>(NOTES).values()].sort(inOrder),
    meeting: head.size === 0 ? null : (head.toJSON() as LiveMeeting),
  };
}

/** The last runs that changed something, oldest first. */
export const readRuns = (doc: Y.Doc): readonly LiveRun[] => runsIn(doc.getMap<unknown>(MEETING));
