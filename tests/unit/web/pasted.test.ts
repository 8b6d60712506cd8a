import { expect, test } from 'vitest';
import { cleanLine, linesOfText, MOST_LINES, withinLimits } from '#server/web/editor/paste/clean-pasted.ts';

test('[F5] marks that cannot be seen are taken out; those that scripts need stay', () => {
  expect(cleanLine('a\u200bb\u202ec\u2066d\ufeffe\u0000f')).toBe('abcdef');
  expect(cleanLine('  two \u00a0 words\t ')).toBe('two words');
  expect(cleanLine('می\u200cخواهم שלום 👩\u200d🚒')).toBe('می\u200cخواهم שלום 👩\u200d🚒');
  expect(linesOfText('one\r\n\r\n two \u2028three')).toEqual(['one', 'two', 'three']);
});

test('[F5] one paste brings so many lines and letters, and says how many it left out', () => {
  const many = Array.from({ length: 5000 }, (_, index) => `Row ${index}`);
  const { lines, leftOut } = withinLimits(many);
  expect(lines).toHaveLength(MOST_LINES);
  expect(leftOut).toEqual(['4,700 of 5,000 lines: too much for the minutes at once']);
  expect(withinLimits(['short']).leftOut).toEqual([]);
  const [only] = withinLimits(['x'.repeat(100_000)]).lines;
  expect(only?.length).toBe(60_000);
});
