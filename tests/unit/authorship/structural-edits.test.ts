import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { newElement } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { joinBack, moveLine, splitLine } from '#server/web/editor/minutes/keyboard.ts';
import { type Command, frame, type RoomInTest, roomInTest, type Writer } from './room.ts';

const insert =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch(state.tr.insertText(words));
    return true;
  };
const remove: Command = (state, dispatch) => {
  dispatch(state.tr.deleteSelection());
  return true;
};
const setAttributes =
  (attributes: Record<string, unknown>): Command =>
  (state, dispatch) => {
    const position = state.selection.$from.before(2);
    const node = state.doc.nodeAt(position);
    dispatch(state.tr.setNodeMarkup(position, undefined, { ...node?.attrs, ...attributes }));
    return true;
  };

/** "ada:The board |bob:met": half of the line Ada's, half Bob's. */
function aLine(): { room: RoomInTest; ada: Writer; bob: Writer; words: string } {
  const room = roomInTest();
  room.server('server:structurer', (doc) => frame(doc, ''));
  const ada = room.writer('ada');
  const bob = room.writer('bob');
  ada.type('The board ', { words: '', offset: 0 });
  bob.type('met', { words: 'The board ', offset: 10 });
  return { room, ada, bob, words: 'The board met' };
}

describe('whose words they are', () => {
  test('[U1] words belong to who typed them, also two people in one sentence', () => {
    const { room, ada, bob, words } = aLine();
    expect(room.read(words)).toBe('ada:The board |bob:met');
    bob.type('whole ', { words, offset: 4 });
    ada.type('!', { words: 'The whole board met', offset: 19 });
    expect(room.read('The whole board met!')).toBe('ada:The |bob:whole |ada:board |bob:met|ada:!');
  });

  test('[U2] turning a point into a decision keeps its authors', () => {
    const { room, bob, words } = aLine();
    bob.edit(setAttributes({ kind: 'decision', decisionType: 'agreed' }), { words, offset: 2 });
    expect(room.read(words)).toBe('ada:The board |bob:met');
  });

  test('[U3] splitting a line keeps its authors in both', () => {
    const { room, bob, words } = aLine();
    bob.edit(splitLine, { words, offset: 5 });
    expect(room.read('The b')).toBe('ada:The b');
    expect(room.read('oard met')).toBe('ada:oard |bob:met');
  });

  test('[U3] joining lines keeps their authors', () => {
    const { room, bob, words } = aLine();
    bob.edit(splitLine, { words, offset: 4 });
    bob.edit(joinBack, { words: 'board met', offset: 0 });
    expect(room.read(words)).toBe('ada:The board |bob:met');
  });

  test('[U4] a line moved over the border of its item keeps its authors', () => {
    const { room, bob, words } = aLine();
    bob.edit((state, dispatch) => moveLine(state, dispatch, 1), { words, offset: 0 });
    expect(room.read(words)).toBe('ada:The board |bob:met');
    expect(room.block(words).deleted).toEqual([]);
  });

  test('[U4] words dragged within a line, and into another, keep their authors', () => {
    const { room, bob, words } = aLine();
    bob.edit(
      (state, dispatch) => {
        const slice = state.doc.slice(state.selection.from, state.selection.to).content;
        const { tr } = state;
        tr.deleteSelection().insert(tr.mapping.map(state.selection.$from.end(2)), slice);
        dispatch(tr);
        return true;
      },
      { words, offset: 0, to: 4 },
    );
    expect(room.read('board metThe ')).toBe('ada:board |bob:met|ada:The ');
    bob.edit(splitLine, { words: 'board metThe ', offset: 9 });
    bob.edit(
      (state, dispatch) => {
        const { tr } = state;
        tr.insertText('oar', state.selection.$from.after(2) + 3);
        tr.deleteSelection();
        dispatch(tr);
        return true;
      },
      { words: 'board met', offset: 1, to: 4 },
    );
    expect(room.read('bd met')).toBe('ada:bd |bob:met');
    expect(room.read('Thoare ')).toBe('ada:Thoare ');
  });

  test('[U5] undo and redo give words back to their authors', () => {
    const { room, bob, words } = aLine();
    bob.edit(remove, { words, offset: 2, to: 12 });
    expect(room.read('Tht')).toBe('ada:Th|bob:t');
    expect(room.block('Tht').deleted).toEqual([
      { authorId: 'ada', deletedById: 'bob', length: 8 },
      { authorId: 'bob', deletedById: 'bob', length: 2 },
    ]);
    bob.undo();
    expect(room.read(words)).toBe('ada:The board |bob:met');
    expect(room.block(words).deleted).toEqual([]);
    bob.redo();
    bob.undo();
    expect(room.read(words)).toBe('ada:The board |bob:met');
    bob.edit(insert('X'), { words, offset: 1, to: 6 });
    bob.undo();
    expect(room.read(words)).toBe('ada:The board |bob:met');
  });

  test('[U5] undoing one letter at a time gives each back', () => {
    const { room, bob } = aLine();
    for (const [line, at] of [
      ['The board met', 8],
      ['The boad met', 7],
      ['The bod met', 6],
    ] as const)
      bob.edit(remove, { words: line, offset: at - 1, to: at });
    bob.undo();
    bob.undo();
    bob.undo();
    expect(room.read('The board met')).toBe('ada:The board |bob:met');
  });

  test('[U5] a deleted line that comes back, by undo or restored, keeps its authors', () => {
    const { room, bob, words } = aLine();
    bob.edit(
      (state, dispatch) => {
        const { $from } = state.selection;
        dispatch(state.tr.delete($from.before(2), $from.after(2)));
        return true;
      },
      { words, offset: 0 },
    );
    expect([...room.tracker.authors().keys()]).toEqual([]);
    bob.undo();
    expect(room.read(words)).toBe('ada:The board |bob:met');
  });

  test('[U6] words cut and pasted into another line keep their authors', () => {
    const { room, bob } = aLine();
    bob.edit(splitLine, { words: 'The board met', offset: 13 });
    bob.edit(remove, { words: 'The board met', offset: 3, to: 12 });
    bob.edit(insert(' board me'), { words: '', offset: 0 });
    expect(room.read(' board me')).toBe('ada: board |bob:me');
  });

  test('[U7] words selected, deleted and typed again belong to who typed them again', () => {
    const { room, bob, words } = aLine();
    bob.edit(remove, { words, offset: 4, to: 9 });
    bob.type('board', { words: 'The  met', offset: 4 });
    expect(room.read(words)).toBe('ada:The |bob:board|ada: |bob:met');
  });

  test('[U7] a word replaced by another is partly theirs, and the rest stays', () => {
    const { room, bob, words } = aLine();
    bob.edit(insert('council'), { words, offset: 4, to: 9 });
    expect(room.read('The council met')).toBe('ada:The |bob:council|ada: |bob:met');
  });

  test('[U8] what the machine changes in its own line is the machine’s; a person’s words beside it stay theirs', () => {
    const room = roomInTest();
    room.server('server:structurer', (doc) => frame(doc, 'Noted the update'));
    const ada = room.writer('ada');
    ada.type(' and plan', { words: 'Noted the update', offset: 16 });
    expect(room.read('Noted the update and plan')).toBe('server:structurer:Noted the update|ada: and plan');
  });

  test('[U8] what the machine writes from notes is its own, also where somebody had said it before', () => {
    const { room, ada, words } = aLine();
    ada.edit(remove, { words, offset: 0, to: 13 });
    room.server('server:structurer', (doc) => {
      const item = minutesOf(doc).get(1) as Y.XmlElement;
      item.insert(0, [newElement('block', { id: 'b2' }, words)]);
    });
    expect(room.read(words)).toBe(`server:structurer:${words}`);
  });

  test('[U9] what was typed offline belongs to who typed it, wherever it lands', () => {
    const { room, ada, bob, words } = aLine();
    ada.online = false;
    ada.type('small ', { words, offset: 4 });
    ada.edit(splitLine, { words: 'The small board met', offset: 16 });
    bob.type(' today', { words, offset: 13 });
    bob.edit((state, dispatch) => moveLine(state, dispatch, 1), { words: `${words} today`, offset: 0 });
    ada.online = true;
    room.sync();
    const all = [...room.tracker.authors().values()];
    const lettersOf = (author: string): string =>
      all
        .flatMap(({ text, runs }) => {
          let at = 0;
          return runs.map(({ authorId, length }) => {
            at += length;
            return authorId === author ? text.slice(at - length, at) : '';
          });
        })
        .join('');
    expect(lettersOf('bob')).not.toMatch(/small|The|board/);
  });

  test('[U10] the stored rows alone give the same authors again', () => {
    const { room, bob, words } = aLine();
    bob.edit(splitLine, { words, offset: 5 });
    bob.undo();
    bob.edit(remove, { words, offset: 2, to: 12 });
    bob.undo();
    expect(room.replayed().authors()).toEqual(room.tracker.authors());
    expect(room.replayed().record()).toBe(room.tracker.record());
  });
});
