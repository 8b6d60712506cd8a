import { randomBytes } from 'node:crypto';
import { type Actor, NOBODY } from '#server/domain/actor.ts';
import type { SignInUseCases, UseCases } from '#server/meetings/use-cases.ts';

const COOKIE = 'minutebook';
const WINDOW = /^[a-f0-9]{12}$/;
/** Windows of one browser that can be signed in at once; the cookies of more would outgrow a request's headers. */
const MOST_WINDOWS = 24;

export const isWindowKey = (value: unknown): value is string =>
  typeof value === 'string' && WINDOW.test(value);
export const newWindowKey = (): string => randomBytes(6).toString('hex');

/** The cookie of a window, or the browser's one cookie where identity is not kept per window. */
export const cookieName = (windowKey: string | null): string =>
  windowKey === null ? COOKIE : `${COOKIE}-${windowKey}`;

export function readCookies(header: string | null | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return cookies;
}

/** Window cookies beyond the number that is kept, to be cleared. */
export const surplusWindows = (header: string | undefined): string[] =>
  [...readCookies(header).keys()].filter((name) => name.startsWith(`${COOKIE}-`)).slice(0, -MOST_WINDOWS);

export interface CookieOptions {
  readonly secure: boolean;
  readonly expires: Date;
}

export const setCookie = (name: string, value: string, { secure, expires }: CookieOptions): string =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Expires=${expires.toUTCString()}${secure ? '; Secure' : ''}`;

export interface Visitor {
  readonly actor: Actor;
  readonly sessionToken: string | null;
  readonly windowKey: string | null;
}

/** Who sends a request: by the cookie of the window it names, else by the browser's cookie. Roles are read anew each time. */
export function createWhoIs(deps: { readonly useCases: UseCases; readonly signIns: SignInUseCases }) {
  return async (cookieHeader: string | null | undefined, windowKey: string | null): Promise<Visitor> => {
    const sessionToken = readCookies(cookieHeader).get(cookieName(windowKey)) ?? null;
    const personId = sessionToken === null ? null : await deps.signIns.personOfSession(sessionToken);
    if (personId === null) return { actor: NOBODY, sessionToken: null, windowKey };
    return { actor: await deps.useCases.actorOf(personId), sessionToken, windowKey };
  };
}
