import { type Minutebook, openMinutebook } from '#server/compose.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import { requireModel } from './require-model.ts';

/**
 * Opens the minute book for a command. Importing, asking and exporting work beside a running server; what touches
 * a draft refuses while a server holds it, since two processes would each have their own copy open.
 */
export async function openFor(
  purpose: 'reading' | 'drafting',
  db: string | undefined,
  structurer: 'configured' | 'offline' | 'openai' = 'configured',
): Promise<Minutebook> {
  const config = readConfig({
    ...process.env,
    ...(db === undefined ? {} : { MINUTEBOOK_DB: db }),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  });
  if (structurer === 'openai') requireModel(config);
  return openMinutebook({
    ...config,
    ...(structurer === 'offline' ? { model: null, modelKeyMissing: false } : {}),
    log: createLog(config.logLevel),
    holds: purpose === 'drafting',
    quietPauseMs: 0,
  });
}
