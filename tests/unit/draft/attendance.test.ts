import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { AttendanceEntry } from '#server/domain/meeting.ts';
import { childElements, type Element } from '#server/draft/element.ts';
import { readDraft } from '#server/draft/read-draft.ts';
import { setAttendance } from '#server/draft/set-attendance.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { erase, set } from './support/person.ts';

const present = (name: string, more: Partial<AttendanceEntry> = {}): AttendanceEntry => ({
  category: 'present',
  name,
  role: 'Member',
  authority: '',
  standsFor: '',
  ...more,
});
const entries = (doc: Y.Doc): Element[] =>
  childElements(minutesOf(doc), 'attendance').flatMap((section) => childElements(section, 'entry'));

test('[D19] attendance is written in its order and follows the record', () => {
  const doc = new Y.Doc();
  setAttendance(doc, [present('Ada Lorne'), present('Bo Finch')], 'server');
  const next = [present('Ada Lorne'), present('Cy Marsh', { category: 'substitute', standsFor: 'Bo Finch' })];
  setAttendance(doc, next, 'server');
  expect(readDraft(doc).attendance).toEqual(next);
});

test('[D20] an entry a person edited or deleted stays so', () => {
  const doc = new Y.Doc();
  setAttendance(doc, [present('Ada Lorne'), present('Bo Finch')], 'server');
  const [ada, bo] = entries(doc);
  if (ada === undefined || bo === undefined) throw new Error('two entries expected');
  set(ada, { category: 'apologies' });
  erase(bo);
  setAttendance(doc, [present('Ada Lorne', { role: 'Chair' }), present('Bo Finch')], 'server');
  expect(readDraft(doc).attendance).toEqual([present('Ada Lorne', { category: 'apologies' })]);
});
