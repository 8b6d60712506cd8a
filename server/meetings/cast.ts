import { type Board, isInForce, type Role } from '#server/domain/board.ts';
import type { PersonId } from '#server/domain/ids.ts';
import type { CastMember, CastRole, Meeting } from '#server/domain/meeting.ts';
import type { MeetingDeps } from './deps.ts';

const AS_CAST: Readonly<Record<Role, CastRole | null>> = {
  chair: 'chair',
  'vice-chair': 'vice-chair',
  'deputy-chair': 'deputy-chair',
  member: 'member',
  substitute: 'substitute',
  observer: 'observer',
  adviser: 'adviser',
  officer: 'officer',
  admin: null,
};
/** Of several roles a person holds, the one they are printed under. */
const PRECEDENCE: readonly CastRole[] = [
  'chair',
  'vice-chair',
  'deputy-chair',
  'member',
  'observer',
  'adviser',
  'substitute',
  'officer',
  'guest',
];

type CastDeps = Pick<MeetingDeps, 'boards' | 'people'>;

/** Everyone whose name may come up: the board's people on the day of the meeting, then whom its agenda names beside them. */
export async function castOf(deps: CastDeps, board: Board, meeting: Meeting): Promise<readonly CastMember[]> {
  const memberships = (await deps.boards.memberships(board.id)).filter((one) => isInForce(one, meeting.date));
  const personIds = [...new Set(memberships.map((one) => one.personId))];
  const [found, users] = await Promise.all([
    deps.people.findMany(personIds),
    deps.people.slackUsers(board.teamId, personIds),
  ]);
  const people = new Map(found.map((one) => [one.id, one]));
  const cast = new Map<PersonId, CastMember>();
  for (const membership of memberships) {
    const person = people.get(membership.personId);
    const role = AS_CAST[membership.role];
    if (person === undefined || role === null) continue;
    const before = cast.get(person.id);
    if (before !== undefined && PRECEDENCE.indexOf(before.role) <= PRECEDENCE.indexOf(role)) continue;
    cast.set(person.id, {
      personId: person.id,
      name: person.name,
      initials: person.initials,
      handle: person.handle,
      role,
      authority: membership.authority,
      job: person.job,
      organisation: '',
      attending: '',
      user: users.get(person.id) ?? '',
    });
  }
  const named = new Set([...cast.values()].map((one) => one.name));
  return [...cast.values(), ...meeting.cast.filter((one) => !named.has(one.name))];
}

/** The name of whoever presides. */
export async function presiderOf(deps: CastDeps, meeting: Meeting) {
  return meeting.presiderId === null ? null : deps.people.find(meeting.presiderId);
}
