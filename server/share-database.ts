import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenDraftStore } from '#server/database/draft-store.ts';
import { type OpenLeases, openLeases } from '#server/database/leases.ts';
import type { Clock, NewIds } from '#server/ports/clock.ts';
import type { DraftRelay } from '#server/ports/draft-relay.ts';
import { createFileRelay } from '#server/relay/create-file-relay.ts';

/** What a process needs to host drafts beside others at the same database file. */
export interface SharedDatabase {
  readonly relay: DraftRelay;
  readonly leases: OpenLeases;
  close(): Promise<void>;
}

/** A socket's path may be this long on every system. */
const LONGEST_SOCKET_PATH = 103;
const NAME_LENGTH = 36 + '.sock'.length + 1;

/** Beside the database where the path is short enough, else in the system's folder for passing files. */
export const socketFolder = (file: string): string => {
  const beside = `${path.resolve(file)}.processes`;
  if (beside.length + NAME_LENGTH <= LONGEST_SOCKET_PATH) return beside;
  const digest = createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `minutebook-${digest}`);
};

/** Joins the processes at a database file. */
export const shareDatabase = async (deps: {
  readonly file: string;
  readonly store: OpenDraftStore;
  readonly clock: Clock;
  readonly ids: NewIds;
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}): Promise<SharedDatabase> => {
  const process = deps.ids.next();
  const leases = openLeases({
    file: deps.file,
    clock: deps.clock,
    process,
    onTrouble: (error) => deps.log('lease.trouble', { reason: String(error) }),
  });
  const relay = await createFileRelay({
    store: deps.store,
    folder: socketFolder(deps.file),
    process,
    log: deps.log,
  });
  return {
    relay,
    leases,
    close: async () => {
      await relay.close();
      leases.close();
    },
  };
};
