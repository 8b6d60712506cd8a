import { type Minutebook, openMinutebook } from '#server/compose.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';

/**
 * Opens the minute book for a command. Importing, asking and exporting work beside a running server; what touches
 * a draft refuses while a server holds it, since two processes would each have their own copy open.
 */
export async function openFor(purpose: 'reading' | 'drafting', db: string | undefined): Promise<Minutebook> {
  const config = readConfig({
    ...process.env,
    ...(db === undefined ? {} : { MINUTEBOOK_DB: db }),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  });
  return openMinutebook({
    ...config,
    log: createLog(config.logLevel),
    holds: purpose === 'drafting',
    quietPauseMs: 0,
  });
}
