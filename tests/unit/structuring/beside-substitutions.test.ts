import { expect, test } from 'vitest';
import { agendaOf, note, propose } from './meeting.ts';

const LENA = { user: 'U1', authorName: 'Lena Cross' };
const pointsOf = (texts: Parameters<typeof propose>[0], more: Parameters<typeof propose>[1] = {}) =>
  propose(texts, more).items.flatMap((one) =>
    [...one.points, ...one.decisions, ...one.actions].map(({ text, noteIds }) => ({
      item: one.number,
      text,
      noteIds,
    })),
  );

test.each([
  'on buses s/97%/94%/',
  'bus fund: s/97%/94%/',
  's/97%/94%/ in the bus fund bit, sorry',
  'sorry s/97%/94%/',
  's/97%/94% on buses',
  'for item 3 s/97%/94%/ please',
])('[S12] "%s" puts the figure right, whatever stands beside the command', (typed) => {
  const found = pointsOf([
    'item 3',
    'GT: occupancy was 97% over the winter',
    'item 4',
    'RT: plots are overgrown',
    note('n99', typed, LENA),
  ]);
  const about = found.filter((one) => one.noteIds.includes('n2')).map((one) => one.text);
  expect(about.join()).toMatch(/94/);
  expect(about.join()).not.toMatch(/97/);
});

test.each(['RT: bus/rail/tram links are poor in Coldbeck', 'GT: 2021/22/23 figures are missing'])(
  '[S12] "%s" is no command',
  (typed) => {
    expect(
      pointsOf(['item 3', 'GT: occupancy was 97%', typed]).some((one) => one.noteIds.includes('n3')),
    ).toBe(true);
  },
);

const URGENT = {
  agenda: agendaOf([
    'Welcome and apologies',
    'Minutes of the meeting held on 3 March 2022',
    'Winter pressures and urgent care',
    'Vaping among under 18s',
    'Any other business',
  ]),
};
test.each(['any other biz', 'AOB', 'other business', 'any other urgent business', 'a.o.b.', 'any other'])(
  '[S3] "%s" turns to any other business though another title has an urgent matter',
  (typed) => {
    const found = pointsOf(
      ['item 3', 'RT: beds are full', 'item 4', 'RT: shops sell them', typed, 'RT: the survey closes soon'],
      URGENT,
    );
    expect(found.filter((one) => one.noteIds.includes('n6')).map((one) => one.item)).toEqual([5]);
  },
);

test.each(["gail's here. vaping", 'Gail has arrived. Vaping', 'got Gail on the line now. vaping'])(
  '[S3] "%s" turns to the item of who was waited for',
  (typed) => {
    const found = pointsOf(['item 3', 'RT: beds are full', typed, 'RT: the survey closes soon'], URGENT);
    expect(found.filter((one) => one.noteIds.includes('n4')).map((one) => one.item)).toEqual([4]);
  },
);

test.each(['right, winter press', 'ok. winter pressures', 'now - urgent care', 'so, wint press'])(
  '[S3] "%s" turns by clipped words alone',
  (typed) => {
    const found = pointsOf(['item 2', 'RT: page 2 is wrong', typed, 'RT: the survey closes soon'], URGENT);
    expect(found.some((one) => one.noteIds.includes('n4') && one.item > 2)).toBe(true);
  },
);
