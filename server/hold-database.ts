import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#server/domain/errors.ts';

/**
 * Marks a database as held by this process: only one may have its drafts open. A mark left by a process that is
 * gone counts for nothing. Returns how to let go.
 * @throws Refusal 'draft-held' with the holder's process id.
 */
export async function holdDatabase(file: string): Promise<() => Promise<void>> {
  const mark = `${file}.lock`;
  await mkdir(path.dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = await open(mark, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(mark, { force: true });
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      const pid = Number(await readFile(mark, 'utf8').catch(() => ''));
      if (isRunning(pid)) throw new Refusal('draft-held', { pid, file });
      await rm(mark, { force: true });
    }
  }
  throw new Refusal('draft-held', { pid: 0, file });
}

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
