import { expect, test } from 'vitest';
import { item, note, propose } from './meeting.ts';

const U1 = { user: 'U1', authorName: 'Lena Cross' };
const CAP = 'agreed to ask ministers for a national fare cap';

/** What rests on Dev's note, and on Lena's, once she has typed hers behind it. */
const after = (first: string, typed: string, between: readonly string[] = []) => {
  const found = item(
    propose([
      'item 3',
      'LC: two operators are left in the county',
      first,
      ...between.map((text, at) => note(`b${at}`, text, U1)),
      note('n99', typed, U1),
      'RT: fares are high',
    ]),
    3,
  );
  const of = (id: string) =>
    [...found.points, ...found.decisions, ...found.actions]
      .filter((one) => one.noteIds.includes(id))
      .map((one) => one.text);
  return { first: of('n3'), typed: of('n99'), decisions: found.decisions.map((one) => one.text) };
};

test.each([
  "Strike Dev's last one then, they've gone off the idea",
  "AF went back round the table on the fare cap and it's been dropped, so strike that one",
  'the fare cap decision falls',
  'Dev, scrap the fare cap one, chair has pulled it',
  "take the fare cap out, it's gone back to officers",
  'delete the line about the fare cap, nothing settled',
  "no dev, cap isn't agreed, RT blocked it",
  'not agreed in the end, RT would not have it',
  "ignore dev's decision, nobody seconded it",
  'fare cap is off, members not keen after all',
  "cap's been withdrawn, strike it",
  'undo that one, NP ruled it out of order',
  'the decision on the cap no longer stands',
  "please remove the decision on the fare cap, it was only a suggestion of EM's",
  'the fare cap one needs to come out, RT and EM talked them out of it',
  'cap has fallen, nobody would second it',
  'that decision is dead, see below',
  "Dev you'll have to lose the cap, they have backed off",
])('[S9] "%s" takes a decision back', (typed) => {
  const { first, typed: rest } = after(CAP, typed);
  expect([first, rest]).toEqual([[], []]);
});

test.each([
  'drop the reference to London from it',
  'strike the second sentence',
  'EM proposed withdrawing the bid to the DfT',
  'RT: take the cap out of the equation and fares double',
  'GT said ministers have dropped the cap in Wales',
  'the old cap scheme was withdrawn in 2019',
  'AF: scrap the cap on concessions too',
  'LC: the pilot has been cancelled',
  'remove the word urgently from that',
  'AF asked if the decision could be withdrawn',
  'one operator has withdrawn from the fund',
  'scrap the paper version of timetables, said EM',
  'agreed to drop the age limit from the scheme',
])('[S9] a decision stands after "%s"', (typed) => {
  expect(after(CAP, typed).first).toHaveLength(1);
});

test.each([
  ["Strike Dev's last one then, they've gone off the idea", ['RT: that only moves the cost on to parents']],
  [
    "EM went back to the fare cap and it's been dropped, so strike that one",
    ['AF asked about routes', 'IS not comfortable, it would land on councils'],
  ],
])('[S9] "%s" finds its decision behind other notes', (typed, between) => {
  expect(after(CAP, typed, between).first).toEqual([]);
});

test.each<[string, RegExp]>([
  ['fare cap decision falls; deferred to September', /deferred .*September/],
  ['the cap decision no longer stands, held over to the next meeting', /deferred|held over/],
])('[S9] "%s" puts another decision in its place', (typed, now) => {
  const { first, decisions } = after(CAP, typed);
  expect(first).toEqual([]);
  expect(decisions).toEqual([expect.stringMatching(now)]);
});

test('[S12] some words are taken out of a note, with what tied them to it', () => {
  expect(
    after('agreed to ask ministers for a fare cap in London', 'drop the reference to London from it')
      .decisions,
  ).toEqual([expect.not.stringContaining('London')]);
});
