import { describe, expect, it } from 'vitest';
import { agendaOf, CAST_OF_LONG, note, propose } from './meeting.ts';

const AGENDA = agendaOf([
  'Welcome and apologies',
  'Minutes of the previous meeting',
  'Bus subsidies',
  'Allotments',
]);
const found = (...notes: string[]) =>
  propose(
    ['item 3', 'RT: fares are high', ...notes].map((text, at) =>
      text.startsWith('@L ')
        ? note(`n${at + 1}`, text.slice(3), { user: 'U1', authorName: 'Lena Cross' })
        : note(`n${at + 1}`, text),
    ),
    { agenda: AGENDA, cast: CAST_OF_LONG },
  ).items.find((one) => one.number === 3);
const told = (...notes: string[]): string =>
  [
    ...(found(...notes)?.points ?? []).slice(1),
    ...(found(...notes)?.decisions ?? []),
    ...(found(...notes)?.actions ?? []).map(({ text, owners }) => ({
      text: `${text.replace(/\.$/, '')} (${owners.join(', ')}).`,
    })),
  ]
    .map((one) => one.text)
    .join(' ');

describe('how a member voted, put right', () => {
  it.each([
    [['EM voted against', 'EM says he voted for it actually'], 'A member voted for.'],
    [['IS abstained', '@L put ivan down as against not abstaining'], 'A member voted against.'],
    [
      ['agreed to raise the fares', 'EM and IS against', "@L IS abstained, he wasn't against"],
      'The Board agreed to raise the fares. Cllr Eric Munn voted against. Cllr Ivan Stroud abstained.',
    ],
    [
      ['agreed to write to the minister, IS abstained', '@L it was EM that abstained'],
      'The Board agreed to write to the minister. Cllr Eric Munn abstained.',
    ],
  ])('[S71] %j', (notes, text) => {
    expect(told(...notes)).toBe(text);
  });

  it.each([
    [['agreed to close the Leeds route, carried 8-3', 'recount: 9-3'], 'nine votes to three'],
    [
      [
        'agreed to close the Leeds route, carried 7-3',
        '@L it ended up 7-4, IS was against, his vote wasnt counted',
      ],
      'seven votes to four, to close the Leeds route. Cllr Ivan Stroud voted against',
    ],
    [
      ['agreed to close it, 6 for, 4 against, 2 abst', "@L 6-5, 1 abst, missed RT's hand"],
      'six votes to five with one abstention',
    ],
    [['agreed to close it, carried 7-2', '@L on the amendment 5-4'], 'seven votes to two'],
  ])('[S71] the count of a vote, %j', (notes, text) => {
    expect(told(...notes)).toContain(text);
  });

  it.each([
    ['IS against the proposal', 'RT abstained'],
    ['IS against the levy', 'IS says he was for it last year'],
    ['EM: against the closure', 'EM abstained on the vote'],
  ])('[S71] nothing is put right by "%s" and "%s"', (first, second) => {
    expect(found(first, second)?.points.map((one) => one.noteIds.length)).toEqual([1, 1, 1]);
  });
});

describe('two owners who change places', () => {
  const TASKS = ['dev to draft the bid', 'lena to ring the operators'];
  it.each([
    'dev and lena swapping',
    "@L i'm swapping with dev",
    'dev and lena have swapped those',
    '@L swap dev and me on those please',
    'other way round, lena the bid and dev the operators',
  ])('[S71] "%s"', (typed) => {
    expect(told(...TASKS, typed)).toBe('Draft the bid (Lena Cross). Ring the operators (Dev Patel-Ross).');
  });

  it.each([
    ['dev to draft the bid', "@L I'm drafting it, Dev's on leave", 'Draft the bid (Lena Cross).'],
    ['dev to draft the bid', "@L thats lena's now", 'Draft the bid (Lena Cross).'],
    ['dev to draft the bid', "actually lena, dev's got enough on", 'Draft the bid (Lena Cross).'],
  ])('[S56] "%s", then "%s"', (first, typed, text) => {
    expect(told(first, typed)).toBe(text);
  });

  it('[S56] one of two who is taken off a task leaves it to the other', () => {
    expect(told('lena and dev to draft the bid', "@L take me off that one, Dev's got it")).toBe(
      'Draft the bid (Dev Patel-Ross).',
    );
  });

  it('[S71] who swap something else keep their tasks', () => {
    expect(told(...TASKS, 'dev and lena to swap phone numbers')).toContain('Draft the bid (Dev Patel-Ross).');
  });
});

describe('what stands as it was', () => {
  it.each([
    'NP reopened it but the vote came out the same, closing Leeds',
    'IS reopened Leeds. Confirmed.',
    'Leeds was reopened by IS, decision stands',
  ])('[S71] a decision taken up again that ended as before: "%s"', (typed) => {
    expect(told('agreed to close the Leeds route', typed)).toBe('The Board agreed to close the Leeds route.');
  });

  it.each(['14 not 40', '@L Dev its 14 not 40'])('[S71] what is right already: "%s"', (typed) => {
    expect(told('EM: 14 routes were lost', typed)).toBe('It was pointed out that 14 routes were lost.');
  });

  it('[S71] a view that something should be ignored takes no remark off', () => {
    expect(told('RT: Leeds lost money', 'we should ignore Leeds, it is a special case')).toContain(
      'should ignore Leeds',
    );
  });
});

describe('a remark to be left out, told by whose it is or by its matter', () => {
  const TALK = [
    'EM: fares rose 4%',
    'IS: drivers are short',
    'AF: no point going on',
    'RT: we need new buses',
  ];
  it.each([
    'rhona would like her clown comment left out',
    "pls leave out rhona's dig at the minister",
    "Rhona's clown line shouldn't be in the minutes she says",
  ])('[S12] "%s"', (typed) => {
    expect(told('RT said the minister was a clown', ...TALK, typed)).not.toContain('clown');
  });

  it('[S12] who asks for it is not whose it is', () => {
    const text = told(
      'EM: this is a vanity project',
      'NP: we must move on',
      'IS: quiet',
      'RT: hear hear',
      "chair's asked for EM's remark to come out",
    );
    expect(text).toContain('move on');
    expect(text).not.toContain('vanity');
  });
});
