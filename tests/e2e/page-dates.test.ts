import { expect, test } from 'vitest';
import { aContext, aLiveSite, aWindow } from './page-support.ts';

test('[F26] a due date reads with the day first in an American browser too, typed or chosen', async () => {
  const site = await aLiveSite();
  const olive = await aWindow(await aContext({ locale: 'en-US' }), site, 'olive');
  const piers = await aWindow(await aContext({ locale: 'de-DE' }), site, 'piers');
  const due = olive.locator('.line.action').first().getByLabel('Due date', { exact: true });
  const theirs = piers.locator('.line.action').first().getByLabel('Due date', { exact: true });
  const stored = async () =>
    (await site.book.draftOf(site.meeting.id)).items
      .flatMap((item) => item.blocks)
      .find((block) => block.kind === 'action')?.due;

  await due.fill('1/3/2027');
  await due.press('Enter');
  expect(await due.inputValue()).toBe('1 March 2027');
  await expect.poll(() => theirs.inputValue()).toBe('1 March 2027');
  await expect.poll(stored).toBe('2027-03-01');

  await due.fill('some time in spring');
  await due.press('Enter');
  await olive.getByText('“some time in spring” is no date.').waitFor();
  expect(await due.inputValue()).toBe('1 March 2027');

  // What the browser's own calendar sets.
  await olive.locator('.line.action .calendar-value').first().fill('2027-04-02');
  await expect.poll(() => theirs.inputValue()).toBe('2 April 2027');

  await due.fill('');
  await due.press('Tab');
  await expect.poll(() => theirs.inputValue()).toBe('');
  await expect.poll(stored).toBeNull();
});
