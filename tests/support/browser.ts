import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { whichBrowser } from './which-browser.ts';

/** For a machine without a display, without sandbox rights and without a network; nothing is fetched in the background. */
const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--metrics-recording-only',
];

/** Starts a headless browser; whoever starts it closes it. */
export async function openBrowser(): Promise<Browser> {
  const found = await whichBrowser();
  try {
    return await chromium.launch({
      ...found,
      headless: true,
      args: [...new Set([...(found.args ?? []), ...QUIET_FLAGS])],
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `No browser could be started. Install Chrome, or name one with CHROME_PATH=/path/to/chrome.\n${why}`,
    );
  }
}

/** A browser of somebody's own: nothing kept, closed when the test ends. Errors of its pages fail the test. */
export async function windowsOf(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 850 }, ...options });
  const errors: string[] = [];
  context.on('page', (page) => {
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => errors.push(error.message));
  });
  onTestFinished(async () => {
    await context.close();
    expect(errors, 'errors of the page').toEqual([]);
  });
  return context;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What the automated check finds against WCAG 2.2 AA. Run through the debugger: the page's policy allows no foreign script. */
export async function violations(page: Page): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  // A colour half-way to another has a contrast that nobody reads by.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map((one) => one.finished),
    ).then(() => undefined),
  );
  const found = await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)",
  );
  return (found as Violation[]).flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}
