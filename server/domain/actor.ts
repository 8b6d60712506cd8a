import type { Role } from './board.ts';
import type { BoardId, PersonId } from './ids.ts';

/**
 * Who is asking, as the server knows them. Unknown identity is an actor with no person: entitled to nothing
 * that is not public. `external` is a guest or somebody of another Slack workspace: never entitled to
 * confidential matter and never an officer or approver, whatever their memberships say.
 */
export interface Actor {
  readonly personId: PersonId | null;
  readonly name: string;
  readonly external: boolean;
  /** May administer the workspace (Slack owner or admin), hence set up boards. */
  readonly workspaceAdmin: boolean;
  readonly roles: ReadonlyMap<BoardId, ReadonlySet<Role>>;
}

export const NOBODY: Actor = {
  personId: null,
  name: 'somebody unknown',
  external: true,
  workspaceAdmin: false,
  roles: new Map(),
};

export const hasRole = (actor: Actor, boardId: BoardId, ...roles: readonly Role[]): boolean =>
  !actor.external && roles.some((role) => actor.roles.get(boardId)?.has(role) === true);
