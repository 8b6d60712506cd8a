import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import { childServers } from './child-server.ts';
import { join, synced, until } from './support.ts';

const SAVED = 100;
const RIGHTS = 101;
/** A stock client that heard nothing for this long connects anew; it looks every 3 s. */
const STOCK_PATIENCE_MS = 30_000;

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'minutebook-kill-'));
const startServer = childServers();

const logOf = (client: WebsocketProvider): number[] => client.doc.getArray<number>('log').toArray();

/** Entries that were seen and told as saved, for a loss of one to show. */
const ENOUGH = 10;

/** Two people write; at some moment the signal comes; a newcomer looks at what is left. */
const lose = async (file: string, name: string, signal: NodeJS.Signals, forMs: number) => {
  const server = await startServer(file);
  const saved = [0, 0];
  const writers = ['bench-1', 'bench-2'].map((token, who) => {
    const writer = join(server, name, token, { connect: false });
    writer.params.saved = '1';
    writer.messageHandlers[SAVED] = (_encoder, decoder) => {
      saved[who] = decoding.readVarUint(decoder);
    };
    writer.messageHandlers[RIGHTS] = (_encoder, decoder) => {
      decoding.readVarUint(decoder);
    };
    writer.connect();
    return writer;
  });
  await Promise.all(writers.map(synced));
  let next = 0;
  const timer = setInterval(() => {
    for (const writer of writers) writer.doc.getArray('log').push([next++]);
  }, 10);
  // What a person saw of the other; nobody who was there comes back to heal the document.
  const seenNow = () => writers.flatMap((writer, who) => logOf(writer).filter((n) => n % 2 !== who));
  await new Promise((resolve) => setTimeout(resolve, forMs));
  await until('enough seen and saved', () => seenNow().length > ENOUGH && Math.max(...saved) > ENOUGH + 1);
  clearInterval(timer);
  await server.end(signal);
  const seen = seenNow();
  // The first message with content is the answer to the server's question, the others are entries in their order.
  const toldSaved = writers.flatMap((writer, who) =>
    logOf(writer)
      .filter((n) => n % 2 === who)
      .slice(0, Math.max(0, (saved[who] ?? 0) - 1)),
  );
  for (const writer of writers) writer.destroy();
  const restarted = await startServer(file);
  const newcomer = join(restarted, name, 'bench-3');
  await synced(newcomer);
  const left = new Set(logOf(newcomer));
  newcomer.destroy();
  await restarted.end('SIGTERM');
  return { seen, toldSaved, left, written: next };
};

test('[C33] after kill -9 nothing is missing that another had seen or its writer was told is saved', async () => {
  const place = folder();
  for (const [n, forMs] of [310, 477, 640].entries()) {
    const { seen, toldSaved, left } = await lose(path.join(place, 'book.db'), `m${n}`, 'SIGKILL', forMs);
    expect(seen.length).toBeGreaterThan(ENOUGH);
    expect(toldSaved.length).toBeGreaterThan(ENOUGH);
    expect(seen.filter((entry) => !left.has(entry))).toEqual([]);
    expect(toldSaved.filter((entry) => !left.has(entry))).toEqual([]);
  }
  rmSync(place, { recursive: true, force: true });
}, 180_000);

test('[C10] after SIGTERM while people type nothing is missing at all', async () => {
  const place = folder();
  const { left, written } = await lose(path.join(place, 'book.db'), 'm1', 'SIGTERM', 500);
  expect(left.size).toBe(written);
  rmSync(place, { recursive: true, force: true });
}, 180_000);

test('[C14] a stock client that does nothing stays connected for longer than its own patience', async () => {
  const place = folder();
  const server = await startServer(path.join(place, 'book.db'));
  const client = join(server, 'm1', 'bench-1');
  client.awareness.setLocalState(null);
  await synced(client);
  let closings = 0;
  client.on('connection-close', () => closings++);
  await new Promise((resolve) => setTimeout(resolve, STOCK_PATIENCE_MS + 5_000));
  expect(closings).toBe(0);
  expect(client.wsconnected).toBe(true);
  client.destroy();
  await server.end('SIGTERM');
  rmSync(place, { recursive: true, force: true });
}, 180_000);
