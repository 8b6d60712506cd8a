import { execFileSync } from 'node:child_process';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, windowsOf } from '#tests/support/browser.ts';
import { PRACTICE, type PracticeName, type ServerInTest } from '#tests/support/server.ts';

export const OFFICERS = 'board-officers';
export const MEMBERS = 'board-members';
/** The direct messages with the bot. */
export const DIRECT = 'app/messages';
const CHANNELS: Readonly<Record<string, string>> = { [OFFICERS]: 'CPOFFICERS', [MEMBERS]: 'CPMEMBERS' };

/** One browser for a file's tests, and the bundles its pages need. */
export function browserForThisFile(): { get(): Browser } {
  let browser: Browser | null = null;
  beforeAll(async () => {
    execFileSync(process.execPath, ['scripts/prepare.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  return {
    get() {
      if (browser === null) throw new Error('the browser is not open yet');
      return browser;
    },
  };
}

/** One person at their computer: a browser of their own, with their practice Slack open. */
export interface AtTheirDesk {
  readonly context: BrowserContext;
  readonly chat: Page;
  /** Types into the channel that is open and sends it. */
  send(text: string): Promise<void>;
  go(channel: string): Promise<void>;
  /** The messages of the open channel that hold these words. */
  messages(words: string | RegExp): Locator;
  /** Gives `/minutes draft`, follows the link and signs in. */
  openDraft(): Promise<Page>;
}

export async function atTheirDesk(
  browser: Browser,
  server: ServerInTest,
  who: PracticeName,
  options: BrowserContextOptions & { readonly channel?: string } = {},
): Promise<AtTheirDesk> {
  const { channel = OFFICERS, ...more } = options;
  const context = await windowsOf(browser, more);
  const chat = await context.newPage();
  await chat.goto(`${server.baseUrl}/practice?as=${PRACTICE[who]}#${CHANNELS[channel] ?? channel}`);
  await chat.locator('.channel-head').first().waitFor();

  const send = async (text: string): Promise<void> => {
    const box = chat.locator('.composer textarea').last();
    await box.fill(text);
    // The list of commands would take Enter for itself.
    await box.press('Escape');
    await box.press('Enter');
  };
  const messages = (words: string | RegExp): Locator => chat.locator('.message', { hasText: words });
  return {
    context,
    chat,
    send,
    messages,
    async go(name) {
      await chat.getByRole('navigation', { name: 'Channels' }).getByRole('button', { name }).click();
    },
    async openDraft() {
      await send('/minutes draft');
      return follow(context, messages('Open the draft').last().getByRole('link'));
    },
  };
}

/** The window that a link opens. */
export async function opened(context: BrowserContext, link: Locator): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), link.click()]);
  return page;
}

/** Follows a link of the bot to its landing page, in a window of its own, and signs in with its button. */
export async function follow(context: BrowserContext, link: Locator): Promise<Page> {
  const page = await opened(context, link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  return page;
}

/** The sentences of the draft as a window shows them, without other people's cursors. */
export const sentences = (draft: Page): Promise<string[]> =>
  draft.locator('.line:visible .words').evaluateAll((lines) =>
    lines.map((line) => {
      const copy = line.cloneNode(true) as Element;
      for (const caret of copy.querySelectorAll('.caret')) caret.remove();
      return (copy.textContent ?? '').replace(/\u2060/g, '');
    }),
  );

export const sentence = (draft: Page, words: string | RegExp): Locator =>
  draft.locator('.line:visible', { hasText: words });

/** Puts the cursor at the end of a decision and types. */
export async function typeAfter(draft: Page, words: string | RegExp, more: string): Promise<void> {
  const line = sentence(draft, words).locator('.words').first();
  const taken = draft.locator('.toolbar button[aria-pressed="true"]', { hasText: 'Decision' });
  await line.scrollIntoViewIfNeeded();
  const box = await line.boundingBox();
  // A long sentence has several lines, and End goes to the end of the line that was clicked.
  await line.click({ position: { x: (box?.width ?? 4) - 3, y: (box?.height ?? 4) - 4 } });
  await taken.waitFor();
  await draft.keyboard.press('End');
  await draft.keyboard.type(more);
}

/** Presses a button of the draft's head and says yes to what it asks. */
export async function pressAndConfirm(draft: Page, name: string): Promise<void> {
  await draft.getByRole('button', { name }).first().click();
  await draft.getByRole('dialog').locator('button.primary').click();
}
