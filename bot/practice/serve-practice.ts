import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { PracticeSlack } from './create-practice-slack.ts';
import type { Replay } from './replay-meeting.ts';
import { createLiveServer } from './serve/live-server.ts';
import type { Act } from './serve/live-types.ts';
import { isLoopback } from './serve/loopback-only.ts';
import { sendAsset, sendPage } from './serve/page-files.ts';
import { performAct } from './serve/perform-act.ts';
import { readBody, sendJson } from './serve/read-body.ts';

export const PRACTICE_PATH = '/practice';
const SLACK_PATH = `${PRACTICE_PATH}/slack`;
const API_PATH = `${SLACK_PATH}/api/`;
const RESPONSE_PATH = `${SLACK_PATH}/response/`;
const LIVE_PATH = `${PRACTICE_PATH}/live`;
const ASSET_PATH = `${PRACTICE_PATH}/assets/`;

export interface PracticeServerOptions {
  readonly practice: PracticeSlack;
  /** The folder of `practice.js` and `practice.css`. */
  readonly assets: string;
  readonly replay?: { readonly replay: Replay; readonly channelId: string };
}

/** The practice workspace over HTTP, to be mounted in another server or to listen by itself. */
export interface PracticeServer {
  /** False when the path is none of the practice workspace's. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Listens on loopback by itself; for tests. */
  listen(port?: number): Promise<{ readonly origin: string; readonly slackUrl: string }>;
  close(): Promise<void>;
}

/** Who a window can be, first of all the one it is when nothing was chosen. */
const switchablePeople = (practice: PracticeSlack): { readonly id: string; readonly name: string }[] => {
  const users = [...practice.world.workspaces.values()][0]?.seed.users ?? [];
  const offered = users.filter((user) => user.switchable);
  return (offered.length > 0 ? offered : users).map(({ id, realName }) => ({ id, name: realName }));
};

/** Serves the Web API, Socket Mode, the page and its live updates, to this computer only. */
export function createPracticeServer(options: PracticeServerOptions): PracticeServer {
  const { practice } = options;
  const live = createLiveServer(practice, options.replay ?? null);

  async function route(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (path === PRACTICE_PATH || path === `${PRACTICE_PATH}/`) return sendPage(response);
    if (path.startsWith(ASSET_PATH))
      return sendAsset(response, options.assets, path.slice(ASSET_PATH.length));
    if (path.startsWith(API_PATH)) return serveApi(path.slice(API_PATH.length), request, response);
    if (path.startsWith(RESPONSE_PATH))
      return serveResponse(path.slice(RESPONSE_PATH.length), request, response);
    if (path === `${LIVE_PATH}/act`) return serveAct(request, response);
    if (path === `${LIVE_PATH}/people`) return sendJson(response, 200, switchablePeople(practice));
    sendJson(response, 404, { ok: false, error: 'not_found' });
  }

  async function serveApi(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { token: inBody, ...args } = await readBody(request);
    const header = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const token = header ?? (typeof inBody === 'string' ? inBody : '');
    const answer = await practice.api.call(method, token, args);
    sendJson(response, answer.status, answer.body, answer.headers);
  }

  async function serveResponse(
    token: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const taken = await practice.respond(token, await readBody(request));
    if (taken) return sendJson(response, 200, { ok: true });
    sendJson(response, 404, { ok: false, error: 'used_url' });
  }

  /** JSON only: a form of another page cannot send that without asking first. */
  async function serveAct(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || !request.headers['content-type']?.startsWith('application/json')) {
      return sendJson(response, 415, { ok: false, problem: 'POST JSON here.' });
    }
    const { as, team, act } = await readBody(request);
    try {
      const person = practice.person(String(as), typeof team === 'string' && team ? team : undefined);
      sendJson(response, 200, await performAct(act as Act, person, options.replay?.replay ?? null));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      sendJson(response, 200, { ok: false, problem });
    }
  }

  const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';
  const isOurs = (path: string): boolean => path === PRACTICE_PATH || path.startsWith(`${PRACTICE_PATH}/`);

  function handle(request: IncomingMessage, response: ServerResponse): boolean {
    const path = pathOf(request);
    if (!isOurs(path)) return false;
    if (!isLoopback(request)) {
      sendJson(response, 403, { ok: false, problem: 'The practice workspace answers this computer only.' });
      return true;
    }
    route(path, request, response).catch(() => {
      if (!response.headersSent) sendJson(response, 400, { ok: false, error: 'invalid_request' });
      else response.destroy();
    });
    return true;
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const path = pathOf(request);
    if (!isOurs(path)) return false;
    const isTaken =
      isLoopback(request) &&
      (path === `${SLACK_PATH}/socket`
        ? practice.socket.upgrade(request, socket, head)
        : path === LIVE_PATH && live.upgrade(request, socket, head));
    if (!isTaken) socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    return true;
  }

  const server = createServer((request, response) => {
    if (!handle(request, response)) sendJson(response, 404, { ok: false, error: 'not_found' });
  });
  server.on('upgrade', (request, socket, head) => {
    if (!upgrade(request, socket, head)) socket.destroy();
  });

  return {
    handle,
    upgrade,
    async listen(port = 0) {
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return { origin, slackUrl: `${origin}${SLACK_PATH}` };
    },
    async close() {
      options.replay?.replay.stop();
      live.close();
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}
