import { describe, expect, it } from 'vitest';
import { agendaOf, CAST_OF_LONG, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome and apologies',
  'Minutes of the previous meeting',
  'Bus subsidies',
  'Any other business',
]);

const tasks = (...notes: string[]): string[] =>
  (
    propose(['item 3', 'RT: fares are high', ...notes], { agenda: AGENDA, cast: CAST_OF_LONG }).items.find(
      (one) => one.number === 3,
    )?.actions ?? []
  ).map((one) => `${one.owners.join(', ')}: ${one.text} ${one.due ?? ''}`.trim());

describe('who has what the room gave out', () => {
  it.each([
    ['LGA to write to DfT about the funding gap', 'LGA: Write to DfT about the funding gap.'],
    ['councils to send returns by friday', 'Councils: Send returns. 2022-06-10'],
    ['each council to name a contact', 'Each council: Name a contact.'],
    ['councils to return the survey by 24 june', 'Councils: Return the survey. 2022-06-24'],
    ['group leaders to nominate by the 20th', 'Group leaders: Nominate. 2022-06-20'],
    [
      'Stagecoach to come back to us on fares by the 20th',
      'Stagecoach: Come back to members on fares. 2022-06-20',
    ],
  ])('[S82] "%s"', (note, done) => {
    expect(tasks(note)).toEqual([done]);
  });

  it.each([
    'DfT to cut bus funding by 10%',
    'councils to get £20m from april',
    'operators to pay more',
    'councils were asked to reply by friday',
    'Stagecoach to run more buses',
    'council to vote on it next week',
    'government to publish the white paper in july',
  ])('[S82] "%s" gives nobody a task', (note) => {
    expect(tasks(note)).toEqual([]);
  });

  it.each([
    [
      'in the end chair said officers talk to operators & report back',
      'Officers: Talk to operators and report back.',
    ],
    [
      'board wants officers to look at demand responsive transport',
      'Officers: Look at demand responsive transport.',
    ],
    ['members want lena to cost it by 1 july', 'Lena Cross: Cost it. 2022-07-01'],
    ['members keen for officers to cost it', 'Officers: Cost it.'],
    ['officers asked to work up a bid', 'Officers: Work up a bid.'],
    ['agreed lena to write to DfT', 'Lena Cross: Write to DfT.'],
    ['agreed chair to write to DfT', 'Cllr Nora Peel: Write to DfT.'],
  ])('[S83] "%s"', (note, done) => {
    expect(tasks(note)).toEqual([done]);
  });

  it.each([
    'chair said officers report to the minister every month',
    'chair says officers have enough to do',
    'officers asked to be kept informed',
  ])('[S83] "%s" gives officers nothing to do', (note) => {
    expect(tasks(note)).toEqual([]);
  });

  it.each([
    ['dev to draft, lena to check', 'Dev Patel-Ross, Lena Cross: Draft, for Lena Cross to check.'],
    [
      'dev to draft the letter and lena to check it by friday',
      'Dev Patel-Ross, Lena Cross: Draft the letter, for Lena Cross to check. 2022-06-10',
    ],
    ['lena to draft the reply, chair to sign off', 'Lena Cross: Draft the reply, for the Chair to sign off.'],
    ['lena to ask ivan for his figures', 'Lena Cross: Ask Cllr Ivan Stroud for his figures.'],
    ['lena to collate the returns by end of q3', 'Lena Cross: Collate the returns by end of Q3.'],
  ])('[H29] "%s" is said whole', (note, done) => {
    expect(tasks(note)).toEqual([done]);
  });

  it.each([
    [
      'ok so next steps: LC chases DfT, DPR does a one pager for members, NP to have a word w the minister',
      [
        'Lena Cross: Chase DfT.',
        'Dev Patel-Ross: Prepare a one pager for members.',
        'Cllr Nora Peel: Speak to the minister.',
      ],
    ],
    [
      'lena to: 1) chase operators 2) update the map',
      ['Lena Cross: Chase operators.', 'Lena Cross: Update the map.'],
    ],
    [
      'actions: dev - minutes by fri, lena - map by end june',
      ['Dev Patel-Ross: Prepare the minutes. 2022-06-10', 'Lena Cross: Prepare the map. 2022-06-30'],
    ],
    ["someone from lena's team to ring the operator", ['Lena Cross: Ring the operator.']],
    ['lena with help from dev to ring the operator', ['Lena Cross, Dev Patel-Ross: Ring the operator.']],
    ['VC to speak to Leeds', ['Cllr Ivan Stroud: Speak to Leeds.']],
    ['RT volunteered to speak to her MP', ['Cllr Rhona Tait: Speak to her MP.']],
    ['LC wd circulate the draft b4 it goes', ['Lena Cross: Circulate the draft before it goes.']],
    ['dev to circulate the paper - done', []],
  ])('[S10] "%s" gives each their own', (note, done) => {
    expect(tasks(note)).toEqual(done);
  });

  it.each([
    [["who's going to tell Leeds", 'lena'], ['Lena Cross: Tell Leeds.']],
    [
      ['need someone to go through the small print', 'I can do that'],
      ['Dev Patel-Ross: Go through the small print.'],
    ],
  ])('[S10] %j is asked and answered', (notes, done) => {
    expect(tasks(...notes)).toEqual(done);
  });

  it.each([
    [
      'back to the board in september with costs - lena',
      'Lena Cross: Bring the matter back to the board in September with costs. 2022-09-13',
    ],
    ['report back in the new year - lena', 'Lena Cross: Report back in the new year.'],
    [
      "AF asked if we could see the operator's accounts. LC will ask",
      "Lena Cross: Ask whether members could see the operator's accounts.",
    ],
    [
      'Action LC: costings for the 3 routes pls, nxt mtg',
      'Lena Cross: Prepare costings for the 3 routes, for the next meeting. 2022-09-13',
    ],
    ['LC to bring a paper, autumn', 'Lena Cross: Bring a paper in the autumn.'],
    ['comms to put something out', 'Comms: Put something out.'],
  ])('[H29] "%s" is a task in plain words', (note, done) => {
    expect(tasks(note)).toEqual([done]);
  });

  it.each([
    [
      [
        "the toolkit's mine, first draft in time for the september meeting",
        'Chair would like lena on the toolkit as well as you Dev',
      ],
      [
        'Dev Patel-Ross, Lena Cross: Prepare a first draft of the toolkit in time for the September meeting. 2022-09-13',
      ],
    ],
    [['that note is with lena, by friday'], ['Lena Cross: Prepare the note. 2022-06-10']],
    [
      ['lena to write a briefing on fares', 'RT wants dev on it too'],
      ['Lena Cross, Dev Patel-Ross: Write a briefing on fares.'],
    ],
    [
      ['lena to write a briefing on fares', 'RT wants buses on the agenda too'],
      ['Lena Cross: Write a briefing on fares.'],
    ],
    [["the report is lena's, not mine"], []],
    [['the budget is down to the minister, by friday'], []],
  ])('[S84] %j is whose it says', (notes, done) => {
    expect(tasks(...notes)).toEqual(done);
  });

  it.each([
    [
      'jobs for dev: (a) minutes (b) chase GT',
      ['Dev Patel-Ross: Prepare the minutes.', 'Dev Patel-Ross: Chase Ms Gail Tory.'],
    ],
    [
      'lena: map. dev: minutes. me: letter to GT',
      [
        'Lena Cross: Prepare the map.',
        'Dev Patel-Ross: Prepare the minutes.',
        'Dev Patel-Ross: Write the letter to Ms Gail Tory.',
      ],
    ],
    ['lena: numbers are up. dev: minutes late', []],
    [
      'letter to go to DfT from the chair, lena drafting',
      ['Lena Cross: Draft a letter to DfT from the Chair.'],
    ],
    ['AF: could officers come back with costs? chair: yes please', ['Officers: Come back with costs.']],
    [
      'lena - response to the inspectorate, goes in by 30 june',
      ['Lena Cross: Send the response to the inspectorate. 2022-06-30'],
    ],
    ['lena - the consultation closes, goes in by 30 june', []],
    [
      "lena will poll the districts on what's affordable by the end of June",
      ["Lena Cross: Poll the districts on what's affordable. 2022-06-30"],
    ],
  ])('[S10] "%s" is told as a list or a matter of course', (note, done) => {
    expect(tasks(note)).toEqual(done);
  });

  it.each([
    ['lena to take that away', 'Lena Cross: Take that away.'],
    [
      'dev cd u do a skeleton response, needs 2 b w DfT by 30/6',
      'Dev Patel-Ross: Do a skeleton response, to be with DfT. 2022-06-30',
    ],
    [
      'LC 2 do comparison w neighbouring regions. RT keen to see it',
      'Lena Cross: Do a comparison with neighbouring regions.',
    ],
    ['lena still owes us the map, promised for friday', 'Lena Cross: Send members the map. 2022-06-10'],
    ['lena to ask for an extension (deadline is 17 june)', 'Lena Cross: Ask for an extension. 2022-06-17'],
    [
      'lena to reply to the consultation which closes on 24 june',
      'Lena Cross: Reply to the consultation which closes on 24 June. 2022-06-24',
    ],
    ['lena to ask chair whether she is free', 'Lena Cross: Ask the Chair whether she is free.'],
    ['lena to check the route by end of wk', 'Lena Cross: Check the route. 2022-06-10'],
  ])('[H29] "%s" leaves no end loose', (note, done) => {
    expect(tasks(note)).toEqual([done]);
  });

  it.each([
    ['LC paper for easter', ['Lena Cross: Prepare a paper for Easter.']],
    ['lena: paper on zoning by easter', ['Lena Cross: Prepare a paper on zoning by Easter.']],
    ['LC report for the summer was good', []],
    ['lena - more buses by easter', []],
    ['its lena to write to DfT not dev', ['Lena Cross: Write to DfT.']],
    ['officers please circulate the slides', ['Officers: Circulate the slides.']],
    ['could officers explain the dip?', []],
  ])('[S83] "%s" is given as it was meant', (note, done) => {
    expect(tasks(note)).toEqual(done);
  });
});
