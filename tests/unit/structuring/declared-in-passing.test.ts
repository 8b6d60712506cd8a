import { expect, test } from 'vitest';
import { CAST_OF_LONG, LONG_AGENDA, propose } from './meeting.ts';

const of = (...typed: string[]): string[] =>
  propose(typed, { agenda: LONG_AGENDA, cast: CAST_OF_LONG }).declarations.map(
    (one) => `${one.name}#${one.item}${one.left ? ' left' : ''}`,
  );
const midway = (text: string): string[] => of('item 4', 'IS: plots are short', text);

test.each([
  ["rhona declared she's a trustee of the growing society, stayed but didn't vote", 'Cllr Rhona Tait#4'],
  ["ivan declared he's a trustee of the canal trust, stays for it but wont vote", 'Cllr Ivan Stroud#5'],
  ["Rhona said her brother runs the canoe club so she'll sit out the towpaths item", 'Cllr Rhona Tait#5'],
  ["RT's sister runs the site cafe - she left the room", 'Cllr Rhona Tait#4 left'],
  ['Cllr Tait mentioned her husband rents a plot there, took no part', 'Cllr Rhona Tait#4'],
  ['IS: declared he is a director of the seed firm', 'Cllr Ivan Stroud#4'],
  ['rhona just disclosed her son works for the contractor', 'Cllr Rhona Tait#4'],
])('[S16] a tie told in the middle of the meeting is declared at its item: %s', (text, found) => {
  expect(midway(text)).toEqual([found]);
});

test.each([
  'RT said her sister runs a stall and it does well',
  'RT declared herself happy with the plan',
  'RT said her son works nights so buses matter',
  'rhona declared that the plots run by the trust are the best',
])('[S16] what a member tells of the family in a remark declares nothing: %s', (text) => {
  expect(midway(text)).toEqual([]);
});

test('[S16] a declaration added behind another counts with its own item', () => {
  expect(
    of(
      'item 1',
      'Declarations: Cllr Tait on item 5, trustee of a canal trust, will withdraw',
      "+ ivan stroud on 7, he's a magistrate. staying put",
    ),
  ).toEqual(['Cllr Rhona Tait#5 left', 'Cllr Ivan Stroud#7']);
});

test('[S16] a declaration taken back is gone, whosever name stands last', () => {
  expect(
    of(
      'item 1',
      'Interests. IS: brother-in-law a director of a charge point company (6), will leave. RT: trustee of a canal trust (5), will stay.',
      'rt came off that trust in january so shes got nothing to declare, chair has confirmed',
    ),
  ).toEqual(['Cllr Ivan Stroud#6 left']);
});

test('[S16] an item put right with its title in brackets moves the declaration', () => {
  expect(
    of(
      'item 1',
      "dec of int: Cllr Tait, item 5 - she's a mooring holder, will go out",
      'That interest will be for item 6 (EVs), not 5 (canals)',
    ),
  ).toEqual(['Cllr Rhona Tait#6 left']);
});
