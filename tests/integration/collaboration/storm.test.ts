import { expect, test } from 'vitest';
import { closeCodes } from '#server/collaboration/close-codes.ts';
import { createStage } from './stage.ts';
import { byToken, synced, textOf, until } from './support.ts';

const stage = createStage();

test('[C16] rights are asked again by the clock: a role taken away, a session that ended and a meeting submitted reach open connections', async () => {
  let now = 0;
  const sessionEnds = new Map([['ben', 60_000]]);
  const readsFrom = new Map([['cy', 120_000]]);
  let asked = 0;
  await stage.start({
    // The timer itself is the server's own; what the answer is depends on the clock in the test's hand.
    limits: { recheckMs: 20 },
    authorize: async (request) => {
      asked++;
      const answer = await byToken(request);
      if ('close' in answer) return answer;
      if (now >= (sessionEnds.get(answer.personId) ?? Number.POSITIVE_INFINITY))
        return { close: closeCodes.notSignedIn };
      return { ...answer, canWrite: now < (readsFrom.get(answer.personId) ?? Number.POSITIVE_INFINITY) };
    },
  });
  const [ada, ben, cy] = [stage.enter('m1', 'ada:w'), stage.enter('m1', 'ben:w'), stage.enter('m1', 'cy:w')];
  await Promise.all([ada, ben, cy].map(synced));
  const closed = new Promise<number>((resolve) => ben.on('closed', ({ code }) => resolve(code)));
  now = 60_000;
  expect(await closed).toBe(closeCodes.notSignedIn);
  expect(ada.wsconnected).toBe(true);
  now = 120_000;
  const since = asked;
  await until('cy was asked about again', () => asked > since + 4);
  textOf(cy).insert(0, 'no longer an officer. ');
  textOf(ada).insert(0, 'still an officer. ');
  await until('stored', () => stage.harness.collaboration.metrics().storedUpdates === 1);
  expect(await stage.harness.collaboration.read('m1', (doc) => doc.getText('content').toString())).toBe(
    'still an officer. ',
  );
  // Submitted: the lock outlives every later look at rights.
  await stage.harness.collaboration.lock('m1');
  const locked = asked;
  await until('asked again', () => asked > locked + 4);
  textOf(ada).insert(0, 'too late. ');
  await stage.harness.collaboration.open('m1');
  await until(
    'merged when it is open again',
    () => stage.harness.collaboration.metrics().storedUpdates === 2,
  );
});

test('[C32] sixty people who return at once after a restart find one load, a bounded queue and all the words', async () => {
  const PEOPLE = 60;
  const words = 'The board noted the report. '.repeat(1500);
  let loads = 0;
  let entering = 0;
  let mostEntering = 0;
  const options = {
    limits: { entering: 8 },
    authorize: async (request: Parameters<typeof byToken>[0]) => {
      entering++;
      mostEntering = Math.max(mostEntering, entering);
      await new Promise((resolve) => setTimeout(resolve, 3));
      entering--;
      return byToken(request);
    },
  };
  await stage.start(options);
  await stage.harness.collaboration.withDocument('m1', 'test', (doc) =>
    doc.getText('content').insert(0, words),
  );
  const clients = Array.from({ length: PEOPLE }, (_, n) => stage.enter('m1', `p${n}:w`));
  await until('all in', () => clients.every((client) => client.synced));
  for (const [n, client] of clients.entries()) {
    client.disconnect();
    textOf(client).insert(0, `[${n}]`);
  }
  await stage.restart({
    ...options,
    wrapStore: (store) => ({
      ...store,
      load: (name) => {
        loads++;
        return store.load(name);
      },
    }),
  });
  const all = words.length + clients.reduce((sum, _, n) => sum + `[${n}]`.length, 0);
  await until(
    'everybody has everything',
    () => clients.every((client) => textOf(client).length === all),
    30_000,
  );
  expect(new Set(clients.map((client) => textOf(client).toString())).size).toBe(1);
  expect(loads).toBe(1);
  expect(mostEntering).toBeLessThanOrEqual(8);
  expect(stage.harness.collaboration.metrics().connections).toBe(PEOPLE);
  // What came back was stored in few commits, not one for each.
  expect(stage.harness.collaboration.metrics().commits).toBeLessThanOrEqual(PEOPLE);
}, 180_000);
