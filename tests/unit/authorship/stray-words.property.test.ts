import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childElements, newElement, textOf } from '#server/draft/element.ts';
import { minutesOf } from '#server/draft/shape.ts';
import { doubledLines } from '#server/draft/stray-words/merge-copies.ts';
import { LINE_COMMANDS } from './line-commands.ts';
import { type RoomInTest, roomInTest, type Writer } from './room.ts';

const PEOPLE = ['ada', 'bob', 'cy'] as const;
type Person = (typeof PEOPLE)[number];

/** Each letter is typed once in the world, and shows who typed it. */
const FIRST: Readonly<Record<Person, number>> = { ada: 0x4e00, bob: 0x6000, cy: 0x7000 };
const writerOf = (letter: string): string =>
  PEOPLE.findLast((person) => letter.charCodeAt(0) >= FIRST[person]) ?? 'server:structurer';

const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom('type', 'type', 'type', 'leave', 'return', ...Object.keys(LINE_COMMANDS)),
  line: fc.nat(20),
  from: fc.nat(30),
  length: fc.nat(12),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Letters that stand together are known again from four on, in an update that also brings new ones: all is done in fours. */
const FOUR = 4;
const inFours = (place: number): number => Math.floor(place / FOUR) * FOUR;

const linesIn = (doc: RoomInTest['doc']): string[] =>
  childElements(minutesOf(doc)).flatMap((item) => childElements(item).map(textOf));

interface World {
  readonly room: RoomInTest;
  readonly writers: Readonly<Record<Person, Writer>>;
  readonly typed: Set<string>;
  readonly deleted: Set<string>;
}

function take({ room, writers, typed, deleted }: World, { who, what, line, from, length }: Step): void {
  const writer = writers[who];
  if (what === 'leave') writer.online = false;
  if (what === 'return') {
    writer.online = true;
    room.sync();
  }
  const lines = linesIn(writer.doc);
  const words = lines[line % Math.max(1, lines.length)];
  if (words === undefined) return;
  const offset = inFours(from % (words.length + 1));
  const to = Math.min(words.length, offset + inFours(length));
  if (what === 'type') {
    const first = FIRST[who] + typed.size;
    const letters = String.fromCharCode(...Array.from({ length: FOUR }, (_, index) => first + index));
    for (const letter of letters) typed.add(letter);
    writer.type(letters, { words, offset });
    return;
  }
  const command = LINE_COMMANDS[what];
  if (command === undefined) return;
  const taken = what === 'remove' ? words.slice(offset, to) : what === 'removeLine' ? words : '';
  for (const letter of taken) deleted.add(letter);
  writer.edit(command, { words, offset: what === 'join' ? 0 : offset, ...(what === 'remove' ? { to } : {}) });
}

test('[U22] whatever people do to the same lines offline and at once, no letter is lost that nobody deleted, and each is its writer’s', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const room = roomInTest();
      room.server('server:structurer', (doc) => {
        const item = (number: number, words: string[]) => {
          const element = newElement('item', { number, title: 'Item' });
          minutesOf(doc).insert(number - 1, [element]);
          element.insert(
            0,
            words.map((text, n) => newElement('block', { id: `l${number}${n}` }, text)),
          );
        };
        item(1, ['one, abc', 'two, def', 'six, ghi']);
        item(2, ['ten, jkl', 'more opq']);
      });
      const writers = { ada: room.writer('ada'), bob: room.writer('bob'), cy: room.writer('cy') };
      const world: World = { room, writers, typed: new Set(), deleted: new Set() };
      for (const one of steps) take(world, one);
      for (const person of PEOPLE) {
        writers[person].online = true;
        room.sync();
      }
      room.sync();
      const lines = linesIn(room.doc);
      const all = lines.join('');
      expect(
        [...world.typed].filter((letter) => !world.deleted.has(letter) && !all.includes(letter)),
      ).toEqual([]);
      for (const person of PEOPLE) expect(linesIn(writers[person].doc)).toEqual(lines);
      expect([...doubledLines(room.tracker.lines()).keys()]).toEqual([]);
      // A line that one joined and another moved stands in both places: one of the letters is its writer's.
      const known = new Set<string>();
      for (const { text, runs } of room.tracker.authors().values()) {
        let at = 0;
        for (const { authorId, length } of runs) {
          for (const letter of text.slice(at, at + length))
            if (authorId === writerOf(letter)) known.add(letter);
          at += length;
        }
      }
      expect([...world.typed].filter((letter) => all.includes(letter) && !known.has(letter))).toEqual([]);
    }),
    { numRuns: 40, seed: Number(process.env.PROPERTY_SEED ?? 731), interruptAfterTimeLimit: 20_000 },
  );
}, 60_000);
