import { describe, expect, test } from 'vitest';
import { item, propose } from './meeting.ts';

const SAID = 'LC: two routes are left and the operator wants a subsidy';
const third = (...texts: readonly string[]) => item(propose(['item 3', SAID, ...texts]), 3);
const decisionsIn = (...texts: readonly string[]): string[] =>
  third(...texts).decisions.map((one) => one.text);

describe('decisions without how the room came to them', () => {
  test.each([
    [
      'nora wrapped up - agreed to support the bid with a covering letter, final wording to her & ada',
      'The Board agreed to support the bid with a covering letter, with the final wording left to the Chair and Cllr Ada Finch.',
    ],
    ['chair summed up - approve the timetable', 'The Board approved the timetable.'],
    [
      'nora closed the discussion, agreed we write to the operators',
      'The Board agreed to write to the operators.',
    ],
    ['to conclude, supported the bid with conditions', 'The Board supported the bid with conditions.'],
    ['nora ended by saying agreed to wait for the guidance', 'The Board agreed to wait for the guidance.'],
    [
      'chair wrapped up by saying we will write to the minister',
      'The Board agreed to write to the minister.',
    ],
    ['after a long debate, agreed to back the bid', 'The Board agreed to back the bid.'],
    [
      'board not convinced by the levy idea, noted it and moved on',
      'The Board did not support the levy idea.',
    ],
    ['agreed the plan and left it there', 'The Board agreed the plan.'],
    [
      'everyone fine w/ the timetable but want it reviewed after 6 months',
      'The Board agreed the timetable and that it be reviewed after 6 months.',
    ],
    [
      'happy with the budget but want a review in june',
      'The Board agreed the budget and asked for a review in June.',
    ],
  ])('[S69] "%s" is said as what was decided', (typed, said) => {
    expect(decisionsIn(typed)).toEqual([said]);
  });

  test.each([
    'heated debate, agreed to disagree',
    'rhona summed up - agreed with ivan',
    'lena presented the figures and moved on to the timetable',
    'long discussion about the depot, members worried',
    'no one wanted to second RTs amendment so it fell',
    "ivan's amendment fell, no seconder",
    'rec 2 is the important one, rec 3 less so',
  ])('[S69] "%s" decides nothing', (typed) => {
    expect(decisionsIn(typed)).toEqual([]);
  });

  test('[S69] an amendment that nobody seconds is told in a plain sentence', () => {
    expect(third('no one wanted to second RTs amendment so it fell').points.map((one) => one.text)).toContain(
      'Cllr Rhona Tait’s amendment was not seconded and fell.',
    );
  });

  test('[S69] what is wanted first takes the place of nothing decided', () => {
    expect(
      decisionsIn(
        'agreed to hold an amnesty weekend',
        'scratch that, not agreed, they only want it costed first',
      ),
    ).toEqual([]);
  });

  test('[S69] who is not in the chair wraps up for nobody else', () => {
    const found = third('lena wrapped up - agreed to send the slides round');
    expect(found.decisions).toEqual([]);
    expect(found.actions.map((one) => one.owners)).toEqual([['Lena Cross']]);
  });

  test('[S69] a letter resolved on is a decision, and who signs it has a task with its day', () => {
    const found = third('writing to the minister. chair to sign. by 15 dec');
    expect(found.decisions.map((one) => one.text)).toEqual(['The Board agreed to write to the minister.']);
    expect(found.actions.map((one) => [one.text, one.owners, one.due])).toEqual([
      ['Sign the letter to the minister.', ['Cllr Nora Peel'], '2022-12-15'],
    ]);
  });
});

describe('votes told by their topic, and recommendations one by one', () => {
  test.each([
    ['vote on fare cap: 6 for 3 against', 'The Board agreed, by six votes to three, the fare cap.'],
    ['voted 6-3 to freeze fares', 'The Board agreed, by six votes to three, to freeze fares.'],
    [
      'the fare cap passed 6-3, ada against',
      'The Board agreed, by six votes to three, the fare cap. Cllr Ada Finch voted against.',
    ],
    ['vote on the levy - 5/4 against', 'The Board rejected, by five votes to four, the levy.'],
    ['vote on RTs amendment: 3-6', 'The Board rejected, by six votes to three, Cllr Rhona Tait’s amendment.'],
    [
      'fare cap went to a vote - 6 for, 3 against, 1 abst',
      'The Board agreed, by six votes to three with one abstention, the fare cap.',
    ],
  ])('[S70] "%s" is a vote on its topic', (typed, said) => {
    expect(decisionsIn(typed)).toEqual([said]);
  });

  test.each([
    [
      'ada asked for her vote against to be recorded',
      ' Cllr Ada Finch asked that the vote against be recorded.',
    ],
    ['one abstention, Ada', ' Cllr Ada Finch abstained.'],
    ['against: Ivan', ' Cllr Ivan Stroud voted against.'],
    ['RT against closing the depot', ''],
    ['ivan spoke against the levy last time', ''],
  ])('[S70] behind a vote, "%s" joins it where it only names who voted how', (typed, also) => {
    expect(decisionsIn('vote on fare cap: 6 for 3 against', typed)).toEqual([
      `The Board agreed, by six votes to three, the fare cap.${also}`,
    ]);
  });

  test.each([
    [
      'rec 1 agreed, rec 2 deferred til the autumn, rec 3 - they want it stronger: "urge" not "ask"',
      [
        'The Board agreed recommendation 1.',
        'The Board deferred recommendation 2 until the autumn.',
        'The Board agreed that recommendation 3 should be stronger: "urge" not "ask".',
      ],
    ],
    [
      'recs 1 & 2 ok, 3 to come back in march',
      ['The Board agreed recommendations 1 and 2.', 'The Board deferred recommendation 3 to March.'],
    ],
    [
      'rec a approved; rec b rejected; rec c noted',
      [
        'The Board approved recommendation (a).',
        'The Board rejected recommendation (b).',
        'The Board noted recommendation (c).',
      ],
    ],
    [
      'para 12 agreed, para 14 to be redrafted',
      ['The Board agreed paragraph 12.', 'The Board agreed that paragraph 14 should be redrafted.'],
    ],
    [
      'first rec agreed, second deferred to march',
      [
        'The Board agreed the first recommendation.',
        'The Board deferred the second recommendation to March.',
      ],
    ],
    [
      'bids 1, 2 and 4 approved, bid 3 turned down',
      ['The Board approved bids 1, 2 and 4.', 'The Board rejected bid 3.'],
    ],
    [
      'section 4 fine, section 5 needs more work',
      ['The Board agreed section 4.', 'The Board agreed that section 5 should be worked up further.'],
    ],
    [
      'budget agreed, fees put off to march',
      ['The Board agreed the budget.', 'The Board deferred the fees to March.'],
    ],
    [
      'para 7 struck out, rest agreed',
      ['The Board agreed that paragraph 7 should be struck out.', 'The Board agreed the rest of the paper.'],
    ],
  ])('[S70] "%s" is a decision on each', (typed, said) => {
    expect(decisionsIn(typed)).toEqual(said);
  });

  test.each([
    'three councils agreed, two refused',
    'Dunmere agreed, Coldbeck refused',
    'RT agreed, IS disagreed',
    'so that’s the position with the levy',
    'they’ve picked up the pace',
    'that’s settled it for me then',
    'ivan was happy w/ that',
    'RT fine with the timetable but wants it reviewed',
    'we went for a walk round the depot',
    'noted by RT that the fares rose',
  ])('[S70] "%s" tells of others or of one person, and decides nothing', (typed) => {
    expect(decisionsIn(typed)).toEqual([]);
  });
});
