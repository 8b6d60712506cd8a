import type { FastifyInstance } from 'fastify';
import { Refusal } from '#server/domain/errors.ts';
import type { WebContext } from './context.ts';
import { html } from './html.ts';
import { cookieName, newWindowKey, setCookie, surplusWindows, type Visitor } from './sessions.ts';

type Purpose = 'draft' | 'review' | 'read';
const PAGES: Readonly<Record<Purpose, string>> = { draft: 'draft', review: 'review', read: 'minutes' };

const whereTo = (meetingId: string | null, purpose: Purpose): string =>
  meetingId === null ? '/' : `/meetings/${encodeURIComponent(meetingId)}/${PAGES[purpose]}`;

type LinkHolder = NonNullable<Awaited<ReturnType<WebContext['deps']['signIns']['peekLink']>>>;

/** Somebody who is signed in here opens a link that was made for somebody else: it is neither followed nor spent. */
const isForeign = (who: LinkHolder, visitor: Visitor): boolean =>
  visitor.actor.personId !== null && visitor.actor.personId !== who.personId;
const foreign = (who: LinkHolder, visitor: Visitor): Refusal =>
  new Refusal('link-foreign', { for: who.name, as: visitor.actor.name });

/** A link lands on a page with a button: programs that look at links in chat open them, and must not spend them. */
export function addSignInRoutes(app: FastifyInstance, context: WebContext): void {
  const { deps } = context;
  const secure = deps.baseUrl.startsWith('https:');

  app.get<{ Params: { token: string } }>('/sign-in/:token', async (request, reply) => {
    const visitor = await context.visitor(request);
    const who = await deps.signIns.peekLink(request.params.token);
    if (who === null) return context.refuse(reply, visitor, new Refusal('link-expired'));
    if (isForeign(who, visitor)) return context.refuse(reply, visitor, foreign(who, visitor));
    return context.page(
      reply,
      visitor,
      'Sign in',
      html`<section class="card narrow"><p class="eyebrow">Minutebook</p><h1>Sign in as ${who.name}</h1>
<p>This link was made for ${who.name} and works once. If that is not you, close this page.</p>
<form method="post" action="/sign-in/${request.params.token}"><button class="primary" autofocus>Sign in</button></form></section>`,
    );
  });

  app.post<{ Params: { token: string } }>('/sign-in/:token', async (request, reply) => {
    const visitor = await context.visitor(request);
    try {
      const who = await deps.signIns.peekLink(request.params.token);
      if (who !== null && isForeign(who, visitor)) throw foreign(who, visitor);
      const session = await deps.signIns.redeemLink(request.params.token);
      const windowKey = deps.identityPerWindow ? newWindowKey() : null;
      const expired = { secure, expires: new Date(0) };
      reply.header('set-cookie', [
        setCookie(cookieName(windowKey), session.sessionToken, { secure, expires: session.expiresAt }),
        ...(windowKey === null ? [] : surplusWindows(request.headers.cookie)).map((name) =>
          setCookie(name, '', expired),
        ),
      ]);
      return reply.redirect(context.link(whereTo(session.meetingId, session.purpose), { windowKey }), 303);
    } catch (error) {
      return context.refuse(reply, visitor, error);
    }
  });

  app.post('/sign-out', async (request, reply) => {
    const visitor = await context.visitor(request);
    if (visitor.sessionToken !== null) await deps.signIns.signOut(visitor.sessionToken);
    reply.header(
      'set-cookie',
      setCookie(cookieName(visitor.windowKey), '', { secure, expires: new Date(0) }),
    );
    // The browser's own copies of drafts go with the session.
    reply.header('clear-site-data', deps.identityPerWindow ? '"cache"' : '"cache", "storage"');
    return reply.redirect('/', 303);
  });
}
