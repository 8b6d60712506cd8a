import { type AuthorRun, type BlockAuthors, UNKNOWN_AUTHOR } from '#server/domain/authorship.ts';
import type { MeetingId } from '#server/domain/ids.ts';
import type { MinutesContent } from '#server/domain/minutes.ts';
import { authorsOfTidied } from '#server/draft/authorship/carry-over.ts';
import { plainLine } from '#server/export/plain.ts';
import type { FrozenAuthors, WordsBy } from '#server/minutes/provenance.ts';
import { namesOfAuthors } from './author-names.ts';
import type { MeetingDeps } from './deps.ts';

/** Who wrote the words that are being frozen: of the locked draft, laid over the words as they are frozen. */
export async function frozenAuthors(
  deps: Pick<MeetingDeps, 'people' | 'draft'>,
  meetingId: MeetingId,
  content: MinutesContent,
): Promise<FrozenAuthors> {
  const authors = await deps.draft.authors(meetingId);
  const names = await namesOfAuthors(deps, authors);
  const laidOver = (written: BlockAuthors | undefined, text: string): WordsBy[] => {
    const nobodys: readonly AuthorRun[] = [{ authorId: UNKNOWN_AUTHOR, length: text.length }];
    const runs = written === undefined ? nobodys : authorsOfTidied(written, text);
    return runs.map(({ authorId, length }) => ({ length, authorId, author: names.get(authorId) ?? '' }));
  };
  const blocks = content.items.flatMap((item) => item.blocks);
  const inItems = new Set(blocks.map(({ id }) => id));
  // A name is frozen without the id of its line: each is laid over a line outside the items that says it.
  const entries = [...authors].filter(([id]) => !inItems.has(id)).map(([, written]) => written);
  const entryOf = (name: string): BlockAuthors | undefined => {
    const index = entries.findIndex(({ text }) => plainLine(text) === name);
    return index < 0 ? undefined : entries.splice(index, 1)[0];
  };
  return {
    blocks: new Map(blocks.map(({ id, text }) => [id, laidOver(authors.get(id), text)])),
    attendance: content.attendance.map(({ name }) => laidOver(entryOf(name), name)),
  };
}
