import { expect, test } from 'vitest';
import { item, note, propose } from './meeting.ts';

const FIRST = 'only 14% of the ponds are clean';
const from = (id: string, text: string, user: string) => ({ ...note(id, text), user });
/** A figure as one officer typed it, and what two officers type behind it. */
const exchange = (first: string, second: string, third: string) =>
  propose([
    'item 3',
    from('n2', first, 'U1'),
    from('n3', second, 'U2'),
    from('n4', third, 'U1'),
    from('n5', 'RT: fares are high', 'U2'),
  ]);

test.each(['sorry yes 16', 'yes 16', 'ah ok, 16 then', 'yep 16%', "sorry it's 16", 'oh yes 16 thanks'])(
  '[S14] an officer who owns a figure put right says nothing for the minutes: %s',
  (owns) => {
    const proposal = exchange(FIRST, '16% not 14', owns);
    expect(
      item(proposal, 3)
        .points.map(({ text }) => text)
        .join(' '),
    ).toContain('16 per cent');
    expect(proposal.placement.n4?.use).not.toBe('sentence');
    expect(item(proposal, 3).points.some(({ noteIds }) => noteIds.length === 1 && noteIds[0] === 'n4')).toBe(
      false,
    );
  },
);

test.each([
  ['is that right? thought it was a thousand already', 'yes its 1000 now, they want 1500'],
  ['is that right?', 'yes 1500'],
  ['you sure?', 'yep'],
])('[S14] a figure doubted and upheld among officers stands: %s', (doubt, yes) => {
  const proposal = exchange('board supported calling for fines to be raised to 1,500', doubt, yes);
  expect(
    item(proposal, 3)
      .decisions.map(({ text }) => text)
      .join(' '),
  ).toContain('1,500');
  for (const id of ['n3', 'n4']) expect(proposal.placement[id]?.use).toBe('chat');
});

test.each([
  ['RT asked whether that was right', 'yes 1500'],
  ['thought it was 12 routes', 'yes sorry 12 routes'],
])('[S14] a question of the meeting is no check among officers: %s', (doubt, yes) => {
  const proposal = exchange('14 routes are left', doubt, yes);
  expect(proposal.placement.n3?.use).not.toBe('chat');
});
