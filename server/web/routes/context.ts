import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorResponse, errorResponse, NOT_FOUND, SIGN_IN_FIRST } from './error-response.ts';
import { html, type Markup } from './html.ts';
import { layout } from './layout.ts';
import { createWhoIs, isWindowKey, type Visitor } from './sessions.ts';
import type { WebDeps } from './web-deps.ts';

/** What every route is given: who asks, and how to answer them. */
export interface WebContext {
  readonly deps: WebDeps;
  visitor(request: FastifyRequest): Promise<Visitor>;
  /** An address of this server for this window. */
  link(path: string, visitor: Pick<Visitor, 'windowKey'>): string;
  page(reply: FastifyReply, visitor: Visitor, title: string, body: Markup, status?: number): FastifyReply;
  refuse(reply: FastifyReply, visitor: Visitor, error: unknown): FastifyReply;
  /** An address that no page has. */
  notFound(reply: FastifyReply, visitor: Visitor): FastifyReply;
}

/** The window's key, from the query of a page's address or the header of its script's requests. */
function windowKeyOf(request: FastifyRequest): string | null {
  const query: unknown = request.query;
  const asked = typeof query === 'object' && query !== null && 'w' in query ? query.w : undefined;
  const key = asked ?? request.headers['x-minutebook-window'];
  return isWindowKey(key) ? key : null;
}

export function createContext(deps: WebDeps): WebContext {
  const whoIs = createWhoIs(deps);
  const link: WebContext['link'] = (path, { windowKey }) =>
    windowKey === null ? path : `${path}?w=${windowKey}`;
  const page: WebContext['page'] = (reply, visitor, title, body, status = 200) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(
        layout({
          title: `${title} · Minutebook`,
          body,
          home: link('/', visitor),
          kind: 'page',
          me:
            visitor.actor.personId === null
              ? null
              : { name: visitor.actor.name, signOut: link('/sign-out', visitor) },
        }),
      );
  const refusal = (reply: FastifyReply, visitor: Visitor, response: ErrorResponse): FastifyReply =>
    page(
      reply,
      visitor,
      response.title,
      html`<section class="card narrow"><h1>${response.title}</h1><p>${response.message}</p>
${response.status === 401 && deps.practicePath !== null ? html`<p><a class="button primary" href="${deps.practicePath}">Open the practice workspace</a></p>` : html`<p><a href="${link('/', visitor)}">Go to the first page</a></p>`}</section>`,
      response.status,
    );
  return {
    deps,
    link,
    page,
    visitor: (request) => whoIs(request.headers.cookie, deps.identityPerWindow ? windowKeyOf(request) : null),
    notFound: (reply, visitor) => refusal(reply, visitor, NOT_FOUND),
    refuse: (reply, visitor, error) => {
      const response = errorResponse(error);
      if (response.status === 500)
        deps.log.error('a page failed', { error: error instanceof Error ? error.message : 'unknown' });
      // Who is not signed in learns nothing about what exists.
      return refusal(
        reply,
        visitor,
        response.status === 404 && visitor.actor.personId === null ? SIGN_IN_FIRST : response,
      );
    },
  };
}
