import { type AskArchive, createAskArchive } from '#server/archive/asking/create-ask-archive.ts';
import { passagesOfMinutes } from '#server/archive/passages/passages-of-minutes.ts';
import { createArchiveIndex } from '#server/database/archive-index.ts';
import type { Database } from '#server/database/database.ts';
import type { MinutesArchive } from '#server/meetings/deps.ts';
import type { ArchiveIndex } from '#server/ports/archive-index.ts';
import type { Clock, NewIds } from '#server/ports/clock.ts';

/** The archive: what the use cases put in and ask, and the index itself for importing and listing. */
export interface Archive extends MinutesArchive {
  readonly paperIndex: ArchiveIndex;
}

/** Joins the passages of minutes, their index in the database and the asking over it. */
export function createArchive(deps: {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: NewIds;
}): Archive {
  const paperIndex = createArchiveIndex({ client: deps.database.prisma, clock: deps.clock, ids: deps.ids });
  const ask: AskArchive = createAskArchive({ index: paperIndex });
  return {
    paperIndex,
    ask,
    index: (version) => paperIndex.putMinutes(version.id, passagesOfMinutes(version.content)),
  };
}
