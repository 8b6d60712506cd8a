import { type AuthorRun, type BlockAuthors, UNKNOWN_AUTHOR } from '#server/domain/authorship.ts';
import { hunksBetween } from './hunks.ts';

/** Runs of one author beside each other become one. */
function merged(runs: readonly AuthorRun[]): AuthorRun[] {
  const result: AuthorRun[] = [];
  for (const run of runs) {
    if (run.length === 0) continue;
    const last = result.at(-1);
    if (last?.authorId === run.authorId)
      result[result.length - 1] = { ...last, length: last.length + run.length };
    else result.push(run);
  }
  return result;
}

/** The runs that cover a stretch of the words. */
function between(runs: readonly AuthorRun[], from: number, to: number): AuthorRun[] {
  let at = 0;
  return runs.flatMap(({ authorId, length }) => {
    const start = Math.max(from, at);
    at += length;
    const end = Math.min(to, at);
    return start < end ? [{ authorId, length: end - start }] : [];
  });
}

/**
 * The authors of a block's words once they were tidied for freezing: spaces and hidden letters gone, letters composed.
 * What tidying put in is whose the words at that place were.
 */
export function authorsOfTidied(authors: BlockAuthors, text: string): readonly AuthorRun[] {
  const { runs } = authors;
  const result: AuthorRun[] = [];
  let at = 0;
  for (const { at: start, removed, inserted } of hunksBetween(authors.text, text)) {
    result.push(...between(runs, at, start));
    const beside = between(runs, start, start + 1)[0] ?? between(runs, start - 1, start)[0];
    result.push({ authorId: beside?.authorId ?? UNKNOWN_AUTHOR, length: inserted.length });
    at = start + removed;
  }
  return merged([...result, ...between(runs, at, authors.text.length)]);
}
