import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '#tests/support/browser.ts';
import { aContext, aLiveSite, aWindow, type Site, text, twoOfficers, typeAt } from './page-support.ts';

const structure = async (site: Site) =>
  site.book.useCases.structureNotes(await site.as('olive'), { meetingId: site.meeting.id });

const changes = (page: Page) => page.getByRole('region', { name: 'What the notes changed' });

test('[V29] what late notes changed is shown and leads to its sentence, and what people wrote stands', async () => {
  const site = await aLiveSite();
  const { olive, piers } = await twoOfficers(site);
  await typeAt(olive, 'second round', ' Gladly so.');
  await typeAt(piers, 'library authorities', ' Members were glad.');
  for (const page of [olive, piers])
    await expect.poll(() => page.locator('.status').textContent()).toBe('Saved');
  expect(await changes(olive).count()).toBe(0);
  await site.note('re item 6 #decision Board thanked the harbour crews', 'piers');
  await site.note('re item 3 #action Piers to map the branches by 1 April');
  await structure(site);
  for (const page of [olive, piers]) {
    await changes(page).getByText('2 sentences added').waitFor();
    await expect.poll(() => page.locator('.line[data-fresh=New]').count()).toBe(2);
    expect(await text(page)).toContain('Gladly so.');
    expect(await text(page)).toContain('Members were glad.');
  }
  await changes(olive)
    .getByRole('button', { name: /2 sentences added/ })
    .click();
  // Lit for a moment only: watched for before it is asked for.
  const found = olive.waitForSelector('.item[data-item="6"] .line.decision.found');
  await changes(olive).getByRole('button', { name: 'Item 6: decision added' }).click();
  await found;
});

test('[V29] a change that one reader has seen still waits for another, over a reload too', async () => {
  const site = await aLiveSite();
  const { olive, piers } = await twoOfficers(site);
  await site.note('#decision Board thanked the harbour crews');
  await structure(site);
  await changes(olive).getByRole('button', { name: 'Seen' }).click();
  await expect.poll(() => changes(olive).count()).toBe(0);
  await expect.poll(() => olive.locator('.line[data-fresh]').count()).toBe(0);
  for (const page of [olive, piers]) await page.reload();
  await changes(piers).getByText('1 sentence added').waitFor();
  await olive.locator('.minutes .item').first().waitFor();
  expect(await changes(olive).count()).toBe(0);

  // What is reworded shows its words before and after; for whom it is new, it stays new.
  await site.note('s/harbour crews/lifeboat crews/');
  await structure(site);
  await changes(olive)
    .getByRole('button', { name: /1 reworded/ })
    .click();
  expect(await changes(olive).locator('del').allInnerTexts()).not.toEqual([]);
  expect(await changes(olive).locator('ins').allInnerTexts()).not.toEqual([]);
  await expect.poll(() => olive.locator('.line[data-fresh=Reworded]').count()).toBe(1);
  await changes(piers).getByText('1 sentence added').waitFor();
});

test('[V29] the list of changes is accessible, light and dark, wide and narrow', async () => {
  const site = await aLiveSite();
  for (const [name, options] of [
    ['olive', { colorScheme: 'light', viewport: { width: 1280, height: 850 } }],
    ['piers', { colorScheme: 'dark', viewport: { width: 390, height: 800 } }],
  ] as const) {
    const page = await aWindow(await aContext(options), site, name);
    await site.note(`#decision Board thanked the crews of ${name}`);
    await structure(site);
    await page.getByRole('button', { name: /1 sentence added/ }).click();
    await page.locator('.line[data-fresh=New]').first().waitFor();
    expect(await violations(page)).toEqual([]);
  }
});
