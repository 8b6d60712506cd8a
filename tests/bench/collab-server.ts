// The collaboration server by itself, over a real database file, for the collaboration harness and for tests that
// kill it. Everybody with a token "bench" or "bench-<n>" is let in as that person and may write.
//   env PORT=4700 DATABASE=/tmp/bench.db IDLE_MS=3000 node --import tsx tests/bench/collab-server.ts
import { createServer } from 'node:http';
import { closeCodes } from '#server/collaboration/close-codes.ts';
import type { Authorize } from '#server/collaboration/collaboration.ts';
import { createCollaboration } from '#server/collaboration/create-collaboration.ts';
import { openDraftStore } from '#server/database/draft-store.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { shareDatabase } from '#server/share-database.ts';
import { systemIds } from '#server/system.ts';

const { PORT = '4700', DATABASE = 'bench.db', IDLE_MS, LOG, PROCESSES, COMPACT_ROWS } = process.env;
const clock = { now: () => new Date() };

const authorize: Authorize = async ({ token }) =>
  token !== null && /^bench(-\d+)?$/.test(token)
    ? { personId: token, name: token, colour: '#30bced', canWrite: true }
    : { close: closeCodes.notSignedIn };

const database = await openDatabase({ file: DATABASE, clock });
const several = PROCESSES === 'several';
const store = openDraftStore({ database, clock, several });
const log = (event: string, facts: Readonly<Record<string, string | number | boolean>>): void => {
  if (LOG !== undefined) console.log(event, JSON.stringify(facts));
};
const shared = several ? await shareDatabase({ file: DATABASE, store, clock, ids: systemIds, log }) : null;
const collaboration = createCollaboration({
  store,
  authorize,
  clock,
  log,
  prefix: '/collaboration',
  limits: {
    ...(IDLE_MS === undefined ? {} : { idleMs: Number(IDLE_MS) }),
    ...(COMPACT_ROWS === undefined ? {} : { compactRows: Number(COMPACT_ROWS) }),
  },
  ...(shared === null ? {} : { relay: shared.relay, leases: shared.leases }),
});

const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(request.url === '/metrics' ? collaboration.metrics() : {}));
});
server.on('upgrade', (request, socket, head) => {
  if (!collaboration.upgrade(request, socket, head)) socket.destroy();
});
server.listen(Number(PORT), '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) console.log(`listening ${address.port}`);
});

const stop = async (): Promise<void> => {
  server.close();
  await collaboration.close();
  await shared?.close();
  await store.close();
  await database.close();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
