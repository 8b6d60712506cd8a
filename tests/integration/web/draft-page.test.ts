import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Page, WebSocketRoute } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { aContext, aWindow, sentences } from './browser.ts';
import { aSite, hold, type Site } from './support.ts';

// A real browser on two busy cores takes its time.
vi.setConfig({ testTimeout: 180_000 });

const now = (): string => new Date().toISOString();

async function aLiveSite(): Promise<Site> {
  const site = await aSite({ identityPerWindow: true, start: now() });
  await hold(site);
  return site;
}

test('[W17] two people write in the same draft and see each other’s words, cursors and names', async () => {
  const site = await aLiveSite();
  const context = await aContext();
  const olive = await aWindow(context, site, 'olive');
  const piers = await aWindow(context, site, 'piers');
  await piers.locator('.line.action .words').first().click();
  await piers.keyboard.press('End');
  await piers.keyboard.type(' in Wessel');
  await olive.locator('.line.decision .words').first().click();
  await olive.keyboard.press('Home');
  await olive.keyboard.type('Gladly: ');
  await expect
    .poll(() => sentences(olive))
    .toEqual(expect.arrayContaining([expect.stringContaining('in Wessel')]));
  await expect
    .poll(() => sentences(piers))
    .toEqual(expect.arrayContaining([expect.stringContaining('Gladly: ')]));
  expect(await sentences(olive)).toEqual(await sentences(piers));
  await expect.poll(() => olive.locator('.caret-label').allTextContents()).toEqual(['Piers Lund']);
  await expect
    .poll(() => olive.locator('.people').getAttribute('aria-label'))
    .toBe('Here now: Olive Marsh, Piers Lund');
  await expect.poll(() => olive.locator('.status').textContent()).toBe('Saved');
});

test('[W18] a note typed on the page shows in every window, and one typed offline is sent on return', async () => {
  const site = await aLiveSite();
  const olive = await aWindow(await aContext(), site, 'olive');
  const away = await aContext();
  const piers = await aWindow(away, site, 'piers');
  await piers.getByLabel('Type a note').waitFor();
  await away.setOffline(true);
  await piers.getByLabel('Type a note').fill('typed on the train');
  await piers.keyboard.press('Enter');
  await piers.getByText('Waiting to be sent').waitFor();
  await away.setOffline(false);
  await olive.locator('.note .said', { hasText: 'typed on the train' }).waitFor();
  await expect.poll(() => piers.getByText('Waiting to be sent').count()).toBe(0);
  expect(await olive.locator('.note .said', { hasText: 'typed on the train' }).count()).toBe(1);
});

test('[W19] a sentence lights its notes and a note its sentences; a sentence without notes says so', async () => {
  const site = await aLiveSite();
  const olive = await aWindow(await aContext(), site, 'olive');
  const decision = olive.locator('.item[data-item="4"] .line.decision');
  await decision.hover();
  await expect
    .poll(() => olive.locator('.note.lit .said').allInnerTexts())
    .toEqual(['#decision Board agreed to bid for the second round of the coastal flooding fund']);
  await olive.locator('.note .said', { hasText: 'second round' }).hover();
  await expect.poll(() => olive.locator('.line.lit .words').count()).toBe(1);
  await olive.locator('.item[data-item="6"]').getByRole('button', { name: 'Add a line' }).click();
  await olive.keyboard.type('The Chair thanked the staff.');
  await expect
    .poll(() => olive.locator('.item[data-item="6"] .flag:visible').allInnerTexts())
    .toEqual(['No source']);
});

test('[W23] headings stay whatever is selected and deleted, and pasted markup becomes plain lines', async () => {
  const site = await aLiveSite();
  const olive = await aWindow(await aContext(), site, 'olive');
  await olive.locator('.item[data-item="4"] .line.decision .words').click();
  await olive.keyboard.press('Control+a');
  await olive.keyboard.press('Delete');
  expect(await olive.locator('.minutes .item').count()).toBe(6);
  await olive.locator('.item[data-item="3"] .line .words').first().click();
  await olive.keyboard.press('End');
  await olive.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<p>One <b>bold</b></p><script>window.bad = 1</script><p onclick="bad()">Two<img src=x onerror="window.bad=1"></p>',
    );
    document
      .querySelector('.minutes')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect.poll(async () => (await sentences(olive)).join('|')).toContain('One bold|Two');
  expect(await olive.evaluate(() => 'bad' in window)).toBe(false);
});

test('[W24] a submitted draft is locked in every window and says whom it waits for; reopening unlocks it', async () => {
  const site = await aLiveSite();
  const context = await aContext();
  const olive = await aWindow(context, site, 'olive');
  const piers = await aWindow(context, site, 'piers');
  const press = async (name: string, answer: string): Promise<void> => {
    await olive.getByRole('button', { name, exact: true }).click();
    await olive.getByRole('dialog').getByRole('button', { name: answer, exact: true }).click();
  };
  await press('End meeting', 'End meeting');
  await press('Submit for approval', 'Submit');
  for (const page of [olive, piers]) {
    await page.getByText('Submitted to Cllr Edda Thorne, waiting.').waitFor();
    await expect.poll(() => page.locator('.minutes').getAttribute('contenteditable')).toBe('false');
  }
  await press('Reopen', 'Reopen');
  await expect.poll(() => piers.locator('.minutes').getAttribute('contenteditable')).toBe('true');
});

/** How many changes this computer's own copy of the draft holds. */
const keptHere = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await answer(indexedDB.open(name));
    const count = await answer(database.transaction('updates').objectStore('updates').count());
    database.close();
    return count;
  });

test('[W25] words edited without a connection are kept over a reload and merged on return', async () => {
  const site = await aLiveSite();
  const away = await aContext();
  const line = { cut: false, sockets: new Set<WebSocketRoute>() };
  await away.routeWebSocket(/\/collaboration\//, (socket) => {
    if (line.cut) return void socket.close({ code: 1001 });
    line.sockets.add(socket);
    socket.connectToServer();
  });
  const piers = await aWindow(away, site, 'piers');
  await expect.poll(() => piers.locator('.status').textContent()).toBe('Saved');
  line.cut = true;
  for (const socket of line.sockets) await socket.close({ code: 1001 });
  await expect.poll(() => piers.locator('.status').textContent()).toBe('Offline, kept on this computer');
  const before = await keptHere(piers);
  await piers.locator('.line.action .words').first().click();
  await piers.keyboard.press('End');
  await piers.keyboard.type(' from the train');
  await expect.poll(() => keptHere(piers)).toBeGreaterThanOrEqual(before + ' from the train'.length);
  await piers.reload();
  await piers.locator('.line.action .words', { hasText: 'from the train' }).waitFor();
  expect(JSON.stringify(await site.book.draftOf(site.meeting.id))).not.toContain('from the train');
  line.cut = false;
  await expect
    .poll(async () => JSON.stringify(await site.book.draftOf(site.meeting.id)), { timeout: 30_000 })
    .toContain('from the train');
  await expect.poll(() => piers.locator('.status').textContent()).toBe('Saved');
});

test('[W16] signing out on the draft page erases what this computer kept', async () => {
  const site = await aLiveSite();
  const piers = await aWindow(await aContext(), site, 'piers');
  const kept = () => piers.evaluate(async () => (await indexedDB.databases()).map((one) => one.name ?? ''));
  await expect.poll(kept).toEqual([expect.stringContaining(site.meeting.id)]);
  await piers.getByRole('button', { name: 'Sign out' }).click();
  await piers.waitForURL(`${site.url}/`);
  await expect.poll(kept).toEqual([]);
});

test('[W21] the draft page’s script and style are under 300 kB compressed', async () => {
  const files = await Promise.all(
    ['editor.js', 'editor.css'].map((name) =>
      readFile(new URL(`../../../dist/web/editor/${name}`, import.meta.url)),
    ),
  );
  const bytes = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  expect(bytes).toBeLessThan(300_000);
});
