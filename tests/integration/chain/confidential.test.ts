import { readFile } from 'node:fs/promises';
import path from 'node:path';
import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { minutebook } from '#tests/support/captured-output.ts';
import { freshFolder } from '#tests/support/database.ts';
import { type PracticeName, type ServerInTest, serverInTest } from '#tests/support/server.ts';
import {
  approve,
  command,
  MEMBERS,
  meeting,
  OFFICERS,
  SECRET_WORDS,
  submitted,
  textOf,
} from './meeting-in-chat.ts';

const QUESTIONS = [
  'what did Harbourline tender',
  'who is lowest for the landing stage',
  'what was said about Otterby going over budget',
  'what did we decide on the Ravensferry landing stage',
];

/** The asker's own question comes back to them; whatever else they are told is ours. */
const expectNone = (text: string, where: string): void => {
  const told = QUESTIONS.reduce((left, question) => left.replaceAll(question, ''), text);
  for (const secret of SECRET_WORDS) expect(told, where).not.toContain(secret);
};

/** Everything a person can make chat tell them. */
async function everythingTold(server: ServerInTest, who: PracticeName, channel: string): Promise<string> {
  const person = server.person(who);
  for (const text of [
    ...QUESTIONS.map((question) => `ask ${question}`),
    'actions',
    'status',
    'draft',
    'agenda',
  ])
    await person.command('/minutes', text, channel);
  for (const question of QUESTIONS) {
    await person.say(channel, `@minutebook ${question}`);
    await person.dm(question);
  }
  await person.openHome();
  await server.settle();
  const told = [...person.visibleMessages(channel), ...person.visibleMessages('dm')].filter(
    (one) => one.isBot,
  );
  return [textOf(told), JSON.stringify(person.home()), JSON.stringify(person.openView())].join('\n');
}

/** A page as somebody signed in by their own link sees it, or without any sign-in. */
async function pageAs(server: ServerInTest, who: PracticeName | null, at: string): Promise<string> {
  if (who === null) return (await fetch(server.baseUrl + at)).text();
  const { useCases } = server.book;
  const actor = await useCases.identify({
    teamId: 'TPRACTICE',
    userId: server.person(who).userId,
    name: who,
    external: who === 'guest',
    workspaceAdmin: false,
  });
  const link = await useCases.signInLink(actor, { meetingId: (await meeting(server)).id }, 'read');
  const signedIn = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.baseUrl },
  });
  const cookie = (signedIn.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const { search } = new URL(signedIn.headers.get('location') ?? '', server.baseUrl);
  return (await fetch(`${server.baseUrl}${at}${search}`, { headers: { cookie } })).text();
}

it('[E20] what was said between the marks of a confidential item reaches nobody who is not entitled, by any way', async () => {
  const server = await serverInTest();
  await submitted(server);
  const { id, date } = await meeting(server);
  // In review a member is told nothing of it at all.
  const early = await command(server, 'member', 'ask what did we decide on the flood sirens', MEMBERS);
  expect(early.text).toContain('Not in the minutes');
  expect(await pageAs(server, 'member', `/meetings/${id}/minutes`)).not.toContain('nine estuary towns');
  await approve(server);

  expectNone(await everythingTold(server, 'member', MEMBERS), 'chat, to a member');
  expectNone(await everythingTold(server, 'guest', 'general'), 'chat, to a guest');
  expectNone(textOf(server.person('member').visibleMessages(MEMBERS)), 'the members’ channel');
  for (const who of [null, 'member'] as const)
    for (const page of ['minutes', 'draft', 'review', '']) {
      const at = page === '' ? '/' : `/meetings/${id}/${page}`;
      const shown = await pageAs(server, who, at);
      expectNone(shown, `${at} as ${who ?? 'nobody'}`);
      if (page === 'minutes') expect(shown).toContain('nine estuary towns');
    }

  const folder = await freshFolder();
  for (const format of ['md', 'html', 'json', 'moderngov', 'docx']) {
    const file = path.join(folder, `minutes.${format}`);
    const run = await minutebook(
      'export',
      date,
      '--format',
      format,
      '--out',
      file,
      '--db',
      server.databaseFile,
    );
    expect(run.status, run.said).toBe(0);
    const bytes = await readFile(file);
    const text =
      format === 'docx' ? (await mammoth.extractRawText({ buffer: bytes })).value : bytes.toString();
    expect(text, format).toContain('nine estuary towns');
    expectNone(text, `export ${format}`);
  }
  for (const question of QUESTIONS)
    expectNone((await minutebook('ask', question, '--json', '--db', server.databaseFile)).result, question);
  expectNone(server.logged(), 'the log');
  // No word of any note, no token and no link to sign in with is in the log either.
  expect(server.logged()).not.toMatch(/nine estuary towns|xoxb-|xapp-|\/sign-in\/|\/response\//);

  // And they are there for whoever is entitled.
  const toOfficer = await command(server, 'petra', 'ask what did Harbourline tender', OFFICERS);
  expect(textOf([toOfficer])).toContain('Harbourline');
  expect(await pageAs(server, 'chair', `/meetings/${id}/minutes`)).toContain('Harbourline');
  const restricted = await minutebook('export', date, '--restricted', '--db', server.databaseFile);
  expect(restricted.result).toContain('Harbourline');
}, 180_000);
