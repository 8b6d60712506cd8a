import { expect, test } from 'vitest';
import { item, propose } from '../structuring/meeting.ts';

const said = (typed: string) => item(propose(['item 3', typed]), 3).points.map((one) => one.text);

test.each([
  [
    'NP thought yes, silence would be read as consent',
    'The Chair thought so, as silence would be read as consent.',
  ],
  ['NP thought not, too soon', 'The Chair thought not: too soon.'],
  ['NP thought yes', 'The Chair thought so.'],
])('[H49] what the chair thought of a question is a sentence: "%s"', (typed, sentence) => {
  expect(said(typed)).toEqual([sentence]);
});

test('[H49] a noun behind an adjective that needs one is no verb', () => {
  expect(said('main causes cost and delay')).toEqual(['Main causes cost and delay.']);
});
