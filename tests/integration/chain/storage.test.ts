import { expect, it } from 'vitest';
import { hurriedClock, type ServerInTest, serverInTest } from '#tests/support/server.ts';
import { command, meeting, OFFICERS, reactionsOn, start, textOf, words } from './meeting-in-chat.ts';

const NOTE = `#decision Board agreed ${'to go on and '.repeat(700)}to rest`;

/** Lets the file grow no further, as on a disk without space, until the returned function is called. */
async function fillDisk(server: ServerInTest): Promise<() => Promise<void>> {
  const { prisma } = server.book.database;
  const limit = (pages: number) => prisma.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);
  await limit(1);
  return async () => {
    await limit(1_000_000);
  };
}

async function forbidWriting(server: ServerInTest): Promise<() => Promise<void>> {
  const { prisma } = server.book.database;
  await prisma.$queryRawUnsafe('PRAGMA query_only = 1');
  return async () => {
    await prisma.$queryRawUnsafe('PRAGMA query_only = 0');
  };
}

it.each([
  ['a full disk', fillDisk],
  ['a read-only database', forbidWriting],
] as const)(
  '[E18] with %s nothing is acknowledged that is not stored, and Slack brings it again',
  async (_name, breakIt) => {
    const server = await serverInTest({ clock: hurriedClock(50) });
    await start(server);
    const mend = await breakIt(server);
    const petra = server.person('petra');
    const note = await petra.say(OFFICERS, NOTE);
    await server.workspace.until(() => reactionsOn(server, note.ts).includes('warning'));
    const attempts = () =>
      server.workspace.delivery.log.filter((one) =>
        JSON.stringify(one.outgoing.payload).includes('agreed to go on'),
      );
    expect(attempts().length).toBeGreaterThan(0);
    for (const { taken } of attempts()) expect(taken.status).toBe(500);
    expect(reactionsOn(server, note.ts)).toEqual(['warning']);
    expect(await words(server)).toEqual([]);

    await mend();
    await server.workspace.until(() => reactionsOn(server, note.ts).includes('memo'));
    expect(reactionsOn(server, note.ts)).toEqual(['memo']);
    expect(await words(server)).toEqual([NOTE]);
    expect(attempts().at(-1)?.taken.status).toBe(200);
  },
  60_000,
);

it('[E19] a note typed on the page is refused in words while nothing can be stored, and is not stored', async () => {
  const server = await serverInTest();
  await start(server);
  const link =
    /http:[^"|>]*\/sign-in\/[\w-]+/.exec(textOf([await command(server, 'petra', 'draft')]))?.[0] ?? '';
  const signedIn = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.baseUrl },
  });
  const cookie = (signedIn.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const window = new URL(signedIn.headers.get('location') ?? '', server.baseUrl).searchParams.get('w') ?? '';
  const { id } = await meeting(server);
  const type = () =>
    fetch(`${server.baseUrl}/api/meetings/${id}/notes`, {
      method: 'POST',
      headers: {
        cookie,
        origin: server.baseUrl,
        'content-type': 'application/json',
        'x-minutebook-window': window,
      },
      body: JSON.stringify({ clientId: 'note-0001-0001', text: NOTE }),
    });
  const mend = await forbidWriting(server);
  const refused = await type();
  expect(refused.status).toBe(503);
  expect((await refused.json()) as unknown).toMatchObject({ code: 'storage-failed' });
  expect(await words(server)).toEqual([]);
  await mend();
  expect((await type()).status).toBe(200);
  expect(await words(server)).toEqual([NOTE]);
});
