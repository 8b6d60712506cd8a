import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDraftStore } from '#server/database/draft-store.ts';
import { openLeases } from '#server/database/leases.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { createFileRelay } from '#server/relay/create-file-relay.ts';
import { draftRelayContract, type RelayNode } from './draft-relay.contract.ts';

const clock = { now: () => new Date() };
const quiet = (): void => undefined;

draftRelayContract('processes at one SQLite file', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-relay-'));
  const file = path.join(folder, 'book.db');
  const database = await openDatabase({ file, clock });
  const nodes: RelayNode[] = [];
  return {
    node: async () => {
      const store = openDraftStore({ database, clock, several: true });
      const process = randomUUID();
      const leases = openLeases({ file, clock, process, onTrouble: quiet, leaseMs: 3000 });
      const relay = await createFileRelay({
        store,
        folder: path.join(folder, 'processes'),
        process,
        log: quiet,
        answerMs: 5000,
      });
      let closing: Promise<void> | null = null;
      const close = async (): Promise<void> => {
        await relay.close();
        leases.close();
        await store.close();
      };
      const node: RelayNode = {
        store,
        relay,
        leases,
        close: () => {
          closing ??= close();
          return closing;
        },
      };
      nodes.push(node);
      return node;
    },
    close: async () => {
      for (const node of nodes) await node.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
