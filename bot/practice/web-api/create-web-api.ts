import { checkBlocks } from '../block-kit/check-blocks.ts';
import type { FaultState } from '../delivery/faults.ts';
import type { Tickets } from '../world/tickets.ts';
import type { Json, Workspace, World } from '../world/world.ts';
import { ApiRefusal, json, refuseComplaints, text } from './arguments.ts';
import { CHAT_METHODS } from './chat.ts';
import type { ApiMethod } from './context.ts';
import { CONVERSATION_METHODS } from './conversations.ts';
import { REACTION_METHODS } from './reactions.ts';
import { USER_METHODS } from './users.ts';
import { VIEW_METHODS } from './views.ts';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** One call the app made. Tokens are not kept. */
export interface ApiCall {
  readonly method: string;
  readonly teamId: string | null;
  readonly args: Json;
  readonly answer: Json;
}

export interface WebApi {
  call(method: string, token: string, args: Json): Promise<ApiAnswer>;
  /** Every call so far, oldest first, the last thousand kept. */
  readonly calls: readonly ApiCall[];
}

const METHODS: Readonly<Record<string, ApiMethod>> = {
  ...CHAT_METHODS,
  ...CONVERSATION_METHODS,
  ...REACTION_METHODS,
  ...USER_METHODS,
  ...VIEW_METHODS,
};

/** The Web API of every workspace: a bearer token says which one, and what it may do. */
export function createWebApi(deps: {
  readonly world: World;
  readonly tickets: Tickets;
  readonly faults: FaultState;
  /** Address for one Socket Mode connection. */
  readonly socketUrl: () => string;
  readonly later: (work: Promise<unknown>) => void;
}): WebApi {
  const { world } = deps;
  const calls: ApiCall[] = [];

  function workspaceOf(token: string): Workspace {
    if (!token) throw new ApiRefusal('not_authed');
    const workspace = [...world.workspaces.values()].find(({ seed }) => seed.botToken === token);
    if (!workspace) throw new ApiRefusal('invalid_auth');
    if (!workspace.installed) throw new ApiRefusal('account_inactive');
    return workspace;
  }

  async function answer(method: string, token: string, args: Json): Promise<Json> {
    if (method === 'api.test') return { args };
    if (method === 'blocks.validate') {
      refuseComplaints('invalid_blocks', checkBlocks(json(args, 'blocks'), 'message'));
      return {};
    }
    if (method === 'apps.connections.open') {
      if (!token) throw new ApiRefusal('not_authed');
      if (token !== world.app.appToken) throw new ApiRefusal('invalid_auth');
      return { url: deps.socketUrl() };
    }
    const known = METHODS[method];
    if (!known) throw new ApiRefusal('unknown_method', { req_method: method });
    const workspace = workspaceOf(token);
    requireScope(world, workspace, known, args);
    return known.run({ world, workspace, tickets: deps.tickets, args, later: deps.later });
  }

  return {
    calls,
    async call(method, token, args) {
      const fault = deps.faults.takeMethodFault(method);
      if (fault && 'retryAfter' in fault) {
        return {
          status: 429,
          headers: { 'retry-after': String(fault.retryAfter) },
          body: { ok: false, error: 'ratelimited' },
        };
      }
      let body: Json;
      try {
        if (fault) throw new ApiRefusal(fault.error);
        body = { ok: true, ...(await answer(method, token, args)) };
      } catch (error) {
        if (!(error instanceof ApiRefusal)) throw error;
        body = { ok: false, error: error.code, ...error.details };
      }
      const team =
        [...world.workspaces.values()].find(({ seed }) => seed.botToken === token)?.seed.id ?? null;
      calls.push({ method, teamId: team, args, answer: body });
      if (calls.length > 1_000) calls.shift();
      return { status: 200, headers: { 'x-oauth-scopes': world.app.botScopes.join(',') }, body };
    },
  };
}

const READ_PREFIX = { public: 'channels', private: 'groups', im: 'im' } as const;

function requireScope(world: World, workspace: Workspace, method: ApiMethod, args: Json): void {
  const channel = workspace.channels.get(text(args, 'channel'));
  const needed = method.channelScope
    ? channel
      ? [`${READ_PREFIX[channel.kind]}:${method.channelScope}`]
      : []
    : (method.scopes ?? []);
  if (needed.length === 0 || needed.some((scope) => world.app.botScopes.includes(scope))) return;
  throw new ApiRefusal('missing_scope', {
    needed: needed.join(','),
    provided: world.app.botScopes.join(','),
  });
}
