import { describe, expect, it } from 'vitest';
import { type ServerInTest, serverInTest } from '#tests/support/server.ts';
import {
  approve,
  command,
  MEMBERS,
  meeting,
  messageOf,
  OFFICERS,
  requestTo,
  start,
  submitted,
  textOf,
  type,
} from './meeting-in-chat.ts';

const versions = async (server: ServerInTest) =>
  server.book.database.minutes.list((await meeting(server)).id);
const chairSaw = (server: ServerInTest) =>
  server
    .person('chair')
    .visibleMessages('dm')
    .map((one) => one.text)
    .join('\n');

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  it('[E2] Approve pressed twice is one approval, one publication and a plain answer', async () => {
    const server = await serverInTest({ transport });
    await submitted(server);
    const request = requestTo(server);
    const chair = server.person('chair');
    await Promise.all([chair.click(request, 'approve'), chair.click(request, 'approve')]);
    await server.settle();
    expect((await versions(server))[0]?.approvals).toHaveLength(1);
    expect(chairSaw(server)).toContain('approved already');
    const posts = server
      .person('member')
      .visibleMessages(MEMBERS)
      .filter((one) => one.text.includes('cleared by the Chair'));
    expect(posts).toHaveLength(1);
  });

  it('[E4] an old version cannot be approved after the officers sent another', async () => {
    const server = await serverInTest({ transport });
    await submitted(server);
    const first = requestTo(server);
    const stale = structuredClone(messageOf(server, 'chair', 'dm', first.ts)?.blocks);
    await command(server, 'petra', 'reopen');
    expect(messageOf(server, 'chair', 'dm', first.ts)?.text).toContain('Withdrawn by the officers');
    await server.person('petra').say(OFFICERS, 'item 7');
    await server.person('petra').say(OFFICERS, '#decision Board noted the updates');
    await server.settle();
    for (const word of ['structure', 'submit']) await command(server, 'petra', word);
    const second = requestTo(server);
    expect(second.ts).not.toBe(first.ts);
    // A window that was not redrawn still shows the old button.
    await pressStale(server, first, stale);
    expect(chairSaw(server)).toContain('is not the one that waits for approval any more');
    expect((await versions(server)).map((one) => one.state)).toEqual(['in-review', 'withdrawn']);
    await approve(server);
    expect((await versions(server)).map((one) => one.state)).toEqual(['approved', 'withdrawn']);
  });

  it('[E5] changes are asked for with a reason, which reaches the officers', async () => {
    const server = await serverInTest({ transport });
    await submitted(server);
    const chair = server.person('chair');
    const request = requestTo(server);
    await chair.click(request, 'ask_for_changes');
    await server.settle();
    expect((await chair.submit({ reason: '' })).errors).not.toEqual({});
    expect((await chair.submit({ reason: '   ' })).errors.reason).toContain('Say what should change');
    await server.settle();
    expect((await versions(server))[0]?.state).toBe('in-review');
    await chair.submit({ reason: 'Item 3 should name the nine towns' });
    await server.settle();
    expect(textOf(server.person('callum').visibleMessages(OFFICERS))).toContain(
      'Item 3 should name the nine towns',
    );
    expect(messageOf(server, 'chair', 'dm', request.ts)?.text).toContain('Changes asked for');
    expect((await command(server, 'petra', 'submit')).text).toContain('Version 2 is submitted');
    await approve(server);
    expect((await versions(server))[0]?.state).toBe('approved');
  });
});

/** Puts the old drawing of a request back, as in a window that was away, and presses its button. */
async function pressStale(
  server: ServerInTest,
  at: { channel: string; ts: string },
  blocks: unknown,
): Promise<void> {
  const workspace = [...server.workspace.world.workspaces.values()][0];
  const message = workspace?.channels.get(at.channel)?.messages.find((one) => one.ts === at.ts);
  if (message === undefined) throw new Error('the request is gone');
  Object.assign(message, { blocks });
  await server.person('chair').click(at, 'approve');
  await server.settle();
}

it.each(['petra', 'member', 'guest'] as const)(
  '[E3] Approve pressed by %s instead of the chair changes nothing and says why',
  async (who) => {
    const server = await serverInTest();
    await submitted(server);
    const request = requestTo(server);
    await server.person(who).click(request, 'approve');
    await server.settle();
    expect((await versions(server)).map((one) => [one.state, one.approvals.length])).toEqual([
      ['in-review', 0],
    ]);
    const workspace = [...server.workspace.world.workspaces.values()][0];
    const told = (workspace?.channels.get(request.channel)?.messages ?? []).filter(
      (one) => one.ephemeralTo === server.person(who).userId,
    );
    expect(told.map((one) => one.text).join()).toMatch(
      /Nobody approves minutes they|You may not|not allowed|not yours/i,
    );
  },
);

it('[E6] a note edited after submission leaves the frozen words as they are, and the approver is told', async () => {
  const server = await serverInTest();
  await submitted(server);
  const request = requestTo(server);
  const before = (await versions(server))[0]?.contentHash;
  const note = server
    .person('petra')
    .visibleMessages(OFFICERS)
    .find((one) => one.text.startsWith('#decision Board agreed to extend'));
  await server
    .person('petra')
    .edit({ channel: note?.channel ?? '', ts: note?.ts ?? '' }, '#decision Board agreed to extend nothing');
  await server.settle();
  expect((await versions(server))[0]?.contentHash).toBe(before);
  const told = server
    .person('chair')
    .visibleMessages('dm')
    .filter((one) => one.threadTs === request.ts);
  expect(told.map((one) => one.text)).toEqual([
    '1 note has changed since version 1 was submitted. No word of it has; the page shows what changed.',
  ]);
  await approve(server);
  const published = textOf(server.person('member').visibleMessages(MEMBERS));
  expect(published).toContain('all nine estuary towns');
  expect(published).not.toContain('extend nothing');
});

it('[E25] the deputy named for a meeting is asked too, and what becomes of the request shows in every copy', async () => {
  const server = await serverInTest();
  await start(server);
  expect((await command(server, 'petra', 'deputy @imtiaz')).text).toContain('may approve the minutes');
  await type(server);
  for (const word of ['end', 'structure', 'submit']) await command(server, 'petra', word);
  const copies = [
    ['chair', requestTo(server, 'chair')] as const,
    ['vice', requestTo(server, 'vice')] as const,
  ];
  await command(server, 'callum', 'reopen');
  for (const [who, { ts }] of copies)
    expect(messageOf(server, who, 'dm', ts)?.text).toContain('Withdrawn by the officers');
  await command(server, 'callum', 'submit');
  const again = requestTo(server, 'chair');
  await approve(server, 'vice');
  const inChairsCopy = messageOf(server, 'chair', 'dm', again.ts);
  expect(inChairsCopy?.text).toContain('Approved by Cllr Imtiaz Chowdhry');
  expect(JSON.stringify(inChairsCopy?.blocks)).not.toContain('"action_id":"approve"');
});
