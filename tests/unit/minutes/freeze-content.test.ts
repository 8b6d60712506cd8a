import { expect, test } from 'vitest';
import { contentHash } from '#server/minutes/content-hash.ts';
import { block, DRAFT, freeze } from './sample.ts';

const withItem = (...blocks: ReturnType<typeof block>[]) =>
  freeze({ draft: { ...DRAFT, items: [{ number: 1, title: 'Parks', confidential: null, blocks }] } });

test('[M1] frozen content cannot be changed, at any depth', () => {
  const content = freeze();
  expect(() => Object.assign(content, { version: 2 })).toThrow(TypeError);
  expect(() => Object.assign(content.items[1]?.blocks[0] ?? {}, { text: 'other' })).toThrow(TypeError);
  expect(() => (content.attendance as unknown[]).push('somebody')).toThrow(TypeError);
});

test('[M1] freezing leaves the draft it was given as it was', () => {
  const draft = structuredClone(DRAFT);
  freeze({ draft });
  expect(draft).toEqual(DRAFT);
  expect(Object.isFrozen(draft)).toBe(false);
});

test('[M2] the rendering frozen with the words is the full one', () => {
  const { rendered } = freeze();
  expect(rendered).toContain('landlord of Brindle');
  expect(rendered).toContain('tenant offered nineteen thousand');
  expect(rendered).toContain('Restricted');
});

test('[M2] the standing is no part of what is frozen', () => {
  expect(freeze().rendered).not.toMatch(/draft:|subject to agreement/i);
});

test('[M3] words are frozen as they are shown: one form, one line, nothing hidden', () => {
  const content = withItem(block('p', 'point', '  Cafe\u0301\u202e was\r\nclosed\u200b\u0007  '));
  expect(content.items[0]?.blocks[0]?.text).toBe('Caf\u00e9 was closed');
});

test('[M3] two spellings of the same characters give the same hash', () => {
  const one = withItem(block('p', 'point', 'Caf\u00e9'));
  const two = withItem(block('p', 'point', 'Cafe\u0301'));
  expect(contentHash(one)).toBe(contentHash(two));
});

test('[M3] half a surrogate pair is frozen as a replacement character', () => {
  const content = withItem(block('p', 'point', 'bad \ud800 half'));
  expect(content.items[0]?.blocks[0]?.text).toBe('bad \ufffd half');
  expect(contentHash(content)).toMatch(/^[0-9a-f]{64}$/);
});

test('[M3] empty blocks and nameless people are left out, empty items stay', () => {
  const content = freeze({
    draft: {
      attendance: [{ category: 'present', name: ' ', role: 'Member', authority: '', standsFor: '' }],
      items: [
        {
          number: 7,
          title: 'Any other business',
          confidential: null,
          blocks: [block('e', 'point', ' \u200b ')],
        },
      ],
    },
  });
  expect(content.attendance).toEqual([]);
  expect(content.items).toEqual([{ number: 7, title: 'Any other business', confidential: null, blocks: [] }]);
});

test('[M3] what else a draft block carries is no part of the minutes', () => {
  const odd = { ...block('p', 'point', 'Words'), authors: ['somebody'] };
  expect(withItem(odd).items[0]?.blocks[0]).toEqual(block('p', 'point', 'Words'));
});
