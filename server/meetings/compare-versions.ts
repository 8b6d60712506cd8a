import type { MinutesVersion } from '#server/domain/minutes.ts';
import { authorsOfAdded } from '#server/minutes/authors-of-added.ts';
import { changesBetween, type MinutesChange } from '#server/minutes/changes-between.ts';
import { contentFor } from '#server/minutes/content-for.ts';
import type { WordsBy } from '#server/minutes/provenance.ts';
import type { MeetingDeps } from './deps.ts';

/** What a version changed against the one submitted before it, with who wrote what came in. */
export interface VersionComparison {
  /** Number of the earlier version. */
  readonly earlier: number;
  readonly changes: readonly (MinutesChange & { readonly by: readonly string[] })[];
}

/** Null for a first version. Who may not see confidential matter compares what they may see. */
export async function comparePrevious(
  deps: Pick<MeetingDeps, 'minutes'>,
  minutes: MinutesVersion,
  entitled: boolean,
): Promise<VersionComparison | null> {
  const earlier = (await deps.minutes.list(minutes.meetingId)).find((one) => one.version < minutes.version);
  if (earlier === undefined) return null;
  const authors = writtenBy(await deps.minutes.provenance(minutes.id));
  return {
    earlier: earlier.version,
    changes: changesBetween(contentFor(earlier.content, entitled), contentFor(minutes.content, entitled)).map(
      (change) => ({
        ...change,
        by: change.blockId === null ? [] : authorsOfAdded(change.words, authors[change.blockId] ?? []),
      }),
    ),
  };
}

/** Provenance frozen by an older release names no authors. */
function writtenBy(provenance: string): Readonly<Record<string, readonly WordsBy[]>> {
  const read = JSON.parse(provenance === '' ? '{}' : provenance) as {
    readonly authors?: Readonly<Record<string, readonly WordsBy[]>>;
  };
  return read.authors ?? {};
}
