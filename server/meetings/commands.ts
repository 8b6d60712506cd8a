import type { HouseProfile } from '#server/domain/board.ts';
import type { MeetingId, NoteId, PersonId } from '#server/domain/ids.ts';
import type { Note, NoteSource } from '#server/domain/note.ts';

/** A chat channel of a workspace. */
export interface ChannelRef {
  readonly teamId: string;
  readonly channelId: string;
}
/** The meeting of a channel (the live one, else the latest that fits the verb), or a meeting by id. */
export type MeetingRef = ChannelRef | { readonly meetingId: MeetingId };

/** Somebody as chat knows them; becomes a Person when first given a role. */
export interface ChatPerson {
  readonly userId: string;
  readonly name: string;
  /** Taken from the name when empty. */
  readonly initials?: string;
  readonly handle?: string;
  readonly job?: string;
}

export interface SetUpBoard {
  readonly teamId: string;
  readonly name: string;
  readonly organisation: string;
  readonly officersChannel: string;
  readonly membersChannel: string | null;
  readonly profile: HouseProfile;
  readonly chair: ChatPerson | null;
  readonly viceChairs: readonly ChatPerson[];
  readonly deputyChairs: readonly ChatPerson[];
  readonly officers: readonly ChatPerson[];
  readonly members: readonly ChatPerson[];
}

export interface SetAgenda {
  readonly channel: ChannelRef;
  /** ISO date. */
  readonly date: string;
  readonly startTime: string;
  readonly venue: string;
  /** One item a line: "4. Title", "4 Title [confidential]", or lines without numbers, numbered in order. */
  readonly text: string;
  readonly nextMeetingDate: string | null;
  /** Who will preside: a chair, vice- or deputy-chair of the board. Default the chair. */
  readonly presiderId: PersonId | null;
}

export interface StartMeeting {
  /** `shared`: a Slack Connect channel. `present`: everyone in the channel, as chat knows them. */
  readonly channel: ChannelRef & {
    readonly shared: boolean;
    readonly present: readonly (ChatPerson & { readonly external: boolean })[];
  };
  /** True once the officer has been told who present is not entitled, and goes on. */
  readonly confirmed: boolean;
}

export interface TypedNote {
  readonly source: NoteSource;
  readonly meeting: MeetingRef;
  readonly text: string;
  /** Slack's ts, or a time of the same form. */
  readonly orderBy: string;
  readonly typedAt: Date;
  readonly thread: string | null;
}

export type CaptureOutcome =
  | {
      readonly outcome: 'stored';
      readonly note: Note;
      readonly movedTo: number | null;
      readonly revised: NoteId | null;
      readonly warning: 'unknown-item' | 'nothing-to-correct' | null;
    }
  /** The same delivery again, or an event that changes nothing. */
  | { readonly outcome: 'seen'; readonly note: Note }
  /** Not a note: no meeting takes notes here, or the person is not an officer. `tell` is true once per person and meeting. */
  | {
      readonly outcome: 'not-a-note';
      readonly why: 'no-live-meeting' | 'not-an-officer';
      readonly tell: boolean;
    };

export interface NoteChange extends TypedNote {
  /** Id of the edit event: (source, editId) makes the revision idempotent. */
  readonly editId: string;
}

/** A sentence of the draft as somebody saw it. */
export interface SeenSentence {
  readonly blockId: string;
  readonly version: string;
}
