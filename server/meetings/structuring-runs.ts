import type { MeetingId } from '#server/domain/ids.ts';
import type { StructuringProgress } from '#server/domain/proposal.ts';

type Listener = (progress: StructuringProgress) => void;

/** One run of the structurer over one meeting. */
export interface StructuringRun {
  readonly signal: AbortSignal;
  progress(progress: StructuringProgress): void;
  /** How far it came. */
  last(): StructuringProgress | null;
  end(): void;
}

/** The runs of this process: how far each has come, who listens, and the way to stop one. */
export interface StructuringRuns {
  begin(meetingId: MeetingId): StructuringRun;
  progressOf(meetingId: MeetingId): StructuringProgress | null;
  /** Hears of the meeting's runs until the returned function is called. */
  listen(meetingId: MeetingId, listener: Listener): () => void;
  /** False when none runs. */
  stop(meetingId: MeetingId): boolean;
  stopAll(): void;
}

/** The reason of a run that was stopped: no failure. */
export class StructuringStopped extends Error {
  constructor() {
    super('structuring was stopped');
    this.name = 'StructuringStopped';
  }
}

export function createStructuringRuns(): StructuringRuns {
  const runs = new Map<MeetingId, { controller: AbortController; at: StructuringProgress | null }>();
  const listeners = new Map<MeetingId, Set<Listener>>();
  const stop = (meetingId: MeetingId): boolean => {
    const run = runs.get(meetingId);
    run?.controller.abort(new StructuringStopped());
    return run !== undefined;
  };
  return {
    begin(meetingId) {
      const run = { controller: new AbortController(), at: null as StructuringProgress | null };
      runs.set(meetingId, run);
      return {
        signal: run.controller.signal,
        progress(progress) {
          run.at = progress;
          for (const listener of listeners.get(meetingId) ?? []) listener(progress);
        },
        last: () => run.at,
        end() {
          if (runs.get(meetingId) === run) runs.delete(meetingId);
        },
      };
    },
    progressOf: (meetingId) => runs.get(meetingId)?.at ?? null,
    listen(meetingId, listener) {
      const mine = listeners.get(meetingId) ?? new Set();
      mine.add(listener);
      listeners.set(meetingId, mine);
      return () => {
        mine.delete(listener);
        if (mine.size === 0 && listeners.get(meetingId) === mine) listeners.delete(meetingId);
      };
    },
    stop,
    stopAll() {
      for (const meetingId of runs.keys()) stop(meetingId);
    },
  };
}
