import type { AskerScope } from '#server/domain/answer.ts';
import type {
  ArchivedMeeting,
  ArchiveReader,
  ArchiveStore,
  Passage,
  ReadableMeeting,
} from '#server/domain/archive.ts';
import type { MinutesId } from '#server/domain/ids.ts';

/** The archive: imported papers and published minutes as passages, readable within an asker's scope. */
export interface ArchiveIndex extends ArchiveReader, ArchiveStore {
  /**
   * Makes a frozen version findable, replacing what was held of it before. The version's own state decides who may
   * find it: in review by those of its draft, approved and agreed by everybody, superseded by nobody.
   */
  putMinutes(minutesId: MinutesId, passages: readonly Passage[]): Promise<void>;
  /** Meetings in scope without their passages, newest first. */
  list(scope: AskerScope): Promise<ArchivedMeeting[]>;
  /** Meetings holding any of these words, with all passages of the items that matched, at most `limit` passages. */
  search(words: readonly string[], scope: AskerScope, limit: number): Promise<ReadableMeeting[]>;
}
