import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { childElements, newElement, textOf } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { joinBack, moveLine, splitLine } from '#server/web/editor/minutes/keyboard.ts';
import { type Command, type RoomInTest, roomInTest, type Writer } from './room.ts';

const down: Command = (state, dispatch) => moveLine(state, dispatch, 1);
const up: Command = (state, dispatch) => moveLine(state, dispatch, -1);
const insert =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch(state.tr.insertText(words));
    return true;
  };
const removeLine: Command = (state, dispatch) => {
  const { $from } = state.selection;
  dispatch(state.tr.delete($from.before(2), $from.after(2)));
  return true;
};

const removeWords: Command = (state, dispatch) => {
  dispatch(state.tr.deleteSelection());
  return true;
};

/** Lines in two items, all Ada's. */
function draft(first: readonly string[], second: readonly string[] = []) {
  const room = roomInTest();
  room.server('ada', (doc) => {
    const minutes = minutesOf(doc);
    for (const [index, lines] of [first, second].entries()) {
      const item = newElement('item', { number: index + 1, title: 'Item' });
      minutes.insert(index, [item]);
      item.insert(
        0,
        lines.map((words, n) => newElement('block', { id: `l${index + 1}${n}` }, words)),
      );
    }
  });
  return { room, ada: room.writer('ada'), bob: room.writer('bob') };
}
const itemsOf = (doc: Y.Doc): string[] =>
  childElements(minutesOf(doc), 'item').map((item) => childElements(item).map(textOf).join('|'));

/** Both act without knowing of each other; the first of them is heard first. */
function atOnce(room: RoomInTest, ...acts: readonly (readonly [Writer, () => void])[]): void {
  for (const [writer] of acts) writer.online = false;
  for (const [, act] of acts) act();
  for (const [writer] of acts) {
    writer.online = true;
    room.sync();
  }
  room.sync();
}
const expectSame = (room: RoomInTest, ...writers: readonly Writer[]): void => {
  for (const writer of writers) expect(itemsOf(writer.doc)).toEqual(itemsOf(room.doc));
  const replayed = room.replayed();
  expect([...replayed.authors()].map(([key, { runs }]) => [key, runs])).toEqual(
    [...room.tracker.authors()].map(([key, { runs }]) => [key, runs]),
  );
};

const orders = ['mover', 'typist'] as const;
for (const first of orders) {
  const meet = (
    room: RoomInTest,
    mover: readonly [Writer, () => void],
    typist: readonly [Writer, () => void],
  ) => (first === 'mover' ? atOnce(room, mover, typist) : atOnce(room, typist, mover));

  test(`[U19] words typed into a line that another moved go with it, the ${first} heard first`, () => {
    const { room, ada, bob } = draft(['One here', 'The board met', 'Three here', 'Four here'], ['Five']);
    meet(
      room,
      [ada, () => ada.edit(down, { words: 'The board met', offset: 0 })],
      [bob, () => bob.type('whole ', { words: 'The board met', offset: 4 })],
    );
    expect(itemsOf(room.doc)).toEqual(['One here|Three here|The whole board met|Four here', 'Five']);
    expect(room.read('The whole board met')).toBe('ada:The |bob:whole |ada:board met');
    expectSame(room, ada, bob);
  });

  test(`[U19] words typed into a line that another moved to the next item go with it, the ${first} heard first`, () => {
    const { room, ada, bob } = draft(['One here', 'The board met'], ['Five']);
    meet(
      room,
      [ada, () => ada.edit(down, { words: 'The board met', offset: 0 })],
      [bob, () => bob.type(' today', { words: 'The board met', offset: 13 })],
    );
    expect(itemsOf(room.doc)).toEqual(['One here', 'The board met today|Five']);
    expect(room.read('The board met today')).toBe('ada:The board met|bob: today');
    expectSame(room, ada, bob);
  });

  test(`[U19] a word replaced in a line that another moved is replaced there, the ${first} heard first`, () => {
    const { room, ada, bob } = draft(['One here', 'The board met'], ['Five']);
    meet(
      room,
      [ada, () => ada.edit(down, { words: 'The board met', offset: 0 })],
      [bob, () => bob.edit(insert('council sat'), { words: 'The board met', offset: 4, to: 13 })],
    );
    expect(itemsOf(room.doc)).toEqual(['One here', 'The council sat|Five']);
    expectSame(room, ada, bob);
  });

  test(`[U19] words typed into a line that another joined to the one before go there, the ${first} heard first`, () => {
    const { room, ada, bob } = draft(['One here. ', 'The board met', 'Three'], ['Five']);
    meet(
      room,
      [ada, () => ada.edit(joinBack, { words: 'The board met', offset: 0 })],
      [bob, () => bob.type('whole ', { words: 'The board met', offset: 4 })],
    );
    expect(itemsOf(room.doc)).toEqual(['One here. The whole board met|Three', 'Five']);
    expect(room.read('One here. The whole board met')).toBe('ada:One here. The |bob:whole |ada:board met');
    expectSame(room, ada, bob);
  });

  test(`[U20] words typed into a line that another deleted come back as a line in its place, the ${first} heard first`, () => {
    const { room, ada, bob } = draft(['One here', 'The board met', 'Three'], ['Five']);
    meet(
      room,
      [ada, () => ada.edit(removeLine, { words: 'The board met', offset: 0 })],
      [bob, () => bob.type(' at noon', { words: 'The board met', offset: 13 })],
    );
    expect(itemsOf(room.doc)).toEqual(['One here| at noon|Three', 'Five']);
    expect(room.read(' at noon')).toBe('bob: at noon');
    expectSame(room, ada, bob);
  });

  test(`[U20] words typed into a line whose words another deleted stay in it, the ${first} heard first`, () => {
    const { room, ada, bob } = draft(['One here', 'The board met', 'Three'], ['Five']);
    meet(
      room,
      [
        ada,
        () =>
          ada.edit(removeWords, {
            words: 'The board met',
            offset: 0,
            to: 13,
          }),
      ],
      [bob, () => bob.type(' at noon', { words: 'The board met', offset: 13 })],
    );
    expect(itemsOf(room.doc)).toEqual(['One here| at noon|Three', 'Five']);
    expectSame(room, ada, bob);
  });
}

test('[U19] letters that come one by one for a line that was moved before stay in their order', () => {
  const { room, ada, bob } = draft(['One here', 'The board met'], ['Five']);
  const late: Uint8Array[] = [];
  bob.online = false;
  const stop = (update: Uint8Array): void => void late.push(update);
  bob.doc.on('update', stop);
  bob.type('whole ', { words: 'The board met', offset: 4 });
  bob.doc.off('update', stop);
  ada.edit(down, { words: 'The board met', offset: 0 });
  for (const update of late) room.receive('bob', update);
  bob.online = true;
  room.sync();
  expect(itemsOf(room.doc)).toEqual(['One here', 'The whole board met|Five']);
  expectSame(room, ada, bob);
});

test('[U19] what is known of fallen lines outlives compaction', () => {
  const { room, ada, bob } = draft(['One here', 'The board met'], ['Five']);
  bob.online = false;
  bob.type('whole ', { words: 'The board met', offset: 4 });
  ada.edit(down, { words: 'The board met', offset: 0 });
  room.reload();
  bob.online = true;
  room.sync();
  expect(itemsOf(room.doc)).toEqual(['One here', 'The whole board met|Five']);
  expect(room.read('The whole board met')).toBe('ada:The |bob:whole |ada:board met');
});

test('[U20] words for a line that fell too long ago come to light at the end, confidential until somebody looks', () => {
  const { room, ada, bob } = draft(['One here', 'The board met'], ['Five']);
  bob.online = false;
  bob.type('whole ', { words: 'The board met', offset: 4 });
  ada.edit(down, { words: 'The board met', offset: 0 });
  room.reload('without its record');
  bob.online = true;
  room.sync();
  expect(itemsOf(room.doc)).toEqual(['One here', 'The board met|Five|whole ']);
  const last = childElements(childElements(minutesOf(room.doc), 'item')[1] as Y.XmlElement).at(-1);
  expect(last?.getAttribute('confidential')).toBe(true);
});

test('[D17] a line that two people moved at once stands once, at once, with the words of both', () => {
  const { room, ada, bob } = draft(['One here', 'The board met', 'Three', 'Four', 'Six'], ['Five']);
  atOnce(
    room,
    [
      ada,
      () => {
        ada.edit(up, { words: 'The board met', offset: 0 });
        ada.type('!', { words: 'The board met', offset: 13 });
      },
    ],
    [
      bob,
      () => {
        bob.type('whole ', { words: 'The board met', offset: 4 });
        bob.edit(down, { words: 'The whole board met', offset: 0 });
      },
    ],
  );
  const lines = itemsOf(room.doc)
    .join('|')
    .split('|')
    .filter((words) => words.includes('board'));
  expect(lines).toEqual(['The whole board met!']);
  expect(room.read('The whole board met!')).toBe('ada:The |bob:whole |ada:board met!');
  expectSame(room, ada, bob);
});

test('[U21] undoing a split after somebody joined the lines again doubles nothing', () => {
  const { room, ada, bob } = draft(['The board met', 'Two', 'Three'], []);
  ada.edit(splitLine, { words: 'The board met', offset: 4 });
  bob.edit(joinBack, { words: 'board met', offset: 0 });
  ada.undo();
  expect(itemsOf(room.doc)).toEqual(['The board met|Two|Three', '']);
  expectSame(room, ada, bob);
});

test('[U21] undoing a join after somebody split the line again doubles nothing', () => {
  const { room, ada, bob } = draft(['The ', 'board met', 'Three'], []);
  ada.edit(joinBack, { words: 'board met', offset: 0 });
  bob.edit(splitLine, { words: 'The board met', offset: 4 });
  ada.undo();
  expect(itemsOf(room.doc)).toEqual(['The |board met|Three', '']);
  expectSame(room, ada, bob);
});

test('[U21] undoing a move, or a new line, takes away nothing that others wrote since', () => {
  const { room, ada, bob } = draft(['One', 'The board met', 'Three', 'Four'], []);
  ada.edit(down, { words: 'The board met', offset: 0 });
  bob.type('whole ', { words: 'The board met', offset: 4 });
  ada.undo();
  expect(itemsOf(room.doc)).toEqual(['One|Three|The whole board met|Four', '']);
  ada.edit(splitLine, { words: 'Four', offset: 4 });
  bob.type('Five', { words: '', offset: 0 });
  ada.undo();
  expect(itemsOf(room.doc)).toEqual(['One|Three|The whole board met|Four|Five', '']);
  expectSame(room, ada, bob);
});

test('[U21] undo and redo of a split, a join and a move are exact while nobody meddled', () => {
  const { room, ada, bob } = draft(['One', 'The board met', 'Three', 'Four'], []);
  const before = itemsOf(room.doc);
  ada.edit(splitLine, { words: 'The board met', offset: 4 });
  const split = itemsOf(room.doc);
  ada.edit(removeLine, { words: 'board met', offset: 0 });
  ada.undo();
  expect(itemsOf(room.doc)).toEqual(split);
  ada.undo();
  expect(itemsOf(room.doc)).toEqual(before);
  ada.redo();
  expect(itemsOf(room.doc)).toEqual(split);
  ada.undo();
  ada.edit(down, { words: 'The board met', offset: 0 });
  ada.undo();
  expect(itemsOf(room.doc)).toEqual(before);
  ada.edit(joinBack, { words: 'Three', offset: 0 });
  ada.undo();
  expect(itemsOf(room.doc)).toEqual(before);
  expectSame(room, ada, bob);
});
