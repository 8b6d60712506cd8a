import type { DraftAuthors } from '#server/domain/authorship.ts';
import { asId, type PersonId } from '#server/domain/ids.ts';
import type { MeetingDeps } from './deps.ts';

/** The machine's words come from notes: they are shown so, not under a person's name. */
const MACHINE = 'server:';
const FROM_NOTES = 'from notes';
/** Words from before authorship was kept. */
const NOT_KNOWN = 'not known';

/** How the author of words is called, by the id they have in a draft. */
export type AuthorNames = ReadonlyMap<string, string>;

/** The names of everybody who wrote or deleted words of a draft. */
export async function namesOfAuthors(
  deps: Pick<MeetingDeps, 'people'>,
  authors: DraftAuthors,
): Promise<AuthorNames> {
  const ids = new Set<string>();
  for (const { runs, deleted } of authors.values()) {
    for (const { authorId } of runs) ids.add(authorId);
    for (const { authorId, deletedById } of deleted) ids.add(authorId).add(deletedById);
  }
  const persons = [...ids].filter((id) => id !== '' && !id.startsWith(MACHINE));
  const found = await deps.people.findMany(persons.map((id) => asId<PersonId>(id)));
  const names = new Map<string, string>(found.map(({ id, name }) => [id, name]));
  return new Map(
    [...ids].map((id) => [id, id.startsWith(MACHINE) ? FROM_NOTES : (names.get(id) ?? NOT_KNOWN)]),
  );
}
