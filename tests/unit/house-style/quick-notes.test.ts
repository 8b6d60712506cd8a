import { describe, expect, test } from 'vitest';
import { createVoice } from '#server/house-style/say-point.ts';
import { CAST } from '#tests/unit/structuring/meeting.ts';

const WRITER = CAST.find(({ initials }) => initials === 'DPR');
/** A note after LC has been introduced. */
const said = (note: string): string => {
  const voice = createVoice({ cast: CAST, profile: '2023', chair: 'Cllr Nora Peel' });
  voice('LC: the depot is open');
  return voice(note, false, WRITER);
};

describe('several people in one note', () => {
  test.each([
    [
      'ada says it is late, ivan thinks its fine',
      'It was said that it was late. It was thought that it was fine.',
    ],
    [
      'rhona not keen on kerbs, too narrow for prams. ivan disagreed, residents expect it',
      'Reservations were expressed on kerbs, which were too narrow for prams. This was disputed: residents expected it.',
    ],
    [
      'q from ada re step free access - LC said all new trams have it',
      'In response to a question about step free access, LC said that all new trams had it.',
    ],
    ['ivan backs the pilot', 'Support was expressed for the pilot.'],
    [
      "ada reckons we've been here before, IS agreed",
      'It was felt that members had been here before. A member agreed.',
    ],
    ['rhona actually left at 12', 'Rhona actually left at 12.'],
    ['Cllr Tait repeated his interest', 'Cllr Tait repeated his interest.'],
    ['Ada moved refusal, Ivan seconded', 'A proposal was made for refusal, and was seconded.'],
  ])(
    '[H41] each speaker of a note has a sentence, whatever way the name was typed: %s',
    (typed, sentence) => {
      expect(said(typed)).toBe(sentence);
    },
  );
});

describe('what was said of the meeting itself', () => {
  test.each([
    ['long discussion about kerbs', 'There was a long discussion about kerbs.'],
    ['board keen to see it by spring', 'The Board was keen to see it by spring.'],
    ['whole board fed up w the operator', 'The whole Board was frustrated with the operator.'],
    ['some pushback on the dates', 'There was some opposition to the dates.'],
    ['not much debate on this one', 'There was not much debate on this item.'],
    ['not clear who pays', 'It was not clear who paid.'],
    ['members split on this', 'Members were split on this.'],
    ['the board wants a pilot', 'The board wanted a pilot.'],
    ['support staff cut by 4', 'Support staff cut by 4.'],
    ['interest rates are up', 'Interest rates were up.'],
  ])('[H42] a note about the discussion or the Board gets its verb: %s', (typed, sentence) => {
    expect(said(typed)).toBe(sentence);
  });
});

describe('clauses run on', () => {
  test.each([
    [
      "Ivan: in Dunmere we tried this, didn't work, people just drove",
      'It was pointed out that Dunmere tried this, that it did not work and that people just drove.',
    ],
    ['RT: we did it last year in Coldbeck', 'It was pointed out that Coldbeck did it last year.'],
    ['RT: we should try it in Coldbeck', 'It was suggested that members should try it in Coldbeck.'],
    ["LC didn't know, will check", 'LC did not know and would check.'],
    [
      "cllr peel summed up - nobody wants cuts but money's tight",
      'The Chair summed up that nobody wanted cuts but that the money was tight.',
    ],
    ['LC: can add them', 'LC explained that officers could add them.'],
    ["RT: council's late reply is a worry", "It was pointed out that council's late reply was a worry."],
  ])('[H43] clauses run on after commas are joined, and whose "we" it is is said: %s', (typed, sentence) => {
    expect(said(typed)).toBe(sentence);
  });
});

describe('a feeling and its reason', () => {
  test.each([
    [
      'RT: fed up with the bus, never on time',
      'Frustration was expressed at the bus, which was never on time.',
    ],
    [
      'IS: not sure about sundays, nobody travels',
      'Doubt was expressed about Sundays. It was pointed out that nobody travelled.',
    ],
    [
      'RT v supportive, lost 40 hectares since 1990',
      'Support was expressed. It was pointed out that 40 hectares had been lost since 1990.',
    ],
    ['RT v unhappy, no notice given', 'Dissatisfaction was expressed that there was no notice given.'],
    ['EM: unhappy', 'Dissatisfaction was expressed.'],
  ])('[H44] a feeling stands apart from the reason given for it: %s', (typed, sentence) => {
    expect(said(typed)).toBe(sentence);
  });
});

describe('who told whom', () => {
  test.each([
    ['LC took them through it', 'LC took members through it.'],
    ['I took them through the pilot', 'Dev Patel-Ross (DPR), Clerk, took members through the pilot.'],
    ['LC told us 1 in 5 rely on it', 'LC explained that 1 in 5 relied on it.'],
    ['I explained that it is late', 'It was explained that it was late.'],
  ])('[H45] who was told is the members, and "I" is whoever typed it: %s', (typed, sentence) => {
    expect(said(typed)).toBe(sentence);
  });
});

describe('what a member gave, did or asked', () => {
  test.each([
    [
      'RT - thanks to lena for the work, really good report',
      'Thanks were expressed to Lena Cross for the work. It was said that this was a really good report.',
    ],
    ['ada thanked lena for the report', 'Thanks were expressed to Lena Cross for the report.'],
    ['EM: visited the depot last week', 'A member visited the depot last week.'],
    ['lead members - EM: nothing to report', 'A member had nothing to report.'],
    ['2 members abstained, RT and AF (Ada)', '2 members abstained: Cllr Rhona Tait and Cllr Ada Finch.'],
    ["rhona - what's the running cost?", 'Clarification was sought on what the running cost was.'],
    ['ivan: how much is the levy?', 'Clarification was sought on how much the levy was.'],
    ['ada: love it', 'Support was expressed for this.'],
    ['RT: who pays', 'Clarification was sought on who paid.'],
  ])('[H46] thanks, a deed, a vote and a question are each said as what they are: %s', (typed, sentence) => {
    expect(said(typed)).toBe(sentence);
  });
});
