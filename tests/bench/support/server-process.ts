import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Child, ROOT, startNode } from './child.ts';

export interface ServerProcess {
  readonly url: string;
  /** From starting the process to the first 200 of /health, in milliseconds. */
  readonly readyMs: number;
  /** Resident memory now, in megabytes. */
  memory(): Promise<number>;
  /** Processor time used so far, in milliseconds. */
  processorMs(): Promise<number>;
  /** Its exit status. */
  stop(): Promise<number | null>;
}

const LONGEST_START_MS = 60_000;
const TICK_MS = 10;

/** What `npm start` runs once everything is built: the arguments of its last `node`. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const command = scripts.start.split('&&').at(-1)?.trim().split(/\s+/) ?? [];
  return command.slice(1);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilReady(child: Child, url: string): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_START_MS;
  let exited = false;
  void child.ended.then(() => {
    exited = true;
  });
  for (;;) {
    const status = await fetch(`${url}/health`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    if (exited || performance.now() > giveUpAt)
      throw new Error(`the server did not become ready:\n${child.said()}`);
    await wait(5);
  }
}

/** Starts the product as `npm start` does, in practice, on a free port, and waits until it answers. */
export async function startServerProcess(
  databaseFile: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const child = startNode(startArguments(), {
    PORT: String(port),
    MINUTEBOOK_DB: databaseFile,
    ...environment,
  });
  try {
    await untilReady(child, url);
  } catch (error) {
    await child.stop();
    throw error;
  }
  const readyMs = performance.now() - begun;
  return {
    url,
    readyMs,
    memory: () => residentMegabytes(child.pid),
    processorMs: () => processorMs(child.pid),
    stop: () => child.stop(),
  };
}

/** Linux tells it in /proc; elsewhere these figures are left out. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? Number.NaN : Number(kilobytes) / 1024;
}

async function processorMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
