import type { DraftAuthors } from '#server/domain/authorship.ts';

const MACHINE = 'server:';

/** Whether words of a person stand in a block. */
export type HandsIn = (blockId: string) => boolean;

/** Where nobody keeps authorship, only what differs shows a hand. */
export const noHands: HandsIn = () => false;

/** Whether an author is a person: not the machine, and somebody known. */
export const isPerson = (authorId: string): boolean => authorId !== '' && !authorId.startsWith(MACHINE);

/** By the record of authors. */
export const handsBy =
  (authors: DraftAuthors): HandsIn =>
  (blockId) =>
    authors.get(blockId)?.runs.some(({ authorId }) => isPerson(authorId)) ?? false;
