import { expect, test } from 'vitest';
import { OFFICERS } from '#tests/support/board.ts';
import { aContext, aLine, aLiveSite, aWindow, sentences, text, typeAt } from './page-support.ts';

test('[F14] three in one draft, one offline for a while and one killed, with notes and a run meanwhile: every screen ends right', async () => {
  const site = await aLiveSite();
  const away = await aContext();
  const line = await aLine(away);
  const lost = await aContext();
  const olive = await aWindow(await aContext(), site, 'olive');
  const piers = await aWindow(away, site, 'piers');
  const chair = await aWindow(lost, site, 'chair');
  const people = (page: typeof olive) => page.locator('.people').getAttribute('aria-label');
  await expect.poll(() => people(olive)).toMatch(/Cllr Edda Thorne/);
  await expect.poll(() => people(olive)).toMatch(/Piers Lund/);

  // One loses the connection and writes on.
  await line.cut();
  await typeAt(piers, 'second round', ' From the train.');
  await piers.getByLabel('Type a note').fill('#decision The Board thanked the night shift');
  await piers.keyboard.press('Enter');

  // Another writes, is told that it is saved, and dies.
  await typeAt(chair, 'library authorities', ' Chair’s own words.');
  await expect.poll(() => chair.locator('.status').textContent()).toBe('Saved');
  await lost.close();

  // Meanwhile the third writes; a note comes by chat, another is withdrawn, and the structurer runs.
  await typeAt(olive, 'second round', ' From the room.');
  await site.note('#decision Board agreed to hire two lifeboats', 'piers');
  const gone = (await site.book.database.notes.list(site.meeting.id)).find((one) =>
    one.text.startsWith('ACTION'),
  );
  if (gone === undefined) throw new Error('the note is not there');
  await site.book.useCases.withdrawNote(await site.as('olive'), {
    source: gone.source,
    meeting: OFFICERS,
    text: '',
    orderBy: gone.orderBy,
    typedAt: site.clock.now(),
    thread: null,
  });
  await site.book.useCases.structureNotes(await site.as('olive'), { meetingId: site.meeting.id });
  await site.book.refresh.settle();
  await expect.poll(() => text(olive)).toContain('two lifeboats');

  expect(await text(olive)).not.toContain('From the train.');
  await line.mend();
  await expect.poll(() => text(olive), { timeout: 60_000 }).toContain('From the train.');
  await olive.locator('.note', { hasText: 'thanked the night shift' }).waitFor();
  await site.book.useCases.structureNotes(await site.as('olive'), { meetingId: site.meeting.id });
  const wanted = [
    'From the train.',
    'From the room.',
    'Chair’s own words.',
    'two lifeboats',
    'thanked the night shift',
  ];
  for (const page of [olive, piers]) {
    for (const words of wanted) {
      await expect.poll(() => text(page)).toContain(words);
      expect((await text(page)).split(words).length - 1, words).toBe(1);
    }
    // The Chair changed the sentence, so it stays although its note was withdrawn, and says so.
    await page.locator('.line', { hasText: 'Chair’s own words.' }).getByText('Source withdrawn').waitFor();
    await page.locator('.note.withdrawn').first().waitFor();
    await expect
      .poll(() => people(page), { timeout: 60_000 })
      .toMatch(/^Here now: (Olive Marsh, Piers Lund|Piers Lund, Olive Marsh)$/);
    await expect.poll(() => page.locator('.status').textContent()).toBe('Saved');
  }
  expect(await sentences(olive)).toEqual(await sentences(piers));
  const stored = JSON.stringify(await site.book.draftOf(site.meeting.id));
  for (const words of wanted) expect(stored).toContain(words);
});
