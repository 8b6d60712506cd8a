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
    ['the survey runs 10-12 weeks', '@L 8-10 weeks dev', 'The survey ran 8-10 weeks.'],
    [
      'the show is on 24-25 june',
      "@L 23-24 june dev, hall's taken on the 25th",
      'The show was on 23-24 June.',
    ],
    [
      'the show is at oakhampstead guildhall',
      "@L Not Oakhampstead Guildhall any more, it's Exchange House again",
      'The show was at Exchange House.',
    ],
    [
      'IS: council tax is up 4.99% in Dunmere',
      "@L thats coldbeck's rate not dunmere's",
      'It was pointed out that council tax was up 4.99 per cent in Coldbeck.',
    ],
    [
      'IS: Dunmere pays £70k a year on shelters',
      "@L That was Rhona on Coldbeck's shelters, Dev, not IS",
      'It was pointed out that Coldbeck paid £70,000 a year on shelters.',
    ],
    ['EM: fares are down 12%', '@L up 12!', 'It was pointed out that fares were up 12 per cent.'],
    [
      'NP ruled the question out of order',
      '@L ruled the amendment out of order not the question',
      'Chair ruled the amendment out of order.',
    ],
    ['agreed to ask for £2m', 'agreed £3m instead', 'The Board agreed to ask for £3 million.'],
    ['the subsidy runs to 2019', '2018 according to Ada', 'The subsidy ran to 2018.'],
  ])('[S12] "%s" and then "%s"', (first, typed, text) => {
    expect(told(first, typed)).toBe(text);
  });

  it.each([
    ['we heard from the parish council', 'sorry, the council chamber is cold'],
    ['EM: nobody uses the hydrogen buses', 'RT: electric buses are fine'],
    ["we'd need 10-12 weeks for the survey", 'IS: and 8-10 weeks for the tender'],
    ['EM: Leeds has no buses', 'RT: York has no trams'],
    ['EM: fares are up 12%', '@L down in real terms'],
    ['EM: the levy raised £40k in 2019', 'EM: £45k in 2020'],
  ])('[S12] "%s" stays beside "%s"', (first, typed) => {
    const [alone, both] = [told(first), told(first, typed)];
    expect(both.startsWith(alone)).toBe(true);
  });
});

describe('what the board did, and of whom it was said', () => {
  it.each([
    ['noted the report', '@L approved, not noted', 'The Board approved the report on Bus subsidies.'],
    [
      'agreed to object to the closure',
      '@L not object - comment on',
      'The Board agreed to comment on the closure.',
    ],
    [
      'agreed to write to the minister by 1 July',
      '@L chair says 8 July now',
      'The Board agreed to write to the minister by 8 July.',
    ],
    [
      'RT said 5 drivers had left, was 3 last year',
      '@L other way round, 3 this year 5 last',
      'It was said that 3 drivers had left and that it had been 5 last year.',
    ],
    ['AF asked about the depot', 'Alan that is', 'Clarification was sought on the depot.'],
    [
      'EM: numbers are at 18,000',
      '@L EM now says 80,000 - acoustics!',
      'It was pointed out that numbers were at 80,000.',
    ],
  ])('[S12] "%s" and then "%s"', (first, typed, text) => {
    expect(told(first, typed)).toBe(text);
  });

  it.each([
    ['RT called the operator a cowboy', "RT withdrew 'cowboy'"],
    ['RT: the operator is a bunch of cowboys', 'NP asked RT to withdraw, she did'],
  ])('[S12] "%s" leaves no trace behind "%s"', (first, typed) => {
    expect(told(first, typed)).toBe('');
  });

  it('[S12] of a remark whose one word is to come out, the rest stays', () => {
    expect(told('EM: they should sell the depot, the place is a dump', "EM asks that 'dump' comes out")).toBe(
      'It was suggested that they should sell the depot.',
    );
  });

  it('[S12] a name in quotes that was left out of a paper stays', () => {
    expect(told("RT: the scheme is called 'Go Ride'", "EM: 'Go Ride' was left out of the paper")).toContain(
      'the scheme was called',
    );
  });
});
