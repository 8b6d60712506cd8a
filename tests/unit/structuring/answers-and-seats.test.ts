import { describe, expect, test } from 'vitest';
import { item, note, propose } from './meeting.ts';

const decisionsAfter = (...texts: readonly string[]) =>
  item(
    propose(['item 3', 'LC: two routes are left and the operator wants a subsidy', ...texts]),
    3,
  ).decisions.map((one) => [one.type, one.text, one.noteIds.join(' ')]);

describe('a yes, a no, a vote', () => {
  test.each([
    [
      'chair - do we want to ask for a longer fund?',
      "groans all round. that's a no then",
      /^The Board rejected a proposal to ask for a longer fund/,
    ],
    ['do we want to write to the minister?', "that's a yes", /^The Board agreed to write to the minister/],
    [
      'Chair asked if members wanted to press for a cap',
      'A clear no',
      /^The Board rejected a proposal to press for a cap/,
    ],
    ['should we bid for it?', 'answer was no', /^The Board rejected a proposal to bid/],
    [
      'RT would have us call for a ban on diesel buses',
      "that's a no then",
      /^The Board rejected a proposal to call for a ban on diesel buses/,
    ],
    ['any appetite for a joint bid?', "none, that's a no", /^The Board rejected a joint bid/],
    [
      'RT moved that we withdraw from the fund, IS seconding',
      'hands up, 2 for 9 against',
      /^The Board rejected, by nine votes to two, a proposal to withdraw from the fund/,
    ],
    [
      'RT proposed, IS seconded, that the Board call for a fare cap',
      '9 for 2 against',
      /^The Board agreed, by nine votes to two, to call for a fare cap/,
    ],
  ])('[S5] "%s" is answered by "%s"', (asked, said, text) => {
    const found = decisionsAfter(asked, said);
    expect(found).toHaveLength(1);
    expect(found[0]?.[1]).toMatch(text);
    expect(found[0]?.[2]).toBe('n3 n4');
  });

  test.each([
    [
      "Chair tried the room on the fare freeze. Four hands, so that's a no then",
      'rejected',
      'rejected the fare freeze',
    ],
    ['chair tested the mood on a fare cap - thumbs down', 'rejected', 'rejected the fare cap'],
    ["so that's a no to the merger then", 'rejected', 'rejected the merger'],
    ["that's a yes to signing the charter", 'agreed', 'agreed to sign the charter'],
    ['a clear yes to option B', 'agreed', 'agreed option B'],
    ['vote: 3 for, 8 against', 'rejected', 'rejected, by eight votes to three, the proposal'],
    [
      'The sector support budget was approved as in the paper, 8 votes to 1',
      'approved',
      'approved, by eight votes to one, the sector support budget as in the paper',
    ],
  ])('[S5] "%s" says itself what was decided', (typed, type, text) => {
    expect(decisionsAfter(typed)).toEqual([[type, `The Board ${text}.`, 'n3']]);
  });

  test.each([
    ["RT asked for a bus map. LC said that's a no"],
    ["RT: that's a yes from Coldbeck"],
    ['LC said the answer was no from the operator'],
    ['is that a yes?'],
    ['30 councils have the fund agreed already'],
    ['HB presented. 12 towns have routes approved for this year'],
  ])('[S7] "%s" decides nothing', (typed) => {
    expect(decisionsAfter(typed)).toEqual([]);
  });

  test("[S7] a no to a motion that nobody seconded is none of the board's", () => {
    expect(
      decisionsAfter('RT moved that we withdraw from the fund', 'nobody seconded', "that's a no then"),
    ).toEqual([]);
  });
});

describe('what stands before a resolution', () => {
  test.each([
    ['Otherwise the strategy was approved as drafted', 'approved', 'approved the strategy as drafted'],
    ['otherwise all happy to note the report', 'noted', 'noted the report on Rural Bus Fund'],
    ['For the public part of 3: board noted the report', 'noted', 'noted the report on Rural Bus Fund'],
    ['For the minutes: members agreed to write to the minister', 'agreed', 'agreed to write to the minister'],
    ['In public: the board noted the update', 'noted', 'noted the update on Rural Bus Fund'],
    ['with that sorted the plan was approved', 'approved', 'approved the plan'],
    ['With those changes made the response was agreed', 'agreed', 'agreed the response'],
    ['that aside, board endorsed the plan', 'endorsed', 'endorsed the plan'],
    [
      'ok so sign off of the toolkit is left with lead members',
      'delegated',
      'delegated the sign off of the toolkit to lead members',
    ],
    ['final text left to the chair and vice', 'delegated', 'delegated the final text to the Chair and vice'],
    [
      'everyone up for letting the fund pay for drivers, the board supports that ask',
      'supported',
      'supported letting the fund pay for drivers',
    ],
    [
      'the recommendations in the paper were carried nem. con.',
      'agreed',
      'agreed the recommendations in the paper',
    ],
    ['members were content to note the paper', 'noted', 'noted the paper on Rural Bus Fund'],
  ])('[S6] "%s" is %s', (typed, type, text) => {
    expect(decisionsAfter(typed)).toEqual([[type, `The Board ${text}.`, 'n3']]);
  });

  test('[S9] "not agreed after all" takes the earlier decision back', () => {
    expect(
      decisionsAfter(
        'recs agreed, ie a bus pilot from june',
        'so not agreed after all, bus pilot held over to september',
      ),
    ).toEqual([['deferred', 'The Board deferred the bus pilot to September.', 'n4']]);
  });

  test('[S7] routes left to somebody outside are no delegation', () => {
    expect(decisionsAfter('routes were left to the operator')).toEqual([]);
  });
});

describe('seats agreed together', () => {
  test.each([
    [
      ['Cllr Tait to the Coastal Trust, Cllr Stroud to the Bus Panel'],
      'Agreed en bloc',
      'appointed Cllr Rhona Tait to the Coastal Trust and Cllr Ivan Stroud to the Bus Panel',
    ],
    [
      ['RT and IS on the coastal task group'],
      "nae other takers, that's them appointed",
      'appointed Cllr Rhona Tait and Cllr Ivan Stroud to the coastal task group',
    ],
    [
      ['Rhona Tait carries on at the Bus Alliance'],
      'agreed',
      'reappointed Cllr Rhona Tait to the Bus Alliance',
    ],
    [
      ['Bus Alliance: Cllr Tait to carry on for two years', '+ cllr stroud to the Rail Forum'],
      'Both agreed without dissent',
      'reappointed Cllr Rhona Tait to the Bus Alliance for two years, and appointed Cllr Ivan Stroud to the Rail Forum',
    ],
    [
      ['rhona tait takes over from ivan at the Bus Alliance'],
      'no other names, appointed',
      'appointed Cllr Rhona Tait to the Bus Alliance in place of Cllr Ivan Stroud',
    ],
    [
      ['RT replaces IS on the Coastal Trust'],
      'all agreed',
      'appointed Cllr Rhona Tait to the Coastal Trust in place of Cllr Ivan Stroud',
    ],
    [
      ['Coastal Trust - RT'],
      'everybody happy with that so agreed',
      'appointed Cllr Rhona Tait to the Coastal Trust',
    ],
    [
      ['RT to represent us on the Rail Forum'],
      'agreed unanimously',
      'appointed Cllr Rhona Tait to the Rail Forum',
    ],
    [
      ['IS continues as our rep on the Rail Forum'],
      'no objections',
      'reappointed Cllr Ivan Stroud to the Rail Forum',
    ],
    [
      ['nominations: RT for Rail Forum, IS for Coastal Trust'],
      'all agreed',
      'appointed Cllr Rhona Tait to the Rail Forum and Cllr Ivan Stroud to the Coastal Trust',
    ],
  ])('[S6] %j with "%s" seats them', (names, assent, text) => {
    const found = decisionsAfter(...names, assent);
    expect(found.map(([type, said]) => [type, said])).toEqual([['appointed', `The Board ${text}.`]]);
    expect(found[0]?.[2]).toBe(names.length === 1 ? 'n3 n4' : 'n3 n4 n5');
  });

  test.each([
    ['RT on the bus cuts'],
    ['RT to ask the trust about fares'],
    ['RT: the Coastal Trust is short of money'],
    ['Cllr Tait to the point as ever'],
    ['Coastal Trust: RT worried about money'],
    ['RT said she sits on the Coastal Trust'],
  ])('[S7] "%s" puts nobody forward', (typed) => {
    expect(decisionsAfter(typed, 'recs agreed').map(([type]) => type)).toEqual(['agreed']);
  });

  test.each([
    'Agreed en bloc',
    'all nodded, agreed',
    'agreed without discussion',
    "that's agreed then, no objections",
    'hands up all round, carried',
    'that was agreed by everyone round the table',
  ])('[S6] "%s" assents and says no more', (typed) => {
    expect(decisionsAfter(typed)).toEqual([
      ['agreed', 'The Board agreed the recommendations in the report on Rural Bus Fund.', 'n3'],
    ]);
  });

  test.each(['nobody agreed', 'they agreed', 'RT agreed with them'])(
    '[S7] "%s" is no assent of the board',
    (typed) => {
      expect(decisionsAfter(typed)).toEqual([]);
    },
  );

  test('[S17] the last minutes are agreed once what is wrong in them is put right', () => {
    const found = propose([
      'item 2',
      'RT: para 6 should say 14 not 40',
      note('n3', 'With that put right the March minutes were taken as read and signed'),
    ]);
    expect(item(found, 2).decisions.map((one) => one.text)).toEqual([
      'The minutes of the meeting held on 3 March 2022 were agreed, subject to the correction.',
    ]);
  });
});

describe('other ways to resolve, to defer and to refuse', () => {
  test.each([
    [
      "we'll take the recs as they stand",
      'agreed',
      'agreed the recommendations in the report on Rural Bus Fund',
    ],
    [
      'members took the officer recommendation',
      'agreed',
      'agreed the recommendations in the report on Rural Bus Fund',
    ],
    ['left on the table til autumn', 'deferred', 'deferred the item until autumn'],
    ["we'll come back to this one in september", 'deferred', 'deferred the item in September'],
    [
      'kicked into the long grass til the review is out',
      'deferred',
      'deferred the item until the review is out',
    ],
    ['bid deferred pending legal advice', 'deferred', 'deferred the bid pending legal advice'],
    ['general view - we oppose the cut', 'agreed', 'agreed to oppose the cut'],
    ["nobody wanted the merger so it's off", 'rejected', 'rejected the merger'],
    ['levy idea got no support', 'rejected', 'rejected the levy'],
    ['board gave LC the go ahead to buy the data', 'delegated', 'authorised Lena Cross to buy the data'],
    ['The report was received', 'noted', 'noted the report on Rural Bus Fund'],
    ['members thanked LC and noted the report', 'noted', 'noted the report on Rural Bus Fund'],
    ["ok so that's the plan approved", 'approved', 'approved the plan'],
  ])('[S6] "%s" is %s by the board', (typed, type, text) => {
    expect(decisionsAfter(typed).map(([kind, said]) => [kind, said])).toEqual([[type, `The Board ${text}.`]]);
  });

  test.each([
    'LC thanked RT and noted the delay',
    'the operator gave RT permission to film',
    'survey found no support for the cut',
    'they come back to us in september',
    'RT will come back to it in september',
    'bids received by friday',
    'nobody wanted a seat on the bus',
  ])('[S7] "%s" resolves nothing', (typed) => {
    expect(decisionsAfter(typed)).toEqual([]);
  });
});
