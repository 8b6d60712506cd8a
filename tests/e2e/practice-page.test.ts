import { expect, it } from 'vitest';
import { serverInTest } from '#tests/support/server.ts';
import { atTheirDesk, browserForThisFile, MEMBERS, OFFICERS, opened } from './people.ts';

const browser = browserForThisFile();

it('[E31] what is typed, corrected, deleted and marked in the practice workspace is minuted so', async () => {
  const server = await serverInTest();
  const petra = await atTheirDesk(browser.get(), server, 'petra');
  await petra.chat.getByText('this is not Slack').waitFor();
  await petra.send('/minutes nonsense');
  await petra.messages('There is no command “nonsense”').waitFor();
  await petra.send('/minutes start');
  await petra.messages('is live, started by Petra Lindholm').waitFor();
  await petra.send('item 3');
  await petra.send('Board agreed to extend the sirrens');
  const note = petra.messages('extend the sir');
  await note.getByRole('button', { name: /^memo, 1/ }).waitFor();
  await note.hover();
  await note.getByRole('button', { name: /^More for this message/ }).click();
  await note.getByRole('button', { name: 'Edit message' }).click();
  await petra.chat.getByLabel('Edit message').fill('Board agreed to extend the sirens');
  await petra.chat.getByLabel('Edit message').press('Enter');
  await petra.messages('extend the sirens').getByText('(edited)').waitFor();
  await petra.messages('extend the sirens').hover();
  await note.getByRole('button', { name: 'React with ballot box with check' }).first().click();
  await note.getByRole('button', { name: /^ballot box with check, 1/ }).waitFor();
  await petra.send('lunch is here');
  const lunch = petra.messages('lunch is here');
  await lunch.getByRole('button', { name: /^memo, 1/ }).waitFor();
  await lunch.hover();
  await lunch.getByRole('button', { name: /^More for this message/ }).click();
  await lunch.getByRole('button', { name: 'Delete message' }).click();
  await lunch.waitFor({ state: 'detached' });
  await server.settle();
  const [meeting] = await server.book.database.meetings.listByBoard(
    (await server.book.database.boards.list())[0]?.id ?? ('' as never),
  );
  const notes = meeting === undefined ? [] : await server.book.database.notes.list(meeting.id);
  expect(notes.map((one) => [one.text, [...one.marks], one.withdrawnAt === null])).toEqual([
    ['item 3', [], true],
    ['Board agreed to extend the sirens', ['decision'], true],
    ['lunch is here', [], false],
  ]);
});

it('[E31] forms are filled in on the page: the board’s setup and the agenda', async () => {
  const server = await serverInTest();
  const petra = await atTheirDesk(browser.get(), server, 'petra');
  await petra.send('/minutes setup');
  const form = petra.chat.getByRole('dialog');
  await form.getByRole('button', { name: 'Save' }).waitFor();
  await form.getByLabel('Name of the board').fill('');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('complete this required field').first().waitFor();
  await form.getByLabel('Name of the board').fill('Rivers, Coast and Ferries Board');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await petra.messages('Rivers, Coast and Ferries Board is set up').waitFor();
  await petra.send('/minutes agenda');
  await form.getByRole('button', { name: 'Save' }).waitFor();
  await form.getByLabel('Items, one a line').fill('1. Welcome\n2. Ferries in winter\n3. Fees [confidential]');
  await form.getByRole('button', { name: 'Save' }).click();
  await petra.messages('has 3 items').waitFor();
  await petra.send('/minutes start');
  await petra.messages('Ferries in winter').first().waitFor();
});

it('[PW62] after a meeting has ended the sample is typed into the next one, which agrees the one before', async () => {
  const server = await serverInTest();
  const petra = await atTheirDesk(browser.get(), server, 'petra');
  await petra.send('/minutes start');
  await petra.messages('is live, started by Petra Lindholm').waitFor();
  await petra.send('item 3');
  await petra
    .messages('item 3')
    .getByRole('button', { name: /^memo, 1/ })
    .last()
    .waitFor();
  await petra.send('/minutes end');
  await petra.messages('has ended').waitFor();
  const first = /meeting of (\d+ \w+) \d+ has ended/.exec(
    (await petra.messages('has ended').textContent()) ?? '',
  )?.[1];
  await petra.chat.getByLabel('Speed').selectOption('fast');
  await petra.chat.getByRole('button', { name: 'Replay a sample meeting' }).click();
  await petra.messages(`Minutes of ${first} agreed as a correct record`).waitFor();
  await petra.chat.getByRole('button', { name: 'Stop' }).click();
});

it('[E31] each window is its own person, who sees what is theirs', async () => {
  const server = await serverInTest();
  const petra = await atTheirDesk(browser.get(), server, 'petra');
  await petra.send('/minutes start');
  await petra.messages('is live, started by').waitFor();
  await petra.send('/minutes draft');
  await petra.messages('Only visible to you').filter({ hasText: 'Open the draft' }).waitFor();

  await petra.chat.locator('.switcher summary').click();
  const callum = await opened(
    petra.context,
    petra.chat.getByRole('link', { name: 'Open another window as Callum Fairbairn' }),
  );
  await callum.locator('.message', { hasText: 'is live, started by' }).waitFor();
  expect(await callum.locator('.message', { hasText: 'Open the draft' }).count()).toBe(0);
  await callum.locator('.composer textarea').fill('CF: the pilot went well');
  await callum.locator('.composer textarea').press('Enter');
  await petra.messages('the pilot went well').waitFor();
  expect(await petra.messages('the pilot went well').getAttribute('aria-label')).toContain(
    'Callum Fairbairn',
  );

  await callum.locator('.switcher summary').click();
  await callum
    .locator('.switcher')
    .getByRole('button', { name: /Yewande Falola/ })
    .click();
  await expect.poll(() => callum.title()).toContain('Yewande Falola');
  const channels = callum.getByRole('navigation', { name: 'Channels' });
  await channels.getByRole('button', { name: MEMBERS }).waitFor();
  expect(await channels.getByRole('button', { name: OFFICERS }).count()).toBe(0);
  expect(await petra.chat.title()).toContain('Petra Lindholm');
});
