import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * What every answer carries. Scripts, styles and connections come from this server alone; `style-src` allows the
 * cursor colours that the editor sets on elements.
 */
export const contentPolicy = (host: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ws://${host} wss://${host}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

const HOST = /^[A-Za-z0-9.:[\]-]{1,255}$/;

const hostOf = (request: FastifyRequest): string => {
  const host = request.headers.host ?? '';
  return HOST.test(host) ? host : 'localhost';
};

/** A form or script of another site can send a request with the person's cookie; its `Origin` gives it away. */
export function isOwnOrigin(
  origin: string | undefined,
  fetchSite: string | undefined,
  host: string,
  baseUrl: string,
): boolean {
  if (origin === undefined) return fetchSite === 'same-origin';
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || origin === new URL(baseUrl).origin;
}

export function addSecurity(app: FastifyInstance, baseUrl: string): void {
  app.addHook('onRequest', async (request, reply) => {
    const host = hostOf(request);
    reply.headers({
      'content-security-policy': contentPolicy(host),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'cache-control': 'no-store',
    });
    if (baseUrl.startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000');
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const site = request.headers['sec-fetch-site'];
    const fetchSite = typeof site === 'string' ? site : undefined;
    if (!isOwnOrigin(request.headers.origin, fetchSite, host, baseUrl))
      throw Object.assign(new Error('foreign origin'), { statusCode: 403 });
  });
}
