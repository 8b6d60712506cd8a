import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import type { PersonName } from '#tests/support/board.ts';
import { openBrowser } from '#tests/support/browser.ts';
import type { Site } from './support.ts';

let launched: Promise<Browser> | null = null;

afterAll(async () => {
  await (await launched)?.close();
  launched = null;
});

/** A browser of its own for one person: nothing kept, closed when the test ends. All share one headless process. */
export async function aContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  launched ??= openBrowser();
  const context = await (await launched).newContext(options);
  onTestFinished(() => context.close());
  return context;
}

/** A window in which somebody signs in by link, with the button. Errors of the page fail the test. */
export async function aWindow(
  context: BrowserContext,
  site: Site,
  name: PersonName,
  purpose: 'draft' | 'review' | 'read' = 'draft',
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  onTestFinished(() => expect(errors).toEqual([]));
  const link = new URL(
    await site.book.useCases.signInLink(await site.as(name), { meetingId: site.meeting.id }, purpose),
  );
  await page.goto(site.url + link.pathname);
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (purpose === 'draft') await page.locator('.minutes .item').first().waitFor();
  return page;
}

/** The sentences of the draft as a window shows them, without other people's cursors. */
export const sentences = (page: Page): Promise<string[]> =>
  page.locator('.line:visible .words').evaluateAll((lines) =>
    lines.map((line) => {
      const copy = line.cloneNode(true) as Element;
      for (const caret of copy.querySelectorAll('.caret')) caret.remove();
      return (copy.textContent ?? '').replace(/\u2060/g, '');
    }),
  );
