import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Harness, join, startHarness, synced, textOf, until } from './support.ts';

type Step =
  | { readonly do: 'type'; readonly who: number; readonly at: number; readonly text: string }
  | { readonly do: 'delete'; readonly who: number; readonly at: number; readonly length: number }
  | { readonly do: 'leave' | 'return' | 'cut'; readonly who: number }
  | { readonly do: 'restart' | 'wait' | 'propose' };

const PEOPLE = 3;
const who = fc.nat(PEOPLE - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      who,
      at: fc.nat(200),
      text: fc.string({ minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('delete' as const), who, at: fc.nat(200), length: fc.nat(4) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'return', 'cut'), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'wait', 'propose') }) },
);

/** A restart on the same file brings a new address: the pages are told, as a load balancer would. */
const restart = async (harness: Harness, clients: readonly WebsocketProvider[]): Promise<Harness> => {
  await harness.stop();
  const next = await startHarness({ file: harness.file, limits: { compactRows: 5, idleMs: 50 } });
  for (const client of clients) {
    const wasOn = client.shouldConnect;
    client.disconnect();
    client.serverUrl = next.url;
    if (wasOn) client.connect();
  }
  return next;
};

const take = async (state: { harness: Harness }, clients: WebsocketProvider[], now: Step): Promise<void> => {
  if (!('who' in now)) {
    if (now.do === 'restart') state.harness = await restart(state.harness, clients);
    else if (now.do === 'wait') await new Promise((resolve) => setTimeout(resolve, 15));
    else
      await state.harness.collaboration.withDocument('m1', 'structurer', (doc) =>
        doc.getText('content').insert(0, '§'),
      );
  } else {
    const client = clients[now.who];
    if (client === undefined) return;
    const text = textOf(client);
    if (now.do === 'type') text.insert(Math.min(now.at, text.length), now.text);
    else if (now.do === 'delete') {
      const at = Math.min(now.at, text.length);
      text.delete(at, Math.min(now.length, text.length - at));
    } else if (now.do === 'leave') client.disconnect();
    else if (now.do === 'return') client.connect();
    // The network goes, the page stays.
    else client.ws?.close();
  }
};

test('[C34] whatever people do, and however often they and the server come and go, all end with the same text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const state = { harness: await startHarness({ limits: { compactRows: 5, idleMs: 50 } }) };
      const clients = Array.from({ length: PEOPLE }, (_, n) => join(state.harness, 'm1', `p${n}:w`));
      try {
        for (const now of steps) await take(state, clients, now);
        for (const client of clients) client.connect();
        await Promise.all(clients.map(synced));
        const proposed = steps.filter((now) => now.do === 'propose').length;
        const same = (): boolean => {
          const vectors = clients.map((client) => String(Y.encodeStateVector(client.doc)));
          const texts = clients.map((client) => textOf(client).toString());
          return new Set(vectors).size === 1 && new Set(texts).size === 1;
        };
        await until('all equal', same);
        await until('stored', () => state.harness.collaboration.metrics().pendingUpdates === 0);
        const text = await state.harness.collaboration.read('m1', (doc) => doc.getText('content').toString());
        expect(clients.map((client) => textOf(client).toString())).toEqual(clients.map(() => text));
        if (steps.every((now) => now.do !== 'delete'))
          expect(text.split('§').length - 1).toBeGreaterThanOrEqual(proposed);
        state.harness = await restart(state.harness, clients);
        const stored = await state.harness.collaboration.read('m1', (doc) =>
          doc.getText('content').toString(),
        );
        expect(stored).toBe(text);
      } finally {
        for (const client of clients) client.destroy();
        await state.harness.stop();
        state.harness.remove();
      }
    }),
    { numRuns: 12 },
  );
}, 180_000);
