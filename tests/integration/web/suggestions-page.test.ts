import { expect, test, vi } from 'vitest';
import { MESSY, OFFICERS } from '#tests/support/board.ts';
import { violations } from '#tests/support/browser.ts';
import { aContext, aWindow, sentences } from './browser.ts';
import { aSite, hold, type Site } from './support.ts';

// A real browser on two busy cores takes its time.
vi.setConfig({ testTimeout: 180_000 });

async function aMessySite(): Promise<Site> {
  const site = await aSite({ identityPerWindow: true, start: new Date().toISOString() });
  await hold(site, MESSY);
  return site;
}

const draftOf = async (site: Site) => (await site.book.draftOf(site.meeting.id)).items;

/** The introduction is reworded by hand, and then its note is corrected. */
async function aChangedSentence(site: Site, page: Awaited<ReturnType<typeof aWindow>>): Promise<void> {
  await page.locator('.item[data-item="3"] .line.point .words').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Members were glad.');
  await expect.poll(() => page.locator('.status').textContent()).toBe('Saved');
  await site.note('s/14 libraries/40 libraries/');
  await site.book.useCases.structureNotes(await site.as('olive'), OFFICERS);
}

test('[V23] a suggestion on the page is accepted by one press, in every window, by keyboard too', async () => {
  const site = await aMessySite();
  const context = await aContext();
  const olive = await aWindow(context, site, 'olive');
  const piers = await aWindow(context, site, 'piers');
  await olive.getByRole('navigation', { name: 'Waiting for you' }).getByText('1 suggestion').click();
  await expect.poll(() => olive.evaluate(() => document.activeElement?.textContent)).toBe('Accept');
  await olive.keyboard.press('Enter');
  await expect.poll(() => piers.locator('.line.suggested').count()).toBe(0);
  expect((await draftOf(site)).flatMap((item) => item.blocks).every((one) => !one.suggested)).toBe(true);
  expect(await sentences(piers)).toEqual(await sentences(olive));
});

test('[V23] a suggestion on the page is rejected by one press, and its note is listed', async () => {
  const site = await aMessySite();
  const olive = await aWindow(await aContext(), site, 'olive');
  await olive.locator('.line.suggested').getByRole('button', { name: 'Reject' }).click();
  await expect.poll(() => olive.locator('.line.suggested:visible').count()).toBe(0);
  await expect
    .poll(() => olive.locator('#unused-notes summary').textContent())
    .toBe('2 notes not in the minutes');
});

test('[V34] a rejection is undone at once, or later from the list beside the notes, in every window', async () => {
  const site = await aMessySite();
  const context = await aContext();
  const olive = await aWindow(context, site, 'olive');
  const piers = await aWindow(context, site, 'piers');
  const before = await sentences(piers);
  const suggested = olive.locator('.line.suggested:visible');
  await suggested.getByRole('button', { name: 'Reject' }).click();
  await expect.poll(async () => (await sentences(piers)).length).toBe(before.length - 1);
  await olive.locator('.message').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => suggested.count()).toBe(1);
  await expect.poll(() => sentences(piers)).toEqual(before);
  await suggested.getByRole('button', { name: 'Reject' }).click();
  await expect.poll(() => piers.locator('.line.suggested:visible').count()).toBe(0);
  await piers.locator('#unused-notes summary').click();
  await piers.getByRole('button', { name: /^Put back the suggestion/ }).click();
  await expect.poll(() => suggested.count()).toBe(1);
  await expect.poll(() => sentences(piers)).toEqual(before);
});

test('[V5] rewording a suggestion on the page settles it', async () => {
  const site = await aMessySite();
  const olive = await aWindow(await aContext(), site, 'olive');
  await olive.locator('.line.suggested .words').click();
  await olive.keyboard.press('End');
  await olive.keyboard.type(' with thanks');
  await expect.poll(() => olive.locator('.line.suggested').count()).toBe(0);
  await site.book.useCases.structureNotes(await site.as('olive'), OFFICERS);
  expect((await sentences(olive)).join()).toContain('with thanks');
});

test('[V24] a sentence whose notes changed shows the difference, which is used or not', async () => {
  const site = await aMessySite();
  const olive = await aWindow(await aContext(), site, 'olive');
  await aChangedSentence(site, olive);
  const opener = olive.getByRole('button', { name: 'Show what they say now' });
  await opener.click();
  const offer = olive.getByRole('group', { name: 'What the notes would now say' });
  await expect.poll(() => offer.locator('ins').allTextContents()).toEqual([expect.stringContaining('40')]);
  await offer.getByRole('button', { name: 'Use this' }).click();
  await expect.poll(async () => (await sentences(olive)).join()).toContain('40 libraries');
  expect((await sentences(olive)).join()).not.toContain('glad');
  await expect.poll(() => offer.isVisible()).toBe(false);
});

test('[V24] keeping one’s own words takes the offer away and changes nothing', async () => {
  const site = await aMessySite();
  const olive = await aWindow(await aContext(), site, 'olive');
  await aChangedSentence(site, olive);
  await olive.getByRole('button', { name: 'Show what they say now' }).click();
  await olive.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(() => olive.getByText('Notes changed since').count()).toBe(0);
  expect((await sentences(olive)).join()).toContain('glad');
});

test('[V25] notes that are not in the minutes are added, left out and put back on the page', async () => {
  const site = await aMessySite();
  const olive = await aWindow(await aContext(), site, 'olive');
  const panel = olive.locator('#unused-notes');
  await panel.locator('summary').click();
  await panel.getByRole('button', { name: 'Leave out the note “lol the heating”' }).click();
  await expect
    .poll(() => panel.locator('summary').textContent())
    .toBe('Every note is in the minutes or left out');
  await panel.getByRole('button', { name: 'Put back the note “lol the heating”' }).click();
  await panel.getByRole('button', { name: 'Add the note “lol the heating”' }).click();
  await expect.poll(() => panel.count()).toBe(0);
  const item = (await draftOf(site)).find((one) => one.number === 4);
  expect(item?.blocks.filter((block) => block.kind === 'point')).toHaveLength(1);
});

test('[V26] style warnings lead to their sentence and block nothing', async () => {
  const site = await aMessySite();
  const olive = await aWindow(await aContext(), site, 'olive');
  await olive.locator('.item[data-item="4"] .line.decision .words').click();
  await olive.keyboard.press('End');
  await olive.keyboard.type(' as we like it');
  const warning = olive
    .getByRole('complementary', { name: 'Style' })
    .getByRole('button', { name: /“?I”? or “?we|"I" or "we"/ });
  await warning.waitFor();
  // Lit for a moment only: watched for before it is asked for.
  const found = olive.waitForSelector('.item[data-item="4"] .line.decision.found');
  await warning.click();
  await found;
  // It goes with what it is about, and the line it is about is the same element all along.
  const line = olive.locator('.item[data-item="4"] .line.decision');
  await line.evaluate((element) => element.setAttribute('data-kept', 'yes'));
  await line.locator('.words').click();
  await olive.keyboard.press('Control+z');
  await warning.waitFor({ state: 'detached', timeout: 20_000 });
  expect(await line.getAttribute('data-kept')).toBe('yes');
});

test('[V21] the page says what is unsettled before it submits, and the approver reads it', async () => {
  const site = await aMessySite();
  const olive = await aWindow(await aContext(), site, 'olive');
  await olive.getByRole('button', { name: 'End meeting', exact: true }).click();
  await olive.getByRole('dialog').getByRole('button', { name: 'End meeting' }).click();
  await olive.getByRole('button', { name: 'Submit for approval' }).click();
  const dialog = olive.getByRole('dialog');
  await expect.poll(() => dialog.textContent()).toContain('Not settled: 1 suggestion.');
  expect(await dialog.textContent()).toContain('1 note is not in the minutes');
  await dialog.getByRole('button', { name: 'Submit', exact: true }).click();
  await olive.getByText('waiting.').waitFor();
  const chair = await aWindow(await aContext(), site, 'chair', 'review');
  await chair.getByText('1 sentence below is a suggestion that no officer settled.').waitFor();
});

test.each([
  ['light and wide', { colorScheme: 'light', viewport: { width: 1280, height: 850 } }],
  ['dark and wide', { colorScheme: 'dark', viewport: { width: 1280, height: 850 } }],
  ['light and narrow', { colorScheme: 'light', viewport: { width: 390, height: 800 } }],
] as const)('[V27] what waits is accessible, %s', async (_name, options) => {
  const site = await aMessySite();
  const olive = await aWindow(await aContext(options), site, 'olive');
  const checked = olive.waitForResponse((response) => response.url().includes('/style'));
  await aChangedSentence(site, olive);
  await olive.getByRole('button', { name: 'Show what they say now' }).click();
  await olive.getByRole('group', { name: 'What the notes would now say' }).waitFor();
  await olive.evaluate(() => document.getElementById('unused-notes')?.setAttribute('open', ''));
  await olive.locator('#unused-notes li').first().waitFor({ state: 'attached' });
  await checked;
  expect(await violations(olive)).toEqual([]);
});
