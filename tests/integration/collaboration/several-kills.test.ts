import { expect, onTestFinished, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import { freshFile, spawnNode } from './several-support.ts';
import { join, synced, until } from './support.ts';

const logOf = (client: WebsocketProvider): number[] => client.doc.getArray<number>('log').toArray();

/** People type at two processes; one of them is killed; a newcomer looks. */
const killOne = async (file: string, name: string, least: number) => {
  const [a, b] = await Promise.all([
    spawnNode(file, { COMPACT_ROWS: '40' }),
    spawnNode(file, { COMPACT_ROWS: '40' }),
  ]);
  const clients = [a, a, b, b].map((node, who) => join(node, name, `bench-${who}`));
  onTestFinished(() => {
    for (const client of clients) client.destroy();
  });
  await Promise.all(clients.map(synced));
  let next = 0;
  const timer = setInterval(() => {
    for (const client of clients) client.doc.getArray('log').push([next++]);
  }, 10);
  const others = clients.slice(2);
  // However slow the machine: they type until this much was seen, and go on typing when it dies.
  await until(
    'seen',
    () =>
      others.every(
        (client) => new Set(logOf(client).map((n) => n % 4)).size === 4 && logOf(client).length >= least,
      ),
    60_000,
  );
  await a.end('SIGKILL');
  clearInterval(timer);
  const [here = clients[0], there = clients[1]] = clients;
  for (const client of [here, there]) client?.destroy();
  const seen = others.flatMap((client) => logOf(client));
  // Those of the other process go on, and nothing they saw goes.
  const newcomer = join(b, name, 'bench-9');
  await synced(newcomer);
  await until(
    'all agree',
    () => [...others, newcomer].every((one) => logOf(one).length === logOf(newcomer).length),
    30_000,
  );
  const left = new Set(logOf(newcomer));
  for (const client of [...others, newcomer]) client.destroy();
  await b.end('SIGTERM');
  const restarted = await spawnNode(file);
  const later = join(restarted, name, 'bench-8');
  await synced(later);
  const kept = new Set(logOf(later));
  later.destroy();
  await restarted.end('SIGTERM');
  return { seen, left, kept, written: next };
};

test('[SP10] after kill -9 of one process nothing is missing that clients of the other had seen', async () => {
  const file = freshFile();
  for (const [n, least] of [50, 130].entries()) {
    const { seen, left, kept, written } = await killOne(file, `m${n}`, least);
    expect(seen.length).toBeGreaterThan(50);
    // Of the four who typed, two were at the process that was killed: the others saw them too.
    expect(new Set(seen.map((entry) => entry % 4)).size).toBe(4);
    expect(seen.filter((entry) => !left.has(entry))).toEqual([]);
    expect(seen.filter((entry) => !kept.has(entry))).toEqual([]);
    expect(left.size).toBeLessThanOrEqual(written);
  }
}, 300_000);
