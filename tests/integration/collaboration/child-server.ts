import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach } from 'vitest';
import { until } from './support.ts';

/** The server as a process of its own. */
export interface ChildServer {
  readonly url: string;
  readonly pid: number;
  metrics(): Promise<Readonly<Record<string, unknown>>>;
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts servers as processes of their own, over a given file; those still running after a test are killed. */
export const childServers = (): ((file: string) => Promise<ChildServer>) => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  return async (file) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/collab-server.ts'], {
      env: { ...process.env, PORT: '0', DATABASE: file },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    let said = '';
    child.stdout.on('data', (data) => {
      said += String(data);
    });
    await until('listening', () => /listening \d+/.test(said), 60_000);
    const port = /listening (\d+)/.exec(said)?.[1];
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    return {
      url: `ws://127.0.0.1:${port}/collaboration`,
      pid: child.pid ?? 0,
      metrics: async () =>
        (await (await fetch(`http://127.0.0.1:${port}/metrics`)).json()) as Readonly<Record<string, unknown>>,
      end: (signal) => {
        child.kill(signal);
        return gone;
      },
    };
  };
};
