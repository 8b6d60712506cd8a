import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BotClock, BotLog } from '../tools.ts';

const BODY_LIMIT = 4 * 1024 * 1024;
const OLDEST_S = 5 * 60;
/** Clocks differ a little; a stamp further ahead than this was not made now. */
const NEWEST_S = 60;
const SIGNATURES_KEPT = 50_000;
const READ_MS = 10_000;

interface GuardDeps {
  readonly signingSecret: string;
  readonly clock: BotClock;
  readonly log: BotLog;
}

type Verdict = { readonly status: 200; readonly signature: string | null } | { readonly status: 401 | 413 };

/** A request whose body was read here: Bolt takes it from `rawBody` instead of the stream. */
type BufferedRequest = IncomingMessage & { rawBody?: Buffer };

async function readBody(req: BufferedRequest): Promise<Buffer | null> {
  if (Buffer.isBuffer(req.rawBody)) return req.rawBody;
  const parts: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => req.destroy(), READ_MS);
  try {
    for await (const part of req) {
      const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
      size += bytes.length;
      if (size > BODY_LIMIT) return null;
      parts.push(bytes);
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(parts);
}

const header = (req: IncomingMessage, name: string): string => {
  const value = req.headers[name];
  return typeof value === 'string' ? value : '';
};

/** Slack checks the certificate with this unsigned form; Bolt answers it and runs nothing. */
const isSslCheck = (req: IncomingMessage, body: Buffer): boolean =>
  header(req, 'x-slack-signature') === '' &&
  header(req, 'content-type').startsWith('application/x-www-form-urlencoded') &&
  new URLSearchParams(body.toString('utf8')).get('ssl_check') === '1';

/**
 * Refuses, before Bolt sees it, what Bolt would let pass: a stamp from the future, and a request already answered.
 * Only signatures that verify are remembered, so strangers cannot fill the memory.
 */
export function createRequestGuard(deps: GuardDeps) {
  const seen = new Map<string, number>();

  function isSigned(req: IncomingMessage, body: Buffer, stamp: string): boolean {
    const made = `v0=${createHmac('sha256', deps.signingSecret).update(`v0:${stamp}:`).update(body).digest('hex')}`;
    const given = Buffer.from(header(req, 'x-slack-signature'));
    return given.length === made.length && timingSafeEqual(given, Buffer.from(made));
  }

  function forgetOld(now: number): void {
    for (const [signature, stamp] of seen) {
      if (now - stamp <= OLDEST_S + NEWEST_S && seen.size <= SIGNATURES_KEPT) break;
      seen.delete(signature);
    }
  }

  function judge(req: IncomingMessage, body: Buffer): Verdict {
    if (isSslCheck(req, body)) return { status: 200, signature: null };
    const text = header(req, 'x-slack-request-timestamp');
    const stamp = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
    const now = deps.clock.now().getTime() / 1000;
    if (!(now - stamp <= OLDEST_S && stamp - now <= NEWEST_S) || !isSigned(req, body, text))
      return { status: 401 };
    forgetOld(now);
    const signature = header(req, 'x-slack-signature');
    if (seen.has(signature)) return { status: 401 };
    seen.set(signature, stamp);
    return { status: 200, signature };
  }

  return async (req: BufferedRequest, res: ServerResponse, next: () => void): Promise<void> => {
    const body = await readBody(req).catch(() => null);
    const verdict: Verdict = body === null ? { status: 413 } : judge(req, body);
    if (body === null || verdict.status !== 200) {
      deps.log.warn('A request was refused', { status: verdict.status });
      res.writeHead(verdict.status, { connection: 'close' }).end();
      return;
    }
    const { signature } = verdict;
    // What could not be stored may be sent again, with the same signature too.
    res.once('finish', () => {
      if (signature !== null && res.statusCode >= 400) seen.delete(signature);
    });
    req.rawBody = body;
    const type = header(req, 'content-type');
    if (type.startsWith('application/x-www-form-urlencoded'))
      req.headers['content-type'] = type.split(';')[0]?.trim();
    next();
  };
}
