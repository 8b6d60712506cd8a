import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createSlackApp } from '#bot/create-slack-app.ts';
import manifest from '#bot/manifest.json' with { type: 'json' };
import type { UseCases } from '#server/meetings/use-cases.ts';
import { freshDatabase } from '../../support/database.ts';

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An app installed from its own page, with a far side that only knows the exchange of a code for a token. */
async function installable() {
  const database = await freshDatabase();
  const api = await listen(
    createServer((req, res) => {
      res.setHeader('content-type', 'application/json');
      const known = req.url === '/oauth.v2.access';
      const grant = {
        ok: true,
        access_token: 'xoxb-installed',
        token_type: 'bot',
        scope: 'commands',
        bot_user_id: 'UB',
        app_id: 'A1',
        team: { id: 'T9', name: 'Nine' },
        enterprise: null,
        is_enterprise_install: false,
        authed_user: { id: 'U1' },
        user_id: 'UB',
        bot_id: 'B1',
      };
      res.end(
        JSON.stringify(known || req.url === '/auth.test' ? grant : { ok: false, error: 'unknown_method' }),
      );
    }),
  );
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const door = createSlackApp({
    transport: {
      kind: 'http',
      signingSecret: 'sign',
      oauth: { clientId: 'client', clientSecret: 'secret', stateSecret: 'state-secret' },
    },
    slackApiUrl: `${api}/`,
    useCases: { announceDue: async () => {} } as unknown as UseCases,
    inbox: database.inbox,
    posts: database.chatPosts,
    installations: database.installations,
    people: database.people,
    baseUrl: 'https://minutes.example',
    clock: { now: () => new Date() },
    log,
    retry: { outbound: { retries: 0 } },
  });
  const url = await listen(createServer((req, res) => door.handle?.(req, res)));
  return { database, url };
}

async function post(url: string, body: string, type = 'application/json'): Promise<Response> {
  const stamp = String(Math.floor(Date.now() / 1000));
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': stamp,
      'x-slack-signature': `v0=${createHmac('sha256', 'sign').update(`v0:${stamp}:${body}`).digest('hex')}`,
    },
  });
}

it('[B31] a workspace installs the app from its own page, and its token is kept', async () => {
  const { url, database } = await installable();
  const begun = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const to = new URL(begun.headers.get('location') ?? '');
  expect(to.origin).toBe('https://slack.com');
  expect(to.searchParams.get('scope')?.split(',').sort()).toEqual(
    [...manifest.oauth_config.scopes.bot].sort(),
  );
  expect(to.searchParams.get('redirect_uri')).toBe('https://minutes.example/slack/oauth_redirect');
  const back = `${url}/slack/oauth_redirect?code=c&state=${encodeURIComponent(to.searchParams.get('state') ?? '')}`;
  expect((await fetch(back)).status).toBe(400);
  expect(await database.installations.find('T9')).toBeNull();
  const cookie = begun.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  expect((await fetch(back, { headers: { cookie } })).status).toBe(200);
  expect((await database.installations.find('T9'))?.payload).toContain('xoxb-installed');
});

it('[B10] Slack’s own checks are answered, other paths and unsigned requests are not', async () => {
  const { url } = await installable();
  const verified = await post(
    `${url}/slack/events`,
    JSON.stringify({ type: 'url_verification', challenge: 'abc' }),
  );
  expect(await verified.json()).toEqual({ challenge: 'abc' });
  const sslCheck = { method: 'POST', body: new URLSearchParams({ ssl_check: '1' }) };
  expect((await fetch(`${url}/slack/events`, sslCheck)).status).toBe(200);
  expect((await fetch(`${url}/slack/elsewhere`, sslCheck)).status).toBe(404);
  expect((await fetch(`${url}/slack/elsewhere`)).status).toBe(404);
  expect((await fetch(`${url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(401);
  expect((await post(`${url}/slack/events`, 'not json')).status).toBe(400);
});

it('[B10] a form whose type names its character set is taken', async () => {
  const { url } = await installable();
  const type = 'application/x-www-form-urlencoded; charset=utf-8';
  expect((await post(`${url}/slack/events`, 'ssl_check=1&a=b', type)).status).toBe(200);
});
