import type { MeetingId } from '#server/domain/ids.ts';
import type { MeetingDeps } from './deps.ts';

/** Brings the shared documents in line with the rows: the live notes at once, the draft after a quiet pause. */
export interface RefreshLive {
  /** Soon: what comes within the same moment is shown by one write. Never throws; trouble is logged. */
  soon(meetingId: MeetingId): void;
  /** Now, and done when it resolves. */
  now(meetingId: MeetingId): Promise<void>;
  /** Waits for everything that is due, structuring included; no later pause is awaited. */
  settle(): Promise<void>;
  stop(): void;
}

interface Parts {
  readonly show: (meetingId: MeetingId) => Promise<void>;
  readonly structure: (meetingId: MeetingId) => Promise<unknown>;
  /** Told once structuring has settled, and when all stops. */
  readonly told?: { settle(): Promise<void>; stop(): void };
}

/** A steady typist must still see the draft fill: the pause is waited for at most this many times over. */
const LONGEST_WAIT = 8;

export function createRefreshLive(
  deps: Pick<MeetingDeps, 'log' | 'quietPauseMs'>,
  parts: Parts,
): RefreshLive {
  const showing = new Map<MeetingId, Promise<void>>();
  const again = new Set<MeetingId>();
  const pauses = new Map<MeetingId, { timer: NodeJS.Timeout; since: number }>();
  const structuring = new Set<Promise<void>>();

  const attempt = async (what: string, meetingId: MeetingId, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      deps.log.error(`${what} failed`, {
        meeting: meetingId,
        error: error instanceof Error ? error.name : 'unknown',
      });
    }
  };

  const show = (meetingId: MeetingId): Promise<void> => {
    const running = showing.get(meetingId);
    if (running !== undefined) {
      again.add(meetingId);
      return running;
    }
    const run = (async () => {
      do {
        again.delete(meetingId);
        await attempt('showing the live notes', meetingId, () => parts.show(meetingId));
      } while (again.has(meetingId));
    })().finally(() => showing.delete(meetingId));
    showing.set(meetingId, run);
    return run;
  };

  const structureAfterPause = (meetingId: MeetingId): void => {
    if (deps.quietPauseMs <= 0) return;
    const now = performance.now();
    const waiting = pauses.get(meetingId);
    const since = waiting?.since ?? now;
    if (waiting !== undefined) {
      if (now - since > deps.quietPauseMs * LONGEST_WAIT) return;
      clearTimeout(waiting.timer);
    }
    const timer = setTimeout(() => {
      pauses.delete(meetingId);
      const run = attempt('structuring', meetingId, () => parts.structure(meetingId)).finally(() =>
        structuring.delete(run),
      );
      structuring.add(run);
    }, deps.quietPauseMs);
    pauses.set(meetingId, { timer, since });
  };

  return {
    soon(meetingId) {
      void show(meetingId);
      structureAfterPause(meetingId);
    },
    now: show,
    async settle() {
      const due = [...pauses.keys()];
      for (const meetingId of due) {
        clearTimeout(pauses.get(meetingId)?.timer);
        pauses.delete(meetingId);
        await attempt('structuring', meetingId, () => parts.structure(meetingId));
      }
      await Promise.all([...structuring, ...showing.values()]);
      await parts.told?.settle();
    },
    stop() {
      for (const { timer } of pauses.values()) clearTimeout(timer);
      pauses.clear();
      parts.told?.stop();
    },
  };
}
