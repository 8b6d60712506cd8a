import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { createRealClock, type PracticeClock } from '#bot/practice/clock.ts';
import type { PracticeSlack } from '#bot/practice/create-practice-slack.ts';
import type { PracticePerson } from '#bot/practice/person/create-person.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import type { PracticeTransport } from '#server/practice.ts';
import { type RunningServer, startServer } from '#server/start-server.ts';
import { freshDatabaseFile } from './database.ts';
import { freePort } from './free-port.ts';

/** The people of the sample board, by their Slack ids in the practice workspace. */
export const PRACTICE = {
  petra: 'UPPETRA',
  callum: 'UPCALLUM',
  chair: 'UPROSALIND',
  vice: 'UPIMTIAZ',
  member: 'UPYEWANDE',
  guest: 'UPJO',
} as const;
export type PracticeName = keyof typeof PRACTICE;

/** The whole product on one port, as `npm start` runs it, with its log kept in memory. */
export interface ServerInTest extends RunningServer {
  readonly workspace: PracticeSlack;
  readonly databaseFile: string;
  /** Every line the process has logged, as it would have been written. */
  logged(): string;
  person(name: PracticeName): PracticePerson;
  /** Resolves when nothing is on its way, every delivery is worked and every draft follows its notes. */
  settle(): Promise<void>;
}

export interface ServerOptions {
  readonly transport?: PracticeTransport;
  /** The caller stops it; for a server shared by a file's tests. */
  readonly keep?: boolean;
  readonly databaseFile?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly clock?: PracticeClock;
}

/** The practice workspace's own clock, with Slack's waits of minutes before it sends again cut to instants. */
export function hurriedClock(by = 500): PracticeClock {
  const real = createRealClock();
  return { now: real.now, after: (ms, work) => real.after(ms / by, work) };
}

/** Starts everything on a fresh database file; stopped when the test ends, unless `keep`. */
export async function serverInTest(options: ServerOptions = {}): Promise<ServerInTest> {
  const keep = options.keep === true;
  const databaseFile = options.databaseFile ?? (await freshDatabaseFile({ keep }));
  const config = readConfig({
    PORT: String(await freePort()),
    MINUTEBOOK_DB: databaseFile,
    MINUTEBOOK_QUIET_SECONDS: '0.1',
    LOG_LEVEL: 'debug',
    ...options.environment,
  });
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const server = await startServer(config, createLog(config.logLevel, sink), {
    practiceTransport: options.transport ?? 'http',
    practiceClock: options.clock ?? createRealClock(),
  });
  if (!keep) onTestFinished(() => server.stop());
  const practice = server.practice?.slack;
  if (practice === undefined) throw new Error('the server runs without its practice workspace');
  return {
    ...server,
    workspace: practice,
    databaseFile,
    logged: () => lines.join(''),
    person: (name) => practice.person(PRACTICE[name]),
    async settle() {
      await practice.settled({ timeoutMs: 30_000 });
      await server.slack.drained();
      await server.book.refresh.settle();
      await practice.settled({ timeoutMs: 30_000 });
    },
  };
}
