import { expect, it } from 'vitest';
import { type SlackInTest, slackInTest, startedBoard } from './slack-in-test.ts';

const NOTES = [
  'item 2 - libraries',
  'OM introduced the update, 14 libraries have reopened since September',
  'board happy to note the update',
  'item 3 - dredging',
  '#decision Board agreed to bid for the second dredger',
  'lol the heating',
  'item 4 - contract',
  'board content to note the position of Halvergate',
];

async function aMessyMeeting(transport: 'http' | 'socket' = 'http'): Promise<SlackInTest> {
  const slack = await slackInTest(transport);
  await startedBoard(slack);
  for (const note of NOTES) {
    await slack.person('olive').say('board-officers', note);
    slack.clock.advance(2000);
  }
  await slack.settle();
  await slack.person('olive').command('/minutes', 'end', 'board-officers');
  await slack.settle();
  return slack;
}

const messages = (
  slack: SlackInTest,
  who: 'olive' | 'piers' | 'member' = 'olive',
  channel = 'board-officers',
) => slack.person(who).visibleMessages(channel);
const posted = (slack: SlackInTest) => {
  const found = messages(slack).filter((one) => !one.isEphemeral && one.text.includes('to settle'));
  expect(found).toHaveLength(1);
  return found[0] ?? { ts: '', text: '', blocks: [] };
};
const asked = async (slack: SlackInTest, who: 'olive' | 'piers' = 'olive') => {
  await slack.person(who).command('/minutes', 'suggestions', 'board-officers');
  await slack.settle();
  const found = messages(slack, who)
    .filter((one) => one.isEphemeral)
    .at(-1);
  return found ?? { ts: '', text: '', blocks: [] };
};
const press = async (slack: SlackInTest, ts: string, button: string, who: 'olive' | 'piers' = 'olive') => {
  await slack.person(who).click({ channel: 'COFF', ts }, button);
  await slack.settle();
};
const at = (slack: SlackInTest, ts: string) => messages(slack).find((one) => one.ts === ts)?.text ?? '';

it('[V18] when a meeting ends the officers’ channel shows once what waits, without confidential words', async () => {
  const slack = await aMessyMeeting();
  const post = posted(slack);
  expect(post.text).toContain('2 suggestions to settle and 1 note not in the minutes');
  const drawn = JSON.stringify(post.blocks);
  expect(drawn).toContain('Decision, item 2');
  expect(drawn).toContain('lol the heating');
  expect(drawn).not.toContain('Halvergate');
  expect(drawn).toContain('1 of them are confidential');
  await slack.person('piers').command('/minutes', 'end', 'board-officers');
  await slack.settle();
  posted(slack);
});

it('[V19] accepting and rejecting take one press, and every copy shows what still waits', async () => {
  const slack = await aMessyMeeting('socket');
  const post = posted(slack);
  await press(slack, post.ts, 'accept_suggestion');
  expect(at(slack, post.ts)).toContain('1 suggestion to settle and 1 note');
  const mine = await asked(slack, 'piers');
  expect(JSON.stringify(mine.blocks)).toContain('Halvergate');
  await press(slack, mine.ts, 'reject_suggestion', 'piers');
  expect(at(slack, post.ts)).not.toContain('to settle');
  const redrawn = messages(slack, 'piers').find((one) => one.ts === mine.ts);
  expect(redrawn?.text).toContain('2 notes not in the minutes');
});

it('[V19] a press on what was settled before changes nothing and says so', async () => {
  const slack = await aMessyMeeting();
  const mine = await asked(slack, 'piers');
  await press(slack, posted(slack).ts, 'accept_suggestion');
  await press(slack, mine.ts, 'accept_suggestion', 'piers');
  expect(
    messages(slack, 'piers')
      .filter((one) => one.isEphemeral)
      .map((one) => one.text)
      .join('\n'),
  ).toContain('That was settled before');
  await press(slack, (await asked(slack)).ts, 'reject_suggestion');
  await slack.person('olive').command('/minutes', 'status', 'board-officers');
  await slack.settle();
  expect(messages(slack).at(-1)?.text).toContain('Waiting for an officer: 2 notes not in the minutes');
});

it('[V33] a rejection is put back with one press, in every copy, and a second press says so', async () => {
  const slack = await aMessyMeeting();
  const post = posted(slack);
  await press(slack, post.ts, 'reject_suggestion');
  expect(at(slack, post.ts)).toContain('1 suggestion to settle and 2 notes');
  const mine = await asked(slack, 'piers');
  expect(JSON.stringify(mine.blocks)).toContain('Put back');
  await press(slack, post.ts, 'put_back_suggestion');
  expect(at(slack, post.ts)).toContain('2 suggestions to settle and 1 note');
  await press(slack, mine.ts, 'put_back_suggestion', 'piers');
  const told = messages(slack, 'piers').filter((one) => one.isEphemeral);
  expect(told.map((one) => one.text).join('\n')).toContain('That was put back before.');
});

it('[V20] a note is added to the minutes or left out with one press', async () => {
  const slack = await aMessyMeeting();
  const post = posted(slack);
  await press(slack, post.ts, 'add_note');
  expect(at(slack, post.ts)).not.toContain('not in the minutes');
  const [board] = await slack.book.database.boards.list();
  const [meeting] = board === undefined ? [] : await slack.book.database.meetings.listByBoard(board.id);
  const draft = meeting === undefined ? null : await slack.book.draftOf(meeting.id);
  expect(JSON.stringify(draft)).toContain('heating');
  await press(slack, post.ts, 'reject_suggestion');
  await press(slack, post.ts, 'leave_out_notes');
  expect(at(slack, post.ts)).toContain('1 suggestion to settle.');
});

it('[V21] submitting says how many suggestions nobody settled, to officers and to the approver', async () => {
  const slack = await aMessyMeeting();
  const post = posted(slack);
  await slack.person('olive').command('/minutes', 'submit', 'board-officers');
  await slack.settle();
  const told = '2 sentences in it are suggestions that nobody settled; they stand as they read.';
  expect(
    messages(slack)
      .filter((one) => one.isEphemeral)
      .at(-1)?.text,
  ).toContain(told);
  expect(JSON.stringify(slack.person('chair').visibleMessages('dm'))).toContain(told);
  expect(at(slack, post.ts)).toContain('the draft is locked');
});

it('[V16] somebody who may not edit the draft is refused the list', async () => {
  const slack = await aMessyMeeting();
  await slack.person('member').command('/minutes', 'suggestions', 'board-members');
  await slack.settle();
  const last = messages(slack, 'member', 'board-members').at(-1)?.text ?? '';
  expect(last).toContain('may not do this');
  expect(last).not.toContain('library');
});

it('[V35] the list in the officers’ channel follows a draft that is submitted and reopened', async () => {
  const slack = await aMessyMeeting();
  const post = posted(slack);
  await slack.person('olive').command('/minutes', 'submit', 'board-officers');
  await slack.settle();
  expect(at(slack, post.ts)).toContain('the draft is locked, with 2 suggestions to settle and 1 note');
  await slack.person('piers').command('/minutes', 'reopen', 'board-officers');
  await slack.settle();
  expect(at(slack, post.ts)).toContain('2 suggestions to settle and 1 note not in the minutes.');
  expect(at(slack, post.ts)).not.toContain('locked');
});
