import type { CastMember } from '#server/domain/meeting.ts';
import type { People } from '#server/house-style/people.ts';
import { createSpelling, properNames } from '#server/house-style/proper-names.ts';

const spellings = new WeakMap<People, (text: string) => string>();

/** A text in which the members' councils typed small have their capitals, letter for letter as long as before. */
export const recased = (text: string, people: People): string => {
  const spelling = spellings.get(people) ?? createSpelling(properNames(people.cast, []));
  spellings.set(people, spelling);
  return spelling(text);
};

/** The proper name of a member's council; null for none. */
export const councilOf = (person: CastMember): string | null => {
  const [name] = properNames([person], []).values();
  return name ?? null;
};
