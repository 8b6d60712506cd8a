import type { Actor } from '#server/domain/actor.ts';
import type { Answer } from '#server/domain/answer.ts';
import type { Board } from '#server/domain/board.ts';
import type { BoardId, MeetingId, MinutesId, NoteId, PersonId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import type { NoteMark, NoteSource } from '#server/domain/note.ts';
import type { StructuringProgress } from '#server/domain/proposal.ts';
import type { Settled } from '#server/domain/suggestions.ts';
import type { StyleWarning } from '#server/house-style/check-style.ts';
import type {
  CaptureOutcome,
  ChannelRef,
  MeetingRef,
  NoteChange,
  SeenSentence,
  SetAgenda,
  SetUpBoard,
  StartMeeting,
  TypedNote,
} from './commands.ts';
import type { DraftAuthorsView } from './draft-authors.ts';
import type {
  ActionView,
  HomeView,
  MeetingView,
  MinutesView,
  ReviewView,
  StructuringOutcome,
  SuggestionsView,
} from './read-models.ts';
import type { TimelineUseCases } from './timeline/timeline-use-cases.ts';

export type { Announcement, Announcer } from '#server/ports/announcer.ts';
export type { ChatPost, ChatPosts } from '#server/ports/chat-posts.ts';
export type { Delivery, Inbox, StoredDelivery } from '#server/ports/inbox.ts';
export type { Installations, StoredInstallation } from '#server/ports/installations.ts';
export type { Leases } from '#server/ports/leases.ts';
export type { ActionRecord } from '#server/ports/minutes.ts';
export type {
  CaptureOutcome,
  ChannelRef,
  ChatPerson,
  MeetingRef,
  NoteChange,
  SeenSentence,
  SetAgenda,
  SetUpBoard,
  StartMeeting,
  TypedNote,
} from './commands.ts';
export type { VersionComparison } from './compare-versions.ts';
export type {
  ActionView,
  HomeView,
  MeetingView,
  MinutesView,
  ReviewView,
  StructuringOutcome,
  SuggestionsView,
} from './read-models.ts';

/** Every use case takes who is asking first, checks the right on the server, and throws a Refusal when it says no. */
export interface UseCases extends TimelineUseCases {
  /** Who a chat user is. Unknown people are actors without a person. */
  identify(identity: {
    readonly teamId: string;
    readonly userId: string;
    readonly name: string;
    readonly external: boolean;
    readonly workspaceAdmin: boolean;
  }): Promise<Actor>;
  /** Who a signed-in person is. */
  actorOf(personId: PersonId): Promise<Actor>;

  setUpBoard(actor: Actor, command: SetUpBoard): Promise<Board>;
  /** What the set-up modal starts from: the board of this channel, if any, and who holds which role today. */
  boardSetUp(actor: Actor, channel: ChannelRef): Promise<SetUpBoard | null>;
  setAgenda(actor: Actor, command: SetAgenda): Promise<Meeting>;
  /** The planned or live meeting of this channel whose agenda would be edited, if any. */
  plannedMeeting(actor: Actor, channel: ChannelRef): Promise<Meeting | null>;
  /** The date for a new agenda: the one the last meeting named, else today or the next day without a meeting. */
  dateToPlan(actor: Actor, channel: ChannelRef): Promise<string>;
  /** Adds an item to a live meeting's agenda, before "Any other business" when there is one last. */
  addUrgentItem(
    actor: Actor,
    ref: MeetingRef,
    title: string,
  ): Promise<{ readonly meeting: Meeting; readonly number: number }>;

  /** Starting twice returns the live meeting with `started: false`. */
  startMeeting(
    actor: Actor,
    command: StartMeeting,
  ): Promise<{ readonly meeting: Meeting; readonly started: boolean }>;
  /** Takes a start back while no note has been taken. */
  undoStart(actor: Actor, ref: MeetingRef): Promise<Meeting>;
  /** Moves everybody to an item: captured as a note of the stream, in time order. */
  moveToItem(
    actor: Actor,
    ref: MeetingRef,
    number: number,
    at: { readonly sourceId: string; readonly orderBy: string },
  ): Promise<Meeting>;
  adjournMeeting(actor: Actor, ref: MeetingRef): Promise<Meeting>;
  resumeMeeting(actor: Actor, ref: MeetingRef): Promise<Meeting>;
  endMeeting(actor: Actor, ref: MeetingRef): Promise<MeetingView>;
  /** In review or approved: opens the draft again and withdraws a request. Else a closed meeting takes notes again. */
  reopen(
    actor: Actor,
    ref: MeetingRef,
  ): Promise<{ readonly meeting: Meeting; readonly withdrawn: MinutesVersion | null }>;
  /** Names who presides, or the deputy who may approve in their stead. */
  namePresider(
    actor: Actor,
    ref: MeetingRef,
    who: { readonly presiderId?: PersonId; readonly deputyId?: PersonId | null },
  ): Promise<Meeting>;

  captureNote(actor: Actor, note: TypedNote): Promise<CaptureOutcome>;
  /** An edit in chat. A note that was never seen is captured with the edited words. */
  reviseNote(actor: Actor, change: NoteChange): Promise<CaptureOutcome>;
  /** A deletion. Of a note that was never seen: kept as withdrawn, so that a late delivery does not bring it back. */
  withdrawNote(actor: Actor, note: TypedNote): Promise<CaptureOutcome>;
  /** Puts or takes back an officer's mark. False when nothing changed or the message is not a note. */
  markNote(
    actor: Actor,
    note: NoteSource | { readonly noteId: NoteId },
    mark: NoteMark,
    present: boolean,
  ): Promise<boolean>;
  placeNote(
    actor: Actor,
    noteId: NoteId,
    change: { readonly itemNumber?: number | null; readonly confidential?: boolean | null },
  ): Promise<void>;

  /** Runs the structurer and applies its proposal to the draft. */
  structureNotes(
    actor: Actor,
    ref: MeetingRef,
    onProgress?: (progress: StructuringProgress) => void,
  ): Promise<StructuringOutcome>;
  /** Stops the run of the structurer; the draft stays as it was. False when none runs. */
  cancelStructuring(actor: Actor, ref: MeetingRef): Promise<boolean>;

  /** Suggestions, changes on offer, notes that no sentence rests on. */
  listSuggestions(actor: Actor, ref: MeetingRef): Promise<SuggestionsView>;
  /**
   * Accepts or rejects a suggestion. Settled before: nothing is done. When it reads otherwise than what was seen:
   * refused, `changed-since`.
   */
  settleSuggestion(
    actor: Actor,
    ref: MeetingRef,
    command: SeenSentence & { readonly accept: boolean },
  ): Promise<Exclude<Settled, 'changed'>>;
  /** Takes a rejection back. Refused, `changed-since`, when its notes count otherwise by now. */
  putBackSuggestion(
    actor: Actor,
    ref: MeetingRef,
    command: { readonly blockId: string },
  ): Promise<Exclude<Settled, 'changed'>>;
  /** Puts what the machine would say now in the place of a person's sentence whose notes changed. */
  takeProposedWords(
    actor: Actor,
    ref: MeetingRef,
    command: SeenSentence,
  ): Promise<Exclude<Settled, 'changed'>>;
  /** Leaves a person's sentence as it is; the same change is not offered again. */
  keepMyWords(
    actor: Actor,
    ref: MeetingRef,
    command: Pick<SeenSentence, 'blockId'>,
  ): Promise<Exclude<Settled, 'changed'>>;
  /** Puts a note that is in no sentence into the minutes as a point of its item; once. */
  addNote(
    actor: Actor,
    ref: MeetingRef,
    command: { readonly noteId: NoteId; readonly itemNumber?: number },
  ): Promise<{ readonly blockId: string; readonly added: boolean }>;
  /** Keeps a note out of the minutes, or takes that back. False when nothing changed. */
  leaveOutNote(
    actor: Actor,
    ref: MeetingRef,
    command: { readonly noteId: NoteId; readonly leftOut: boolean },
  ): Promise<boolean>;
  /** What a clerk would mark in the draft as it stands. It warns, and blocks nothing. */
  checkDraft(actor: Actor, ref: MeetingRef): Promise<readonly StyleWarning[]>;

  submitMinutes(actor: Actor, ref: MeetingRef): Promise<MinutesVersion>;
  /** Pressing twice, on an old version or as another person changes nothing and throws the reason. */
  approveMinutes(
    actor: Actor,
    command: { readonly minutesId: MinutesId; readonly contentHash: string },
  ): Promise<MinutesVersion>;
  requestChanges(
    actor: Actor,
    command: { readonly minutesId: MinutesId; readonly contentHash: string; readonly reason: string },
  ): Promise<MinutesVersion>;

  ask(
    actor: Actor,
    question: string,
    where: { readonly channel?: ChannelRef; readonly board?: string },
  ): Promise<Answer>;
  listActions(actor: Actor, where: { readonly channel?: ChannelRef }): Promise<readonly ActionView[]>;
  showStatus(actor: Actor, channel: ChannelRef): Promise<MeetingView>;
  viewHome(actor: Actor): Promise<HomeView>;

  /** An address that signs the actor in, for ten minutes, once. Refused where the actor may not see the draft or minutes. */
  signInLink(actor: Actor, meeting: MeetingRef, purpose: 'draft' | 'review' | 'read'): Promise<string>;
  /** The id of the meeting a channel's `draft` command means. */
  findMeeting(actor: Actor, ref: MeetingRef): Promise<MeetingView>;
  readMinutes(actor: Actor, meetingId: MeetingId): Promise<MinutesView>;
  review(actor: Actor, minutesId: MinutesId): Promise<ReviewView>;
  /** Who wrote which words of a draft, block by block. */
  draftAuthors(actor: Actor, meetingId: MeetingId): Promise<DraftAuthorsView>;
  /** What a person may do with a meeting's draft right now; same answer for "does not exist" and "not yours". */
  draftAccess(actor: Actor, meetingId: MeetingId): Promise<'write' | 'read' | 'none'>;
  /** The same for somebody who is about to see it: the live notes are brought in line with the rows first. */
  openDraft(actor: Actor, meetingId: MeetingId): Promise<'write' | 'read' | 'none'>;

  /** The app was uninstalled or its tokens revoked: tokens are forgotten at once. */
  forgetInstallation(installationId: string): Promise<void>;
  /** Announces what is due and was not announced yet (after a crash, or when chat could not be reached). */
  announceDue(): Promise<void>;
}

/** Opens and ends sessions of the page; the secret itself is never stored. */
export interface SignInUseCases {
  /** Spends a link. Throws Refusal 'link-expired' for one that is spent, late or unknown. */
  redeemLink(token: string): Promise<{
    readonly sessionToken: string;
    readonly personId: PersonId;
    readonly meetingId: MeetingId | null;
    readonly purpose: 'draft' | 'review' | 'read';
    readonly expiresAt: Date;
  }>;
  /** Who a link signs in, without spending it: for its landing page. */
  peekLink(
    token: string,
  ): Promise<{ readonly personId: PersonId; readonly name: string; readonly expiresAt: Date } | null>;
  personOfSession(sessionToken: string): Promise<PersonId | null>;
  signOut(sessionToken: string): Promise<void>;
}

export type { BoardId, MeetingId, MinutesId, NoteId, PersonId };
