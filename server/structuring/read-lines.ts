import type { ParsedNote } from '#server/capture/parse-note.ts';
import { plainText } from '#server/capture/plain-text.ts';
import type { StructuringInput, StructuringNote } from '#server/domain/proposal.ts';
import type { People } from '#server/house-style/people.ts';
import { carryTags } from './carry-tags.ts';
import { readsIdle, titleWords } from './leaving-out/idle-evidence.ts';
import type { Line } from './line.ts';
import type { Reading } from './reading.ts';

/** Longer notes are read only so far: a pasted document is not a note of what was said. */
const READ = 4_000;

const useOf = (note: StructuringNote, offRecord: boolean): Line['use'] => {
  if (note.withdrawn) return 'withdrawn';
  return offRecord ? 'off-record' : 'unused';
};

/** Slack's marks for bold and italics go, words struck out go with them. */
const unmarked = (text: string): string =>
  text
    .replace(/(?<=^|[\s(])~(?=\S)[^~\n]{1,400}?(?<=\S)~(?=$|[\s.,:;!?)])/g, ' ')
    .replace(/(?<=^|[\s(])([*_])\1?(?=\S)([^*_\n]{1,200}?)(?<=\S)\1\1?(?=$|[\s.,:;!?)'’-])/g, '$2')
    .replace(/`([^`\n]+)`/g, '$1');

/** A dash or bullet with which somebody begins every note, and dots with which they join theirs, say nothing. */
const LIST_MARK = /^(?:\s*(?:[-–—•·*‣◦]+(?=\s)|\.{3,}|…+)\s*)+(?=[\p{L}\d#@£"'“‘(])/u;
const TRAILS_OFF = /(?<=\p{L}|\d|[!?)])\s*(?:\.{3,}|…+)\s*$/u;

const clean = (text: string, people: People): string =>
  unmarked(plainText(text, (id) => people.byUser(id)?.name).replace(/```[\s\S]*?(?:```|$)/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(LIST_MARK, '')
    .replace(TRAILS_OFF, '')
    .trim()
    .slice(0, READ);

/** "AP: …" is an action point only where nobody has those initials. */
const asSpoken = (parsed: ParsedNote, text: string, people: People): ParsedNote => {
  const initials = parsed.tag === 'action' ? /^(AP)\s*[:–-]\s/.exec(text)?.[1] : undefined;
  return initials !== undefined && people.find(initials).length > 0
    ? { ...parsed, tag: null, body: text }
    : parsed;
};

/** The notes in order, each parsed once. A mark set by hand counts as the tag, or takes the note off the record. */
export const readLines = (input: StructuringInput, people: People, reading: Reading): Line[] => {
  const titles = titleWords(input.agenda);
  return carryTags(
    input.notes.map((note, index): Line => {
      const text = reading.repair(clean(note.text, people));
      const parsed = asSpoken(reading.parse(text), text, people);
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
        typed: text,
        text: parsed.body,
        fixedBy: [],
        idle:
          tag === null &&
          parsed.item === null &&
          parsed.confidential === null &&
          (parsed.chat || readsIdle(parsed.body, people, titles)),
        item: null,
        joint: [],
        confidential: false,
        elsewhere: false,
        retracted: false,
        use: useOf(note, offRecord),
        tookBack: false,
        given: null,
      };
    }),
  );
};
