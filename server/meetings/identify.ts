import { type Actor, NOBODY } from '#server/domain/actor.ts';
import { isInForce, type Person, type Role } from '#server/domain/board.ts';
import type { BoardId } from '#server/domain/ids.ts';
import type { MeetingDeps } from './deps.ts';
import { dateIn } from './order.ts';
import type { UseCases } from './use-cases.ts';

type IdentifyDeps = Pick<MeetingDeps, 'people' | 'boards' | 'clock'>;

/** The roles a person holds today, board by board. */
async function rolesToday(
  deps: IdentifyDeps,
  person: Person,
): Promise<ReadonlyMap<BoardId, ReadonlySet<Role>>> {
  const today = dateIn('Europe/London', deps.clock.now());
  const roles = new Map<BoardId, Set<Role>>();
  for (const membership of await deps.boards.membershipsOf(person.id)) {
    if (!isInForce(membership, today)) continue;
    const held = roles.get(membership.boardId) ?? new Set<Role>();
    held.add(membership.role);
    roles.set(membership.boardId, held);
  }
  return roles;
}

/** Who a chat user is. Chat gives identity only: roles come from the board's own record, on each action anew. */
export const createIdentify =
  (deps: IdentifyDeps): UseCases['identify'] =>
  async (identity) => {
    const person = await deps.people.findBySlack({ teamId: identity.teamId, userId: identity.userId });
    return {
      personId: person?.id ?? null,
      name: person?.name ?? identity.name,
      external: identity.external,
      workspaceAdmin: identity.workspaceAdmin && !identity.external,
      roles: person === null ? new Map() : await rolesToday(deps, person),
    } satisfies Actor;
  };

/** Who a signed-in person is. A link is only ever given to people known to be of the workspace, so never external. */
export const createActorOf =
  (deps: IdentifyDeps): UseCases['actorOf'] =>
  async (personId) => {
    const person = await deps.people.find(personId);
    if (person === null) return NOBODY;
    return {
      personId: person.id,
      name: person.name,
      external: false,
      workspaceAdmin: false,
      roles: await rolesToday(deps, person),
    };
  };
