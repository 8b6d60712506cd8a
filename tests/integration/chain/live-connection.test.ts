import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { serverInTest } from '#tests/support/server.ts';
import { meeting, OFFICERS, start, words } from './meeting-in-chat.ts';

/** Connects to a path of the server's WebSockets, sends frames, and says how it ended. */
function ended(address: string, frames: readonly Buffer[] = [], origin?: string): Promise<number | string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address, origin === undefined ? {} : { origin });
    const late = setTimeout(() => {
      socket.terminate();
      resolve('still open');
    }, 30_000);
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame);
    });
    socket.on('close', (code) => {
      clearTimeout(late);
      resolve(code);
    });
    socket.on('error', (error) => {
      clearTimeout(late);
      resolve(error.message);
    });
  });
}

it('[E28] who is not signed in gets no draft, and broken frames and unknown paths take nothing down', async () => {
  const server = await serverInTest();
  await start(server);
  const { id } = await meeting(server);
  const base = server.baseUrl.replace('http', 'ws');
  expect(await ended(`${base}/collaboration/${id}`)).toBe(4401);
  expect(await ended(`${base}/collaboration/${id}.notes`)).toBe(4401);
  expect(await ended(`${base}/collaboration/${id}?token=${'x'.repeat(43)}`)).toBe(4401);
  expect([4401, 4403]).toContain(await ended(`${base}/collaboration/${id}`, [], 'https://evil.example'));
  expect(await ended(`${base}/nowhere`)).toContain('404');
  expect(await ended(`${base}/practice/slack/socket?ticket=guessed`)).toContain('403');

  const { useCases, signIns } = server.book;
  const actor = await useCases.identify({
    teamId: 'TPRACTICE',
    userId: server.person('petra').userId,
    name: 'Petra Lindholm',
    external: false,
    workspaceAdmin: false,
  });
  const link = await useCases.signInLink(actor, { meetingId: id }, 'draft');
  const { sessionToken } = await signIns.redeemLink(link.split('/').at(-1) ?? '');
  const mine = `${base}/collaboration/${id}?token=${sessionToken}`;
  for (const frame of [
    Buffer.from([255, 255, 255]),
    Buffer.from([9]),
    Buffer.alloc(0),
    Buffer.alloc(20_000_000),
  ])
    expect(await ended(mine, [frame])).toSatisfy((code) => typeof code === 'number' && code >= 1002);
  const health = await fetch(`${server.baseUrl}/health`);
  expect(health.status).toBe(200);
  await server.person('petra').say(OFFICERS, 'all is well');
  await server.settle();
  expect(await words(server)).toEqual(['all is well']);
  expect(server.logged()).not.toMatch(/"level":50/);
});
