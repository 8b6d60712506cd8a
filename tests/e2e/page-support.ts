import type { BrowserContext, Page, WebSocketRoute } from 'playwright-core';
import { vi } from 'vitest';
import { aContext, aWindow, sentences } from '../integration/web/browser.ts';
import { aSite, hold, type Site, type SiteOptions } from '../integration/web/support.ts';

export { aContext, aWindow, sentences } from '../integration/web/browser.ts';
export { type Site, submit } from '../integration/web/support.ts';

// Real browsers on busy cores take their time.
vi.setConfig({ testTimeout: 180_000 });

/** A meeting that is running, its notes typed and structured. */
export async function aLiveSite(options: SiteOptions = {}): Promise<Site> {
  const site = await aSite({ identityPerWindow: true, start: new Date().toISOString(), ...options });
  await hold(site);
  return site;
}

/** Olive and Piers, each at a computer of their own. */
export async function twoOfficers(site: Site): Promise<{ olive: Page; piers: Page }> {
  return {
    olive: await aWindow(await aContext(), site, 'olive'),
    piers: await aWindow(await aContext(), site, 'piers'),
  };
}

/** Everything the minutes say on a screen. */
export const text = async (page: Page): Promise<string> => (await sentences(page)).join('\n');

/** Puts the cursor at the end of the line that has these words, and types. */
export async function typeAt(page: Page, words: string, more: string): Promise<void> {
  await page.locator('.line:visible .words', { hasText: words }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(more);
}

/** Pastes as a browser does it. */
export const paste = (page: Page, data: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((parts) => {
    const clipboard = new DataTransfer();
    for (const [type, value] of Object.entries(parts)) clipboard.setData(type, value);
    document
      .querySelector('.minutes')
      ?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
      );
  }, data);

/** The network of one computer, to be cut and mended: Playwright's own switch leaves open WebSockets alone. */
export async function aLine(
  context: BrowserContext,
): Promise<{ cut(): Promise<void>; mend(): Promise<void> }> {
  const sockets = new Set<WebSocketRoute>();
  let isCut = false;
  await context.routeWebSocket(/\/collaboration\//, (socket) => {
    if (isCut) return void socket.close({ code: 1001 });
    sockets.add(socket);
    socket.connectToServer();
  });
  return {
    async cut() {
      isCut = true;
      await context.setOffline(true);
      for (const socket of sockets) await socket.close({ code: 1001 });
      sockets.clear();
    },
    async mend() {
      isCut = false;
      await context.setOffline(false);
    },
  };
}
