import { describe, expect, it } from 'vitest';
import { agendaOf, CAST_OF_LONG, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome and apologies',
  'Minutes of the previous meeting',
  'Bus subsidies',
  'Any other business',
]);

const left = (...notes: string[]): string[] => {
  const found = propose(['item 3', 'NP: fares are high', ...notes], {
    agenda: AGENDA,
    cast: CAST_OF_LONG,
  }).items.find((one) => one.number === 3);
  return [...(found?.points ?? []).slice(1), ...(found?.decisions ?? []), ...(found?.actions ?? [])].map(
    (one) => one.text,
  );
};

describe('a remark that is to leave no trace', () => {
  it.each([
    "RT would rather that wasn't minuted",
    "Rhona's asked for that not to go in",
    'Rhona withdrew that',
    "RT doesn't want that recorded",
    "don't minute RT's point",
    "she'd prefer it kept out of the minutes",
    "RT says please don't quote her on that",
    'not for minuting, says rhona',
    'Rhona asked that it be removed',
  ])('[S9] %s: neither the remark nor the wish stands', (later) => {
    expect(left('RT: two depots closing', later)).toEqual([]);
  });

  it.each([
    'Ivan asked for that to be minuted',
    "Ivan would rather that didn't happen",
    'Ivan asked RT to take that up with the county',
  ])('[S9] %s: the remark stands', (later) => {
    expect(left('RT: two depots closing', later)).toHaveLength(2);
  });
});

describe('a task there is no more need for', () => {
  it.each([
    ['Lena to send the plan', 'she already has'],
    ['Lena to ask the operators for figures', "they're in the pack"],
    ['Lena to get the figures', 'figures are in appendix 2'],
    ['Lena to book the village hall', 'the parish council is booking it'],
    ['Lena to book the village hall', 'Lena did that last week'],
    ['Dev to chase the county', "reply came this morning so that's done"],
  ])('[S9] %s | %s: the task falls', (task, later) => {
    expect(left(task, later)).toEqual([]);
  });

  it.each([
    ['Lena to send the plan', 'Ivan liked it'],
    ['Lena to book the village hall', 'it is on the green by the pub'],
    ['Lena to book the village hall', 'the parish council is selling it'],
  ])('[S9] %s | %s: the task stands', (task, later) => {
    expect(left(task, later).some((text) => /^(?:Send|Book)\b/.test(text))).toBe(true);
  });
});
