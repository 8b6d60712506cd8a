import type { ServerResponse } from 'node:http';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { aSite } from '#tests/integration/web/support.ts';

test('[Z3] a stop answers the requests that came before it and waits for no connection that asks nothing', async () => {
  let arrived: (response: ServerResponse) => void = () => undefined;
  const slow = new Promise<ServerResponse>((resolve) => {
    arrived = resolve;
  });
  const site = await aSite({
    onClose: () => undefined,
    mounts: [{ prefix: '/slow', handle: (_request, response) => arrived(response) }],
  });
  onTestFinished(() => site.book.close());
  const { port } = new URL(site.url);
  // A browser opens one of these in case it will want it.
  const silent = connect(Number(port), '127.0.0.1');
  const silentEnded = new Promise((resolve) => silent.once('close', resolve));
  await new Promise((resolve) => silent.once('connect', resolve));
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const answer = new Promise<string>((resolve, reject) => {
    get(`${site.url}/slow`, { agent }, (response) => {
      response.setEncoding('utf8').once('data', resolve).resume();
    }).once('error', reject);
  });
  const response = await slow;
  const closed = site.web.close();
  response.end('answered');
  expect(await answer).toBe('answered');
  await closed;
  await silentEnded;
  expect(site.web.server.listening).toBe(false);
});
