import { marked } from 'marked';
import { expect, it } from 'vitest';
import { minutebook } from '#tests/support/captured-output.ts';
import { type ServerInTest, serverInTest } from '#tests/support/server.ts';
import {
  approve,
  command,
  MEMBERS,
  meeting,
  messageOf,
  notes,
  OFFICERS,
  reactionsOn,
  start,
  textOf,
  type,
  words,
} from './meeting-in-chat.ts';

const draft = async (server: ServerInTest): Promise<string> =>
  JSON.stringify(await server.book.draftOf((await meeting(server)).id));

/** What only one person was told in the officers' channel, in order. */
const toldAlone = (server: ServerInTest, who: Parameters<ServerInTest['person']>[0]): string[] =>
  server
    .person(who)
    .visibleMessages(OFFICERS)
    .filter((one) => one.isEphemeral)
    .map((one) => one.text);

function letIn(server: ServerInTest, who: Parameters<ServerInTest['person']>[0]): void {
  const workspace = [...server.workspace.world.workspaces.values()][0];
  workspace?.channels.get('CPOFFICERS')?.members.add(server.person(who).userId);
}

it('[E7] without a live meeting every command says how to begin one, and talk is no note', async () => {
  const server = await serverInTest();
  for (const text of ['item 3', 'end', 'adjourn', 'agenda add Storm damage'])
    expect((await command(server, 'petra', text)).text).toContain('/minutes start');
  const talk = await server.person('petra').say(OFFICERS, 'is anybody here yet?');
  await server.settle();
  expect(await words(server)).toEqual([]);
  expect(reactionsOn(server, talk.ts)).toEqual([]);
});

it('[E8] starting twice is one meeting, and a second meeting of the channel waits until the first has ended', async () => {
  const server = await serverInTest();
  await Promise.all([
    server.person('petra').command('/minutes', 'start', OFFICERS),
    server.person('callum').command('/minutes', 'start', OFFICERS),
  ]);
  await server.settle();
  const started = server
    .person('petra')
    .visibleMessages(OFFICERS)
    .filter((one) => one.text.includes('is live, started by'));
  expect(started).toHaveLength(1);
  const first = await meeting(server);

  await command(server, 'petra', 'agenda').catch(() => undefined);
  const form = await server
    .person('petra')
    .submit({ date: '2099-03-05', startTime: '10:00', text: '1. Welcome\n2. Harbour dues' });
  expect(form.errors).toEqual({});
  await server.settle();
  const told = await command(server, 'petra', 'start');
  expect(told.text).toContain('live in this channel already');
  expect(told.text).toContain('/minutes end');
  expect((await server.book.database.meetings.find(first.id))?.status).toBe('live');
  await command(server, 'petra', 'end');
  expect((await command(server, 'petra', 'start')).text).toContain('5 March 2099');
});

it('[E9] an item that is not on the agenda moves nobody, and the agenda is shown', async () => {
  const server = await serverInTest();
  await start(server);
  await command(server, 'petra', 'item 3');
  const told = await command(server, 'petra', 'item 42');
  expect(told.text).toContain('There is no item 42');
  expect(told.text).toContain('Seagrass');
  const note = await server.person('callum').say(OFFICERS, 'item 42 - the answer');
  await server.settle();
  expect(reactionsOn(server, note.ts)).toEqual(['memo']);
  expect(toldAlone(server, 'callum').join()).toContain('not on the agenda');
  expect((await meeting(server)).currentItem).toBe(3);
});

it('[E10] somebody who is no officer is named before the start, told once that they are not minuted, and runs nothing', async () => {
  const server = await serverInTest();
  letIn(server, 'guest');
  const asked = await command(server, 'petra', 'start');
  expect(asked.text).toContain('Jo Pemberley');
  expect((await meeting(server)).status).toBe('planned');
  await server.person('petra').click({ channel: asked.channel, ts: asked.ts }, 'start_anyway');
  await server.settle();
  expect((await meeting(server)).status).toBe('live');
  const guest = server.person('guest');
  for (const text of ['may I say something?', '#decision I decide', 'item 4'])
    await guest.say(OFFICERS, text);
  await server.settle();
  expect(await words(server)).toEqual([]);
  expect(toldAlone(server, 'guest')).toHaveLength(1);
  expect(toldAlone(server, 'guest')[0]).toContain('only what its officers write is taken as a note');
  for (const text of ['end', 'item 4', 'submit', 'reopen', 'structure', 'draft', 'agenda add A say for me'])
    expect((await command(server, 'guest', text)).text).toMatch(/Only the board’s officers|You may not/);
  expect(await meeting(server)).toMatchObject({ status: 'live', currentItem: null });
});

it('[E11] a chair nobody knows is refused in the form, at its field', async () => {
  const server = await serverInTest();
  const petra = server.person('petra');
  await command(server, 'petra', 'setup').catch(() => undefined);
  expect((await petra.submit({ chair: '' })).errors.chair).toContain('required');
  const refused = await petra.submit({ chair: server.person('guest').userId });
  expect(refused.errors.chair).toContain('Jo Pemberley');
  await petra.closeView(true);
  expect((await command(server, 'petra', 'preside @jo.pemberley')).text).toContain('is not on the board');
  expect((await command(server, 'petra', 'preside')).text).toContain('Say who');
});

it('[E12] a message of 40,000 characters is not stored, shows :warning:, and its author is told what to do', async () => {
  const server = await serverInTest();
  await start(server);
  const note = await server.person('petra').say(OFFICERS, 'x'.repeat(40_000));
  await server.settle();
  expect(await words(server)).toEqual([]);
  expect(reactionsOn(server, note.ts)).toEqual(['warning']);
  expect(toldAlone(server, 'petra').at(-1)).toContain('Send it in parts');
});

it('[E13] what the same event delivered three times, late and out of order leaves is each note once, in the order typed', async () => {
  const server = await serverInTest();
  await start(server);
  const { faults } = server.workspace;
  faults.duplicate(2);
  faults.hold();
  const said = [
    'item 3 - sirens',
    'first point on the sirens',
    'item 4 - beaches',
    'first point on the beaches',
    'second point on the beaches',
  ];
  const sent: Promise<unknown>[] = [];
  for (const text of said) {
    sent.push(server.person('petra').say(OFFICERS, text));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await faults.release('reversed');
  await Promise.all(sent);
  await server.settle();
  expect(await words(server)).toEqual(said);
  expect((await meeting(server)).currentItem).toBe(4);
  faults.clear();
  faults.delay(300);
  const late = server.person('callum').say(OFFICERS, 'typed before, delivered after');
  await new Promise((resolve) => setTimeout(resolve, 20));
  faults.delay(0);
  await server.person('callum').say(OFFICERS, 'typed after, delivered before');
  await late;
  await server.settle();
  expect((await words(server)).slice(-2)).toEqual([
    'typed before, delivered after',
    'typed after, delivered before',
  ]);
});

it('[E14] an edit that arrives before its note, and a deletion before either, leave nothing behind', async () => {
  const server = await serverInTest();
  await start(server);
  const { faults } = server.workspace;
  const petra = server.person('petra');
  faults.hold();
  const saying = petra.say(OFFICERS, 'the libary is open');
  await server.workspace.until(() =>
    petra.visibleMessages(OFFICERS).some((one) => one.text.includes('libary')),
  );
  const message = petra.visibleMessages(OFFICERS).find((one) => one.text.includes('libary'));
  if (message === undefined) throw new Error('nothing was said');
  const editing = petra.edit(message, 'the library is open');
  await faults.release('reversed');
  await Promise.all([saying, editing]);
  await server.settle();
  expect(await words(server)).toEqual(['the library is open']);
  faults.hold();
  const again = petra.say(OFFICERS, 'lunch is here');
  await server.workspace.until(() =>
    petra.visibleMessages(OFFICERS).some((one) => one.text.includes('lunch')),
  );
  const lunch = petra.visibleMessages(OFFICERS).find((one) => one.text.includes('lunch'));
  const deleting = petra.delete(lunch ?? message);
  await faults.release('reversed');
  await Promise.all([again, deleting]);
  await server.settle();
  const left = (await notes(server)).filter((one) => one.withdrawnAt === null).map((one) => one.text);
  expect(left).toEqual(['the library is open']);
});

const HOSTILE =
  '#decision Board agreed <!channel> to *shout* _loudly_ at <https://evil.example|the bank> and &lt;script&gt;alert(1)&lt;/script&gt; [link](javascript:alert(2))';

it('[E15] a broadcast and formatting typed in a note are inert in chat and on every page', async () => {
  const server = await serverInTest();
  await start(server);
  await server.person('petra').say(OFFICERS, 'item 3');
  await server.person('petra').say(OFFICERS, HOSTILE, { raw: true });
  await server.settle();
  for (const word of ['end', 'structure', 'submit']) await command(server, 'petra', word);
  await approve(server);
  await command(server, 'member', 'ask what did we agree on shouting at the bank', MEMBERS);
  const posted = server.workspace.api.calls.filter((call) => /^(chat|views)\./.test(call.method));
  expect(JSON.stringify(posted)).toContain('shout');
  for (const { args } of posted) {
    const sent = JSON.stringify(args);
    expect(sent).not.toContain('<!channel');
    expect(sent).not.toContain('<https://evil');
    for (const drawn of mrkdwnIn(args)) expect(drawn).not.toContain('*shout*');
  }
  const page = await (await fetch(`${server.baseUrl}/meetings/${(await meeting(server)).id}/minutes`)).text();
  expect(page).toContain('shout');
  expect(page).not.toMatch(/<script>alert|href="(https:\/\/evil|javascript:)/);
  const { date } = await meeting(server);
  for (const format of ['md', 'html']) {
    const { result } = await minutebook('export', date, '--format', format, '--db', server.databaseFile);
    // Markdown is as harmless as what it becomes.
    const shown = format === 'md' ? await marked.parse(result) : result;
    expect(shown).toContain('shout');
    expect(shown).not.toMatch(/<script>alert|href="(https:\/\/evil|javascript:)/);
  }
});

/** Every text that Slack would read as its own formatting. */
function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value === 'string') {
    if (!/^[[{]/.test(value)) return [];
    try {
      return mrkdwnIn(JSON.parse(value));
    } catch {
      return [];
    }
  }
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(mrkdwnIn);
}

it('[E16] a sentence whose note is deleted leaves the draft while nobody has touched it', async () => {
  const server = await serverInTest();
  await start(server);
  await server.person('petra').say(OFFICERS, 'item 6');
  const note = await server.person('petra').say(OFFICERS, '#decision Board supported the seagrass bid');
  await server.settle();
  expect(await draft(server)).toContain('seagrass bid');
  await server.person('petra').delete(note);
  await server.settle();
  expect(await draft(server)).not.toContain('seagrass bid');
});

it('[E17] a sign-in link is spent once, and one that is old or made up opens nothing', async () => {
  const server = await serverInTest();
  await start(server);
  await type(server, [['petra', 'item 3']]);
  const told = await command(server, 'petra', 'draft');
  const link = /http:[^"|>]*\/sign-in\/[\w-]+/.exec(textOf([told]))?.[0] ?? '';
  expect(messageOf(server, 'callum', OFFICERS, told.ts)).toBeUndefined();
  const redeem = (address: string) =>
    fetch(address, { method: 'POST', redirect: 'manual', headers: { origin: server.baseUrl } });
  expect(await (await fetch(link)).text()).toContain('Sign in as Petra Lindholm');
  expect((await redeem(link)).status).toBe(303);
  const old =
    /http:[^"|>]*\/sign-in\/[\w-]+/.exec(textOf([await command(server, 'petra', 'draft')]))?.[0] ?? '';
  await server.book.database.prisma.signInLink.updateMany({
    where: { spentAt: null },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  for (const address of [link, old, `${server.baseUrl}/sign-in/${'x'.repeat(43)}`]) {
    const page = await redeem(address);
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(await page.text()).toContain('/minutes draft');
  }
});
