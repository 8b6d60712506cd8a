import { expect, it } from 'vitest';
import { type SlackInTest, slackInTest, startedBoard } from './slack-in-test.ts';

type Who = Parameters<SlackInTest['person']>[0];

async function command(slack: SlackInTest, who: Who, text: string, channel = 'board-officers') {
  await slack.person(who).command('/minutes', text, channel);
  await slack.settle();
  return slack.person(who).visibleMessages(channel).at(-1)?.text ?? '';
}

it('[B25] a word nobody knows gets help', async () => {
  const slack = await slackInTest('http');
  expect(await command(slack, 'olive', 'frobnicate')).toContain('There is no command “frobnicate”');
  expect(await command(slack, 'olive', '')).toContain('keeps your board’s minutes');
});

it('[B26] every refusal says what to do', async () => {
  const slack = await slackInTest('http');
  expect(await command(slack, 'olive', 'start')).toContain('/minutes setup');
  await startedBoard(slack);
  expect(await command(slack, 'olive', 'start')).toContain('live in this channel already');
  expect(await command(slack, 'olive', 'item 9')).toContain('There is no item 9 on the agenda');
  expect(await command(slack, 'olive', 'item')).toContain('/minutes item 4');
  expect(await command(slack, 'member', 'end', 'board-members')).not.toContain('has ended');
  expect(await command(slack, 'olive', 'item 2')).toBe('Item 2: Library renewal');
  expect(await command(slack, 'olive', 'adjourn')).toContain('is adjourned');
  expect(await command(slack, 'olive', 'resume')).toContain('goes on');
  expect(await command(slack, 'olive', 'agenda add Storm damage')).toContain(
    'Urgent item 5 was added: Storm damage',
  );
  expect(await command(slack, 'olive', 'status')).toContain('live, on item 2');
  expect(await command(slack, 'olive', 'end')).toContain('1 note taken');
  expect(await command(slack, 'olive', 'end')).not.toContain('taken');
});

it('[B26] whoever is on no board is told so when they ask, and is not sent to make one', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  for (const asked of ['ask what did we decide on the library', 'actions']) {
    const told = await command(slack, 'guest', asked, 'general');
    expect(told).toContain('you are on no board of this workspace');
    expect(told).not.toContain('setup');
  }
});

it('[B27] a start names everyone present who is not entitled, and asks to go on', async () => {
  const slack = await slackInTest('socket');
  await startedBoard(slack);
  await command(slack, 'olive', 'undo');
  slack.practice.world.workspaces.get('T1')?.channels.get('COFF')?.members.add('UGUEST');
  expect(await command(slack, 'olive', 'start')).toContain('Gil Guest');
  const asked = slack.person('olive').visibleMessages('board-officers').at(-1);
  await slack.person('olive').click({ channel: 'COFF', ts: asked?.ts ?? '' }, 'start_anyway');
  await slack.settle();
  expect(await command(slack, 'olive', 'status')).toContain('live');
});

it('[B27] the undo button takes a start back', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  const started = slack
    .person('piers')
    .visibleMessages('board-officers')
    .find((one) => one.text.includes('is live, started by'));
  await slack.person('piers').click({ channel: 'COFF', ts: started?.ts ?? '' }, 'undo_start');
  await slack.settle();
  const redrawn = slack
    .person('olive')
    .visibleMessages('board-officers')
    .find((one) => one.ts === started?.ts);
  expect(redrawn?.text).toContain('the start was undone by Piers Lund');
});

it('[B28] a form shows a refusal at the field it concerns and takes the corrected one', async () => {
  const slack = await slackInTest('http');
  const olive = slack.person('olive');
  await olive.command('/minutes', 'setup', 'board-officers');
  await slack.settle();
  await olive.submit({ name: 'Quay Board', membersChannel: 'COFF', chair: 'UCHAIR', officers: ['UOLIVE'] });
  await slack.settle();
  expect(olive.openView()?.errors.membersChannel).toContain('must be another');
  await olive.submit({
    name: 'Quay Board',
    membersChannel: 'CMEM',
    chair: 'UCHAIR',
    officers: ['UOLIVE', 'UGUEST'],
  });
  await slack.settle();
  expect(olive.openView()?.errors.officers).toContain('Gil Guest');
  await olive.submit({ name: 'Quay Board', membersChannel: 'CMEM', chair: 'UCHAIR', officers: ['UOLIVE'] });
  await slack.settle();
  expect(olive.openView()).toBeNull();
  expect((await slack.book.database.boards.list()).map((board) => board.name)).toEqual(['Quay Board']);
});

it('[L14] after a meeting the agenda’s form starts from the date it named; a day that was met on is refused plainly', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  const olive = slack.person('olive');
  await olive.say('board-officers', 'OM introduced the update');
  await olive.command('/minutes', 'end', 'board-officers');
  await slack.settle();
  const [board] = await slack.book.database.boards.list();
  const [held] = board === undefined ? [] : await slack.book.database.meetings.listByBoard(board.id);
  if (held === undefined) throw new Error('no meeting was held');
  const formDate = async () => {
    await olive.command('/minutes', 'agenda', 'board-officers');
    await slack.settle();
    return /"initial_date":"([^"]*)"/.exec(JSON.stringify(olive.openView()?.blocks))?.[1];
  };
  await slack.book.database.meetings.save({ ...held, nextMeetingDate: '2199-02-03' });
  expect(await formDate()).toBe('2199-02-03');
  await olive.submit({ date: held.date, startTime: '10:00', text: '1. Welcome' });
  await slack.settle();
  const error = olive.openView()?.errors.date;
  expect(error).toContain('was held already. Choose another date.');
  expect(error).not.toContain('`');
  await slack.book.database.meetings.save({ ...held, nextMeetingDate: null });
  expect((await formDate()) ?? '').not.toBe(held.date);
});

it('[B28] who may not set a board up is told so in the form', async () => {
  const slack = await slackInTest('http');
  const guest = slack.person('guest');
  await guest.command('/minutes', 'setup', 'general');
  await slack.settle();
  const view = guest.openView();
  if (JSON.stringify(view).includes('"submit":{')) {
    await guest.submit({ name: 'A board', chair: 'UGUEST' });
    await slack.settle();
  }
  expect(await slack.book.database.boards.list()).toEqual([]);
});

it('[B29] a sign-in link is seen by the person alone and is not unfurled', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  await command(slack, 'olive', 'draft');
  const mine = slack.person('olive').visibleMessages('board-officers').at(-1);
  expect(JSON.stringify(mine?.blocks)).toContain('http://minutes.test/sign-in/');
  expect(mine?.isEphemeral).toBe(true);
  expect(JSON.stringify(slack.person('piers').visibleMessages('board-officers'))).not.toContain('sign-in');
});

it('[B30] Home shows the person’s meetings', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  await slack.person('olive').openHome('home');
  await slack.settle();
  expect(JSON.stringify(slack.person('olive').home())).toContain('Quay &amp; Harbour Board');
  await slack.person('guest').openHome('home');
  await slack.settle();
  expect(JSON.stringify(slack.person('guest').home())).not.toContain('Harbour');
});

it('[B12] a mention and a direct message are answered once, in their place, and are no notes', async () => {
  const slack = await slackInTest('socket');
  await startedBoard(slack);
  const asked = await slack.person('olive').say('board-officers', '@minutebook what did we decide on otters');
  await slack.person('member').dm('what did we decide on otters');
  await slack.settle();
  const answers = slack
    .person('olive')
    .visibleMessages('board-officers')
    .filter((one) => one.threadTs === asked.ts);
  expect(answers).toHaveLength(1);
  expect(
    slack
      .person('member')
      .visibleMessages('dm')
      .filter((one) => one.isBot),
  ).toHaveLength(1);
  const [board] = await slack.book.database.boards.list();
  const [meeting] = board === undefined ? [] : await slack.book.database.meetings.listByBoard(board.id);
  expect(meeting === undefined ? null : await slack.book.database.notes.list(meeting.id)).toEqual([]);
});

it('[B31] an uninstalled app forgets its tokens', async () => {
  const slack = await slackInTest('http');
  const { installations } = slack.book.database;
  await installations.store({ id: 'T1', payload: '{"token":"secret"}', installedAt: new Date() });
  await slack.practice.uninstall('T1');
  await slack.settle();
  expect((await installations.find('T1'))?.payload ?? '').not.toContain('secret');
});

it('[B41] a command comes after the notes received before it', async () => {
  const slack = await slackInTest('http', {
    wrapUseCases: (useCases) => ({
      ...useCases,
      captureNote: async (actor, note) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        return useCases.captureNote(actor, note);
      },
    }),
  });
  await startedBoard(slack);
  await slack.person('olive').say('board-officers', 'the last word');
  await command(slack, 'olive', 'end');
  const said = slack
    .person('olive')
    .visibleMessages('board-officers')
    .map((one) => one.text);
  expect(said.join('\n')).toContain('1 note taken');
});

it('[B42] a deputy is named by name, and nobody from outside the board can be', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  expect(await command(slack, 'olive', 'deputy @ravi')).toContain('Ravi Sandhu may approve');
  expect(await command(slack, 'olive', 'deputy @gil')).toContain('is not on the board');
  expect(await command(slack, 'olive', 'preside')).toContain('Say who');
});

it('[B43] a start is refused in a channel shared with another organisation', async () => {
  const slack = await slackInTest('http');
  const olive = slack.person('olive');
  await olive.command('/minutes', 'setup', 'shared');
  await slack.settle();
  await olive.submit({ name: 'Shared Board', chair: 'UCHAIR', officers: ['UOLIVE'] });
  await slack.settle();
  await olive.command('/minutes', 'agenda 1. Welcome', 'shared');
  await slack.settle();
  expect(JSON.stringify(olive.openView())).toContain('1. Welcome');
  await olive.submit({});
  await slack.settle();
  expect(await command(slack, 'olive', 'start', 'shared')).toContain('shared with another organisation');
});

it('[B43] a start in a channel without the bot says how to invite it', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  await command(slack, 'olive', 'undo');
  slack.practice.world.workspaces.get('T1')?.channels.get('COFF')?.members.delete('UBOT');
  expect(await command(slack, 'olive', 'start')).toContain('/invite @Minutebook');
});
