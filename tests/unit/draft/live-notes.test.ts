import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { LiveMeeting, LiveNote } from '#server/domain/draft.ts';
import { readLiveNotes, writeLiveNotes } from '#server/draft/live-notes.ts';

const note = (id: string, text: string, orderBy: string): LiveNote => ({
  id,
  author: 'Priya Holm',
  authorId: 'p1',
  source: 'slack',
  text,
  at: '2031-03-04T10:00:00.000Z',
  orderBy,
  item: 1,
  confidential: false,
  late: false,
  edited: false,
  withdrawn: false,
  marks: [],
  use: 'unused',
  clientId: null,
});
const meeting: LiveMeeting = {
  board: 'Harbour Board',
  date: '2031-03-04',
  title: '',
  status: 'live',
  adjourned: false,
  currentItem: 1,
  draftState: 'open',
  agenda: [{ number: 1, title: 'Welcome', confidential: false }],
  warnings: [],
  notice: '',
};

test('[D21] live notes read in the order they were typed', () => {
  const doc = new Y.Doc();
  expect(readLiveNotes(doc)).toEqual({ notes: [], meeting: null });
  writeLiveNotes(doc, [note('b', 'second', '2'), note('a', 'first', '1')], meeting, 'server');
  expect(readLiveNotes(doc).notes.map((one) => one.text)).toEqual(['first', 'second']);
  expect(readLiveNotes(doc).meeting).toEqual(meeting);
});

test('[D22] writing live notes again writes only what changed', () => {
  const doc = new Y.Doc();
  writeLiveNotes(doc, [note('a', 'first', '1'), note('b', 'second', '2')], meeting, 'server');
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  writeLiveNotes(doc, [note('a', 'first', '1'), note('b', 'second', '2')], meeting, 'server');
  expect(updates).toHaveLength(0);
  const keys: string[] = [];
  doc.getMap('notes').observe((event) => keys.push(...event.keysChanged));
  writeLiveNotes(doc, [note('a', 'first', '1'), note('b', 'better', '2')], meeting, 'server');
  expect(keys).toEqual(['b']);
});
