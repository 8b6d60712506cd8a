import { UNKNOWN_AUTHOR } from '#server/domain/authorship.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import type { MinutesContent } from '#server/domain/minutes.ts';
import { authorsOfTidied } from '#server/draft/authorship/carry-over.ts';
import type { WordsBy } from '#server/minutes/provenance.ts';
import { namesOfAuthors } from './author-names.ts';
import type { MeetingDeps } from './deps.ts';

/** Who wrote the words that are being frozen, by block: of the locked draft, laid over the words as they are frozen. */
export async function frozenAuthors(
  deps: Pick<MeetingDeps, 'people' | 'draft'>,
  meetingId: MeetingId,
  content: MinutesContent,
): Promise<ReadonlyMap<string, readonly WordsBy[]>> {
  const authors = await deps.draft.authors(meetingId);
  const names = await namesOfAuthors(deps, authors);
  const nobodys = (length: number) => [{ authorId: UNKNOWN_AUTHOR, length }];
  return new Map(
    content.items
      .flatMap((item) => item.blocks)
      .map(({ id, text }) => {
        const written = authors.get(id);
        const runs = written === undefined ? nobodys(text.length) : authorsOfTidied(written, text);
        return [
          id,
          runs.map(({ authorId, length }) => ({ length, authorId, author: names.get(authorId) ?? '' })),
        ];
      }),
  );
}
