import { expect, test } from 'vitest';
import { aContext, aLiveSite, aWindow, text } from './page-support.ts';

test('[F24] on a phone a line and a note are moved to another item by touch, and the line keeps its notes', async () => {
  const site = await aLiveSite();
  const phone = await aContext({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  const olive = await aWindow(phone, site, 'olive');
  const decision = olive.locator('.item[data-item="4"] .line.decision:visible .words').first();
  const words = (await decision.textContent()) ?? '';
  await decision.tap();
  const move = olive.getByLabel('Move the line to an item');
  await expect.poll(() => move.isEnabled()).toBe(true);
  await move.selectOption('6');
  const moved = olive.locator('.item[data-item="6"] .line.decision:visible', { hasText: words });
  await moved.waitFor();
  expect(await moved.locator('.sources').isVisible()).toBe(true);
  expect(await olive.locator('.item[data-item="4"]').innerText()).not.toContain(words);
  await olive.getByRole('button', { name: 'Undo' }).tap();
  await olive.locator('.item[data-item="4"] .line.decision:visible', { hasText: words }).waitFor();
  expect((await text(olive)).split(words)).toHaveLength(2);

  await olive.getByRole('button', { name: 'Notes', exact: true }).tap();
  const note = olive.locator('.note', { hasText: '14 libraries have reopened' });
  await note.locator('summary').tap();
  const menu = note.locator('.menu');
  const box = await menu.boundingBox();
  // All of it is on the screen, whatever the list of notes leaves of it.
  expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 999) <= 800).toBe(true);
  await note.getByLabel('Move to item').selectOption('6');
  await olive
    .locator('.group', { has: olive.getByRole('heading', { name: '6. Any other' }) })
    .locator('.note', { hasText: '14 libraries' })
    .waitFor();
  await olive.locator('h1').tap();
  await expect.poll(() => menu.isVisible()).toBe(false);
});

test('[F25] the words stay where they are when the cursor goes into a line', async () => {
  const site = await aLiveSite();
  for (const width of [1280, 1000, 390]) {
    const olive = await aWindow(await aContext({ viewport: { width, height: 850 } }), site, 'olive');
    const line = olive.locator('.line.decision:visible .words').first();
    await line.scrollIntoViewIfNeeded();
    const before = await line.boundingBox();
    await line.click();
    await expect.poll(() => olive.locator('.count').textContent()).toMatch(/^Item \d/);
    expect((await line.boundingBox())?.y).toBe(before?.y);
  }
});
