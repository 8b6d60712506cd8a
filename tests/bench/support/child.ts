import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Slack's settings empty: the practice workspace, whatever the shell or a `.env` file says. */
const NO_SLACK = {
  SLACK_BOT_TOKEN: '',
  SLACK_APP_TOKEN: '',
  SLACK_SIGNING_SECRET: '',
  SLACK_CLIENT_ID: '',
  SLACK_CLIENT_SECRET: '',
  SLACK_STATE_SECRET: '',
  BASE_URL: '',
  HOST: '127.0.0.1',
  MINUTEBOOK_QUIET_SECONDS: '',
  LOG_LEVEL: 'warn',
};

export interface Child {
  readonly pid: number;
  readonly process: ChildProcess;
  /** Everything the child wrote so far, for an error message. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  /** Asks it to stop, and after a while makes it; its exit status. */
  stop(): Promise<number | null>;
}

const PATIENCE_MS = 15_000;

/** Starts Node on a file of the product, with the environment given on top of a practice one. */
export function startNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd = ROOT,
): Child {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...NO_SLACK, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listen = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  if (child.pid === undefined) throw new Error('Node could not be started');
  return {
    pid: child.pid,
    process: child,
    said: () => output,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      const cut = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      const status = await ended;
      clearTimeout(cut);
      return status;
    },
  };
}
