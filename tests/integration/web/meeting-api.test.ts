import { expect, test } from 'vitest';
import { asId, type NoteId } from '#server/domain/ids.ts';
import { authorizeCollaboration } from '#server/web/routes/authorize-collaboration.ts';
import { aSite, hold, submit } from './support.ts';

const note = (text: string, clientId = 'abcdef12-0001') => ({ clientId, text });

test('[W7] a note typed on the page is a note like any other, once however often it is sent', async () => {
  const site = await aSite();
  await hold(site, ['item 3 - libraries']);
  const piers = await site.signIn('piers');
  const send = () =>
    piers.post(`/api/meetings/${site.meeting.id}/notes`, note('#decision Board noted the report'));
  const [first, second] = [await (await send()).json(), await (await send()).json()];
  expect(first).toEqual(second);
  const stored = (await site.book.database.notes.list(site.meeting.id)).at(-1);
  expect(stored).toMatchObject({
    authorName: 'Piers Lund',
    text: '#decision Board noted the report',
    source: { kind: 'web' },
  });
});

test('[W7] a note can be marked, moved, corrected and withdrawn from the page', async () => {
  const site = await aSite();
  await hold(site, ['item 3 - libraries']);
  const olive = await site.signIn('olive');
  const at = `/api/meetings/${site.meeting.id}`;
  await olive.post(`${at}/notes`, note('14 libraries reopend'));
  const [, first] = await site.book.database.notes.list(site.meeting.id);
  if (first === undefined) throw new Error('the note is missing');
  expect(
    await (await olive.post(`${at}/notes/mark`, { noteId: first.id, mark: 'action', present: true })).json(),
  ).toEqual({ changed: true });
  await olive.post(`${at}/notes/place`, { noteId: first.id, itemNumber: 4, confidential: true });
  await olive.post(`${at}/notes/revise`, {
    clientId: 'abcdef12-0001',
    editId: 'abcdef12-0002',
    text: '14 libraries reopened',
  });
  const changed = await site.book.database.notes.find(first.id);
  expect(changed).toMatchObject({ text: '14 libraries reopened', itemNumber: 4, confidential: true });
  expect([...(changed?.marks ?? [])]).toEqual(['action']);
  await olive.post(`${at}/notes/withdraw`, { clientId: 'abcdef12-0001' });
  expect((await site.book.database.notes.find(first.id))?.withdrawnAt).not.toBeNull();
});

test('[W7] a note from the officers’ channel can be marked from the page', async () => {
  const site = await aSite();
  await hold(site, ['item 3 - libraries', 'bus passes go on']);
  const olive = await site.signIn('olive');
  const shown = (await site.book.database.notes.list(site.meeting.id)).at(-1);
  const answer = await olive.post(`/api/meetings/${site.meeting.id}/notes/mark`, {
    noteId: shown?.id,
    mark: 'decision',
    present: true,
  });
  expect(await answer.json()).toEqual({ changed: true });
});

test('[W7] a note replayed from a file can be marked from the page', async () => {
  const site = await aSite();
  await hold(site, ['item 3 - libraries']);
  const [typed] = await site.book.database.notes.list(site.meeting.id);
  if (typed === undefined) throw new Error('the note is missing');
  await site.book.database.notes.add({
    ...typed,
    id: asId<NoteId>('replayed-note'),
    source: { kind: 'replay', id: 'notes.jsonl:7' },
    text: 'the board noted the report',
  });
  const mark = async (noteId: string) =>
    (await site.signIn('olive')).post(`/api/meetings/${site.meeting.id}/notes/mark`, {
      noteId,
      mark: 'decision',
      present: true,
    });
  expect(await (await mark('replayed-note')).json()).toEqual({ changed: true });
  const marked = await site.book.database.notes.find(asId<NoteId>('replayed-note'));
  expect([...(marked?.marks ?? [])]).toEqual(['decision']);
  expect(await (await mark('of-nobody')).json()).toEqual({ changed: false });
});

test('[W8] bad input gets a plain message and the right status', async () => {
  const site = await aSite();
  await hold(site);
  const olive = await site.signIn('olive');
  const at = `/api/meetings/${site.meeting.id}`;
  const statusOf = async (answer: Promise<Response>) => (await answer).status;
  expect(await statusOf(olive.post(`${at}/notes`, note('x'.repeat(12_001))))).toBe(413);
  expect(await statusOf(olive.post(`${at}/notes`, note('x'.repeat(80_000))))).toBe(413);
  expect(await statusOf(olive.post(`${at}/notes`, { text: 'no id' }))).toBe(422);
  expect(await statusOf(olive.post(`${at}/item`, { number: 77, clientId: 'abcdef12-0009' }))).toBe(422);
  expect(await statusOf(olive.post('/api/meetings/none/end'))).toBe(404);
  const member = await site.signIn('member', 'read');
  expect(await statusOf(member.post(`${at}/notes`, note('let me')))).toBe(403);
  const garbage = await fetch(`${site.url}${at}/notes`, {
    method: 'POST',
    headers: { origin: site.url, cookie: olive.cookie, 'content-type': 'application/json' },
    body: '{"clientId":',
  });
  expect([garbage.status, ((await garbage.json()) as { title: string }).title]).toEqual([
    400,
    'That request was not understood',
  ]);
});

test('[W24] ending, submitting and reopening go through the use cases and say what stands in the way', async () => {
  const site = await aSite();
  await hold(site);
  const olive = await site.signIn('olive');
  const at = `/api/meetings/${site.meeting.id}`;
  expect((await olive.post(`${at}/submit`)).status).toBe(409);
  expect((await olive.post(`${at}/end`)).status).toBe(200);
  expect(await (await olive.post(`${at}/submit`)).json()).toEqual({ version: 1 });
  expect((await olive.post(`${at}/structure`)).status).toBe(409);
  expect(await (await olive.post(`${at}/reopen`)).json()).toEqual({ withdrawn: 1 });
});

test('[W13] who may open a meeting’s documents, and what for, is decided by the server', async () => {
  const site = await aSite({ identityPerWindow: true });
  await hold(site);
  const authorize = authorizeCollaboration(site.book);
  const ask = (documentName: string, cookieHeader: string | null, token: string | null = null) =>
    authorize({ documentName, cookieHeader, token, origin: site.url });
  const olive = await site.signIn('olive');
  const member = await site.signIn('member', 'read');
  const jar = `${olive.cookie}; ${member.cookie}`;
  expect(await ask(site.meeting.id, jar, olive.windowKey)).toMatchObject({
    name: 'Olive Marsh',
    canWrite: true,
  });
  expect(await ask(`${site.meeting.id}.notes`, jar, olive.windowKey)).toMatchObject({ canWrite: false });
  expect(await ask(site.meeting.id, jar, member.windowKey)).toEqual({ close: 4403 });
  expect(await ask('none', jar, olive.windowKey)).toEqual({ close: 4403 });
  expect(await ask(site.meeting.id, jar)).toEqual({ close: 4401 });
  expect(await ask(site.meeting.id, null, 'guessed-secret')).toEqual({ close: 4401 });
  await submit(site);
  expect(await ask(site.meeting.id, jar, olive.windowKey)).toMatchObject({ canWrite: false });
});
