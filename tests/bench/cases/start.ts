import path from 'node:path';
import { type Bench, ms } from '../bench.ts';
import { startServerProcess } from '../support/server-process.ts';
import { inTempFolder } from '../support/temp-folder.ts';

/** From starting the process to answering: with no loader cache, with a fresh database, with one that is there. */
export const start: Bench = {
  name: 'start',
  run: () =>
    inTempFolder(async (folder) => {
      const ready = async (file: string, environment?: Record<string, string>): Promise<number> => {
        const server = await startServerProcess(path.join(folder, file), environment);
        await server.stop();
        return server.readyMs;
      };
      return [
        ms('ready, very first start (nothing compiled yet)', await ready('first.db', { TMPDIR: folder })),
        ms('ready, fresh database', await ready('again.db')),
        ms('ready, existing database', await ready('again.db')),
      ];
    }),
};
