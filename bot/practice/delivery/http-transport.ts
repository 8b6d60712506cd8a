import { createHmac } from 'node:crypto';
import type { PracticeClock } from '../clock.ts';
import type { Outgoing, Taken, Transport } from './outgoing.ts';

export interface HttpTransportOptions {
  /** The app's address, `http://127.0.0.1:3000/slack/events`; asked at each delivery. */
  readonly url: () => string;
  readonly signingSecret: string;
  readonly clock: PracticeClock;
  readonly timeoutMs?: number;
}

/** The signature Slack puts on a request body. */
export const signatureOf = (secret: string, timestamp: number, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

/** Sends deliveries as signed HTTP POSTs, exactly in the forms that Slack uses. */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  return {
    async send(outgoing, retry) {
      const { body, type } = encode(outgoing);
      const timestamp = Math.floor(options.clock.now() / 1000);
      try {
        const response = await fetch(options.url(), {
          method: 'POST',
          body,
          headers: {
            'content-type': type,
            'user-agent': 'Slackbot 1.0 (practice workspace)',
            'x-slack-request-timestamp': String(timestamp),
            'x-slack-signature': signatureOf(options.signingSecret, timestamp, body),
            ...(retry.number > 0
              ? { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason }
              : {}),
          },
          redirect: 'manual',
          signal: AbortSignal.timeout(options.timeoutMs ?? 3_000),
        });
        return read(response.status, response.headers.get('x-slack-no-retry') === '1', await response.text());
      } catch (error) {
        const late = error instanceof Error && error.name === 'TimeoutError';
        return {
          ok: false,
          status: 0,
          body: '',
          noRetry: false,
          reason: late ? 'http_timeout' : 'connection_failed',
        };
      }
    },
  };
}

function encode(outgoing: Outgoing): { body: string; type: string } {
  if (outgoing.kind === 'event') {
    return { body: JSON.stringify(outgoing.payload), type: 'application/json' };
  }
  const form = new URLSearchParams(
    outgoing.kind === 'command'
      ? Object.entries(outgoing.payload).map(([key, value]) => [key, String(value)])
      : [['payload', JSON.stringify(outgoing.payload)]],
  );
  return { body: form.toString(), type: 'application/x-www-form-urlencoded' };
}

function read(status: number, noRetry: boolean, text: string): Taken {
  const ok = status >= 200 && status < 300;
  let body: unknown = text;
  try {
    if (text) body = JSON.parse(text);
  } catch {
    // Plain text is a legal answer to a command.
  }
  return { ok, status, body, noRetry, reason: ok ? '' : 'http_error' };
}
