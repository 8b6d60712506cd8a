import { expect, test } from 'vitest';
import { authorsOfAdded } from '#server/minutes/authors-of-added.ts';
import { wordChanges } from '#server/minutes/word-changes.ts';

const by = (author: string, length: number) => ({ author, authorId: author.toLowerCase(), length });

test('[M14] who wrote the words that came in is read off the later version, and nobody else is named', () => {
  const before = 'The Board agreed the plan.';
  const after = 'The Board gladly agreed the new plan.';
  const words = wordChanges(before, after);
  const written = [
    by('from notes', 10),
    by('Olive', 7),
    by('from notes', 11),
    by('Piers', 4),
    by('from notes', 5),
  ];
  expect(authorsOfAdded(words, written)).toEqual(['Olive', 'Piers']);
  expect(authorsOfAdded(wordChanges(after, before), written)).toEqual([]);
  expect(authorsOfAdded(words, [])).toEqual([]);
});
