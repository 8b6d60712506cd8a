import { describe, expect, it } from 'vitest';
import { agendaOf, CAST_OF_LONG, note, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome and apologies',
  'Minutes of the previous meeting',
  'Bus subsidies',
  'Allotments',
]);
const told = (...notes: string[]): string => {
  const found = propose(
    ['item 3', 'RT: fares are high', ...notes].map((text, at) =>
      text.startsWith('@L ')
        ? note(`n${at + 1}`, text.slice(3), { user: 'U1', authorName: 'Lena Cross' })
        : note(`n${at + 1}`, text),
    ),
    { agenda: AGENDA, cast: CAST_OF_LONG },
  ).items.find((one) => one.number === 3);
  return [...(found?.points ?? []).slice(1), ...(found?.decisions ?? [])].map((one) => one.text).join(' ');
};

describe('a decision put right in one part', () => {
  it.each([
    [
      'agreed: write to the minister and hold a seminar',
      "seminar's off, just the letter",
      'to write to the minister',
    ],
    [
      'agreed to write to the minister and hold a seminar in the autumn',
      '@L no seminar after all, just the letter',
      'to write to the minister',
    ],
    [
      'agreed to fund the levy and to close the Leeds route',
      'scrap the levy bit',
      'to close the Leeds route',
    ],
    ['agreed to fund 5 pilots', 'actually 3 pilots, rest as agreed', 'to fund 3 pilots'],
    [
      'agreed 5 pilots in the north and a report in May',
      'agreed 3 not 5 pilots, rest stands',
      '3 pilots in the north and a report in May',
    ],
    ['agreed to defer to September', 'November actually, Sept is cancelled', 'to defer to November'],
    ['agreed option B', 'wait no, option C. B was ditched', 'option C'],
    ['agreed option B for the north', '@L no, C', 'option C for the north'],
    [
      'agreed to press for an uprating to 2023 fare rates from April',
      '@L on the fares decision, what they actually agreed was current fare rates, not 2023',
      'to press for an uprating to current fare rates from April',
    ],
  ])('[S72] "%s" and then "%s"', (first, typed, text) => {
    expect(told(first, typed)).toBe(`The Board agreed ${text}.`);
  });

  it('[S72] what leans on the part that goes does not stand alone', () => {
    expect(told('agreed to fund the levy and review it in May', 'the levy is off')).toBe('');
  });

  it('[S72] the whole goes when the decision itself does', () => {
    expect(told('agreed to write to the minister and hold a seminar', 'that decision falls')).toBe('');
  });
});

describe('words put right by their like', () => {
  it.each([
    ['we heard from the parish council', 'sorry, county council', 'Members heard from the county council.'],
    ['users want evening buses most', 'sorry - weekend buses, misheard', 'Users wanted weekend buses most.'],
    ['users want evening buses most', '@L not evening, sunday buses', 'Users wanted Sunday buses most.'],
    [
      'the contract was let to Hartwell Coaches',
      'Hartley, not Hartwell',
      'The contract was let to Hartley Coaches.',
    ],
    [
      'the contract was let to Hartwell Coaches',
      "its Hartwill's with an i",
      'The contract was let to Hartwill Coaches.',
    ],
    [
      'the grant is £40k a year for 5 years',
      'per scheme not per year',
      'The grant was £40,000 per scheme for 5 years.',
    ],
    ['the subsidy runs to 2019', '2018 according to Ada', 'The subsidy ran to 2018.'],
  ])('[S12] "%s" and then "%s"', (first, typed, text) => {
    expect(told(first, typed)).toBe(text);
  });

  it.each([
    ['we heard from the parish council', 'sorry, the council chamber is cold'],
    ['EM: nobody uses the hydrogen buses', 'RT: electric buses are fine'],
    ['EM: the levy raised £40k in 2019', 'EM: £45k in 2020'],
  ])('[S12] "%s" stays beside "%s"', (first, typed) => {
    const [alone, both] = [told(first), told(first, typed)];
    expect(both.startsWith(alone)).toBe(true);
  });
});
