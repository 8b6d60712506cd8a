import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { childElements, textOf } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { aBoard, OFFICERS } from '#tests/support/board.ts';

const FIRST = 'OM introduced the update, 14 libraries have reopened since September';

const linesOf = (doc: Y.Doc) =>
  childElements(minutesOf(doc), 'item').flatMap((item) => childElements(item, 'block'));

/** A live meeting whose note has become a sentence of the draft. */
async function aSentence() {
  const book = await aBoard();
  await book.plan();
  await book.start();
  await book.type('item 3 - libraries');
  const captured = await book.type(FIRST);
  if (captured.outcome !== 'stored') throw new Error('the note was not stored');
  const olive = await book.as('olive');
  const { id } = await book.meeting();
  const structure = () => book.useCases.structureNotes(olive, OFFICERS);
  const words = (): Promise<string[]> =>
    book.collaboration.read(id, (doc) =>
      linesOf(doc)
        .map(textOf)
        .filter((text) => text !== ''),
    );
  const person = (change: (text: Y.XmlText) => void): Promise<void> =>
    book.collaboration.withDocument(id, { person: String(olive.personId) }, (doc) => {
      const line = linesOf(doc).find((one) => textOf(one) !== '');
      if (line !== undefined) change(line.get(0) as Y.XmlText);
    });
  const revise = async (text: string): Promise<void> => {
    book.clock.advance(1000);
    await book.useCases.reviseNote(olive, {
      source: captured.note.source,
      editId: `edit-${text.length}`,
      meeting: OFFICERS,
      text,
      orderBy: captured.note.orderBy,
      typedAt: book.clock.now(),
      thread: null,
    });
  };
  await structure();
  return { book, structure, words, person, revise };
}

test('[U18] a sentence in which a person typed a word again is theirs, though it reads as the machine wrote it', async () => {
  const { structure, words, person, revise } = await aSentence();
  const [before] = await words();
  const at = before?.indexOf('libraries') ?? -1;
  expect(at).toBeGreaterThan(0);
  await person((text) => text.delete(at, 9));
  for (const [index, letter] of [...'libraries'].entries())
    await person((text) => text.insert(at + index, letter));
  expect(await words()).toEqual([before]);
  await revise('OM introduced the update, 17 libraries have reopened since September');
  await structure();
  expect(await words()).toEqual([before]);
});

test('[U18] a sentence a person changed and put back by undo is the machine’s still, and follows its notes', async () => {
  const { structure, words, person, revise } = await aSentence();
  const [before = ''] = await words();
  await person((text) => text.delete(0, 5));
  await person((text) => text.insert(0, before.slice(0, 5)));
  expect(await words()).toEqual([before]);
  await revise('OM introduced the update, 17 libraries have reopened since September');
  await structure();
  expect((await words()).join(' ')).toContain('17');
});
