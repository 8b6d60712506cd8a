import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createRequestGuard } from '#bot/transport/request-guard.ts';

const SECRET = 'a-signing-secret';
const NOW = 1_772_000_000;

async function guarded(status = () => 200) {
  const reached: string[] = [];
  const guard = createRequestGuard({
    signingSecret: SECRET,
    clock: { now: () => new Date(NOW * 1000) },
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  const server = createServer((req, res) => {
    void guard(req, res, () => {
      reached.push(String((req as { rawBody?: Buffer }).rawBody));
      res.writeHead(status()).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const send = async (body: string, stamp = NOW, signature?: string) => {
    const made = `v0=${createHmac('sha256', SECRET).update(`v0:${stamp}:${body}`).digest('hex')}`;
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(stamp),
        'x-slack-signature': signature ?? made,
      },
    });
    return answer.status;
  };
  return { send, reached, url };
}

it('[B10] a signed request passes with its body', async () => {
  const { send, reached } = await guarded();
  expect(await send('{"a":1}')).toBe(200);
  expect(reached).toEqual(['{"a":1}']);
});

it('[B10] a wrong signature, an old stamp and a stamp from the future are refused', async () => {
  const { send, reached } = await guarded();
  expect(await send('{}', NOW, `v0=${'0'.repeat(64)}`)).toBe(401);
  expect(await send('{}', NOW - 301)).toBe(401);
  expect(await send('{}', NOW + 61)).toBe(401);
  expect(await send('{}', NOW + 86_400)).toBe(401);
  expect(reached).toEqual([]);
});

it('[B10] a request already answered is refused when it is sent again', async () => {
  const { send, reached } = await guarded();
  expect(await send('{"a":1}')).toBe(200);
  expect(await send('{"a":1}')).toBe(401);
  expect(reached).toHaveLength(1);
});

it('[B10] a request that was answered with an error may be sent again', async () => {
  let status = 500;
  const { send } = await guarded(() => status);
  expect(await send('{"a":1}')).toBe(500);
  status = 200;
  expect(await send('{"a":1}')).toBe(200);
});

it('[B10] a body over four megabytes is refused', async () => {
  const { send } = await guarded();
  await expect(send('x'.repeat(4 * 1024 * 1024 + 1)).catch(() => 413)).resolves.toBe(413);
});

it('[B10] the unsigned certificate check passes, for Bolt to answer', async () => {
  const { url, reached } = await guarded();
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ ssl_check: '1' }) });
  expect(answer.status).toBe(200);
  expect(reached).toEqual(['ssl_check=1']);
});
