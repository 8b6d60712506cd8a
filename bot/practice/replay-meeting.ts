import type { PracticeSlack } from './create-practice-slack.ts';
import type { MessageRef } from './person/create-person.ts';
import type { SampleStep } from './sample-meeting.ts';

export type ReplaySpeed = 'slow' | 'normal' | 'fast';

/** How far a replay has come, as the page shows it. */
export interface ReplayState {
  readonly status: 'idle' | 'running' | 'paused' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly speed: ReplaySpeed;
  /** What went wrong, in words. */
  readonly problem: string;
}

export interface Replay {
  readonly state: ReplayState;
  start(speed?: ReplaySpeed): void;
  pause(): void;
  resume(): void;
  stop(): void;
  setSpeed(speed: ReplaySpeed): void;
  onChange(listener: (state: ReplayState) => void): () => void;
}

const PAUSE_MS: Readonly<Record<ReplaySpeed, number>> = { slow: 1_700, normal: 830, fast: 220 };

export interface ReplayDeps {
  readonly practice: PracticeSlack;
  readonly steps: readonly SampleStep[];
  /** Slack user id of each person's key. */
  readonly userIds: ReadonlyMap<string, string>;
  readonly channelId: string;
  readonly startCommand: { readonly by: string; readonly command: string; readonly text: string };
  /** Before a meeting is started: sees that there is one to start. What is typed at it, when that is not `steps`. */
  readonly prepare?: () => Promise<readonly SampleStep[]>;
  /** Whether notes are being taken in the channel; without it the start command is always given. */
  readonly isLive?: () => Promise<boolean>;
  /** Milliseconds between two steps; the default suits a reader. */
  readonly pauseMs?: (speed: ReplaySpeed) => number;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Types the sample meeting into the officers' channel at visible speed, as its people would. */
export function createReplay(deps: ReplayDeps): Replay {
  const { practice } = deps;
  const listeners = new Set<(state: ReplayState) => void>();
  let state: ReplayState = {
    status: 'idle',
    done: 0,
    total: deps.steps.length,
    speed: 'normal',
    problem: '',
  };
  // A run that was stopped must not go on beside the next one.
  let run = 0;

  const set = (change: Partial<ReplayState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  };
  const personOf = (key: string) => practice.person(deps.userIds.get(key) ?? key);

  async function goLive(): Promise<boolean> {
    const { by, command, text } = deps.startCommand;
    const answer = await personOf(by).command(command, text, deps.channelId);
    if (!answer.ok) return false;
    if (!deps.isLive) {
      await wait(500);
      return true;
    }
    for (let tries = 0; tries < 50; tries += 1) {
      if (await deps.isLive()) return true;
      await wait(100);
    }
    return false;
  }

  async function perform(step: SampleStep, said: Map<string, MessageRef>): Promise<void> {
    const person = personOf(step.by);
    if (step.does === 'say') {
      const thread = step.thread ? said.get(step.thread)?.ts : undefined;
      const ref = await person.say(deps.channelId, step.text, thread ? { thread } : {});
      if (step.id) said.set(step.id, ref);
      return;
    }
    const ref = said.get(step.id);
    if (!ref) return;
    if (step.does === 'edit') await person.edit(ref, step.text);
    else if (step.does === 'delete') await person.delete(ref);
    else await person.react(ref, step.name);
  }

  async function play(mine: number): Promise<void> {
    const said = new Map<string, MessageRef>();
    const isLive = (await deps.isLive?.()) === true;
    const steps = isLive ? deps.steps : ((await deps.prepare?.()) ?? deps.steps);
    if (!isLive && !(await goLive())) {
      set({ status: 'failed', problem: 'The meeting did not start: see what the bot said in the channel.' });
      return;
    }
    // The bot says first that the meeting has started.
    await wait(deps.pauseMs?.(state.speed) ?? PAUSE_MS[state.speed]);
    for (const step of steps) {
      while (mine === run && state.status === 'paused') await wait(50);
      if (mine !== run) return;
      await perform(step, said);
      if (mine !== run) return;
      set({ done: state.done + 1 });
      await wait(deps.pauseMs?.(state.speed) ?? PAUSE_MS[state.speed]);
    }
    if (mine === run) set({ status: 'done' });
  }

  return {
    get state() {
      return state;
    },
    start(speed = state.speed) {
      if (state.status === 'running' || state.status === 'paused') return;
      run += 1;
      const mine = run;
      set({ status: 'running', done: 0, speed, problem: '' });
      play(mine).catch((error: unknown) => {
        if (mine === run)
          set({ status: 'failed', problem: error instanceof Error ? error.message : String(error) });
      });
    },
    pause() {
      if (state.status === 'running') set({ status: 'paused' });
    },
    resume() {
      if (state.status === 'paused') set({ status: 'running' });
    },
    stop() {
      run += 1;
      set({ status: 'idle', done: 0 });
    },
    setSpeed: (speed) => set({ speed }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
