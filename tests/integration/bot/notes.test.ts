import { expect, it } from 'vitest';
import type { Note } from '#server/domain/note.ts';
import { type SlackInTest, slackInTest, startedBoard } from './slack-in-test.ts';

async function notesOf(slack: SlackInTest): Promise<Note[]> {
  const [board] = await slack.book.database.boards.list();
  if (board === undefined) return [];
  const [meeting] = await slack.book.database.meetings.listByBoard(board.id);
  return meeting === undefined ? [] : slack.book.database.notes.list(meeting.id);
}

const words = async (slack: SlackInTest) => (await notesOf(slack)).map((note) => note.text);
const reactionsOn = (slack: SlackInTest, ts: string) =>
  slack
    .person('olive')
    .visibleMessages('board-officers')
    .find((message) => message.ts === ts)
    ?.reactions.map((one) => one.name);
const lastTo = (slack: SlackInTest, who: Parameters<SlackInTest['person']>[0], channel: string) =>
  slack.person(who).visibleMessages(channel).at(-1);

it('[B18] a note is acknowledged by a reaction and by no message', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  const before = slack.person('olive').visibleMessages('board-officers').length;
  const note = await slack
    .person('olive')
    .say('board-officers', 'OM introduced the report & <script> <!channel>');
  await slack.settle();
  expect(await words(slack)).toEqual(['OM introduced the report & <script> <!channel>']);
  expect(reactionsOn(slack, note.ts)).toEqual(['memo']);
  expect(slack.person('olive').visibleMessages('board-officers')).toHaveLength(before + 1);
});

it('[B2] an event delivered three times is one note', async () => {
  const slack = await slackInTest('socket');
  await startedBoard(slack);
  slack.practice.faults.duplicate(2);
  await slack.person('olive').say('board-officers', 'said once');
  await slack.settle();
  expect(await words(slack)).toEqual(['said once']);
});

it('[B3] notes delivered in the wrong order stand in the order they were typed', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  slack.practice.faults.hold();
  const said: Promise<unknown>[] = [];
  for (const text of ['first', 'second', 'third']) {
    slack.clock.advance(1000);
    said.push(slack.person('olive').say('board-officers', text));
  }
  await slack.practice.faults.release('reversed');
  await Promise.all(said);
  await slack.settle();
  expect(await words(slack)).toEqual(['first', 'second', 'third']);
});

it('[B4] a note that cannot be stored is warned about, sent again by Slack and then stored', async () => {
  let broken = false;
  const slack = await slackInTest('http', {
    wrapInbox: (inbox) => ({
      ...inbox,
      store: async (delivery) => {
        if (broken) throw new Error('the disk is full');
        return inbox.store(delivery);
      },
    }),
  });
  await startedBoard(slack);
  broken = true;
  const note = await slack.person('olive').say('board-officers', 'kept in the end');
  await slack.settle();
  expect(await words(slack)).toEqual([]);
  expect(reactionsOn(slack, note.ts)).toEqual(['warning']);
  broken = false;
  slack.clock.advance(61_000);
  await slack.settle();
  expect(await words(slack)).toEqual(['kept in the end']);
  expect(reactionsOn(slack, note.ts)).toEqual(['memo']);
});

it('[B5] a note acknowledged before a crash is worked after it', async () => {
  let down = false;
  const slack = await slackInTest('socket', {
    wrapUseCases: (useCases) => ({
      ...useCases,
      captureNote: (actor, note) => (down ? new Promise(() => {}) : useCases.captureNote(actor, note)),
    }),
  });
  await startedBoard(slack);
  const pending = await slack.book.database.inbox.pending(10);
  expect(pending).toEqual([]);
  down = true;
  await slack.person('olive').say('board-officers', 'typed at the wrong moment');
  await expect.poll(() => slack.book.database.inbox.pending(10)).toHaveLength(1);
  down = false;
  await slack.restart();
  await slack.settle();
  expect(await words(slack)).toEqual(['typed at the wrong moment']);
}, 180_000);

it('[B19] an edit and a deletion follow through, an unfurl changes nothing', async () => {
  const slack = await slackInTest('http');
  const olive = slack.person('olive');
  await startedBoard(slack);
  const one = await olive.say('board-officers', 'the libary is open');
  const two = await olive.say('board-officers', 'not for the minutes');
  await slack.settle();
  await olive.edit(one, 'the library is open');
  await olive.unfurl(one);
  await olive.delete(two);
  await slack.settle();
  const [first, second] = await notesOf(slack);
  expect(first?.text).toBe('the library is open');
  expect(first?.revisions).toHaveLength(1);
  expect(second?.withdrawnAt).not.toBeNull();
});

it('[B20] a reaction of an officer marks a note and taking it back unmarks it', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  const note = await slack.person('olive').say('board-officers', 'we go ahead');
  await slack.settle();
  await slack.person('piers').react(note, 'ballot_box_with_check::skin-tone-3');
  await slack.person('piers').react(note, 'tada');
  await slack.settle();
  expect([...((await notesOf(slack))[0]?.marks ?? [])]).toEqual(['decision']);
  await slack.person('piers').unreact(note, 'ballot_box_with_check::skin-tone-3');
  await slack.settle();
  expect([...((await notesOf(slack))[0]?.marks ?? [])]).toEqual([]);
});

it('[B20] the message shortcut puts a mark on and takes it off', async () => {
  const slack = await slackInTest('socket');
  await startedBoard(slack);
  const note = await slack.person('olive').say('board-officers', 'an aside');
  await slack.settle();
  await slack.person('olive').shortcut('mark_off_record', note);
  await slack.settle();
  expect([...((await notesOf(slack))[0]?.marks ?? [])]).toEqual(['off-record']);
  await slack.person('olive').shortcut('mark_off_record', note);
  await slack.settle();
  expect([...((await notesOf(slack))[0]?.marks ?? [])]).toEqual([]);
});

it('[B21] somebody who is no officer is told once that their messages are not notes', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  slack.practice.world.workspaces.get('T1')?.channels.get('COFF')?.members.add('UMEMBER');
  const member = slack.person('member');
  await member.say('board-officers', 'may I say something');
  await member.say('board-officers', 'and again');
  await slack.settle();
  expect(await words(slack)).toEqual([]);
  const told = member.visibleMessages('board-officers').filter((message) => message.isEphemeral);
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('only what its officers write');
});

it('[B22] a message too long to be a note is refused with the reason, to its author alone', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  const note = await slack.person('olive').say('board-officers', 'x'.repeat(40_000));
  await slack.settle();
  expect(await words(slack)).toEqual([]);
  expect(reactionsOn(slack, note.ts)).toEqual(['warning']);
  expect(lastTo(slack, 'olive', 'board-officers')).toMatchObject({ isEphemeral: true });
  expect(lastTo(slack, 'olive', 'board-officers')?.text).toContain('Send it in parts');
});

it('[B23] people are stored by the name they are typed by, attachments by theirs', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  await slack
    .person('olive')
    .say('board-officers', 'ACTION: @piers to send the plan', { fileNames: ['plan.pdf'] });
  await slack.settle();
  expect(await words(slack)).toEqual(['ACTION: @piers to send the plan\n[attached: plan.pdf]']);
});

it('[B24] a rate limit on asking who people are delays no acknowledgement and loses no note', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  slack.clock.advance(6 * 60_000);
  slack.practice.faults.rateLimit('users.info', { retryAfter: 30, times: 1 });
  const note = await slack.person('olive').say('board-officers', 'who said this');
  await slack.settle();
  expect(await words(slack)).toEqual(['who said this']);
  expect(reactionsOn(slack, note.ts)).toEqual(['memo']);
});

it('[B9] no word of a note and no token is in the log', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  slack.practice.faults.failMethod('reactions.add', 'internal_error', 1);
  await slack.person('olive').say('board-officers', 'Halvergate is confidential');
  await slack.settle();
  const logged = JSON.stringify(slack.logged);
  expect(logged).not.toContain('Halvergate');
  expect(logged).not.toMatch(/xoxb|xapp|\/response\//);
});

it('[B40] notes typed while the socket is renewed are stored', async () => {
  const slack = await slackInTest('socket');
  await startedBoard(slack);
  const olive = slack.person('olive');
  await olive.say('board-officers', 'before');
  slack.practice.socket.disconnect('refresh_requested');
  await slack.practice.until(() => slack.practice.socket.connections() === 0, 10_000).catch(() => {});
  await olive.say('board-officers', 'meanwhile');
  await slack.practice.until(() => slack.practice.socket.connections() > 0);
  slack.clock.advance(61_000);
  await slack.settle();
  slack.clock.advance(301_000);
  await slack.settle();
  expect(await words(slack)).toEqual(['before', 'meanwhile']);
}, 180_000);

it('[B39] an answer in a channel holds nothing confidential, whoever asks', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  const olive = slack.person('olive');
  const lines = [
    'item 4',
    '[confidential] start',
    'the Halvergate supplier threatens court',
    '[confidential] end',
    '#decision The Board noted the position',
  ];
  for (const line of lines) {
    slack.clock.advance(1000);
    await olive.say('board-officers', line);
  }
  await slack.settle();
  for (const word of ['end', 'structure', 'submit']) {
    await olive.command('/minutes', word, 'board-officers');
    await slack.settle();
  }
  const request = slack.person('chair').visibleMessages('dm').at(-1);
  await slack
    .person('chair')
    .click({ channel: slack.person('chair').channelId('dm'), ts: request?.ts ?? '' }, 'approve');
  await slack.settle();
  await olive.say('board-members', '@minutebook what does the Halvergate supplier threaten');
  await slack.settle();
  const seen = slack
    .person('member')
    .visibleMessages('board-members')
    .filter((one) => one.isBot);
  expect(JSON.stringify(seen)).not.toMatch(/threaten\w* court/);
  await olive.command('/minutes', 'ask what does the Halvergate supplier threaten', 'board-officers');
  await slack.settle();
  expect(JSON.stringify(olive.visibleMessages('board-officers').at(-1))).toMatch(/threaten\w* court/);
}, 180_000);
