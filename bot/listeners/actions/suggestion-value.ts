import { asId, type MeetingId, type NoteId } from '#server/domain/ids.ts';
import { isRecord, type Json, textAt } from '../../inbox/json.ts';
import { Tell } from '../../tell.ts';

/** A button's value travelled through the client, so only its shape is believed. */
function read(value: string): Json {
  try {
    const parsed: unknown = JSON.parse(value);
    if (isRecord(parsed) && textAt(parsed, 'meeting') !== '') return parsed;
  } catch {
    // Told below, like every other value that is none of ours.
  }
  throw new Tell('This button belongs to an older message. `/minutes suggestions` shows what waits now.');
}

const meetingOf = (json: Json): MeetingId => asId<MeetingId>(textAt(json, 'meeting'));

/** The exact sentence a button stands for: its meeting, its id, and what it read when it was shown. */
export function readSuggestion(value: string): {
  readonly meetingId: MeetingId;
  readonly blockId: string;
  readonly version: string;
} {
  const json = read(value);
  return { meetingId: meetingOf(json), blockId: textAt(json, 'block'), version: textAt(json, 'version') };
}

/** The notes a button stands for. */
export function readNotes(value: string): {
  readonly meetingId: MeetingId;
  readonly noteIds: readonly NoteId[];
} {
  const json = read(value);
  const notes = Array.isArray(json.notes) ? json.notes : [];
  return {
    meetingId: meetingOf(json),
    noteIds: notes.filter((id): id is string => typeof id === 'string').map((id) => asId<NoteId>(id)),
  };
}
