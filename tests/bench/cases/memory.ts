import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Bench, mb, ms } from '../bench.ts';
import { CALLUM, PETRA, practiceDesk } from '../support/practice-desk.ts';
import { startServerProcess } from '../support/server-process.ts';
import { inTempFolder } from '../support/temp-folder.ts';
import { openViewer } from '../support/viewer.ts';

const IDLE_MS = 5000;
const NOTES = 90;

/** Types the notes of a meeting; every third one is a decision or an action. */
const typed = (at: number): string => {
  if (at % 15 === 0) return `item ${3 + Math.floor(at / 15)}`;
  if (at % 6 === 1) return `#decision Board noted the report of harbour ${at}`;
  if (at % 6 === 4) return `ACTION: @callum to write to harbour ${at} by 20 March`;
  return `PL: harbour ${at} has ${at * 3} berths and wants ${at} more`;
};

/** Resident memory of the server: with nothing to do, and after a meeting that two officers watched. */
export const memory: Bench = {
  name: 'memory',
  run: () =>
    inTempFolder(async (folder) => {
      const server = await startServerProcess(path.join(folder, 'minutebook.db'));
      try {
        await wait(IDLE_MS);
        const idle = await server.memory();
        const desk = practiceDesk(server.url);
        await desk.command(PETRA, 'start');
        const viewers = [
          await openViewer(server.url, await desk.signIn(PETRA)),
          await openViewer(server.url, await desk.signIn(CALLUM)),
        ];
        const before = await server.processorMs();
        for (let at = 0; at < NOTES; at += 1) {
          const text = typed(at);
          const seen = Promise.all(viewers.map((viewer) => viewer.seesNote(text)));
          await desk.say(at % 3 === 2 ? CALLUM : PETRA, text);
          await seen;
        }
        await desk.command(PETRA, 'structure');
        await viewers[0]?.seesSentence('harbour 85');
        const used = (await server.processorMs()) - before;
        await wait(1000);
        const after = await server.memory();
        for (const viewer of viewers) viewer.close();
        return [
          mb('resident, idle', idle),
          mb(`resident, after ${NOTES} notes and 2 editors`, after),
          ms(`processor time of the server for ${NOTES} notes`, used),
        ];
      } finally {
        await server.stop();
      }
    }),
};
