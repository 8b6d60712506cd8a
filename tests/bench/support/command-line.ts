import { startNode } from './child.ts';

const LONGEST_MS = 120_000;

/** Runs the `minutebook` command to its end; the time from starting the process, in milliseconds. */
export async function runMinutebook(args: readonly string[], databaseFile: string): Promise<number> {
  const begun = performance.now();
  const child = startNode(['server/cli/minutebook.mjs', ...args], { MINUTEBOOK_DB: databaseFile });
  const cut = setTimeout(() => child.process.kill('SIGKILL'), LONGEST_MS);
  const status = await child.ended;
  clearTimeout(cut);
  if (status !== 0) throw new Error(`minutebook ${args[0]} ended with ${status}:\n${child.said()}`);
  return performance.now() - begun;
}
