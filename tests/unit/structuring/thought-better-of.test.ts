import { describe, expect, it } from 'vitest';
import { agendaOf, CAST_OF_LONG, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome and apologies',
  'Minutes of the previous meeting',
  'Bus subsidies',
  'Any other business',
]);

const settled = (...notes: string[]): string[] => {
  const found = propose(['item 3', 'RT: fares are high', ...notes], {
    agenda: AGENDA,
    cast: CAST_OF_LONG,
  }).items.find((one) => one.number === 3);
  return [...(found?.decisions ?? []), ...(found?.actions ?? [])].map((one) => one.text);
};

describe('what the room thought better of', () => {
  it.each([
    ['agreed a working party', 'Nora took that back, nobody wants to sit on it'],
    ['agreed a working party', 'withdrawn by the chair'],
    ['agreed a working party', 'chair says leave it as a discussion point'],
    ['agreed to hold a fair in may', 'Nora now says no fair'],
    ['agreed to ask for a review', 'no decision on that, they just talked about it'],
    [
      'agreed to write to the mayor. Lena to draft',
      "on reflection they'd rather wait for the bill, no letter",
    ],
    ['agreed to write to the mayor', 'decided against the letter in the end'],
  ])('[S9] %s | %s: the decision falls', (first, later) => {
    expect(settled(first, later)).toEqual([]);
  });

  it.each([
    ['no letter after all'],
    ['letter not going now'],
    ['on second thoughts hold off on the letter until the bill is out'],
  ])('[S9] a task given with a decision falls with it: %s', (later) => {
    expect(settled('agreed to write to the mayor', 'Lena to draft the letter', later)).toEqual([]);
  });

  it.each([
    ['approved the fares paper', 'that was for noting only', 'The Board noted the fares paper.'],
    ['agreed to defer to july', 'no, it was just noted', 'The Board noted the report on bus subsidies.'],
    [
      'board supports the scheme',
      "it was noted, they didn't support it",
      'The Board noted the report on bus subsidies.',
    ],
  ])('[S9] %s | %s: it was only noted', (first, later, expected) => {
    expect(settled(first, later)).toEqual([expected]);
  });

  it.each([
    ['agreed to write to the mayor', 'no letter from him yet RT said'],
    ['agreed to fund the scheme', 'no money for year two though'],
    ['agreed a survey of users', 'last survey was dropped in 2019'],
    ['agreed to write to the mayor', 'it was noted that he is not keen'],
    ['agreed a working party', 'Ivan withdrew his name'],
    ['agreed to back the scheme', 'operators have gone off it'],
    ['agreed to ask for a review', 'no objections'],
  ])('[S9] %s | %s: the decision stands', (first, later) => {
    expect(settled(first, later)).toHaveLength(1);
  });
});
