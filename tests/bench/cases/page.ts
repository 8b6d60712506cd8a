import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { whichBrowser } from '#tests/support/which-browser.ts';
import { type Bench, ms } from '../bench.ts';
import { PETRA, practiceDesk } from '../support/practice-desk.ts';
import { startServerProcess } from '../support/server-process.ts';
import { quantile } from '../support/statistics.ts';
import { inTempFolder } from '../support/temp-folder.ts';

const NOTES = 40;
const OPENINGS = 10;
/** Longer than the server waits for a typist's pause, so that the minutes are there when the page is opened. */
const STRUCTURED_MS = 4000;

const LINE = '.minutes[contenteditable=true] .line .words';

/** From the start of a navigation until a line of the minutes can be written in; the look itself counted in. */
async function writable(tab: Page): Promise<number> {
  await tab.waitForSelector(LINE);
  const now = await tab.evaluate('performance.now()');
  return Number(now);
}

/** How long an officer waits for the draft page of a meeting of forty notes, in a headless browser. */
export const page: Bench = {
  name: 'page',
  run: () =>
    inTempFolder(async (folder) => {
      const server = await startServerProcess(path.join(folder, 'minutebook.db'));
      const browser = await chromium.launch({ ...(await whichBrowser()), headless: true });
      try {
        const desk = practiceDesk(server.url);
        await desk.command(PETRA, 'start');
        for (let at = 0; at < NOTES; at += 1)
          await desk.say(
            PETRA,
            at % 10 === 0 ? `item ${at / 10 + 1}` : `PL: berth ${at} is taken until June`,
          );
        await wait(STRUCTURED_MS);
        const tab = await (await browser.newContext()).newPage();
        await tab.goto(server.url + (await desk.draftLink(PETRA)));
        await tab.getByRole('button', { name: 'Sign in' }).click({ noWaitAfter: true });
        await tab.waitForURL(/\/draft/, { waitUntil: 'commit' });
        const first = await writable(tab);
        const again: number[] = [];
        for (let at = 0; at < OPENINGS; at += 1) {
          await tab.reload({ waitUntil: 'commit' });
          again.push(await writable(tab));
        }
        return [
          ms('draft page can be written in, first opening', first),
          ms('the same, opened again, p50', quantile(again, 0.5)),
          ms('the same, opened again, p95', quantile(again, 0.95)),
        ];
      } finally {
        await browser.close();
        await server.stop();
      }
    }),
};
