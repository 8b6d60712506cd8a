import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '#tests/support/browser.ts';
import { aContext, aLiveSite, aWindow, text } from './page-support.ts';

/** Presses Tab until what is focused matches; only what Tab reaches can be used without a mouse. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

test('[F15] with the keyboard alone: a note, a line turned and moved, a word found and replaced, a version saved and gone back to', async () => {
  const site = await aLiveSite();
  const context = await aContext();
  const page = await context.newPage();
  const link = new URL(
    await site.book.useCases.signInLink(await site.as('olive'), { meetingId: site.meeting.id }, 'draft'),
  );
  await page.goto(site.url + link.pathname);
  await page.getByRole('button', { name: 'Sign in' }).press('Enter');
  await page.locator('.minutes .item').first().waitFor();
  await tabTo(page, '.composer textarea');
  await page.keyboard.type('The lifeboat crew was thanked');
  await page.keyboard.press('Enter');
  await page.locator('.note', { hasText: 'lifeboat crew' }).waitFor();

  await tabTo(page, '.minutes');
  await page.keyboard.press('Control+Home');
  await tabTo(page, '.item[data-item="6"] .add-line');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The Chair thanked the harbur crews.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A second line.');
  await page.keyboard.press('Control+Alt+2');
  await page.locator('.item[data-item="6"] .line.decision', { hasText: 'A second line.' }).waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => text(page)).toMatch(/A second line\.\nThe Chair thanked/);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('harbur');
  await tabTo(page, 'input[aria-label="Replace by"]');
  await page.keyboard.type('harbour');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => text(page)).toContain('harbour crews');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('minutes'))).toBe(true);

  await tabTo(page, '[data-tool=timeline]', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.save-open').waitFor();
  await tabTo(page, '.save-open');
  await page.keyboard.press('Enter');
  await page.keyboard.type('By hand');
  await page.keyboard.press('Enter');
  await page.locator('.moment.named', { hasText: 'By hand' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('timeline');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor({ state: 'detached' });

  await tabTo(page, '.note-menu summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '.menu select');
  await page.keyboard.press('Escape');
});

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('html, .pane, dialog[open], .find')].map(
        (one) => one.scrollWidth - one.clientWidth,
      ),
    ),
  );

test('[F16] on a phone every tool is there and nothing scrolls sideways', async () => {
  const site = await aLiveSite();
  await site.book.keepTimeline.settle();
  const page = await aWindow(
    await aContext({ viewport: { width: 375, height: 740 }, hasTouch: true }),
    site,
    'olive',
  );
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Find', exact: true }).tap();
  await page.getByLabel('Find', { exact: true }).fill('flooding');
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Close', exact: true }).tap();
  await page.getByRole('button', { name: 'Timeline' }).tap();
  await page.locator('.comparison h3').waitFor();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).tap();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
});

test('[F17] the automated check finds nothing with the finder, the timeline or the sheet open, light or dark', async () => {
  const site = await aLiveSite();
  await site.book.keepTimeline.settle();
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await aContext({ colorScheme, reducedMotion: 'reduce' });
    const page = await aWindow(context, site, 'olive');
    await page.locator('.line.decision:visible .words').first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Added.');
    await page.keyboard.press('Control+f');
    await page.getByLabel('Find', { exact: true }).fill('the');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Timeline' }).click();
    await page.locator('.moment').last().click();
    await page.locator('.diff ins').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go back to this…' }).click();
    await page.getByRole('dialog', { name: 'Go back to this version?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+/');
    expect(await violations(page)).toEqual([]);
    await context.close();
  }
});

test('[F18] printed, the page is the minutes alone', async () => {
  const site = await aLiveSite();
  const page = await aWindow(await aContext(), site, 'olive');
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() =>
    ['.head', '.notes', '.bars', '.tabs', '.sources', '.add-line', '.sheet', '.minutes'].filter((selector) =>
      [...document.querySelectorAll(selector)].some((one) => one.getClientRects().length > 0),
    ),
  );
  expect(shown).toEqual(['.sheet', '.minutes']);
  expect((await text(page)).length).toBeGreaterThan(100);
});

test('[F19] an opened page waits for nothing but its own script, its style and the server', async () => {
  const site = await aLiveSite();
  const page = await aWindow(await aContext(), site, 'olive');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.resourceType()} ${new URL(request.url()).origin}`));
  await page.reload({ waitUntil: 'commit' });
  await page.locator('.minutes[contenteditable=true] .line .words').first().waitFor();
  expect(new Set(asked.map((one) => one.split(' ')[1]))).toEqual(new Set([new URL(site.url).origin]));
  const kinds = asked.map((one) => one.split(' ')[0]);
  expect(kinds.filter((kind) => kind === 'script' || kind === 'stylesheet').length).toBeLessThanOrEqual(4);
  expect(kinds).not.toContain('font');
  expect(kinds).not.toContain('media');
});
