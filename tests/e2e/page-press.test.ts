import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aContext, aLiveSite, aWindow, type Site, text, typeAt } from './page-support.ts';

/** What the page's connection has received while it was held, and when it is let in. */
interface Held {
  held: boolean;
  readonly waiting: (() => void)[];
  letIn(): void;
}
type HeldWindow = typeof globalThis & { readonly line: Held };

/** Lets a test choose the instant at which what others did reaches this computer's pages. */
const aHeldLine = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const line: Held = {
      held: false,
      waiting: [],
      letIn() {
        line.held = false;
        for (const take of line.waiting.splice(0)) take();
      },
    };
    Object.assign(globalThis, { line });
    Object.defineProperty(WebSocket.prototype, 'onmessage', {
      set(this: WebSocket, take: (event: MessageEvent) => void) {
        this.addEventListener('message', (event) => {
          if (line.held) line.waiting.push(() => take(event));
          else take(event);
        });
      },
    });
  });

/** From now on nothing comes in until the next event of this name: with it, or in the first task after it. */
const holdUntil = (page: Page, event: 'mousedown' | 'keydown', when: 'with' | 'after'): Promise<void> =>
  page.evaluate(
    ([name, moment]) => {
      const { line } = globalThis as HeldWindow;
      line.held = true;
      const meet = (): void => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => line.letIn();
        if (moment === 'with') line.letIn();
        else port2.postMessage(null);
      };
      document.addEventListener(name, meet, { once: true, capture: true });
    },
    [event, when] as const,
  );

const somethingWaits = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => (globalThis as HeldWindow).line.waiting.length > 0);

async function oliveAndPiers(site: Site): Promise<{ olive: Page; piers: Page }> {
  const context = await aContext();
  await aHeldLine(context);
  return {
    olive: await aWindow(context, site, 'olive'),
    piers: await aWindow(await aContext(), site, 'piers'),
  };
}

/** All keys in one go, so that no frame is drawn between them. */
async function inOneGo(page: Page, ...keys: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const codes: Record<string, { readonly code: string; readonly vk: number; readonly text?: string }> = {
    Escape: { code: 'Escape', vk: 27 },
    Enter: { code: 'Enter', vk: 13, text: '\r' },
    '?': { code: 'Slash', vk: 191, text: '?' },
  };
  await Promise.all(
    keys.flatMap((key) => {
      const { code, vk, text: typed } = codes[key] ?? { code: key, vk: 0 };
      const more = typed === undefined ? {} : { text: typed };
      const event = { key, code, windowsVirtualKeyCode: vk };
      return [
        session.send('Input.dispatchKeyEvent', { type: typed ? 'keyDown' : 'rawKeyDown', ...event, ...more }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
      ];
    }),
  );
  await session.detach();
}

const linesOf = (page: Page) => page.locator('.line:visible .words');

test.each(['with', 'after'] as const)(
  '[F21] a press sets the cursor though somebody else’s words come in %s it',
  async (when) => {
    const { olive, piers } = await oliveAndPiers(await aLiveSite());
    const [first, second] = (await text(olive)).split('\n');
    if (first === undefined || second === undefined) throw new Error('two lines are needed');
    await linesOf(olive).nth(2).click();
    await holdUntil(olive, 'mousedown', when);
    await typeAt(piers, first, ' By Piers.');
    await somethingWaits(olive);
    await linesOf(olive).nth(1).click();
    await expect.poll(() => text(olive)).toContain(`${first} By Piers.`);
    await olive.keyboard.press('End');
    await olive.keyboard.type(' By Olive.');
    await expect.poll(() => text(olive)).toContain(`${second} By Olive.`);
  },
);

test('[F21] a press and a key set the cursor though somebody else’s cursor moves at that moment', async () => {
  const { olive, piers } = await oliveAndPiers(await aLiveSite());
  const second = (await text(olive)).split('\n')[1] ?? '';
  const caretIn = (line: number) => linesOf(olive).nth(line).locator('.caret');
  await linesOf(olive).nth(2).click();
  await holdUntil(olive, 'mousedown', 'with');
  await linesOf(piers).nth(0).click();
  await somethingWaits(olive);
  await linesOf(olive).nth(1).click();
  await caretIn(0).waitFor({ state: 'attached' });
  await holdUntil(olive, 'keydown', 'with');
  await linesOf(piers).nth(3).click();
  await somethingWaits(olive);
  await olive.keyboard.press('End');
  await caretIn(3).waitFor({ state: 'attached' });
  await olive.keyboard.type(' By Olive.');
  await expect.poll(() => text(olive)).toContain(`${second} By Olive.`);
});

test('[F21] a key is taken where the one before it set the cursor, though the browser has not told of that yet', async () => {
  const site = await aLiveSite();
  const context = await aContext();
  await context.addInitScript(() => {
    document.addEventListener('selectionchange', (event) => {
      if (document.body.dataset.late !== undefined) event.stopImmediatePropagation();
    });
  });
  const page = await aWindow(context, site, 'olive');
  const lines = (await text(page)).split('\n');
  await linesOf(page).nth(1).click();
  await page.keyboard.press('End');
  await page.evaluate(() => Object.assign(document.body.dataset, { late: '' }));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => text(page)).toBe([lines[0], '', ...lines.slice(1)].join('\n'));
});

test('[F22] what is typed into a line’s field stays with that line while a line comes in above it', async () => {
  const site = await aLiveSite();
  const { olive, piers } = await oliveAndPiers(site);
  const action = olive.locator('.line.action:visible').first();
  const words = (await action.locator('.words').textContent()) ?? '';
  const owners = action.locator('.owners');
  await owners.click();
  await owners.press('End');
  await olive.keyboard.type(', Someone Else');
  const above = piers.locator('.line:visible .words', { hasText: words }).first();
  await above.click();
  await piers.keyboard.press('Home');
  await piers.keyboard.press('Enter');
  await expect.poll(() => text(olive)).toContain(`\n\n${words}`);
  expect(await olive.evaluate(() => document.activeElement?.className)).toBe('owners');
  await olive.keyboard.press('Tab');
  const theirs = piers.locator('.line.action:visible', { hasText: words }).locator('.owners');
  await expect.poll(() => theirs.inputValue()).toMatch(/, Someone Else$/);
});

test('[F23] what is pressed right after closing the timeline, the sheet of keys or a question is taken', async () => {
  const site = await aLiveSite();
  const page = await aWindow(await aContext(), site, 'olive');
  const timeline = page.getByRole('dialog', { name: 'Timeline' });
  const sheet = page.getByRole('dialog', { name: 'Keyboard' });
  await page.getByRole('button', { name: 'Timeline' }).press('Enter');
  await timeline.waitFor();
  await inOneGo(page, 'Escape', '?');
  await sheet.waitFor();
  await timeline.waitFor({ state: 'detached' });
  // The sheet closed, focus is on the timeline's button again.
  await inOneGo(page, 'Enter', 'Enter');
  await timeline.waitFor();
  await sheet.waitFor({ state: 'detached' });
  await inOneGo(page, 'Escape', 'Enter');
  await timeline.waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('dialog.timeline') != null);
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'End the meeting?' });
  await page.getByRole('button', { name: 'End meeting' }).press('Enter');
  await question.waitFor();
  await inOneGo(page, 'Escape', 'Enter');
  await page.waitForFunction(() =>
    document.activeElement?.closest('dialog')?.textContent?.includes('End the'),
  );
  await question.getByRole('button', { name: 'End meeting' }).click();
  await page.getByRole('button', { name: 'Submit for approval' }).waitFor();
});
