import type { WebClient } from '@slack/web-api';
import type { Actor } from '#server/domain/actor.ts';
import type { UseCases } from '#server/meetings/use-cases.ts';
import type { ChatPeople } from './chat-people.ts';

/** Slack could not say who somebody is: nothing is decided about them until it can. */
export class UnknownIdentity extends Error {
  constructor(cause: unknown) {
    super('Slack could not say who is asking', { cause });
    this.name = 'UnknownIdentity';
  }
}

/** Who is asking: Slack gives identity, the board's own record gives roles. */
export const createIdentify =
  (people: ChatPeople, identify: UseCases['identify']) =>
  async (teamId: string, userId: string, client: WebClient): Promise<Actor> => {
    if (userId === '') throw new UnknownIdentity(undefined);
    const person = await people.find(teamId, userId, client).catch((error: unknown) => {
      throw new UnknownIdentity(error);
    });
    return identify({
      teamId,
      userId,
      name: person.name,
      external: person.external,
      workspaceAdmin: person.workspaceAdmin,
    });
  };

/** The same person, asking where others read along: entitled to what is public and no more. */
export const inPublic = (actor: Actor): Actor => ({ ...actor, workspaceAdmin: false, roles: new Map() });
