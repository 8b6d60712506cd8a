import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_COMMANDS } from './line-commands.ts';
import { type Command, frame, type RoomInTest, roomInTest, type Writer } from './room.ts';

/** Each writer has letters of their own: whose a letter is can be seen. */
const LETTERS = { ada: 'abcd', bob: 'ABCD' } as const;

const structural: Readonly<Record<string, Command>> = {
  ...LINE_COMMANDS,
  turn: (state, dispatch) => {
    const position = state.selection.$from.before(2);
    const node = state.doc.nodeAt(position);
    dispatch(state.tr.setNodeMarkup(position, undefined, { ...node?.attrs, kind: 'decision' }));
    return true;
  },
  drag: (state, dispatch) => {
    const words = state.doc.textBetween(state.selection.from, state.selection.to);
    const { tr } = state;
    tr.deleteSelection();
    const places: number[] = [];
    tr.doc.descendants((node, position) => {
      if (node.isTextblock) places.push(position + 1 + Math.floor(node.content.size / 2));
    });
    const to = places[(words.length * 7) % places.length];
    if (to !== undefined && words !== '') tr.insertText(words, to);
    dispatch(tr);
    return true;
  },
};

const step = fc.record({
  who: fc.constantFrom('ada' as const, 'bob' as const),
  what: fc.constantFrom('type', 'type', 'undo', 'redo', ...Object.keys(structural)),
  line: fc.nat(20),
  from: fc.nat(30),
  length: fc.nat(6),
  letters: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const linesOf = (room: RoomInTest): string[] => [...room.tracker.authors().values()].map((one) => one.text);

function take(room: RoomInTest, writer: Writer, { what, line, from, length, letters, who }: Step): void {
  if (what === 'undo') writer.undo();
  if (what === 'redo') writer.redo();
  const lines = linesOf(room);
  const words = lines[line % Math.max(1, lines.length)];
  if (words === undefined) return;
  const offset = from % (words.length + 1);
  const to = Math.min(words.length, offset + length);
  if (what === 'type') {
    writer.type(letters.map((index) => LETTERS[who][index]).join(''), { words, offset });
    return;
  }
  const command = structural[what];
  if (command === undefined) return;
  const where = what === 'join' ? { words, offset: 0 } : { words, offset, to };
  // Enter and Backspace at a border do nothing to words; the editor is asked all the same.
  if (what === 'split') writer.edit(command, { words, offset });
  else writer.edit(command, where);
}

function expectOwn(room: RoomInTest): void {
  for (const { text, runs } of room.tracker.authors().values()) {
    expect(runs.reduce((sum, run) => sum + run.length, 0)).toBe(text.length);
    let at = 0;
    for (const { authorId, length } of runs) {
      const words = text.slice(at, at + length);
      at += length;
      expect({ authorId, words }).toEqual({
        authorId: /^[a-d]+$/.test(words) ? 'ada' : /^[A-D]+$/.test(words) ? 'bob' : 'of nobody',
        words,
      });
    }
  }
}

test('[U11] whatever anybody moves, splits, joins, deletes or undoes, a letter is whose it was, and a restart agrees', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const room = roomInTest();
      room.server('server:structurer', (doc) => frame(doc, ''));
      const writers = { ada: room.writer('ada'), bob: room.writer('bob') };
      for (const one of steps) {
        take(room, writers[one.who], one);
        expectOwn(room);
      }
      expect(room.replayed().record()).toBe(room.tracker.record());
    }),
    { numRuns: 150, seed: 305 },
  );
}, 60_000);
