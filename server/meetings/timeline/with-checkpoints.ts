import type { UseCases } from '../use-cases.ts';
import type { KeepTimeline } from './keep-timeline.ts';

type Ending = Pick<UseCases, 'submitMinutes' | 'reopen' | 'requestChanges'>;

/** The acts that end a stretch of work, each with a checkpoint of the draft at that moment. */
export function withCheckpoints(keep: KeepTimeline, acts: Ending): Ending {
  return {
    submitMinutes: async (actor, ref) => {
      const version = await acts.submitMinutes(actor, ref);
      await keep.mark(version.meetingId, 'submitted', actor);
      return version;
    },
    reopen: async (actor, ref) => {
      const done = await acts.reopen(actor, ref);
      await keep.mark(done.meeting.id, 'reopened', actor);
      return done;
    },
    requestChanges: async (actor, command) => {
      const version = await acts.requestChanges(actor, command);
      await keep.mark(version.meetingId, 'reopened', actor);
      return version;
    },
  };
}
