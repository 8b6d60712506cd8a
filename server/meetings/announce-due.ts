import type { MinutesVersion } from '#server/domain/minutes.ts';
import type { Announcement } from '#server/ports/announcer.ts';
import type { MeetingDeps } from './deps.ts';
import { createFollowApproval } from './follow-approval.ts';
import { createQueues } from './per-meeting.ts';

type AnnounceDeps = Pick<
  MeetingDeps,
  'boards' | 'meetings' | 'minutes' | 'draft' | 'archive' | 'posts' | 'announcer' | 'log' | 'clock' | 'leases'
>;

/**
 * Announces whatever the record says is due and no post shows yet. What is due follows from the rows alone, so
 * nothing is forgotten after a crash or while chat could not be reached, and nothing is said twice.
 */
export function createAnnounceDue(deps: AnnounceDeps): () => Promise<void> {
  const inTurn = createQueues('announce', deps.leases);
  const follow = createFollowApproval(deps);

  async function announce(
    minutes: MinutesVersion,
    kind: 'approval-requested' | 'request-settled' | 'changes-requested' | 'published',
  ): Promise<void> {
    const meeting = await deps.meetings.find(minutes.meetingId);
    const board = meeting === null ? null : await deps.boards.find(meeting.boardId);
    if (meeting === null || board === null || meeting.origin === 'replay') return;
    const verdict = minutes.approvals.at(-1);
    const about = { board, meeting, minutes };
    const announcement = async (): Promise<Announcement> => {
      switch (kind) {
        case 'approval-requested': {
          const [previous, review] = [
            await previousVersion(deps, minutes),
            await deps.draft.review(meeting.id),
          ];
          return { kind, ...about, previous, review };
        }
        case 'request-settled':
          return { kind, ...about, review: await deps.draft.review(meeting.id) };
        case 'changes-requested':
          return { kind, ...about, by: verdict?.byName ?? '', reason: verdict?.reason ?? '' };
        case 'published':
          return { kind, ...about };
      }
    };
    try {
      await deps.announcer.announce(await announcement());
    } catch (error) {
      deps.log.warn('an announcement could not be made and is tried again', {
        kind,
        meeting: meeting.id,
        error: error instanceof Error ? error.message : 'unknown',
      });
      return;
    }
    if (kind !== 'approval-requested') await deps.posts.tellOnce(saidKey(kind, minutes), deps.clock.now());
  }

  const said = async (kind: string, minutes: MinutesVersion): Promise<boolean> =>
    deps.posts.wasTold(saidKey(kind, minutes));

  return () =>
    inTurn('all', async () => {
      for (const minutes of await deps.minutes.listByState('in-review')) {
        if ((await deps.posts.findByMinutes('approval-request', minutes.id)).length === 0)
          await announce(minutes, 'approval-requested');
      }
      // First, since it may publish and agree: the list below is read anew.
      for (const minutes of await deps.minutes.listByState('approved')) await follow(minutes);
      for (const minutes of await deps.minutes.listByState('approved', 'changes-requested', 'withdrawn')) {
        if (!(await said('request-settled', minutes))) await announce(minutes, 'request-settled');
        if (minutes.state === 'changes-requested' && !(await said('changes-requested', minutes)))
          await announce(minutes, 'changes-requested');
        if (minutes.publishedAt !== null && !(await said('published', minutes)))
          await announce(minutes, 'published');
      }
    });
}

const saidKey = (kind: string, minutes: MinutesVersion): string => `${kind}:${minutes.id}:${minutes.state}`;

async function previousVersion(deps: AnnounceDeps, minutes: MinutesVersion): Promise<MinutesVersion | null> {
  const versions = await deps.minutes.list(minutes.meetingId);
  return versions.find((one) => one.version < minutes.version) ?? null;
}
