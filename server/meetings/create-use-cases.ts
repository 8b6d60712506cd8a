import { Refusal } from '#server/domain/errors.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import { createAddNote, createLeaveOutNote } from './add-note.ts';
import { createAnnounceDue } from './announce-due.ts';
import { createAsk, createListActions } from './ask.ts';
import { createCaptureNote } from './capture-note.ts';
import { createMarkNote, createPlaceNote, createReviseNote, createWithdrawNote } from './change-note.ts';
import { createCheckDraft } from './check-draft.ts';
import { createApproveMinutes, createRequestChanges } from './decide-minutes.ts';
import type { MeetingDeps } from './deps.ts';
import { createDraftAuthors } from './draft-authors.ts';
import { createForgetInstallation } from './forget-installation.ts';
import { createActorOf, createIdentify } from './identify.ts';
import { createDraftAccess, createOpenDraft } from './open-draft.ts';
import { createRefreshLive, type RefreshLive } from './refresh-live.ts';
import {
  createAdjournMeeting,
  createEndMeeting,
  createMoveToItem,
  createNamePresider,
  createResumeMeeting,
} from './run-meeting.ts';
import {
  createAddUrgentItem,
  createDateToPlan,
  createPlannedMeeting,
  createSetAgenda,
} from './set-agenda.ts';
import { createBoardSetUp, createSetUpBoard } from './set-up-board.ts';
import {
  createKeepMyWords,
  createListSuggestions,
  createPutBackSuggestion,
  createSettleSuggestion,
  createTakeProposedWords,
} from './settle-suggestion.ts';
import { createSignInLink, createSignIns } from './sign-in.ts';
import { createStartMeeting, createUndoStart } from './start-meeting.ts';
import { createStructuring, type Structuring } from './structure-notes.ts';
import { createCancelStructuring, createStructureNotes, withStructuring } from './structure-on-request.ts';
import { createReopen, createSubmitMinutes } from './submit-minutes.ts';
import { createTellChanges } from './tell-changes.ts';
import { createTimelineUseCases } from './timeline/create-timeline-use-cases.ts';
import { createKeepTimeline, type KeepTimeline } from './timeline/keep-timeline.ts';
import { withCheckpoints } from './timeline/with-checkpoints.ts';
import type { SignInUseCases, UseCases } from './use-cases.ts';
import {
  createFindMeeting,
  createReadMinutes,
  createReview,
  createShowStatus,
  createViewHome,
  meetingView,
} from './views.ts';

export interface Meetingroom {
  readonly useCases: UseCases;
  readonly signIns: SignInUseCases;
  readonly refresh: RefreshLive;
  readonly structuring: Structuring;
  readonly keepTimeline: KeepTimeline;
}

/** Builds every use case from its dependencies. The doors (bot, page, command line) get nothing else. */
export function createUseCases(deps: MeetingDeps): Meetingroom {
  const keepTimeline = createKeepTimeline(deps);
  const structuring = createStructuring({ ...deps, draft: keepTimeline.guard(deps.draft) });
  const told = createTellChanges(deps);
  const refresh = createRefreshLive(deps, {
    show: structuring.show,
    structure: async (meetingId) => told.ran(meetingId, (await structuring.apply(meetingId)).changes),
    told,
  });
  const announceDue = createAnnounceDue(deps);
  const captureNote = createCaptureNote(deps, refresh);
  const draftAccess = createDraftAccess(deps);
  // A model may take minutes: the meeting ends at once, and the draft follows.
  const structureAtEnd = async (meetingId: MeetingId): Promise<void> => {
    const applied = structuring.apply(meetingId);
    if (!structuring.slow) await applied;
    else
      void applied.catch((error: unknown) =>
        deps.log.error('structuring failed', {
          meeting: meetingId,
          error: error instanceof Error ? error.name : 'unknown',
        }),
      );
  };
  const useCases: UseCases = {
    ...createTimelineUseCases(deps, keepTimeline),
    ...withCheckpoints(keepTimeline, {
      submitMinutes: createSubmitMinutes(deps, refresh, announceDue),
      reopen: createReopen(deps, refresh, announceDue),
      requestChanges: createRequestChanges(deps, refresh, announceDue),
    }),
    identify: createIdentify(deps),
    actorOf: createActorOf(deps),
    setUpBoard: createSetUpBoard(deps),
    boardSetUp: createBoardSetUp(deps),
    setAgenda: createSetAgenda(deps, refresh),
    plannedMeeting: createPlannedMeeting(deps),
    dateToPlan: createDateToPlan(deps),
    addUrgentItem: createAddUrgentItem(deps, refresh),
    startMeeting: createStartMeeting(deps, refresh),
    undoStart: createUndoStart(deps, refresh),
    moveToItem: createMoveToItem(deps, captureNote),
    adjournMeeting: createAdjournMeeting(deps, refresh),
    resumeMeeting: createResumeMeeting(deps, refresh),
    endMeeting: createEndMeeting(deps, structureAtEnd, async (meeting) => {
      const board = await deps.boards.find(meeting.boardId);
      if (board === null) throw new Refusal('no-board');
      return meetingView(deps, board, meeting);
    }),
    namePresider: createNamePresider(deps),
    captureNote,
    reviseNote: createReviseNote(deps, captureNote, refresh),
    withdrawNote: createWithdrawNote(deps, captureNote, refresh),
    markNote: createMarkNote(deps, refresh),
    placeNote: createPlaceNote(deps, refresh),
    structureNotes: createStructureNotes(deps, structuring),
    cancelStructuring: createCancelStructuring(deps, structuring),
    listSuggestions: createListSuggestions(deps),
    settleSuggestion: createSettleSuggestion(deps),
    putBackSuggestion: createPutBackSuggestion(deps),
    takeProposedWords: createTakeProposedWords(deps),
    keepMyWords: createKeepMyWords(deps),
    addNote: createAddNote(deps, refresh),
    leaveOutNote: createLeaveOutNote(deps, refresh),
    checkDraft: createCheckDraft(deps),
    approveMinutes: createApproveMinutes(deps, refresh, announceDue),
    ask: createAsk(deps),
    listActions: createListActions(deps),
    showStatus: withStructuring(createShowStatus(deps), structuring),
    viewHome: createViewHome(deps),
    signInLink: createSignInLink(deps),
    findMeeting: createFindMeeting(deps),
    readMinutes: createReadMinutes(deps),
    review: createReview(deps),
    draftAuthors: createDraftAuthors(deps),
    draftAccess,
    openDraft: createOpenDraft(draftAccess, refresh),
    forgetInstallation: createForgetInstallation(deps),
    announceDue,
  };
  return { useCases, signIns: createSignIns(deps), refresh, structuring, keepTimeline };
}
