import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { serverInTest } from '#tests/support/server.ts';
import { atTheirDesk, browserForThisFile, DIRECT, follow, pressAndConfirm, sentence } from './people.ts';

const browser = browserForThisFile();
const HOSTILE =
  '#decision Board agreed <img src=x onerror="window.taken=1"> and <script>window.taken=2</script> to [go](javascript:window.taken=3) on';
const SHOWN = '<script>window.taken=2</script>';

/** Nothing that was typed became part of the page or ran. */
async function expectInert(page: Page): Promise<void> {
  expect(await page.evaluate('window.taken ?? null')).toBeNull();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
}

it('[E33] markup typed in a note is shown as it was typed on every page, and does nothing', async () => {
  const server = await serverInTest();
  const petra = await atTheirDesk(browser.get(), server, 'petra');
  await petra.send('/minutes start');
  await petra.messages('is live, started by').waitFor();
  await petra.send('item 3');
  await petra.send(HOSTILE);
  await petra.messages(SHOWN).waitFor();
  await expectInert(petra.chat);
  const draft = await petra.openDraft();
  await sentence(draft, SHOWN).waitFor();
  await draft.locator('.note', { hasText: SHOWN }).waitFor();
  await expectInert(draft);
  await pressAndConfirm(draft, 'End meeting');
  await pressAndConfirm(draft, 'Submit for approval');
  const chair = await atTheirDesk(browser.get(), server, 'chair', { channel: DIRECT });
  const request = chair.messages('Minutes for your approval');
  await request.getByText(SHOWN).first().waitFor();
  await expectInert(chair.chat);
  await request.getByRole('button', { name: 'Open the minutes' }).click();
  const review = await follow(chair.context, chair.messages('Open the minutes').last().getByRole('link'));
  await review.locator('.paper').getByText(SHOWN).first().waitFor();
  await expectInert(review);
  await review.getByRole('button', { name: 'Approve version 1' }).click();
  await review.getByText('Approved by').first().waitFor();
  await review.goto(draft.url().replace('/draft', '/minutes'));
  await review.locator('.paper').getByText(SHOWN).first().waitFor();
  await expectInert(review);
});
