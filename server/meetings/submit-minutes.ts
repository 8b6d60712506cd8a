import { Refusal } from '#server/domain/errors.ts';
import { asId, type MinutesId } from '#server/domain/ids.ts';
import type { Meeting } from '#server/domain/meeting.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import { contentHash } from '#server/minutes/content-hash.ts';
import { freezeContent } from '#server/minutes/freeze-content.ts';
import { provenanceOf } from '#server/minutes/provenance.ts';
import { createRecord } from './audit.ts';
import { presiderOf } from './cast.ts';
import type { MeetingDeps } from './deps.ts';
import { findCurrent } from './find-meeting.ts';
import { frozenAuthors } from './frozen-authors.ts';
import type { RefreshLive } from './refresh-live.ts';
import { requireRight } from './require.ts';
import type { UseCases } from './use-cases.ts';

type SubmitDeps = Pick<
  MeetingDeps,
  | 'boards'
  | 'people'
  | 'meetings'
  | 'notes'
  | 'minutes'
  | 'draft'
  | 'archive'
  | 'audit'
  | 'clock'
  | 'ids'
  | 'log'
>;

/**
 * Freezes the draft as it stands into a version with its content hash and locks it. Whoever presided is asked to
 * approve exactly this version. Submitting a submitted draft returns the version in review.
 */
export function createSubmitMinutes(
  deps: SubmitDeps,
  refresh: RefreshLive,
  announceDue: () => Promise<void>,
): UseCases['submitMinutes'] {
  const record = createRecord(deps);
  return async (actor, ref) => {
    const { board, meeting } = await findCurrent(deps, ref);
    requireRight(actor, 'submit', { board, meeting });
    const versions = await deps.minutes.list(meeting.id);
    const inReview = versions.find((one) => one.state === 'in-review');
    if (inReview !== undefined) {
      await announceDue();
      return inReview;
    }
    if (meeting.status !== 'closed') throw new Refusal('meeting-not-closed');
    if (meeting.draftState === 'approved') throw new Refusal('already-approved');
    const presider = await presiderOf(deps, meeting);
    if (presider === null) throw new Refusal('unknown-chair');

    const version = await deps.draft.lock(meeting.id, async (draft) => {
      if (draft.items.every((item) => item.blocks.length === 0)) throw new Refusal('draft-empty');
      const content = freezeContent({
        board,
        meeting,
        chairName: presider.name,
        draft,
        version: (versions[0]?.version ?? 0) + 1,
      });
      const frozen: MinutesVersion = {
        id: asId<MinutesId>(deps.ids.next()),
        meetingId: meeting.id,
        boardName: board.name,
        meetingDate: meeting.date,
        version: content.version,
        state: 'in-review',
        content,
        contentHash: contentHash(content),
        submittedById: actor.personId,
        submittedAt: deps.clock.now(),
        publishedAt: null,
        agreedNote: '',
        replayed: meeting.origin === 'replay',
        approvals: [],
        corrections: [],
      };
      const [notes, authors] = await Promise.all([
        deps.notes.list(meeting.id),
        // Of the words that are frozen: nobody writes until this is done.
        frozenAuthors(deps, meeting.id, content),
      ]);
      await deps.minutes.submit(frozen, provenanceOf(content, notes, authors));
      return frozen;
    });
    await record(actor, 'minutes-submitted', {
      boardId: board.id,
      meetingId: meeting.id,
      subject: version.id,
      facts: { version: version.version, contentHash: version.contentHash },
    });
    await deps.archive.index(version);
    await deps.draft.recheck(meeting.id);
    await refresh.now(meeting.id);
    await announceDue();
    return version;
  };
}

/**
 * Opens what was closed. With a version in review: the request is withdrawn, visibly in every copy. With approved
 * minutes: the draft opens for a new version and the approved one stays published. Else a closed meeting takes notes again.
 */
export function createReopen(
  deps: SubmitDeps,
  refresh: RefreshLive,
  announceDue: () => Promise<void>,
): UseCases['reopen'] {
  const record = createRecord(deps);
  return async (actor, ref) => {
    const { board, meeting } = await findCurrent(deps, ref);
    requireRight(actor, 'reopen', { board, meeting });
    const fresh = async () => (await deps.meetings.find(meeting.id)) ?? meeting;
    const inReview = (await deps.minutes.list(meeting.id)).find((one) => one.state === 'in-review');
    if (inReview !== undefined) {
      const withdrawn = await deps.minutes.withdraw(inReview.id);
      if (withdrawn) {
        await record(actor, 'submission-withdrawn', {
          boardId: board.id,
          meetingId: meeting.id,
          subject: inReview.id,
        });
      }
      await openDraft(deps, refresh, meeting);
      await announceDue();
      return {
        meeting: await fresh(),
        withdrawn: withdrawn ? ((await deps.minutes.find(inReview.id)) ?? inReview) : null,
      };
    }
    if (meeting.draftState === 'approved') {
      await deps.meetings.save({ ...meeting, draftState: 'open' });
      await record(actor, 'draft-reopened', { boardId: board.id, meetingId: meeting.id });
      await openDraft(deps, refresh, meeting);
      return { meeting: await fresh(), withdrawn: null };
    }
    if (meeting.status === 'live') return { meeting, withdrawn: null };
    if (meeting.status === 'planned') throw new Refusal('no-live-meeting');
    const winner = await deps.meetings.goLive({ ...meeting, status: 'live', endedAt: null });
    if (winner.id !== meeting.id) throw new Refusal('meeting-already-live', { date: winner.date });
    await record(actor, 'meeting-reopened', { boardId: board.id, meetingId: meeting.id });
    await refresh.now(meeting.id);
    return { meeting: winner, withdrawn: null };
  };
}

/** Edits are taken again, in every open copy. */
export async function openDraft(
  deps: Pick<MeetingDeps, 'draft'>,
  refresh: RefreshLive,
  meeting: Meeting,
): Promise<void> {
  await deps.draft.open(meeting.id);
  await deps.draft.recheck(meeting.id);
  await refresh.now(meeting.id);
}
