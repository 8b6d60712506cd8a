import type { HouseProfile } from '#server/domain/board.ts';
import type { CastMember } from '#server/domain/meeting.ts';

const firstName = (name: string): string =>
  name.replace(/^(?:Cllr|Mr|Mrs|Ms|Dr|Mayor) /, '').split(' ')[0] ?? name;

/** Somebody at the first mention: name and post, with initials in 2023. */
export const introduce = (person: CastMember, profile: HouseProfile): string => {
  const post = person.job !== '' ? person.job : person.organisation;
  if (profile === '2020') return `${person.name}${post === '' ? '' : ` (${post})`}`;
  const initials = profile === '2023' && person.initials !== '' ? ` (${person.initials})` : '';
  return `${person.name}${initials}${post === '' ? '' : `, ${post},`}`;
};

/** Somebody introduced before: initials (2023), an officer's first name (2020), else the name. */
export const again = (person: CastMember, profile: HouseProfile, shared: boolean): string => {
  if (profile === '2023' && person.initials !== '' && !shared) return person.initials;
  return profile === '2020' && person.role === 'officer' ? firstName(person.name) : person.name;
};
