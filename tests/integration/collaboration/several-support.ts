import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Collaboration, CollaborationDeps } from '#server/collaboration/collaboration.ts';
import { createCollaboration } from '#server/collaboration/create-collaboration.ts';
import { openDraftStore } from '#server/database/draft-store.ts';
import { openDatabase } from '#server/database/open-database.ts';
import type { DraftStore } from '#server/ports/draft-store.ts';
import { shareDatabase } from '#server/share-database.ts';
import { byToken, until } from './support.ts';

const clock = { now: () => new Date() };
const ids = { next: () => randomUUID(), secret: () => randomUUID() };

/** One of several servers at one database file, with everything of its own but the file. */
export interface Node {
  readonly url: string;
  readonly file: string;
  readonly collaboration: Collaboration;
  readonly store: DraftStore;
  readonly logged: readonly string[];
  stop(): Promise<void>;
}

/** A folder for a database, gone when the test is. */
export const freshFile = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-two-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'book.db');
};

/** A server beside others at the file; stopped when the test ends. */
export const startNode = async (file: string, more: Partial<CollaborationDeps> = {}): Promise<Node> => {
  const database = await openDatabase({ file, clock });
  const store = openDraftStore({ database, clock, several: true });
  const logged: string[] = [];
  const log = (event: string, facts: object): void => {
    logged.push(`${event} ${JSON.stringify(facts)}`);
  };
  const shared = await shareDatabase({ file, store, clock, ids, log });
  const { relay, leases } = shared;
  const collaboration = createCollaboration({
    store,
    authorize: byToken,
    clock,
    log,
    relay,
    leases,
    ...more,
  });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => {
    if (!collaboration.upgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    server.close();
    await collaboration.close();
    await shared.close();
    await store.close();
    await database.close();
  };
  const node: Node = {
    url: `ws://127.0.0.1:${port}/collaboration`,
    file,
    collaboration,
    store,
    logged,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
  onTestFinished(() => node.stop());
  return node;
};

/** The same as a process of its own, which a test may kill. */
export const spawnNode = async (
  file: string,
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; end(signal: NodeJS.Signals): Promise<void> }> => {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/collab-server.ts'], {
    env: { ...process.env, PORT: '0', DATABASE: file, PROCESSES: 'several', ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    return gone;
  };
  onTestFinished(() => end('SIGKILL'));
  let said = '';
  child.stdout?.on('data', (data) => {
    said += String(data);
  });
  await until('listening', () => /listening \d+/.test(said), 60_000);
  return { url: `ws://127.0.0.1:${/listening (\d+)/.exec(said)?.[1]}/collaboration`, end };
};
