import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import formBody from '@fastify/formbody';
import Fastify, { type FastifyInstance } from 'fastify';
import { addAssets } from './assets.ts';
import { addAuthorsApi } from './authors-api.ts';
import { createContext } from './context.ts';
import { addDraftPage } from './draft-page.ts';
import { errorResponse, NOT_FOUND } from './error-response.ts';
import { addHomePage } from './home-page.ts';
import { addMeetingApi } from './meeting-api.ts';
import { addMinutesPage } from './minutes-page.ts';
import { addReviewRoutes } from './review-routes.ts';
import { addSecurity } from './security.ts';
import { addSignInRoutes } from './sign-in-routes.ts';
import type { WebDeps } from './web-deps.ts';

const BODY_LIMIT = 64 * 1024;
/** Time that requests under way have to be answered when the server stops. */
const GRACE_MS = 1000;

export interface WebServer {
  readonly app: FastifyInstance;
  readonly server: Server;
  /** Listens, and says on which port (0 asks for any free one). */
  listen(port: number, host: string): Promise<number>;
  /** Takes no new request, lets those under way end for a moment, and closes every connection but the WebSockets. */
  close(): Promise<void>;
}

const isBelow = (url: string, prefix: string): boolean => {
  const path = url.split('?', 1)[0] ?? '';
  return path === prefix || path.startsWith(`${prefix}/`);
};

/** One port for the pages, the WebSockets, Slack's requests and the practice workspace. */
export function createWebServer(deps: WebDeps): WebServer {
  const context = createContext(deps);

  const server = createServer();
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    // Addresses carry sign-in links: requests are not logged.
    logger: false,
    routerOptions: { maxParamLength: 200 },
    serverFactory: (answer: (request: IncomingMessage, response: ServerResponse) => void) =>
      server.on('request', (request, response) => {
        const mount = deps.mounts.find((one) => isBelow(request.url ?? '/', one.prefix));
        if (mount === undefined) answer(request, response);
        else mount.handle(request, response);
      }),
  });
  server.on('upgrade', (request, socket, head) => {
    // A socket that breaks before anybody took it must not take the process with it.
    socket.on('error', () => socket.destroy());
    if (deps.upgrades.some((upgrade) => upgrade(request, socket, head))) return;
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });

  app.register(formBody, { bodyLimit: BODY_LIMIT });
  addSecurity(app, deps.baseUrl);
  addAssets(app, deps.assets);
  app.get('/health', async (_request, reply) => {
    const health = deps.health?.() ?? { ok: true };
    return reply.code(health.ok ? 200 : 503).send(health);
  });
  addSignInRoutes(app, context);
  addHomePage(app, context);
  addDraftPage(app, context);
  addReviewRoutes(app, context);
  addMinutesPage(app, context);
  addMeetingApi(app, context);
  addAuthorsApi(app, context);

  app.setNotFoundHandler(async (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.code(404).send(NOT_FOUND);
    return context.notFound(reply, await context.visitor(request));
  });
  app.setErrorHandler(async (error, request, reply) => {
    const response = errorResponse(error);
    if (response.status === 500)
      deps.log.error('a request failed', { error: error instanceof Error ? error.message : 'unknown' });
    if (request.url.startsWith('/api/')) return reply.code(response.status).send(response);
    return context.refuse(reply, await context.visitor(request), error);
  });

  return {
    app,
    server,
    listen: async (port, host) => {
      await app.listen({ port, host });
      return (server.address() as AddressInfo).port;
    },
    close: async () => {
      // Neither a connection on which nothing was ever asked nor one that was busy just now counts as idle.
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      server.closeIdleConnections();
      await app.close();
      clearTimeout(cut);
    },
  };
}
