import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#server/domain/errors.ts';
import type { Database } from './database.ts';

/**
 * Writes a consistent copy of the minute book to a new file while it stays in use. An existing file is never
 * overwritten.
 */
export async function backUp(database: Database, toFile: string): Promise<void> {
  const target = path.resolve(toFile);
  if (existsSync(target))
    throw new Refusal('bad-input', { reason: `${target} exists already; name a new file for the backup` });
  await mkdir(path.dirname(target), { recursive: true });
  await database.prisma.$executeRaw`VACUUM INTO ${target}`;
}
