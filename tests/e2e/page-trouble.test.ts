import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { asId } from '#server/domain/ids.ts';
import { freshDatabaseFile } from '#tests/support/database.ts';
import { serverInTest } from '#tests/support/server.ts';
import { aContext, aLine, aLiveSite, aWindow, text, twoOfficers, typeAt } from './page-support.ts';
import { atTheirDesk, browserForThisFile, sentence, typeAfter } from './people.ts';

const browser = browserForThisFile();
const status = (page: Awaited<ReturnType<typeof aWindow>>) => page.locator('.status').textContent();

test('[F9] the words stay on the screen while the server is gone and when it returns, and what was typed is stored', async () => {
  const file = await freshDatabaseFile();
  const first = await serverInTest({ databaseFile: file, keep: true });
  const petra = await atTheirDesk(browser.get(), first, 'petra');
  await petra.send('/minutes start');
  await petra.messages('is live').first().waitFor();
  await petra.send('item 3 - sirens');
  await petra.send('#decision Board agreed to buy forty flood sirens');
  await petra.send('Cllr Vaughan asked about the cost');
  await first.settle();
  const hers = await petra.openDraft();
  await sentence(hers, 'forty flood sirens').waitFor();
  const callum = await atTheirDesk(browser.get(), first, 'callum');
  const his = await callum.openDraft();
  await sentence(his, 'forty flood sirens').waitFor();
  for (const page of [hers, his])
    await page.evaluate(() => {
      const seen = { blinks: 0 };
      Object.assign(window, { seen });
      const look = (): void => {
        const words = document.querySelector('.minutes')?.textContent ?? '';
        if (!words.includes('flood sirens')) seen.blinks += 1;
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
  await first.stop();
  for (const page of [hers, his])
    await expect.poll(() => status(page)).toBe('Offline, kept on this computer');
  await typeAfter(hers, 'forty flood sirens', ' Typed while it was down.');
  const again = await serverInTest({ databaseFile: file, environment: { PORT: String(first.port) } });
  await sentence(his, 'Typed while it was down.').waitFor({ timeout: 60_000 });
  for (const page of [hers, his]) {
    await expect.poll(() => status(page), { timeout: 60_000 }).toBe('Saved');
    expect(await page.evaluate(() => (window as unknown as { seen: { blinks: number } }).seen.blinks)).toBe(
      0,
    );
  }
  const [meeting] = await again.book.database.meetings.listByBoard(
    (await again.book.database.boards.list())[0]?.id ?? asId(''),
  );
  if (meeting === undefined) throw new Error('the meeting is gone');
  expect(JSON.stringify(await again.book.draftOf(meeting.id))).toContain('Typed while it was down.');
  // Closed before the server, which otherwise waits for them.
  await Promise.all([petra.context.close(), callum.context.close()]);
});

test('[F10] a session that ends while somebody types keeps their words here; after signing in again they are merged', async () => {
  const site = await aLiveSite();
  const context = await aContext();
  const line = await aLine(context);
  const piers = await aWindow(context, site, 'piers');
  const olive = await aWindow(await aContext(), site, 'olive');
  await expect.poll(() => status(piers)).toBe('Saved');
  const { personId } = await site.as('piers');
  if (personId === null) throw new Error('nobody');
  await line.cut();
  await typeAt(piers, 'second round', ' Typed as the session ended.');
  await site.book.database.signIns.endSessionsOf(personId, site.clock.now());
  await line.mend();
  await piers.getByText('Your words are kept on this computer: sign in again').waitFor({ timeout: 60_000 });
  expect(await text(piers)).toContain('Typed as the session ended.');
  expect(await text(olive)).not.toContain('Typed as the session ended.');
  const again = await aWindow(context, site, 'piers');
  await expect.poll(() => text(olive)).toContain('Typed as the session ended.');
  await expect.poll(() => status(again)).toBe('Saved');
});

test('[F11] a page older than the document is not let in and asks to be reloaded; what was typed is kept', async () => {
  const site = await aLiveSite();
  const context = await aContext();
  await context.addInitScript(() => {
    const Real = WebSocket;
    const old = { is: sessionStorage.getItem('reloaded') === null };
    sessionStorage.setItem('reloaded', 'yes');
    window.WebSocket = class extends Real {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(old.is ? String(address).replace(/schema=\d+/, 'schema=0') : address, protocols);
      }
    };
  });
  const page = await context.newPage();
  const link = new URL(
    await site.book.useCases.signInLink(await site.as('piers'), { meetingId: site.meeting.id }, 'draft'),
  );
  await page.goto(site.url + link.pathname);
  await page.evaluate(() => sessionStorage.removeItem('reloaded'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('This page is older than the server.').waitFor();
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.locator('.line:visible').first().waitFor();
  await expect.poll(() => status(page)).toBe('Saved');
});

test('[F12] while the disk takes nothing, nothing is shown as saved and nobody else sees it; typing goes on and is stored later', async () => {
  const file = await freshDatabaseFile();
  const site = await aLiveSite({ file });
  const { olive, piers } = await twoOfficers(site);
  await expect.poll(() => status(piers)).toBe('Saved');
  const hog = new Libsql(file);
  hog.exec('BEGIN IMMEDIATE');
  const seen = new Set<string>();
  await typeAt(piers, 'second round', ' While the disk was stuck.');
  for (let times = 0; times < 30; times += 1) {
    seen.add((await status(piers)) ?? '');
    await piers.waitForTimeout(250);
  }
  expect(seen).not.toContain('Saved');
  expect(seen).toContain('Saving…');
  expect(await text(olive)).not.toContain('While the disk was stuck.');
  await piers.keyboard.type(' Going on.');
  expect(await text(piers)).toContain('While the disk was stuck. Going on.');
  hog.exec('ROLLBACK');
  hog.close();
  await expect.poll(() => status(piers), { timeout: 60_000 }).toBe('Saved');
  await expect.poll(() => text(olive), { timeout: 60_000 }).toContain('While the disk was stuck. Going on.');
});
