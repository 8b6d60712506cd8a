import { expect, test } from 'vitest';
import { agendaOf, note, propose } from './meeting.ts';

const useOf = (typed: string): string | undefined =>
  propose([
    'item 3',
    'LC: two routes are left and the operator wants a subsidy',
    typed,
    'RT: fares are high',
    'noted the report',
  ]).placement.n3?.use;

test.each([
  'left hand drawer',
  'wraps',
  'tunnel, back in a min',
  'did it all from the platform, nerve wracking',
  'usb c? yes',
  'Sit nearer the speaker. I saved you a chair.',
  'mind the ice',
  'someone budge up',
  'third door along',
  "that's my foot",
  'whoops wrong thread',
  "anyone else's ears popping",
  'this pen has had it',
  'my fingers hurt',
  'the big screen has gone purple',
  'which tab are you in',
  'Dev, slow down',
  'my turn',
  'is it over yet',
  'who is the man in the hat',
  'how do you spell that',
  "it's bucketing down",
  "train's been cancelled, marvellous",
  'the hand dryer is louder than the speaker',
  'why is it doing that',
  'roll on friday',
  "how's the new flat",
  'save me a slice',
  'that clock is fast',
  'right, away to my bed',
  'thanks both, that was painless',
])('[S42] "%s" says nothing of the business and is chat', (typed) => {
  expect(useOf(typed)).toBe('chat');
});

test.each([
  'fares have doubled in five years',
  'nobody runs a bus after six',
  'the last bus leaves before the shift ends',
  'some villages have no stop at all',
  'worried about hospital trips',
  "can't recruit drivers",
  'rural areas lose out again',
  'not convinced by the numbers',
  'why only two routes?',
  'who pays after year two?',
  'not enough publicity for it',
  "taxis won't come out that far",
  'too much red tape',
  'shelters are in a state',
  'demand is up a third since spring',
  'cold buses put people off',
  'electric buses need charging points',
  'young people priced out',
  'he said the evening service was the one that mattered',
  'Coldbeck has no evening bus at all',
  'none',
])('[S42] "%s" is a point though it names nobody', (typed) => {
  expect(useOf(typed)).toBe('sentence');
});

test('[S42] what answers idle talk of a colleague is idle talk', () => {
  const { placement } = propose([
    'item 3',
    'LC: two routes are left',
    'anyone got a charger',
    note('n4', 'try the second one down', { user: 'U1', authorName: 'Lena Cross' }),
    'RT: fares are high',
  ]);
  expect(placement.n4?.use).toBe('chat');
});

test('[S42] words of the agenda are no idle words: breakfast where breakfast clubs are debated', () => {
  const { placement } = propose(
    ['item 2', 'LC: breakfast clubs cost £2 a head', 'children who eat a breakfast learn better'],
    {
      agenda: agendaOf(['Welcome', 'School breakfast clubs']),
    },
  );
  expect(placement.n3?.use).toBe('sentence');
});

test.each([
  'agreed: these biscuits are a disgrace',
  'agreed unanimously that the coffee is undrinkable',
  'action on me: find my glasses',
  'ACTION for whoever sits nearest the aircon -> make it stop',
  'approved (the cake)',
  'all agreed it is freezing',
])('[S42] "%s" is settled in jest', (typed) => {
  const proposal = propose([
    'item 3',
    'LC: two routes are left',
    typed,
    note('n4', 'noted 😂 and seconded', { user: 'U1', authorName: 'Lena Cross' }),
  ]);
  expect(proposal.placement.n3?.use).toBe('chat');
  expect(proposal.placement.n4?.use).toBe('chat');
});

test.each([
  'agreed to ban school vending machines with crisps',
  'action dev to get the heating in the depot fixed',
  'agreed: tea room at the station to be let',
  'agreed to have lunch before the next meeting',
  'approved the dog warden scheme',
  'noted the cold homes report',
  'action dev to put the bus shelter lights right',
  'resolved to close the public toilets at Ormsea',
])('[S42] "%s" is settled in earnest', (typed) => {
  expect(useOf(typed)).toBe('sentence');
});

test.each([
  'action me: circulate slides',
  'action lena: send the zoom link',
  'action dev: check the mics before september',
  'action: dev to get a cable for the hybrid kit',
  "RT's hoteliers would bear it if it pays for toilets and buses, not if it vanishes into social care",
])('[S42] "%s" is no idle talk for its words of the room', (typed) => {
  expect(useOf(typed)).toBe('sentence');
});
