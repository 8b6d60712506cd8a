import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#server/domain/errors.ts';

/** Alone: no other process may have the drafts open. Shared: others that share may. */
export type Hold = 'alone' | 'shared';

/**
 * Marks a database as held by this process. A mark left by a process that is gone counts for nothing. Returns how to
 * let go.
 * @throws Refusal 'draft-held' with the holder's process id.
 */
export async function holdDatabase(file: string, hold: Hold = 'alone'): Promise<() => Promise<void>> {
  await mkdir(path.dirname(file), { recursive: true });
  return hold === 'alone' ? holdAlone(file) : holdShared(file);
}

const aloneMark = (file: string): string => `${file}.lock`;
const sharedMark = (file: string, pid: number): string => `${file}.lock.${pid}`;

async function holdAlone(file: string): Promise<() => Promise<void>> {
  const mark = aloneMark(file);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeMark(mark);
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      const pid = await pidIn(mark);
      if (isRunning(pid)) throw new Refusal('draft-held', { pid, file });
      await rm(mark, { force: true });
      continue;
    }
    // After the own mark is there: of one who holds alone and one who shares, at least one sees the other.
    const sharer = await runningSharer(file);
    if (sharer === null) return () => rm(mark, { force: true });
    await rm(mark, { force: true });
    throw new Refusal('draft-held', { pid: sharer, file });
  }
  throw new Refusal('draft-held', { pid: 0, file });
}

async function holdShared(file: string): Promise<() => Promise<void>> {
  const mark = sharedMark(file, process.pid);
  await rm(mark, { force: true });
  await writeMark(mark);
  const pid = await pidIn(aloneMark(file));
  if (!isRunning(pid)) return () => rm(mark, { force: true });
  await rm(mark, { force: true });
  throw new Refusal('draft-held', { pid, file });
}

async function writeMark(mark: string): Promise<void> {
  const handle = await open(mark, 'wx');
  await handle.writeFile(String(process.pid));
  await handle.close();
}

/** A running process that shares the database; marks of those that are gone are removed. */
async function runningSharer(file: string): Promise<number | null> {
  const prefix = `${path.basename(file)}.lock.`;
  const names = (await readdir(path.dirname(file))).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const pid = Number(name.slice(prefix.length));
    if (isRunning(pid)) return pid;
    await rm(path.join(path.dirname(file), name), { force: true });
  }
  return null;
}

const pidIn = async (mark: string): Promise<number> => Number(await readFile(mark, 'utf8').catch(() => ''));

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}
