import { expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

test.each([
  'CONFIDENTIAL: item 4, plots. Observers have been asked to step outside.',
  'confidential: item 4',
])('[S48] a heading behind the mark shuts its item until the next: "%s"', (typed) => {
  const found = propose([
    'item 3',
    'RT: fares are up',
    typed,
    'LC: two bids, one at 410k',
    'item 5',
    'RT: more buses',
  ]);
  expect(item(found, 3).points.map((one) => one.confidential)).toEqual([false]);
  expect(item(found, 4).points.map((one) => one.confidential)).toEqual([true]);
  expect(item(found, 5).points.map((one) => one.confidential)).toEqual([false]);
});

test('[S48] what is said behind such a heading is said in confidence', () => {
  const found = propose([
    'item 3',
    'confidential: item 4, the lease is going and the tenant does not know it yet',
  ]);
  expect(item(found, 4).points.map((one) => [one.confidential, one.noteIds])).toEqual([[true, ['n2']]]);
});

test.each([
  '- agreed to report the late ones to the regulator',
  '… agreed to report the late ones to the regulator…',
])('[S1] a list mark before a note and dots round it say nothing: "%s"', (typed) => {
  expect(item(propose(['item 3', typed]), 3).decisions.map((one) => one.text)).toEqual([
    'The Board agreed to report the late ones to the regulator.',
  ]);
});

test('[S67] a change of mind takes off the decision whose deed it denies', () => {
  const { placement } = propose([
    'item 3',
    'agreed to report the late ones to the regulator',
    'Board supports a joint letter asking the Minister for an extension',
    "fares again, Chair asked about the regulator and they've changed their minds: will not report anyone",
  ]);
  expect([placement.n2?.use, placement.n3?.use]).toEqual(['withdrawn', 'sentence']);
});

test('[S64] whoever does it for a sick colleague loses no task of their own', () => {
  const found = item(
    propose([
      'item 3',
      'Lena to have a paper on hydrants ready for july',
      'fares: Dev is off sick so Lena has to get that one from counsel',
    ]),
    3,
  );
  expect(found.actions.map((one) => one.text).join()).toMatch(/hydrants/);
});
