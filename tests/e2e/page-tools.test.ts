import { expect, test } from 'vitest';
import {
  aContext,
  aLiveSite,
  aWindow,
  paste,
  sentences,
  submit,
  text,
  twoOfficers,
  typeAt,
} from './page-support.ts';

test('[F2] replacing all is one step of undo, in words and owners; a locked draft can only be searched', async () => {
  const site = await aLiveSite();
  const olive = await aWindow(await aContext(), site, 'olive');
  const before = await sentences(olive);
  const owners = olive.locator('.line.action .owners').first();
  expect(await owners.inputValue()).toBe('Piers Lund');
  await typeAt(olive, 'second round', ' Piers Lund spoke.');
  await olive.keyboard.press('Control+f');
  await olive.getByLabel('Find', { exact: true }).fill('piers lund');
  await expect
    .poll(async () => Number(/of (\d+)/.exec((await olive.locator('.find-count').textContent()) ?? '')?.[1]))
    .toBeGreaterThanOrEqual(2);
  await olive.getByLabel('Match case').check();
  await olive.getByText('Not found').waitFor();
  await olive.getByLabel('Match case').uncheck();
  await olive.getByLabel('Replace by').fill('Pierce Lunt');
  await olive.getByRole('button', { name: 'Replace all' }).click();
  expect(await owners.inputValue()).toBe('Pierce Lunt');
  expect(await text(olive)).toContain('Pierce Lunt spoke.');
  expect(await text(olive)).not.toContain('Piers Lund');
  await olive.keyboard.press('Escape');
  await olive.keyboard.press('Control+z');
  expect(await owners.inputValue()).toBe('Piers Lund');
  expect(await text(olive)).toContain('Piers Lund spoke.');
  // Words typed with a pause between them are steps of their own, and a busy machine pauses.
  const undone = async () => {
    await olive.keyboard.press('Control+z');
    return sentences(olive);
  };
  await expect.poll(undone).toEqual(before);
  await submit(site);
  await olive.getByText('The draft is locked.').waitFor();
  await olive.keyboard.press('Control+f');
  await olive.getByLabel('Find', { exact: true }).fill('flooding');
  await expect.poll(() => olive.locator('.find-count').textContent()).toMatch(/^1 of/);
  expect(await olive.getByLabel('Replace by').count()).toBe(0);
});

test('[F3] the sheet of keys opens with ? and Ctrl+/, and not while a ? is typed', async () => {
  const site = await aLiveSite();
  const olive = await aWindow(await aContext(), site, 'olive');
  const sheet = olive.getByRole('dialog', { name: 'Keyboard' });
  await olive.locator('h1').click();
  await olive.keyboard.press('?');
  await sheet.waitFor();
  await olive.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await typeAt(olive, 'second round', ' Why?');
  expect(await sheet.count()).toBe(0);
  expect(await text(olive)).toContain(' Why?');
  await olive.keyboard.press('Control+/');
  await sheet.waitFor();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await sheet.waitFor({ state: 'detached' });
});

test('[F4] the length of the item and of the whole is said, over no line', async () => {
  const site = await aLiveSite();
  const olive = await aWindow(await aContext(), site, 'olive');
  const count = olive.locator('.count');
  const all = async (): Promise<number> =>
    Number(/([\d,]+) words/.exec((await count.textContent()) ?? '')?.[1]);
  await expect.poll(all).toBeGreaterThan(0);
  const before = await all();
  await typeAt(olive, 'second round', ' Three words more.');
  await expect.poll(() => count.textContent()).toMatch(/^Item 4: \d+ · \d+ words$/);
  await expect.poll(all).toBe(before + 3);
  await olive.setViewportSize({ width: 390, height: 500 });
  await olive.locator('.scroll').evaluate((page) => page.scrollTo(0, page.scrollHeight));
  const foot = async (selector: string) => olive.locator(selector).last().boundingBox();
  await expect
    .poll(async () => {
      const [sheet, strip] = [await foot('.sheet'), await foot('.at-foot')];
      return sheet !== null && strip !== null && sheet.y + sheet.height <= strip.y;
    })
    .toBe(true);
});

test('[F5] pasted scripts, pictures and a table of two megabytes become a bounded number of plain lines, and that is said', async () => {
  const site = await aLiveSite();
  const olive = await aWindow(await aContext(), site, 'olive');
  const asked: string[] = [];
  olive.on('request', (request) => asked.push(request.url()));
  await olive.locator('.item[data-item="3"] .line .words').first().click();
  await olive.keyboard.press('End');
  await paste(olive, {
    'text/html':
      '<p>One <b>bold</b></p><script>window.bad = 1</script><p onclick="bad()">Two<img src="http://127.0.0.1:9/x.png" onerror="window.bad=1"></p>' +
      '<table><tr><td>Fund</td><td>£3,800</td></tr></table><p>Thr\u200bee \u202eeerht\u202c</p>',
  });
  await expect.poll(() => text(olive)).toContain('One bold\nTwo\nFund; £3,800\nThree eerht');
  const notice = olive.locator('.message');
  expect(await notice.textContent()).toContain('Left out: one picture; one table’s layout; one script.');
  expect(await olive.evaluate(() => 'bad' in window)).toBe(false);
  expect(asked.filter((url) => url.includes('x.png'))).toEqual([]);
  const row = `<tr>${'<td>A cell of some length, 1234</td>'.repeat(8)}</tr>`;
  const table = `<table>${row.repeat(Math.ceil(2_000_000 / row.length))}</table>`;
  await paste(olive, { 'text/html': table });
  await expect.poll(() => notice.textContent()).toMatch(/Left out: [\d,]+ of [\d,]+ lines: too much/);
  expect(await olive.locator('.item[data-item="3"] .line').count()).toBeLessThan(400);
  await expect.poll(() => olive.locator('.status').textContent()).toBe('Saved');
  await olive.keyboard.press('Control+z');
  await expect.poll(() => text(olive)).not.toContain('A cell of some length');
});

test('[F6] a note is moved by dragging it and in its menu, and marked, all by keyboard', async () => {
  const site = await aLiveSite();
  const olive = await aWindow(await aContext(), site, 'olive');
  const note = olive.locator('.note', { hasText: '14 libraries have reopened' });
  const group = (title: string) =>
    olive.locator('.group', { has: olive.getByRole('heading', { name: title }) });
  await group('3. Library').locator('.note', { hasText: '14 libraries' }).waitFor();
  await note.locator('.said').hover();
  await olive.mouse.down();
  await olive.mouse.move(200, 300, { steps: 4 });
  await olive.locator('.drop-strip li', { hasText: '4. Coastal' }).hover();
  await olive.mouse.up();
  await group('4. Coastal').locator('.note', { hasText: '14 libraries' }).waitFor();
  await note.locator('summary').focus();
  await olive.keyboard.press('Enter');
  await note.getByRole('button', { name: 'Off the record' }).focus();
  await olive.keyboard.press('Enter');
  await note.locator('.tags', { hasText: 'Off the record' }).waitFor();
  await note.getByRole('button', { name: 'Off the record' }).press('Enter');
  await expect.poll(() => note.locator('.tags').count()).toBe(0);
  for (const mark of ['Decision', 'Action', 'Confidential']) {
    await note.getByRole('button', { name: mark }).press('Enter');
    await note.locator('.tags', { hasText: mark }).waitFor();
  }
  await note.getByLabel('Item').selectOption('6');
  await group('6. Any other').locator('.note', { hasText: '14 libraries' }).waitFor();
});

test('[F7] everybody sees who is in which item, and a press leads there', async () => {
  const site = await aLiveSite();
  const { olive, piers } = await twoOfficers(site);
  await piers.locator('.line.decision:visible .words', { hasText: 'second round' }).click();
  const his = olive.getByRole('button', { name: 'Piers Lund, in item 4: Coastal flooding fund' });
  await his.waitFor();
  await his.click();
  await piers.locator('.line.action .words').first().click();
  await olive.getByRole('button', { name: /^Piers Lund, in item 3/ }).waitFor();
});

test('[F20] whose words a line holds stands at the foot, by pointer and by cursor', async () => {
  const site = await aLiveSite();
  const olive = await aWindow(await aContext(), site, 'olive');
  await typeAt(olive, 'second round', ' Gladly so.');
  await expect.poll(() => olive.locator('.status').textContent()).toBe('Saved');
  const authors = olive.locator('.line-authors');
  await expect.poll(() => authors.textContent()).toContain('from notes');
  await olive.waitForTimeout(3100);
  await olive.locator('.line.action .words').first().hover();
  await expect.poll(() => authors.textContent()).toBe('Words by: from notes');
  await olive.locator('.line .words', { hasText: 'Gladly so.' }).hover();
  await expect.poll(() => authors.textContent()).toBe('Words by: Olive Marsh; from notes');
});

test('[F8] undo takes back my own changes alone, whoever wrote since', async () => {
  const site = await aLiveSite();
  const { olive, piers } = await twoOfficers(site);
  await typeAt(olive, 'second round', ' Hers.');
  await expect.poll(() => text(piers)).toContain('Hers.');
  await typeAt(piers, 'second round', ' His.');
  await expect.poll(() => text(olive)).toContain('Hers. His.');
  await olive.locator('.line:visible .words', { hasText: 'His.' }).first().click();
  await olive.keyboard.press('Control+z');
  await expect.poll(() => text(olive)).not.toContain('Hers.');
  expect(await text(olive)).toContain('His.');
  await olive.keyboard.press('Control+Shift+z');
  await expect.poll(() => text(piers)).toContain('Hers. His.');
  await piers.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => text(olive)).not.toContain('His.');
  expect(await text(olive)).toContain('Hers.');
});

test('[F13] two tabs of one person are one person and show the same words', async () => {
  const site = await aLiveSite();
  const context = await aContext();
  const first = await aWindow(context, site, 'olive');
  const second = await aWindow(context, site, 'olive');
  await typeAt(first, 'second round', ' From the first tab.');
  await typeAt(second, 'library authorities', ' From the second tab.');
  for (const page of [first, second]) {
    await expect.poll(() => text(page)).toContain('From the first tab.');
    await expect.poll(() => text(page)).toContain('From the second tab.');
    expect(await page.locator('.people').getAttribute('aria-label')).toBe('Here now: Olive Marsh');
  }
  await second.reload();
  await second.locator('.line:visible', { hasText: 'From the second tab.' }).waitFor();
  expect(await sentences(second)).toEqual(await sentences(first));
});
