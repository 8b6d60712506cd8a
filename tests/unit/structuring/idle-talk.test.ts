import { expect, test } from 'vitest';
import { propose } from './meeting.ts';

const useOf = (typed: string): string | undefined =>
  propose(['item 3', 'LC: two routes are left and the operator wants a subsidy', typed, 'RT: fares are high'])
    .placement.n3?.use;

test.each([
  'ooh the radiators have come on, finally',
  'the screens have gone off again',
  "somebody's phones keep buzzing",
  'its like an oven in here',
  'that clock is wrong',
  'is the £85 right?',
  'are those flapjacks for us',
  'the urn has packed up again',
  'the projectors died',
  'we have been bumped from room 2, up to the long gallery please',
  'good grief this is long',
  'blimey that went fast',
  'argh my pen',
  'https://papers.example/audit.pdf if anyone cant find the paper',
  'heres the link https://papers.example/y',
  'paper is at https://papers.example/y for anyone who needs it',
  'the paper again https://papers.example/y',
])('[S42] "%s" is chat', (typed) => {
  expect(useOf(typed)).toBe('chat');
});

test.each([
  'is the £85 right for small districts?',
  'https://papers.example/consult closes on 3 May, RT wants a response',
  'see https://papers.example/y - operators must reply by 3 May',
  'RT: the radiators in schools have failed inspection',
  'the radiators have gone cold in half the flats',
  'LC said 40 buses have heating faults',
  'drivers are short of tea breaks, RT wants that raised',
  'phones are banned in 12 schools now',
  'school cakes are banned under the new standards',
  'lights off at midnight saves 40% on street lighting',
  'clocks are going forward on timetables',
  'ooh and RT wants the fares capped',
])('[S42] "%s" is the business of the meeting', (typed) => {
  expect(useOf(typed)).toBe('sentence');
});

test.each([
  'lights just went off in here, spooky',
  'this chair is making a noise every time i breathe',
  'back! what did i miss',
  'sorry, where are we',
  'For us three only: I said the software would be the story',
  "There is half a lemon drizzle in the members' room.",
  'theres some quiche left by the door',
  'good session. Dev, you survived',
  'that was a long meeting',
])('[S42] "%s" is talk among those who type', (typed) => {
  expect(useOf(typed)).toBe('chat');
});

test.each([
  'this room is leaking £40k a year, RT said',
  'RT: the lights went off in half the county',
  'there are 12 fruit farms by the bypass that need a bus',
  'good work by the operators was noted by RT',
  'good meeting with the operators on Tuesday, they want a subsidy',
  'the tables are wrong in the report, IS pointed out',
])('[S42] "%s" is no idle talk', (typed) => {
  expect(useOf(typed)).not.toBe('chat');
});

test.each([
  'and we’re back, 11.24',
  'back 3.07',
  'NP closed it, 14.56',
  'that’s it, done 15.34',
  'RT in, 10.10',
])('[S14] "%s", with its time, is in no sentence', (typed) => {
  expect(useOf(typed)).toBe('structure');
});

test.each(['Tait closed the depot, 14.56', 'back by 11.24 is the last bus', 'it ended in 2019'])(
  '[S55] "%s" tells of business and stays',
  (typed) => {
    expect(useOf(typed)).toBe('sentence');
  },
);
