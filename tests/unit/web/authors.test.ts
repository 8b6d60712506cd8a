import { expect, test } from 'vitest';
import { sayAuthors } from '#server/web/editor/authors/say-authors.ts';

test('[F20] a line names who wrote most of it first, and the machine last, each once', () => {
  const answer = {
    people: {
      p1: { name: 'Petra Lindholm', machine: false },
      p2: { name: 'Callum Fairbairn', machine: false },
      'server:structurer': { name: 'from notes', machine: true },
      'server:officer': { name: 'from notes', machine: true },
    },
    blocks: {
      a: {
        runs: [
          { authorId: 'server:structurer', length: 40 },
          { authorId: 'p1', length: 3 },
          { authorId: 'p2', length: 9 },
          { authorId: 'p1', length: 4 },
          { authorId: 'server:officer', length: 4 },
        ],
      },
    },
  };
  expect(sayAuthors(answer, 'a')).toBe('Callum Fairbairn, Petra Lindholm; from notes');
  expect(sayAuthors(answer, 'none')).toBe('');
});
