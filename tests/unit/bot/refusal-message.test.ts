import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { refusalMessage } from '#bot/refusal-message.ts';
import { Refusal, type RefusalCode } from '#server/domain/errors.ts';

async function codes(): Promise<RefusalCode[]> {
  const source = await readFile(
    path.resolve(import.meta.dirname, '../../../server/domain/errors.ts'),
    'utf8',
  );
  return [...source.matchAll(/\| '([a-z-]+)'/g)].map((match) => match[1] as RefusalCode);
}

it('[B26] every refusal has a message of its own that is a whole sentence', async () => {
  const all = await codes();
  expect(all.length).toBeGreaterThan(25);
  const messages = all.map((code) => refusalMessage(new Refusal(code)));
  expect(new Set(messages).size).toBe(all.length);
  for (const message of messages) expect(message).toMatch(/^\S.*[.:?!]$/s);
  expect(messages.join(' ')).not.toMatch(/undefined|NaN|\[object/);
});

it('[B26] a refusal about an item lists the items there are', () => {
  const message = refusalMessage(
    new Refusal('unknown-item', { number: 9, items: ['1. Welcome', '2. Libraries'] }),
  );
  expect(message).toBe('There is no item 9 on the agenda.\n1. Welcome\n2. Libraries');
});
