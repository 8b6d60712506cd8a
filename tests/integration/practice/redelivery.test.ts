import { afterEach, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk | null = null;
afterEach(async () => {
  await desk?.close();
  desk = null;
});

it('[PW25] an event answered with 500 comes again at once, after one minute and after five, under the same id', async () => {
  const seen: { id: string; retry: number | undefined; reason: string | undefined }[] = [];
  desk = await openDesk(
    'http',
    (app) => {
      app.event('message', async ({ body, context }) => {
        seen.push({ id: body.event_id, retry: context.retryNum, reason: context.retryReason });
        throw new Error('storage is busy');
      });
      app.error(async (error) => {
        throw error;
      });
    },
    { processBeforeResponse: true },
  );
  const { practice, clock } = desk;
  await practice.person('UANNA').say('office', 'keep this');
  await practice.until(() => seen.length === 2);
  await practice.settled();
  clock.advance(60_000);
  await practice.until(() => seen.length === 3);
  await practice.settled();
  clock.advance(299_000);
  await practice.settled();
  expect(seen).toHaveLength(3);
  clock.advance(1_000);
  await practice.until(() => seen.length === 4);
  await practice.settled();
  clock.advance(3_600_000);
  await practice.settled();
  expect(new Set(seen.map(({ id }) => id)).size).toBe(1);
  expect(seen.map(({ retry }) => retry)).toEqual([undefined, 1, 2, 3]);
  expect(seen[1]?.reason).toBe('http_error');
});

it('[PW26] an app that says x-slack-no-retry is not asked again', async () => {
  const { createServer } = await import('node:http');
  const { createHttpTransport } = await import('#bot/practice/delivery/http-transport.ts');
  const { createDelivery } = await import('#bot/practice/delivery/create-delivery.ts');
  const { createFaults } = await import('#bot/practice/delivery/faults.ts');
  const { createManualClock } = await import('#bot/practice/clock.ts');
  let calls = 0;
  const server = createServer((_request, response) => {
    calls += 1;
    response.writeHead(500, { 'x-slack-no-retry': '1' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const clock = createManualClock(Date.now());
  const transport = createHttpTransport({
    url: () => `http://127.0.0.1:${port}/`,
    signingSecret: 's',
    clock,
  });
  const delivery = createDelivery({ transport: () => transport, clock, faults: createFaults() });
  await delivery.sendEvent({ kind: 'event', teamId: 'T1', payload: {} });
  clock.advance(600_000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(calls).toBe(1);
  await new Promise((resolve) => server.close(resolve));
});

it('[PW27] a command the app does not acknowledge in time tells the person so', async () => {
  desk = await openDesk('http', (app) => app.command('/minutes', async () => {}), { timeoutMs: 200 });
  const anna = desk.practice.person('UANNA');
  expect((await anna.command('/minutes', 'start', 'office')).ok).toBe(false);
  expect(anna.visibleMessages('office')).toMatchObject([
    { isEphemeral: true, text: '/minutes failed with the error "operation_timeout"' },
  ]);
  await anna.command('/unheard', '', 'office');
  expect(anna.visibleMessages('office').at(-1)?.text).toContain('/unheard is not a valid command');
});

it('[PW28] after a disconnect frame the app comes back and what was sent meanwhile is sent again', async () => {
  const heard: string[] = [];
  desk = await openDesk('socket', (app) => {
    app.message(async ({ message }) => {
      if ('text' in message) heard.push(message.text ?? '');
    });
  });
  const { practice, clock } = desk;
  await practice.person('UANNA').say('office', 'before');
  practice.socket.disconnect('refresh_requested');
  await practice.person('UANNA').say('office', 'between');
  await practice.until(() => practice.socket.connections() === 1);
  clock.advance(60_000);
  await practice.until(() => heard.includes('between'));
  expect(heard).toEqual(['before', 'between']);
});
