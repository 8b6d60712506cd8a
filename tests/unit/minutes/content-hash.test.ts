import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, contentHash } from '#server/minutes/content-hash.ts';
import { freeze } from './sample.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The same value with the keys of every object in another order. */
const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, reversed(part)]),
  );
};

/** Every text in the value, by its path. */
const texts = (value: Json, path: readonly string[] = []): { path: readonly string[]; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, [...path, key]));
};

const put = (value: Json, [key, ...rest]: readonly string[], text: string): Json => {
  if (key === undefined) return text;
  const copy = structuredClone(value) as Record<string, Json>;
  copy[key] = put(copy[key] ?? null, rest, text);
  return copy;
};

const CONTENT = freeze();
const plain = JSON.parse(JSON.stringify(CONTENT)) as Json;
const hash = (value: Json): string => contentHash(value as unknown as typeof CONTENT);

test('[M4] the hash is SHA-256 over canonical JSON: keys in order, no spaces', () => {
  expect(canonicalJson({ b: [1, 2.5], a: 'é\n' })).toBe('{"a":"é\\n","b":[1,2.5]}');
  expect(contentHash(CONTENT)).toMatch(/^[0-9a-f]{64}$/);
});

test('[M4] the order of keys and a way through storage do not change the hash', () => {
  expect(hash(plain)).toBe(contentHash(CONTENT));
  expect(hash(reversed(plain))).toBe(contentHash(CONTENT));
});

test('[M4] any changed character changes the hash', () => {
  const all = texts(plain).filter(({ text }) => text !== '');
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.nat(),
      fc.constantFrom('x', '\u200b', ' ', 'é', ''),
      ({ path, text }, n, char) => {
        const at = n % text.length;
        const changed = text.slice(0, at) + char + text.slice(at + 1);
        fc.pre(changed !== text);
        expect(hash(put(plain, path, changed))).not.toBe(contentHash(CONTENT));
      },
    ),
    { numRuns: 300 },
  );
});

test('[M4] who is confidential, which version and which profile it is count as words do', () => {
  const other = freeze({ version: 2 });
  expect(contentHash(other)).not.toBe(contentHash(CONTENT));
  const open = put(plain, ['items', '2', 'confidential', 'kind'], 'confidential');
  expect(hash(open)).not.toBe(contentHash(CONTENT));
});
