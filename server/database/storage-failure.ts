import { Refusal } from '#server/domain/errors.ts';

/** Why the disk or the file would not take or give what was asked. */
export type StorageReason =
  | 'full'
  | 'read-only'
  | 'busy'
  | 'unreachable'
  | 'damaged'
  | 'not-a-database'
  | 'disk-error';

const REASONS: ReadonlyMap<number, StorageReason> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'read-only'],
  [10, 'disk-error'],
  [11, 'damaged'],
  [13, 'full'],
  [14, 'unreachable'],
  [26, 'not-a-database'],
]);

const WORDS: Readonly<Record<StorageReason, string>> = {
  full: 'the disk is full',
  'read-only': 'the database file is read-only',
  busy: 'another process has held the database for too long',
  unreachable: 'the database file cannot be opened',
  damaged: 'the database file is damaged',
  'not-a-database': 'the file is not a Minutebook database',
  'disk-error': 'the disk reported an error',
};

/** A storage failure as a person may read it; the original error is its cause. */
export function storageFailure(reason: StorageReason, cause?: unknown): Refusal {
  const refusal = new Refusal('storage-failed', { reason: WORDS[reason], kind: reason });
  if (cause !== undefined) refusal.cause = cause;
  // Prisma wraps what has a code and passes `meta` on: by it the refusal is found again (client.ts).
  Object.defineProperty(refusal, 'meta', { value: { refusal } });
  return refusal;
}

/** Takes what the driver threw: a storage failure becomes a refusal, everything else stays what it is. */
export function asStorageFailure(error: unknown): unknown {
  const reason = REASONS.get(sqliteCode(error));
  if (reason !== undefined) return storageFailure(reason, error);
  const forbidden = triggerMessage(error);
  return forbidden === null ? error : new Error(forbidden, { cause: error });
}

/** What a trigger of ours said (SQLITE_CONSTRAINT_TRIGGER); Prisma would call it a foreign key. */
function triggerMessage(error: unknown): string | null {
  if (!(error instanceof Error) || typeof error.cause !== 'object' || error.cause === null) return null;
  const { cause } = error;
  if (!('originalCode' in cause) || cause.originalCode !== '1811') return null;
  return 'originalMessage' in cause ? String(cause.originalMessage) : null;
}

export const isBusy = (error: unknown): boolean => REASONS.get(sqliteCode(error)) === 'busy';

/** SQLite's primary result code behind an error of libsql or of Prisma's adapter; 0 when it is neither. */
function sqliteCode(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 0;
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode & 0xff;
  const cause: unknown = 'cause' in error ? error.cause : undefined;
  if (typeof cause !== 'object' || cause === null) return 0;
  if ('originalCode' in cause) return Number(cause.originalCode) & 0xff;
  return 0;
}
