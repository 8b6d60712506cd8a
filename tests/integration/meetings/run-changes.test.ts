import { expect, test } from 'vitest';
import { childElements, textOf } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { writeText } from '#server/draft/write-text.ts';
import { aBoard, type BoardInTest, OFFICERS } from '#tests/support/board.ts';

const MESSY = [
  'item 3 - libraries',
  'OM introduced the update, 14 libraries have reopened since September',
  'item 4 - flooding',
  '#decision Board agreed to bid for the second round of the coastal flooding fund',
];

async function aMeetingOf(notes: readonly string[] = MESSY): Promise<BoardInTest> {
  const book = await aBoard();
  await book.plan();
  await book.start();
  for (const note of notes) await book.type(note);
  await book.useCases.structureNotes(await book.as('olive'), OFFICERS);
  return book;
}

/** As a person's own editor does it. */
async function reword(book: BoardInTest, from: string, to: string): Promise<void> {
  const { personId } = await book.as('piers');
  await book.collaboration.withDocument((await book.meeting()).id, { person: personId ?? '' }, (doc) => {
    const lines = childElements(minutesOf(doc), 'item').flatMap((item) => childElements(item, 'block'));
    const line = lines.find((one) => textOf(one).includes(from));
    if (line === undefined) throw new Error(`no line has "${from}"`);
    writeText(line, textOf(line).replace(from, to));
  });
}

const structure = async (book: BoardInTest) => book.useCases.structureNotes(await book.as('olive'), OFFICERS);

test('[V28] a run tells what it added, reworded and left as people wrote it, and nothing of what they wrote', async () => {
  const book = await aMeetingOf([...MESSY, 'the harbour crews were thanked by the Chair']);
  await reword(book, 'libraries', 'public libraries');
  await book.type('s/14 libraries/40 libraries/');
  await book.type('s/harbour crews/lifeboat crews/');
  await book.type('#action Piers to write to the fund by 1 April');
  const { changes, warnings } = await structure(book);
  expect(warnings).toEqual([]);
  expect(changes.map((one) => [one.change, one.kind, one.item])).toEqual(
    expect.arrayContaining([
      ['noted', 'point', 3],
      ['changed', 'point', 4],
      ['added', 'action', 4],
    ]),
  );
  expect(changes).toHaveLength(3);
  const reworded = changes.find((one) => one.change === 'changed');
  expect(reworded?.before).toContain('harbour');
  expect(reworded?.after).toContain('lifeboat');
  expect(changes.find((one) => one.change === 'noted')).toMatchObject({
    before: expect.stringContaining('public libraries'),
    after: expect.stringContaining('40 libraries'),
  });
});

test('[V28] the runs that changed something are kept beside the notes, and numbered', async () => {
  const book = await aMeetingOf();
  await structure(book);
  await book.type('#decision Board thanked the harbour crews');
  const { last } = await structure(book);
  expect(last?.number).toBe(2);
  expect(last?.changes.map((one) => one.change)).toEqual(['added']);
  expect((await structure(book)).changes).toEqual([]);
  expect((await structure(book)).last).toEqual(last);
});

test('[V31] a run that changes nothing tells when the draft last changed, and what', async () => {
  const book = await aMeetingOf();
  const again = await structure(book);
  expect(again.changes).toEqual([]);
  expect(again.last).toMatchObject({ number: 1, at: expect.any(String) });
});

test('[N8] a correction that was taken is not called unmatched', async () => {
  const book = await aMeetingOf([...MESSY, 's/14 libraries/40 libraries/']);
  const draft = await book.draftOf((await book.meeting()).id);
  const line = draft.items
    .flatMap((item) => item.blocks)
    .find((block) => block.text.includes('40 libraries'));
  const notes = await book.database.notes.list((await book.meeting()).id);
  expect(line?.noteIds).toContain(notes.at(-1)?.id);
  expect((await structure(book)).warnings).toEqual([]);
});
