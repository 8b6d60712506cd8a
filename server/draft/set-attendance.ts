import type * as Y from 'yjs';
import type { AttendanceEntry } from '#server/domain/meeting.ts';
import { type HandsIn, noHands } from './authorship/hands.ts';
import { childElements, newElement } from './element.ts';
import type { Line } from './line.ts';
import { reconcile } from './reconcile.ts';
import { recordsOf } from './records.ts';
import { minutesOf } from './shape.ts';

const lineOf = (entry: AttendanceEntry, key: string): Line => ({
  key,
  node: 'entry',
  place: 'attendance',
  text: entry.name.replace(/\s+/gu, ' ').trim(),
  attributes: {
    category: entry.category,
    role: entry.role,
    authority: entry.authority,
    standsFor: entry.standsFor,
  },
});

function linesOf(entries: readonly AttendanceEntry[]): Line[] {
  const seen = new Map<string, number>();
  return entries
    .filter((entry) => entry.name.trim() !== '')
    .map((entry) => {
      const name = entry.name.toLowerCase().replace(/\s+/gu, ' ').trim();
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return lineOf(entry, count === 1 ? `att.${name}` : `att.${name}.${count}`);
    });
}

/** Brings the attendance the machine wrote in line with the record; entries a person edited or deleted stay so. */
export function setAttendance(
  doc: Y.Doc,
  entries: readonly AttendanceEntry[],
  origin: unknown,
  handsIn: HandsIn = noHands,
): void {
  doc.transact(() => {
    const minutes = minutesOf(doc);
    if (childElements(minutes, 'attendance').length === 0) {
      if (entries.length === 0) return;
      minutes.insert(0, [newElement('attendance', {})]);
    }
    reconcile(doc, recordsOf(doc, 'attendance'), linesOf(entries), handsIn);
  }, origin);
}
