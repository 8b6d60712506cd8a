import { expect, test } from 'vitest';
import { aContext, aLine, aLiveSite, aWindow, sentences, text, twoOfficers, typeAt } from './page-support.ts';

test('[J16] officers save a version, read what changed since and by whom, go back, and come forward again', async () => {
  const site = await aLiveSite();
  const { olive, piers } = await twoOfficers(site);
  await typeAt(olive, 'second round', ' Gladly so.');
  await olive.getByRole('button', { name: 'Timeline' }).click();
  const panel = olive.getByRole('dialog', { name: 'Timeline' });
  await panel.getByRole('button', { name: 'Save a version…' }).click();
  await olive.keyboard.type('Sent to the Chair');
  await olive.keyboard.press('Enter');
  await panel.locator('.moment', { hasText: 'Sent to the Chair' }).waitFor();
  const saved = await sentences(olive);

  // Piers writes on while Olive has the panel open.
  await typeAt(piers, 'second round', ' Or rather not.');
  await piers.locator('.line:visible .words', { hasText: 'library authorities' }).first().click();
  await piers.keyboard.press('Home');
  await piers.keyboard.type('Urgently: ');
  await expect.poll(() => text(olive)).toContain('Urgently: ');
  await panel.getByRole('button', { name: 'Close' }).click();
  await olive.getByRole('button', { name: 'Timeline' }).click();
  await panel.locator('.moment', { hasText: 'Sent to the Chair' }).click();
  await panel.getByText('Between the two, written by Piers Lund.').waitFor();
  const inserted = panel.locator('.diff ins');
  await expect.poll(async () => (await inserted.allInnerTexts()).join('|')).toMatch(/Urgently.*rather not/s);
  expect(await inserted.first().evaluate((word) => getComputedStyle(word).textDecorationLine)).toBe(
    'underline',
  );
  expect(await inserted.first().textContent()).toContain('[added: ');
  const later = await sentences(piers);

  // Back, after a question, in both windows; what stood before is kept and can be had again.
  await panel.getByRole('button', { name: 'Go back to this…' }).click();
  await olive
    .getByRole('dialog', { name: 'Go back to this version?' })
    .getByRole('button', { name: 'Go back' })
    .click();
  for (const page of [olive, piers]) await expect.poll(() => sentences(page)).toEqual(saved);
  await olive.getByText('What stood before is in the timeline.').waitFor();
  await piers.getByRole('button', { name: 'Timeline' }).click();
  const his = piers.getByRole('dialog', { name: 'Timeline' });
  await his.locator('.moment', { hasText: 'Before Olive Marsh went back' }).click();
  await his.locator('.diff del', { hasText: 'Urgently' }).waitFor();
  await his.getByRole('button', { name: 'Go back to this…' }).click();
  await piers
    .getByRole('dialog', { name: 'Go back to this version?' })
    .getByRole('button', { name: 'Go back' })
    .click();
  for (const page of [olive, piers]) await expect.poll(() => sentences(page)).toEqual(later);
  await expect.poll(() => olive.locator('.status').textContent()).toBe('Saved');
});

test('[J17] going back offers an undo, which brings back what stood before in every window', async () => {
  const site = await aLiveSite();
  const { olive, piers } = await twoOfficers(site);
  await site.book.keepTimeline.settle();
  await typeAt(olive, 'second round', ' Gladly so.');
  await expect.poll(() => text(piers)).toContain('Gladly so.');
  const before = await sentences(piers);
  await olive.getByRole('button', { name: 'Timeline' }).click();
  const panel = olive.getByRole('dialog', { name: 'Timeline' });
  await panel.locator('.moment').last().click();
  await panel.getByRole('button', { name: 'Go back to this…' }).click();
  await olive
    .getByRole('dialog', { name: 'Go back to this version?' })
    .getByRole('button', { name: 'Go back' })
    .click();
  await expect.poll(() => text(piers)).not.toContain('Gladly so.');
  await olive.locator('.message').getByRole('button', { name: 'Undo' }).click();
  for (const page of [olive, piers]) await expect.poll(() => sentences(page)).toEqual(before);
  await olive.getByText('Undone: the draft is as it was before you went back.').waitFor();
});

test('[J16] words typed offline are not lost by somebody else’s going back', async () => {
  const site = await aLiveSite();
  const olive = await aWindow(await aContext(), site, 'olive');
  const away = await aContext();
  const line = await aLine(away);
  const piers = await aWindow(away, site, 'piers');
  await olive.locator('.item[data-item="6"]').getByRole('button', { name: 'Add a line' }).click();
  await olive.keyboard.type('The Chair thanked the staff.');
  await expect.poll(() => text(piers)).toContain('thanked the staff');
  await site.book.keepTimeline.settle();
  await line.cut();
  await typeAt(piers, 'thanked the staff', ' So did the Vice-Chair.');
  const first = (await site.book.database.timeline.list(site.meeting.id)).at(-1);
  const before = await site.book.database.timeline.latest(site.meeting.id);
  expect(before?.why).toBe('pause');
  await site.book.useCases.nameVersion(await site.as('olive'), site.meeting.id, 'All of it');
  await site.book.useCases.restoreVersion(await site.as('olive'), site.meeting.id, first?.id ?? '');
  expect(await text(olive)).not.toContain('Vice-Chair');
  await line.mend();
  await expect.poll(() => text(olive), { timeout: 60_000 }).toContain('So did the Vice-Chair.');
});
