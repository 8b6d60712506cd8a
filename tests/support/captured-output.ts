import { vi } from 'vitest';
import type { ExitStatus, Output } from '#server/cli/output.ts';
import { runCommand } from '#server/cli/run-command.ts';

export interface CommandRun {
  readonly status: ExitStatus;
  /** What went to standard output. */
  readonly result: string;
  /** What went to standard error. */
  readonly said: string;
}

/** Runs one `minutebook` command in this process and keeps what it writes. */
export async function minutebook(...args: readonly string[]): Promise<CommandRun> {
  // The test runner sets an address of its own, which is none for a server.
  vi.stubEnv('BASE_URL', '');
  const results: string[] = [];
  const said: string[] = [];
  const out: Output = {
    result: (text) => void results.push(text),
    say: (text) => void said.push(text),
    progress: () => undefined,
  };
  const status = await runCommand(args, out);
  return { status, result: results.join('\n'), said: said.join('\n') };
}
