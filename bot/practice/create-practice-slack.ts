import type { PracticeClock } from './clock.ts';
import { createDelivery, type Delivery } from './delivery/create-delivery.ts';
import { eventEnvelope } from './delivery/envelope.ts';
import { createFaults, type Faults } from './delivery/faults.ts';
import { createHttpTransport } from './delivery/http-transport.ts';
import type { Transport } from './delivery/outgoing.ts';
import { createSocketTransport, type SocketTransport } from './delivery/socket-transport.ts';
import { createPerson, type PracticePerson } from './person/create-person.ts';
import { respondInPlace } from './person/respond.ts';
import type { PracticeSeed } from './seed.ts';
import { createWebApi, type WebApi } from './web-api/create-web-api.ts';
import { createTickets } from './world/tickets.ts';
import { type Change, createWorld, type Json, type Workspace, type World } from './world/world.ts';

/** How the app is reached: signed POSTs to its events address, or over Socket Mode. */
export type PracticeDelivery =
  | { readonly kind: 'http'; readonly url: () => string; readonly timeoutMs?: number }
  | { readonly kind: 'socket'; readonly ackMs?: number };

export interface PracticeSlackOptions {
  readonly seed: PracticeSeed;
  readonly clock: PracticeClock;
  readonly delivery: PracticeDelivery;
  /** Where the practice server is mounted, `http://127.0.0.1:3000/practice/slack`; asked when an address is made. */
  readonly baseUrl: () => string;
}

/** A local Slack. It knows nothing of the app it drives but its manifest. */
export interface PracticeSlack {
  readonly world: World;
  readonly api: WebApi;
  readonly delivery: Delivery;
  readonly faults: Faults;
  /** Socket Mode's server side; idle when delivery is by HTTP. */
  readonly socket: SocketTransport;
  person(userId: string, teamId?: string): PracticePerson;
  /** An answer by `response_url`; false once the address is used up or expired. */
  respond(token: string, body: Json): Promise<boolean>;
  /** Sends `app_uninstalled` and `tokens_revoked`; the token stops working. */
  uninstall(teamId?: string): Promise<void>;
  /** Calls `listener` at each change, until the returned function is called. */
  onChange(listener: (change: Change) => void): () => void;
  /** Resolves when nothing has been on its way, either way, for `quietMs`. */
  settled(options?: { readonly quietMs?: number; readonly timeoutMs?: number }): Promise<void>;
  /** Resolves with the first value `find` gives that is neither null, undefined nor false. */
  until<T>(find: () => T | null | undefined | false, timeoutMs?: number): Promise<T>;
  close(): void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Builds a local Slack in memory. */
export function createPracticeSlack(options: PracticeSlackOptions): PracticeSlack {
  const { clock, seed } = options;
  const faults = createFaults();
  const listeners = new Set<(change: Change) => void>();
  let busy = 0;
  let activity = 0;

  const later = (work: Promise<unknown>): void => {
    busy += 1;
    work.finally(() => {
      busy -= 1;
      activity += 1;
    });
  };

  const world: World = createWorld(seed, clock, {
    changed(change) {
      activity += 1;
      for (const listener of listeners) listener(change);
    },
    async event(workspace, event, subscription) {
      const wanted = seed.app.botEvents === null || seed.app.botEvents.includes(subscription);
      const channel = typeof event.channel === 'string' ? workspace.channels.get(event.channel) : undefined;
      const isThere = !channel || channel.members.has(workspace.seed.botUserId);
      if (!wanted || !isThere || !workspace.installed) return;
      const payload = eventEnvelope(world, workspace, event);
      activity += 1;
      await delivery.sendEvent({ kind: 'event', teamId: workspace.seed.id, payload });
      activity += 1;
    },
  });
  const tickets = createTickets(clock, (prefix) => world.nextId(prefix));
  const socket = createSocketTransport({
    appId: seed.app.id,
    newId: (prefix) => world.nextId(prefix),
    ...(options.delivery.kind === 'socket' && options.delivery.ackMs
      ? { ackMs: options.delivery.ackMs }
      : {}),
  });
  const transport: Transport =
    options.delivery.kind === 'socket'
      ? socket
      : createHttpTransport({ ...options.delivery, clock, signingSecret: seed.app.signingSecret });
  const delivery = createDelivery({ transport: () => transport, clock, faults });
  const webApi = createWebApi({
    world,
    tickets,
    faults,
    later,
    socketUrl: () => `${options.baseUrl().replace(/^http/, 'ws')}/socket?ticket=${socket.ticket()}`,
  });

  function workspaceNamed(teamId: string | undefined): Workspace {
    const workspace = teamId ? world.workspaces.get(teamId) : [...world.workspaces.values()][0];
    if (!workspace) throw new Error(`no workspace ${teamId ?? ''}`);
    return workspace;
  }

  return {
    world,
    api: {
      calls: webApi.calls,
      async call(method, token, args) {
        const call = webApi.call(method, token, args);
        later(call.catch(() => undefined));
        return call;
      },
    },
    delivery,
    faults,
    socket,
    person(userId, teamId) {
      const workspace = workspaceNamed(teamId);
      const user = workspace.users.get(userId);
      if (!user) throw new Error(`no person ${userId} in ${workspace.seed.name}`);
      return createPerson({
        world,
        workspace,
        user,
        tickets,
        delivery,
        responseUrl: (target) => `${options.baseUrl()}/response/${tickets.responseToken(target)}`,
      });
    },
    async respond(token, body) {
      const target = tickets.respond(token);
      if (!target) return false;
      later(respondInPlace(world, target, body));
      return true;
    },
    async uninstall(teamId) {
      const workspace = workspaceNamed(teamId);
      const bot = workspace.seed.botUserId;
      const sent = [
        world.event(workspace, { type: 'app_uninstalled', event_ts: world.nextTs() }, 'app_uninstalled'),
        world.event(
          workspace,
          { type: 'tokens_revoked', tokens: { oauth: [], bot: [bot] }, event_ts: world.nextTs() },
          'tokens_revoked',
        ),
      ];
      workspace.installed = false;
      await Promise.all(sent);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async settled({ quietMs = 60, timeoutMs = 30_000 } = {}) {
      const end = Date.now() + timeoutMs;
      let seen = -1;
      while (seen !== activity || busy > 0 || delivery.inFlight() > 0) {
        if (Date.now() > end) throw new Error('the practice workspace did not come to rest');
        seen = activity;
        await pause(quietMs);
      }
    },
    async until(find, timeoutMs = 30_000) {
      const end = Date.now() + timeoutMs;
      for (;;) {
        const found = find();
        if (found !== null && found !== undefined && found !== false) return found;
        if (Date.now() > end) throw new Error('what was waited for did not come');
        await pause(10);
      }
    },
    close() {
      listeners.clear();
      socket.close();
    },
  };
}
