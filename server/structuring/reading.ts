import { type ParsedNote, parseNote } from '#server/capture/parse-note.ts';
import { repairCues } from '#server/capture/repair-cues.ts';
import type { AgendaItem, CastMember } from '#server/domain/meeting.ts';
import { remember } from '#server/house-style/remember.ts';
import { type DueContext, type DueDate, readDue } from './actions/due-date.ts';
import { type Cue, decisionCue } from './decisions/decision-cues.ts';
import { spellOut } from './spell-out.ts';

/** What is read from one note's words alone, whatever stands around it. Each text is read once while it is remembered. */
export interface Reading {
  repair(text: string): string;
  parse(text: string): ParsedNote;
  cue(text: string): Cue | null;
  due(text: string, context: DueContext): DueDate;
  /** The same people, and the same agenda, as one list from run to run, so that what was read by them is found again. */
  cast(cast: readonly CastMember[]): readonly CastMember[];
  agenda(agenda: readonly AgendaItem[]): readonly AgendaItem[];
}

/** The pure readers, replaceable so that a test can count how often each is called. */
export interface Readers {
  readonly repair: (text: string) => string;
  readonly parse: (text: string) => ParsedNote;
  readonly cue: (text: string) => Cue | null;
  readonly due: (text: string, context: DueContext) => DueDate;
}

export const readers: Readers = {
  repair: (text) => spellOut(repairCues(text)),
  parse: parseNote,
  cue: decisionCue,
  due: readDue,
};

/** How many texts one structurer remembers: several meetings' worth. */
const KEPT = 8_000;
/** Meetings whose dates, people and agenda are remembered at once. */
const CALENDARS = 50;

/** One list for all lists that say the same. */
const createOneOf = <T>(): ((list: readonly T[]) => readonly T[]) => {
  const known = new Map<string, readonly T[]>();
  return (list) => {
    const key = JSON.stringify(list);
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= CALENDARS) known.clear();
    const own = [...list];
    known.set(key, own);
    return own;
  };
};

/**
 * The readers with a bounded memory: after one new note only that note is read again. Only the words are kept, never
 * where they stood, so nothing depends on what an earlier meeting said.
 */
export const createReading = (read: Readers = readers, kept: number = KEPT): Reading => {
  const calendars = new Map<string, (text: string) => DueDate>();
  const calendar = (context: DueContext): ((text: string) => DueDate) => {
    const key = `${context.date} ${context.nextMeeting ?? ''}`;
    const known = calendars.get(key);
    if (known !== undefined) return known;
    if (calendars.size >= CALENDARS) calendars.clear();
    const due = remember((text) => read.due(text, context), kept);
    calendars.set(key, due);
    return due;
  };
  const cues = remember((text) => ({ cue: read.cue(text) }), kept);
  return {
    repair: remember(read.repair, kept),
    parse: remember(read.parse, kept),
    cue: (text) => cues(text).cue,
    due: (text, context) => calendar(context)(text),
    cast: createOneOf(),
    agenda: createOneOf(),
  };
};
