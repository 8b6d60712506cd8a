import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { childElements, newElement, textOf } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { authorsOf } from '#server/meetings/decide-minutes.ts';
import { aClosedMeeting, type BoardInTest, OFFICERS } from '#tests/support/board.ts';
import { aSite, hold } from '../web/support.ts';

/** The draft's first line with words, and its id. */
const firstLine = (doc: Y.Doc) => {
  const line = childElements(minutesOf(doc), 'item')
    .flatMap((item) => childElements(item, 'block'))
    .find((block) => textOf(block) !== '');
  if (line === undefined) throw new Error('the draft is empty');
  return { id: String(line.getAttribute('id')), words: textOf(line), text: line.get(0) as Y.XmlText };
};

/** Olive types at the front of the draft's first line, as her page would. */
async function typeInDraft(book: BoardInTest, words: string): Promise<{ id: string; after: string }> {
  const olive = await book.as('olive');
  const meeting = await book.meeting();
  return book.collaboration.withDocument(meeting.id, { person: String(olive.personId) }, (doc) => {
    const { id, text, words: before } = firstLine(doc);
    text.insert(0, words);
    return { id, after: words + before };
  });
}

test('[U16] frozen minutes keep who wrote the words of every sentence, to the letter, under their own hash', async () => {
  const book = await aClosedMeeting();
  const { id } = await typeInDraft(book, '  Olive  wrote: ');
  const version = await book.useCases.submitMinutes(await book.as('olive'), OFFICERS);
  const { authors } = JSON.parse(await book.database.minutes.provenance(version.id)) as {
    authors: Record<string, { author: string; authorId: string; length: number }[]>;
  };
  const blocks = version.content.items.flatMap((item) => item.blocks);
  for (const block of blocks)
    expect((authors[block.id] ?? []).reduce((sum, { length }) => sum + length, 0)).toBe(block.text.length);
  expect(authors[id]?.map(({ author, length }) => [author, length])).toEqual([
    ['Olive Marsh', 'Olive wrote: '.length],
    ['from notes', (blocks.find((block) => block.id === id)?.text.length ?? 0) - 'Olive wrote: '.length],
  ]);
});

test('[U16] frozen minutes keep who wrote each name of the attendance', async () => {
  const book = await aClosedMeeting();
  const olive = await book.as('olive');
  const meeting = await book.meeting();
  await book.collaboration.withDocument(meeting.id, { person: String(olive.personId) }, (doc) => {
    const minutes = minutesOf(doc);
    const there = childElements(minutes, 'attendance')[0];
    const attendance = there ?? newElement('attendance', {});
    if (there === undefined) minutes.insert(0, [attendance]);
    attendance.insert(0, [newElement('entry', { id: 'e-olive' }, ' Cllr  Peter Vane')]);
  });
  const version = await book.useCases.submitMinutes(olive, OFFICERS);
  const { attendance } = JSON.parse(await book.database.minutes.provenance(version.id)) as {
    attendance: { author: string; length: number }[][];
  };
  const names = version.content.attendance.map(({ name }) => name);
  expect(attendance.map((runs) => runs.reduce((sum, { length }) => sum + length, 0))).toEqual(
    names.map((name) => name.length),
  );
  const at = names.indexOf('Cllr Peter Vane');
  expect(attendance[at]).toMatchObject([{ author: 'Olive Marsh', length: 15 }]);
});

test('[X4] an officer who only typed in the draft is among those whose words the minutes rest on', async () => {
  const book = await aClosedMeeting();
  const olive = await book.as('olive');
  const meeting = await book.meeting();
  const notes = book.database.notes;
  const without = { ...book.database, notes: { ...notes, list: async () => [] } };
  await typeInDraft(book, 'Olive wrote: ');
  const version = await book.useCases.submitMinutes(olive, OFFICERS);
  expect(await authorsOf(without, meeting, version)).toEqual([olive.personId]);
});

test('[U17] who may see the draft is told whose words are in it, by name; nobody else is told anything', async () => {
  const site = await aSite();
  await hold(site, ['item 3 - libraries', '#decision Board noted the report']);
  const olive = await site.as('olive');
  await site.book.useCases.structureNotes(olive, { meetingId: site.meeting.id });
  const line = await site.book.collaboration.withDocument(
    site.meeting.id,
    { person: String(olive.personId) },
    (doc) => {
      const found = firstLine(doc);
      found.text.delete(0, 3);
      found.text.insert(0, 'Our');
      return found.id;
    },
  );
  const path = `/api/meetings/${site.meeting.id}/authors`;
  const answer = await (await site.signIn('olive')).get(path);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const view = (await answer.json()) as {
    people: Record<string, { name: string; machine: boolean }>;
    blocks: Record<string, { runs: { authorId: string }[]; deleted: object[] }>;
  };
  expect(view.people[String(olive.personId)]).toEqual({ name: 'Olive Marsh', machine: false });
  expect(view.people['server:structurer']).toEqual({ name: 'from notes', machine: true });
  expect(view.blocks[line]?.runs.map(({ authorId }) => authorId)).toEqual([
    olive.personId,
    'server:structurer',
  ]);
  expect(view.blocks[line]?.deleted).toEqual([
    { authorId: 'server:structurer', deletedById: olive.personId, length: 3 },
  ]);
  expect((await (await site.signIn('member', 'read')).get(path)).status).toBe(404);
  expect((await fetch(`${site.url}${path}`)).status).toBe(401);
});
