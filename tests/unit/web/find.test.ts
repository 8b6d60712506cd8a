import { expect, test } from 'vitest';
import { minutesSchema } from '#server/draft/schema/schema.ts';
import { DEFAULTS } from '#server/draft/shape.ts';
import {
  expressionOf,
  findMatches,
  NO_QUERY,
  placesIn,
  type Query,
} from '#server/web/editor/find/find-matches.ts';

const places = (text: string, query: Partial<Query>): string[] => {
  const expression = expressionOf({ ...NO_QUERY, ...query });
  return expression === null ? [] : placesIn(text, expression).map(({ from, to }) => text.slice(from, to));
};

test('[F1] finding tells case apart only when asked, and whole words in any script', () => {
  expect(places('Chair, chair, chairs', { text: 'chair' })).toEqual(['Chair', 'chair', 'chair']);
  expect(places('Chair, chair, chairs', { text: 'chair', matchCase: true })).toEqual(['chair', 'chair']);
  expect(places('Chair, chair, chairs', { text: 'chair', wholeWord: true })).toEqual(['Chair', 'chair']);
  expect(places('Ōe and Nœl', { text: 'e', wholeWord: true })).toEqual([]);
  expect(places('Zoë met Zoëlle', { text: 'zoë', wholeWord: true })).toEqual(['Zoë']);
});

test('[F1] what is looked for is taken as it is typed, with either apostrophe and any space', () => {
  expect(places('the Chair’s (draft) [1] a.b', { text: "chair's (draft)" })).toEqual(['Chair’s (draft)']);
  expect(places('£412k + 3% a.b axb', { text: 'a.b' })).toEqual(['a.b']);
  expect(places('one\u00a0two', { text: 'one two' })).toEqual(['one\u00a0two']);
  expect(places('anything', { text: '   ' })).toEqual([]);
  expect(places('back\\slash', { text: '\\' })).toEqual(['\\']);
});

test('[F1] a name is found in the words, among the owners and in the attendance, and not in lines that are hidden', () => {
  const schema = minutesSchema();
  const line = (text: string, attributes: Record<string, unknown> = {}) =>
    schema.node('block', { ...DEFAULTS.block, ...attributes }, text === '' ? [] : [schema.text(text)]);
  const doc = schema.node('doc', null, [
    schema.node('attendance', null, [
      schema.node('entry', { ...DEFAULTS.entry, standsFor: 'Priya Homl' }, [schema.text('Owen Tarrant')]),
    ]),
    schema.node('item', { ...DEFAULTS.item, number: 1 }, [
      line('Priya Homl reported.'),
      line('Circulate the slides.', { kind: 'action', owners: 'Owen Tarrant\nPriya Homl' }),
      line('', { retired: true, owners: 'Priya Homl' }),
    ]),
  ]);
  const found = findMatches(doc, { ...NO_QUERY, text: 'homl' });
  expect(found.map((one) => (one.kind === 'words' ? doc.textBetween(one.from, one.to) : one.field))).toEqual([
    'standsFor',
    'Homl',
    'owners',
  ]);
});
