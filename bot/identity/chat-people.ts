import type { UsersInfoResponse, WebClient } from '@slack/web-api';
import type { ChatPerson } from '#server/meetings/use-cases.ts';
import type { BotClock } from '../tools.ts';

/** Somebody as Slack describes them to one workspace. */
export interface SeenPerson extends ChatPerson {
  readonly handle: string;
  readonly job: string;
  /** A guest, a bot, somebody who left, or somebody of another workspace: never entitled, whatever roles say. */
  readonly external: boolean;
  readonly workspaceAdmin: boolean;
}

export interface ChatPeople {
  /** Throws when Slack cannot say who this is. */
  find(teamId: string, userId: string, client: WebClient): Promise<SeenPerson>;
}

type SlackUser = NonNullable<UsersInfoResponse['user']>;

/** Somebody of another workspace of the same organisation belongs here when Slack lists this one among theirs. */
function isOfTeam(user: SlackUser, teamId: string): boolean {
  return user.team_id === teamId || user.enterprise_user?.teams?.includes(teamId) === true;
}

/** Reads `users.info`; what it does not say counts against the person. */
export function seenPerson(user: SlackUser, teamId: string, userId: string): SeenPerson {
  const external =
    user.is_restricted === true ||
    user.is_ultra_restricted === true ||
    user.is_stranger === true ||
    user.is_bot === true ||
    user.deleted === true ||
    !isOfTeam(user, teamId);
  return {
    userId,
    name: user.profile?.real_name || user.real_name || user.name || userId,
    handle: user.name ?? '',
    job: user.profile?.title ?? '',
    external,
    workspaceAdmin: !external && (user.is_admin === true || user.is_owner === true),
  };
}

interface PeopleDeps {
  readonly clock: BotClock;
  readonly keptMs: number;
  /** The client for slow reads: posting must not wait behind these. */
  readonly readsOf: (client: WebClient) => WebClient;
}

const PEOPLE_KEPT = 2000;

/** Asks Slack who people are and remembers it for a few minutes; two askers at once share one call. */
export function createChatPeople(deps: PeopleDeps): ChatPeople {
  const seen = new Map<string, { readonly until: number; readonly person: Promise<SeenPerson> }>();

  async function ask(teamId: string, userId: string, client: WebClient): Promise<SeenPerson> {
    const { user } = await deps.readsOf(client).users.info({ user: userId });
    if (user === undefined) throw new Error('users.info named nobody');
    return seenPerson(user, teamId, userId);
  }

  return {
    find: (teamId, userId, client) => {
      const key = `${teamId}:${userId}`;
      const now = deps.clock.now().getTime();
      const known = seen.get(key);
      if (known !== undefined && known.until > now) return known.person;
      const person = ask(teamId, userId, client);
      seen.set(key, { until: now + deps.keptMs, person });
      person.catch(() => seen.delete(key));
      const oldest = seen.keys().next().value;
      if (seen.size > PEOPLE_KEPT && oldest !== undefined) seen.delete(oldest);
      return person;
    },
  };
}
