import type { CastMember, CastRole } from '#server/domain/meeting.ts';
import type { ReplayAgenda } from './read-stream.ts';

const ROLES: readonly (readonly [RegExp, CastRole])[] = [
  [/vice/i, 'vice-chair'],
  [/deputy/i, 'deputy-chair'],
  [/chair/i, 'chair'],
  [/observer/i, 'observer'],
  [/advis[eo]r|peer/i, 'adviser'],
];
const roleOf = (role: string): CastRole => ROLES.find(([form]) => form.test(role))?.[1] ?? 'member';

const EMPTY = { handle: '', job: '', organisation: '', attending: '', user: '', authority: '', initials: '' };

/** The people of an agenda file as the cast of a meeting. */
export const castOf = (
  agenda: Pick<ReplayAgenda, 'members' | 'substitutes' | 'officers' | 'guests'>,
): CastMember[] => [
  ...agenda.members.map(({ name, initials, authority, role }) => ({
    ...EMPTY,
    name,
    initials,
    authority,
    role: roleOf(role),
  })),
  ...agenda.substitutes.map(({ name, initials, authority }) => ({
    ...EMPTY,
    name,
    initials,
    authority,
    role: 'substitute' as const,
  })),
  ...agenda.officers.map((officer) => ({ ...EMPTY, ...officer, role: 'officer' as const })),
  ...agenda.guests.map(({ name, initials, organisation, attending }) => ({
    ...EMPTY,
    name,
    initials,
    organisation,
    attending,
    role: 'guest' as const,
  })),
];
