import type { Person } from '#server/domain/board.ts';
import type { PersonId } from '#server/domain/ids.ts';
import type { MinutesVersion } from '#server/domain/minutes.ts';
import type { ActionRecord } from '#server/ports/minutes.ts';

/**
 * The tasks a version gives people. Ids follow from the version and the block, so making them twice changes
 * nothing. An owner is tied to a person only where exactly one person has that name.
 */
export function actionsOf(
  version: Pick<MinutesVersion, 'id' | 'meetingId' | 'content'>,
  people: readonly Pick<Person, 'id' | 'name'>[],
): ActionRecord[] {
  const idsByName = new Map<string, Set<PersonId>>();
  for (const person of people) {
    const known = idsByName.get(bareName(person.name)) ?? new Set();
    idsByName.set(bareName(person.name), known.add(person.id));
  }
  const ownerIds = (owners: readonly string[]): PersonId[] =>
    owners.flatMap((owner) => {
      const ids = [...(idsByName.get(bareName(owner)) ?? [])];
      return ids.length === 1 ? ids : [];
    });

  return version.content.items.flatMap((item) =>
    item.blocks
      .filter((block) => block.kind === 'action')
      .map((block) => ({
        id: `${version.id}:${block.id}`,
        meetingId: version.meetingId,
        minutesId: version.id,
        itemNumber: item.number,
        text: block.text,
        owners: block.owners,
        ownerIds: ownerIds(block.owners),
        due: block.due,
        confidential: block.confidential,
        done: false,
      })),
  );
}

/** A name without title, honours, case and accents of typing: "Cllr Ann O’Dea MBE" and "ann o'dea" are one. */
const bareName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(
      /^((the )?(cllr|councillor|mayor|lord|lady|baroness|sir|dame|mrs?|ms|miss|dr|prof(essor)?)\.? )+/u,
      '',
    )
    .replace(/( (obe|mbe|cbe|dbe|kbe|jp|qc|kc|mp))+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
