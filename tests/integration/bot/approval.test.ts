import { expect, it } from 'vitest';
import { type SlackInTest, slackInTest, startedBoard } from './slack-in-test.ts';

async function submitted(transport: 'http' | 'socket' = 'http'): Promise<SlackInTest> {
  const slack = await slackInTest(transport);
  await startedBoard(slack);
  const olive = slack.person('olive');
  for (const text of ['item 2', '#decision The Board agreed the library programme, <!channel>']) {
    slack.clock.advance(1000);
    await olive.say('board-officers', text);
  }
  await slack.settle();
  for (const word of ['end', 'structure', 'submit']) {
    await olive.command('/minutes', word, 'board-officers');
    await slack.settle();
  }
  return slack;
}

type Who = Parameters<SlackInTest['person']>[0];

const requestTo = (slack: SlackInTest, who: Who) => {
  const found = slack
    .person(who)
    .visibleMessages('dm')
    .find((one) => JSON.stringify(one.blocks).includes('approve'));
  if (found === undefined) throw new Error('nobody was asked');
  return { channel: slack.person(who).channelId('dm'), ts: found.ts };
};
const textOf = (slack: SlackInTest, who: Who, at: { ts: string }) =>
  slack
    .person(who)
    .visibleMessages('dm')
    .find((one) => one.ts === at.ts)?.text ?? '';
const lastOf = (slack: SlackInTest, who: Who) => slack.person(who).visibleMessages('dm').at(-1)?.text ?? '';

it('[B32] an approved request says who approved it and has no button to approve left', async () => {
  const slack = await submitted();
  const request = requestTo(slack, 'chair');
  await slack.person('chair').click(request, 'approve');
  await slack.settle();
  const before = await slack.book.database.minutes.listByState('approved');
  expect(before[0]?.approvals).toHaveLength(1);
  expect(textOf(slack, 'chair', request)).toContain('Approved by Edda Thorne');
  expect(JSON.stringify(slack.person('chair').visibleMessages('dm'))).not.toContain('"action_id":"approve"');
});

it('[B32] two presses at once are one approval and one clear answer', async () => {
  const slack = await submitted();
  const request = requestTo(slack, 'chair');
  await Promise.all([
    slack.person('chair').click(request, 'approve'),
    slack.person('chair').click(request, 'approve'),
  ]);
  await slack.settle();
  expect((await slack.book.database.minutes.listByState('approved'))[0]?.approvals).toHaveLength(1);
  expect(
    slack
      .person('chair')
      .visibleMessages('dm')
      .map((one) => one.text)
      .join('\n'),
  ).toContain('approved already');
});

it('[B33] the reason for changes is asked for in a form and reaches the officers', async () => {
  const slack = await submitted('socket');
  const request = requestTo(slack, 'chair');
  await slack.person('chair').click(request, 'ask_for_changes');
  await slack.settle();
  await slack.person('chair').submit({ reason: 'Item 2 misses <!channel> the vote' });
  await slack.settle();
  const told = slack
    .person('olive')
    .visibleMessages('board-officers')
    .find((one) => one.text.includes('asks for changes'));
  expect(told?.text).toContain('misses &lt;!');
  expect(JSON.stringify(told?.blocks)).not.toContain('"mrkdwn","text":"Item 2');
  expect(textOf(slack, 'chair', request)).toContain('Changes asked for by Edda Thorne');
});

it('[B34] reopening withdraws the request in its copy, and a stale form changes nothing', async () => {
  const slack = await submitted();
  const request = requestTo(slack, 'chair');
  await slack.person('chair').click(request, 'ask_for_changes');
  await slack.settle();
  await slack.person('olive').command('/minutes', 'reopen', 'board-officers');
  await slack.settle();
  expect(textOf(slack, 'chair', request)).toContain('Withdrawn by the officers');
  await slack.person('chair').submit({ reason: 'too late' });
  await slack.settle();
  expect(slack.person('chair').openView()?.errors.reason).toContain('not the one that waits for approval');
  expect(await slack.book.database.minutes.listByState('changes-requested')).toEqual([]);
});

it('[B35] the button gives whoever pressed it a link of their own', async () => {
  const slack = await submitted();
  await slack.person('chair').click(requestTo(slack, 'chair'), 'open_minutes');
  await slack.settle();
  const link = slack.person('chair').visibleMessages('dm').at(-1);
  expect(link?.isEphemeral).toBe(true);
  expect(JSON.stringify(link?.blocks)).toContain('http://minutes.test/sign-in/');
  expect(lastOf(slack, 'chair')).toContain('Your link');
});

it('[B36] notes changed after submission are told to the approver in the request’s thread, once', async () => {
  const slack = await submitted();
  const request = requestTo(slack, 'chair');
  const note = slack
    .person('olive')
    .visibleMessages('board-officers')
    .find((one) => one.text.startsWith('#decision'));
  slack.clock.advance(1000);
  await slack
    .person('olive')
    .edit({ channel: 'COFF', ts: note?.ts ?? '' }, '#decision The Board agreed half of it');
  await slack.settle();
  const told = slack
    .person('chair')
    .visibleMessages('dm')
    .filter((one) => one.threadTs === request.ts);
  expect(told.map((one) => one.text)).toEqual([
    '1 note has changed since version 1 was submitted. No word of it has; the page shows what changed.',
  ]);
});

it('[B37] what could not be announced is announced at the next start, once', async () => {
  const slack = await slackInTest('http');
  await startedBoard(slack);
  const olive = slack.person('olive');
  await olive.say('board-officers', 'item 2');
  slack.clock.advance(1000);
  await olive.say('board-officers', '#decision The Board agreed');
  await slack.settle();
  await olive.command('/minutes', 'end', 'board-officers');
  await olive.command('/minutes', 'structure', 'board-officers');
  await slack.settle();
  slack.practice.faults.failMethod('conversations.open', 'internal_error', 5);
  await olive.command('/minutes', 'submit', 'board-officers');
  await slack.settle();
  expect(slack.person('chair').visibleMessages('dm')).toEqual([]);
  slack.practice.faults.clear();
  await slack.restart();
  await slack.restart();
  await slack.settle();
  expect(slack.person('chair').visibleMessages('dm')).toHaveLength(1);
});

it('[B14] a broadcast typed in a note pings nobody in any message of the bot', async () => {
  const slack = await submitted();
  await slack.person('chair').click(requestTo(slack, 'chair'), 'approve');
  await slack.settle();
  const sent = slack.practice.api.calls.filter((call) => call.method.startsWith('chat.'));
  for (const { args } of sent) expect(String(args.text)).not.toMatch(/<!/);
  for (const { args } of sent) expect(JSON.stringify(args.blocks ?? '')).not.toMatch(/"mrkdwn[^}]*<!/);
});
