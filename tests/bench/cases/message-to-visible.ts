import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Bench, type Figure, ms } from '../bench.ts';
import { CALLUM, PETRA, type PracticeDesk, practiceDesk } from '../support/practice-desk.ts';
import { startServerProcess } from '../support/server-process.ts';
import { quantile } from '../support/statistics.ts';
import { inTempFolder } from '../support/temp-folder.ts';
import { openViewer, type Viewer } from '../support/viewer.ts';

const WARM_UP = 10;
const MESSAGES = 40;
const BETWEEN_MS = 120;
const SENTENCES = 3;
/** The server's own default, in which it waits for the typist to pause. */
const QUIET_MS = 2000;

/** Types messages in chat one by one and waits until every viewer's copy of the notes has each. */
async function notesSeen(desk: PracticeDesk, viewers: readonly Viewer[], label: string): Promise<number[]> {
  const delays: number[] = [];
  for (let at = 0; at < WARM_UP + MESSAGES; at += 1) {
    const text = `PL: ${label} berth ${at} is taken until June`;
    const seen = viewers.map((viewer) => viewer.seesNote(text));
    const begun = performance.now();
    await desk.say(at % 3 === 2 ? CALLUM : PETRA, text);
    const times = await Promise.all(seen);
    if (at >= WARM_UP) delays.push(...times.map((time) => time - begun));
    await wait(BETWEEN_MS);
  }
  return delays;
}

/** The same for a decision, until its sentence stands in every viewer's minutes. The pause is taken off. */
async function sentencesSeen(
  desk: PracticeDesk,
  viewers: readonly Viewer[],
  label: string,
): Promise<number[]> {
  const delays: number[] = [];
  for (let at = 0; at < SENTENCES; at += 1) {
    const words = `lighthouse ${label}${at}`;
    const seen = viewers.map((viewer) => viewer.seesSentence(words));
    const begun = performance.now();
    await desk.say(PETRA, `#decision Board agreed to repair ${words}`);
    const times = await Promise.all(seen);
    delays.push(...times.map((time) => time - begun - QUIET_MS));
  }
  return delays;
}

/** From a message typed in chat to the copies of those who have the draft open, through the whole of it. */
export const messageToVisible: Bench = {
  name: 'message',
  run: () =>
    inTempFolder(async (folder) => {
      const server = await startServerProcess(path.join(folder, 'minutebook.db'));
      const viewers: Viewer[] = [];
      try {
        const desk = practiceDesk(server.url);
        await desk.command(PETRA, 'start');
        const officers = [await desk.signIn(CALLUM), await desk.signIn(PETRA)];
        const figures: Figure[] = [];
        for (const count of [1, 50]) {
          while (viewers.length < count) {
            const officer = officers[viewers.length % officers.length];
            if (officer !== undefined) viewers.push(await openViewer(server.url, officer));
          }
          await desk.say(PETRA, `item ${count === 1 ? 3 : 4}`);
          const notes = await notesSeen(desk, viewers, `round${count}`);
          const sentences = await sentencesSeen(desk, viewers, `r${count}n`);
          const who = count === 1 ? '1 viewer' : `${count} viewers`;
          figures.push(
            ms(`chat to notes, ${who}, p50`, quantile(notes, 0.5)),
            ms(`chat to notes, ${who}, p95`, quantile(notes, 0.95)),
            ms(`chat to minutes after the pause of 2 s, ${who}, p50`, quantile(sentences, 0.5)),
          );
        }
        return figures;
      } finally {
        for (const viewer of viewers) viewer.close();
        await server.stop();
      }
    }),
};
