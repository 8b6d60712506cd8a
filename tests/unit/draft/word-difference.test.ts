import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifference } from '#server/draft/word-difference.ts';

const without = (change: string, before: string, after: string): string =>
  wordDifference(before, after)
    .filter((run) => run.change !== change)
    .map((run) => run.text)
    .join('');

test('[V6] an offered difference says both texts in full, word by word', () => {
  expect(wordDifference('Fourteen sites reopened.', 'Forty sites reopened.')).toEqual([
    { text: 'Fourteen', change: 'removed' },
    { text: 'Forty', change: 'added' },
    { text: ' sites reopened.', change: 'same' },
  ]);
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '.', 'word', 'é'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(without('added', before, after)).toBe(before);
      expect(without('removed', before, after)).toBe(after);
    }),
  );
});
