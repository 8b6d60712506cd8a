import { expect, test } from 'vitest';
import { backshift } from '#server/house-style/backshift.ts';
import { createVoice } from '#server/house-style/say-point.ts';
import { CAST } from '../structuring/meeting.ts';

const say = (text: string): string =>
  createVoice({ cast: CAST, profile: '2023', chair: 'Cllr Nora Peel' })(text).replace(
    'Lena Cross (LC), Head of Transport,',
    'LC',
  );

test.each([
  ['LC: 22 depots, 3 of them shut', 'LC reported that there were 22 depots, 3 of them shut.'],
  ['LC: 1.8m people on the card', 'LC reported that there were 1.8 million people on the card.'],
  [
    'LC: 480 bids so far, hardly any rural',
    'LC reported that there had been 480 bids so far, hardly any rural.',
  ],
  [
    'LC: 31 hurt on the roads last year, up 4',
    'LC reported that 31 had been hurt on the roads last year, up 4.',
  ],
  ['LC: 14 stops to be closed by 2030', 'LC reported that 14 stops would be closed by 2030.'],
  ['LC: fare income £96k, plus a grant', 'LC reported that fare income was £96,000, plus a grant.'],
  ['LC: late buses 221 in the quarter', 'LC reported that late buses stood at 221 in the quarter.'],
  ['LC: average wait 14 min', 'LC reported that the average wait was 14 min.'],
  [
    'LC: Brightline about to hand back nine routes',
    'LC reported that Brightline was about to hand back nine routes.',
  ],
  ['RT - drivers not interested', 'It was pointed out that drivers were not interested.'],
  ['RT - depots left standing empty', 'It was pointed out that depots were left standing empty.'],
  ['LC: 24 hours for repairs', 'LC reported 24 hours for repairs.'],
  ['LC: no fare cap without a new law', 'LC reported no fare cap without a new law.'],
  ['LC: option 3, phase 2', 'LC reported option 3, phase 2.'],
  ['LC: 1 in 5 pupils on the bus', 'LC reported 1 in 5 pupils on the bus.'],
])('[H37] %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  [
    'LC: one operator, Brightline, may fold by Easter',
    'LC reported that one operator, Brightline, might fold by Easter.',
  ],
  [
    'RT: two of them, Ayle and Stagely, refuse',
    'It was pointed out that two of them, Ayle and Stagely, refused.',
  ],
  [
    'LC: two bids, Ayle and Stagely, both can wait',
    'LC reported that there were two bids, Ayle and Stagely, both could wait.',
  ],
  [
    'RT: flats above shops, nobody has cracked that',
    'On flats above shops, it was pointed out that nobody had cracked that.',
  ],
  [
    'RT: theft of metal, police not interested',
    'On theft of metal, it was pointed out that police were not interested.',
  ],
  [
    'RT: a lottery, no two depots use the same form',
    'It was pointed out that this was a lottery and that no two depots used the same form.',
  ],
  [
    'RT: all for it, trials pay for themselves',
    'Support was expressed for this. Trials paid for themselves.',
  ],
  ['RT: against any delay', 'Opposition was expressed to any delay.'],
  ['RT: evening sessions please', 'A wish was expressed for evening sessions.'],
  ['RT: why not lease', 'A suggestion was made to lease.'],
  ['RT: a third of alarms still analogue', 'Reference was made to a third of alarms still analogue.'],
])('[H38] %s', (typed, said) => {
  expect(say(typed)).toBe(said);
});

test.each([
  ['small places never win these', 'small places never won these'],
  ['no one wants the seat', 'no one wanted the seat'],
  ['people drive because it is cheaper', 'people drove because it was cheaper'],
  ['stickers work better than posters', 'stickers worked better than posters'],
  ['hardly any tell the union', 'hardly any told the union'],
  ["till she's seen the figures", 'till she had seen the figures'],
  ["it's funded by the levy", 'it was funded by the levy'],
  ["people who've never been", 'people who had never been'],
  ['needs assessment says so', 'needs assessment said so'],
  ['the five asks in the paper', 'the five asks in the paper'],
  ['villages north of the line get nothing', 'villages north of the line got nothing'],
  ['delays cost councils £3m', 'delays cost councils £3m'],
])('[H1] %s', (typed, past) => {
  expect(backshift(typed)).toBe(past);
});
