import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftBlock, DraftItem } from '#server/domain/draft.ts';
import { contentFor } from '#server/minutes/content-for.ts';
import { publicContent } from '#server/minutes/public-content.ts';
import { BOARD, block, freeze } from './sample.ts';

const PUBLIC = publicContent(freeze());

test('[M5] a confidential item keeps its number, title and decisions, and the stock sentence for its discussion', () => {
  expect(PUBLIC.items[2]).toMatchObject({
    number: 3,
    title: 'Lease of the park café',
    confidential: { kind: 'exempt', paragraph: '3' },
    blocks: [
      { kind: 'point', text: 'Members received a confidential update.', noteIds: [] },
      { id: 'c2', kind: 'decision' },
    ],
  });
});

test('[M5] the stock sentence is the profile’s', () => {
  const sentences = (['2014', '2020', '2023'] as const).map(
    (profile) => publicContent(freeze({ board: { ...BOARD, profile } })).items[2]?.blocks[0]?.text,
  );
  expect(sentences).toEqual([
    'Members received a confidential report.',
    'There followed a confidential discussion.',
    'Members received a confidential update.',
  ]);
});

test('[M5] a confidential part of an open item leaves one sentence where it stood', () => {
  expect(PUBLIC.items[1]?.blocks.map(({ id, text }) => [id, text])).toEqual([
    ['p1', 'DF reported that two libraries had reopened.'],
    ['p2', 'It was suggested that Sunday hours be tried.'],
    ['item-2-confidential', 'There followed a confidential discussion.'],
    ['d1', 'The Board noted the report'],
    ['a1', 'Write to the councils without Sunday hours'],
  ]);
});

test('[M5] an officer’s reason for keeping an item confidential is not public', () => {
  expect(JSON.stringify(PUBLIC)).not.toContain('bid of the tenant');
});

test('[M5] a confidential item with nothing minuted claims no discussion', () => {
  const item: DraftItem = { number: 1, title: 'Rents', confidential: { kind: 'confidential' }, blocks: [] };
  expect(publicContent(freeze({ draft: { attendance: [], items: [item] } })).items[0]).toEqual(item);
});

test('[M6] the public rendering is made from the public words', () => {
  expect(PUBLIC.rendered).not.toMatch(/Brindle|nineteen|Petra|Restricted|\(confidential\)/);
  expect(PUBLIC.rendered).toContain('agreed to go on with the lease');
});

test('[M6] the public part of the public part is itself', () => {
  expect(publicContent(PUBLIC)).toEqual(PUBLIC);
});

test('[M6] only the entitled get the whole', () => {
  const content = freeze();
  expect(contentFor(content, true)).toBe(content);
  expect(contentFor(content, false)).toEqual(PUBLIC);
  expect(contentFor(content, undefined as unknown as boolean)).toEqual(PUBLIC);
});

test('[M7] no word that occurs only in confidential passages is in the public minutes', () => {
  const open = fc.constantFrom('bench', 'path', 'Board noted', 'gate', '*pond*', 'the | hedge');
  const secret = fc.constantFrom('zqalpha', 'zqbeta', 'zqgamma');
  const words = (from: fc.Arbitrary<string>) =>
    fc.array(from, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
  const kind = fc.constantFrom('point' as const, 'decision' as const, 'action' as const);
  const shown = fc.record({ kind, text: words(open), confidential: fc.constant(false) });
  const hidden = fc.record({ kind, text: words(secret), confidential: fc.constant(true) });
  const talk = fc.record({
    kind: fc.constant('point' as const),
    text: words(secret),
    confidential: fc.constant(false),
  });
  interface Part {
    readonly kind: DraftBlock['kind'];
    readonly text: string;
    readonly confidential: boolean;
  }
  const toItem = (whole: boolean) => (parts: readonly Part[]) => ({
    title: 'Parks',
    confidential: whole ? { kind: 'exempt' as const, reason: 'zqreason', paragraph: 'zqparagraph' } : null,
    blocks: parts.map((part, at) => ({
      ...block(`b${at}`, part.kind, part.text, { confidential: part.confidential }),
      owners: [part.confidential ? 'zqowner' : 'Dara Flynn'],
      due: part.confidential ? '2031-01-31' : null,
    })),
  });
  const item = fc.oneof(
    fc.array(fc.oneof(shown, hidden), { maxLength: 6 }).map(toItem(false)),
    fc.array(fc.oneof(shown, hidden, talk), { maxLength: 6 }).map(toItem(true)),
  );
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 4 }),
      fc.constantFrom('2014', '2020', '2023'),
      (items, profile) => {
        const draft = { attendance: [], items: items.map((one, at) => ({ number: at + 1, ...one })) };
        const content = publicContent(freeze({ draft, board: { ...BOARD, profile } }));
        expect(JSON.stringify(content)).not.toMatch(/zq|2031/);
      },
    ),
    { numRuns: 300 },
  );
});
