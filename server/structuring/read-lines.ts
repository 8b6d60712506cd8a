import { plainText } from '#server/capture/plain-text.ts';
import type { StructuringInput, StructuringNote } from '#server/domain/proposal.ts';
import type { People } from '#server/house-style/people.ts';
import type { Line } from './line.ts';
import type { Reading } from './reading.ts';

/** Longer notes are read only so far: a pasted document is not a note of what was said. */
const READ = 4_000;

const useOf = (note: StructuringNote, offRecord: boolean): Line['use'] => {
  if (note.withdrawn) return 'withdrawn';
  return offRecord ? 'off-record' : 'unused';
};

const clean = (text: string, people: People): string =>
  plainText(text, (id) => people.byUser(id)?.name)
    .replace(/```[\s\S]*?(?:```|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, READ);

/** The notes in order, each parsed once. A mark set by hand counts as the tag, or takes the note off the record. */
export const readLines = (input: StructuringInput, people: People, reading: Reading): Line[] =>
  input.notes.map((note, index) => {
    const text = reading.repair(clean(note.text, people));
    const parsed = reading.parse(text);
    const tag = note.marks.includes('decision')
      ? 'decision'
      : note.marks.includes('action')
        ? 'action'
        : parsed.tag;
    const offRecord = parsed.offRecord || note.marks.includes('off-record');
    return {
      note,
      index,
      parsed: { ...parsed, tag, ...(tag === null ? {} : { item: null, chat: false, attendance: false }) },
      text: parsed.body,
      fixedBy: [],
      item: null,
      confidential: false,
      elsewhere: false,
      retracted: false,
      use: useOf(note, offRecord),
    };
  });
