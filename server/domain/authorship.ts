/** Who wrote a stretch of words. `authorId`: a person, "server:<purpose>" for the machine, or "" when nobody knows. */
export interface AuthorRun {
  readonly authorId: string;
  /** In UTF-16 units, as JavaScript counts. */
  readonly length: number;
}

/** Words that are no longer there: whose they were, and who took them out. */
export interface DeletedWords extends AuthorRun {
  readonly deletedById: string;
}

/** Who wrote the words of one block, from its first letter to its last, and who deleted what stood there. */
export interface BlockAuthors {
  readonly text: string;
  /** Their lengths add up to that of the text. */
  readonly runs: readonly AuthorRun[];
  readonly deleted: readonly DeletedWords[];
}

/** By block id. */
export type DraftAuthors = ReadonlyMap<string, BlockAuthors>;

/** The author of words that were there before authorship was kept. */
export const UNKNOWN_AUTHOR = '';
