import path from 'node:path';
import { type Bench, ms } from '../bench.ts';
import { startNode } from '../support/child.ts';
import { startServerProcess } from '../support/server-process.ts';
import { timed } from '../support/statistics.ts';
import { inTempFolder } from '../support/temp-folder.ts';

/** What `npm start` does first: with everything built, it only looks. */
async function prepared(): Promise<void> {
  const child = startNode(['scripts/prepare.mjs'], {});
  if ((await child.ended) !== 0) throw new Error(`preparing failed:\n${child.said()}`);
}

/** From starting the process to answering: with a fresh database, and with one that is there. */
export const start: Bench = {
  name: 'start',
  run: () =>
    inTempFolder(async (folder) => {
      const ready = async () => {
        const server = await startServerProcess(path.join(folder, 'minutebook.db'));
        const used = await server.processorMs();
        await server.stop();
        return { waited: server.readyMs, used };
      };
      const preparing = await timed(prepared);
      const fresh = await ready();
      const existing = await ready();
      return [
        ms('preparing, nothing to build', preparing),
        ms('process start to ready, fresh database', fresh.waited),
        ms('process start to ready, existing database', existing.waited),
        ms('processor time to ready, existing database', existing.used),
      ];
    }),
};
