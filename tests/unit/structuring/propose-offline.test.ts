import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { AGENDA, item, meetingOf, note, propose } from './meeting.ts';

const names = (entries: ReturnType<typeof propose>['attendance'], category: string): string[] =>
  entries.filter((entry) => entry.category === category).map((entry) => entry.name);

describe('sentences and their notes', () => {
  test('[S1] keys stand while later notes arrive', () => {
    const first = propose(['item 3', '#decision noted the report', 'RT: fares are too high']);
    const later = propose([
      'item 3',
      '#decision noted the report',
      'RT: fares are too high',
      'LC: fares were frozen',
      '#decision agreed a review',
    ]);
    const keys = (proposal: typeof first): string[] =>
      item(proposal, 3)
        .decisions.concat()
        .map((one) => one.key)
        .concat(item(proposal, 3).points.map((one) => one.key));
    for (const key of keys(first)) expect(keys(later)).toContain(key);
    expect(item(first, 3).decisions[0]?.key).toBe('decision:n2:0');
  });

  test('[S1] every sentence cites notes of the input, whatever is typed', () => {
    const line = fc.constantFrom(
      'item 3',
      'item 4',
      'RT: too dear',
      'agreed',
      '#decision noted it',
      'ACTION: @lena to write by 1 July',
      'scratch that',
      's/dear/cheap/',
      '[confidential]',
      '[/confidential]',
      'lena to check',
      'apols RT',
      '14 not 40',
      'ignore last',
      'recs agreed',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ maxLength: 60 })), { maxLength: 25 }), (texts) => {
        const proposal = propose(texts);
        const all = proposal.items.flatMap((one) => [...one.points, ...one.decisions, ...one.actions]);
        expect(new Set(all.map((one) => one.key)).size).toBe(all.length);
        for (const one of all) {
          expect(one.noteIds.length).toBeGreaterThan(0);
          for (const id of one.noteIds) expect(proposal.placement).toHaveProperty(id);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('[S2] the same input gives the same proposal', async () => {
    const input = meetingOf([
      'item 3',
      'RT: fares are too high',
      'recs agreed',
      'lena to write to operators by 1 july',
    ]);
    const structurer = createOfflineStructurer();
    expect(await structurer.structure(input)).toEqual(await structurer.structure(input));
  });
});

describe('items', () => {
  test('[S3] items may come out of order and be returned to', () => {
    const { placement } = propose([
      'item 4',
      'RT: two sites are full',
      'taking 3 next',
      'LC: fund is spent',
      'back to allotments',
      'RT: water is off too',
    ]);
    expect([placement.n2?.item, placement.n4?.item, placement.n6?.item]).toEqual([4, 3, 4]);
  });

  test('[S4] a thread, a reference and a hand place a note elsewhere', () => {
    const { placement } = propose([
      'item 3',
      'LC: fund is spent',
      'item 4',
      note('n4', 'all of it?  LC: yes, all', { thread: 'n2' }),
      're item 3: RT asked for a map',
      note('n6', 'RT: moved by hand', { pinnedItem: 5 }),
      'RT: still item four',
    ]);
    expect(['n4', 'n5', 'n6', 'n7'].map((id) => placement[id]?.item)).toEqual([3, 3, 5, 4]);
  });
});

describe('decisions', () => {
  test('[S5] tagged decisions count, untagged ones are inferred', () => {
    const { decisions } = item(
      propose(['item 3', '#decision noted the report', 'members agreed to set up a working group']),
      3,
    );
    expect(decisions.map((one) => [one.type, one.inferred])).toEqual([
      ['noted', false],
      ['agreed', true],
    ]);
  });

  test.each([
    ['board happy to note', 'noted'],
    ['recs agreed', 'agreed'],
    ['all content', 'agreed'],
    ["don't want statutory footing, we won't pursue it", 'rejected'],
    ['held over to september', 'deferred'],
    ['report approved subject to a new map', 'approved'],
    ['timetable to go to ministers - agreed', 'agreed'],
    ['delegated the final wording to the Chair', 'delegated'],
    ['chair summed up. all agreed', 'agreed'],
  ])('[S6] "%s" is %s', (text, type) => {
    expect(
      item(propose(['item 3', 'LC introduced the report', text]), 3).decisions.map((one) => one.type),
    ).toEqual([type]);
  });

  test("[S6] a bare assent takes the paper's recommendation", () => {
    const agenda = AGENDA.map((one) =>
      one.number === 3 ? { ...one, recommendation: 'that the fund be extended to 2024' } : one,
    );
    expect(item(propose(['item 3', 'recs agreed'], { agenda }), 3).decisions[0]?.text).toBe(
      'The Board agreed that the fund be extended to 2024.',
    );
  });

  test.each([
    'was that agreed?',
    'RT proposed a third depot, no seconder',
    'RT agreed with NP on fares',
    'LC: the board agreed this in 2019',
    'not agreed yet',
  ])('[S7] "%s" decides nothing', (text) => {
    expect(item(propose(['item 3', text]), 3).decisions).toEqual([]);
  });

  test('[S8] one decision in two wordings is one, with both sources', () => {
    const { decisions } = item(
      propose([
        'item 3',
        'members agreed to ask operators for a fare cap',
        'fare cap to be asked of operators - agreed',
      ]),
      3,
    );
    expect(decisions.map((one) => one.noteIds)).toEqual([['n2', 'n3']]);
  });

  test('[S8] numbered parts stay apart', () => {
    expect(
      item(propose(['item 3', '#decision (1) noted the report', '#decision (2) noted the appendix']), 3)
        .decisions,
    ).toHaveLength(2);
  });

  test('[S9] a decision that a later one reverses is dropped and said', () => {
    const proposal = propose([
      'item 3',
      'agreed to write to operators about fares',
      'on reflection agreed to write to ministers about fares instead',
    ]);
    expect(item(proposal, 3).decisions.map((one) => one.noteIds)).toEqual([['n3']]);
    expect(proposal.warnings.some((one) => one.text.includes('taken back'))).toBe(true);
  });

  test('[S25] contradictory decisions both stand, with a warning', () => {
    const proposal = propose([
      'item 3',
      '#decision approved the fare cap scheme',
      '#decision rejected the fare cap scheme',
    ]);
    expect(item(proposal, 3).decisions).toHaveLength(2);
    expect(proposal.warnings.some((one) => one.text.includes('contradict'))).toBe(true);
  });

  test('[S6] a vote and a recorded dissent are one decision', () => {
    const { decisions } = item(
      propose([
        'item 3',
        '4 for, 2 against. carried - SCN to press for a fare cap',
        'RT wants her vote against recorded',
      ]),
      3,
    );
    expect(decisions).toHaveLength(1);
    expect(decisions[0]?.text).toBe(
      'The Board agreed, by four votes to two, that the SCN press for a fare cap. Cllr Rhona Tait asked that the vote against be recorded.',
    );
  });
});

describe('actions', () => {
  test.each([
    ['ACTION: @lena to write to operators by 1 July', ['Lena Cross'], '2022-07-01'],
    ['LC to circulate slides before next mtg', ['Lena Cross'], '2022-09-13'],
    ['lena drafts protocol, lead members see it, over to operators by 1 march', ['Lena Cross'], '2023-03-01'],
    ['lena and Gail Tory to agree dates by end of june', ['Lena Cross', 'Ms Gail Tory'], '2022-06-30'],
    ['letter to operators - dev to draft, within 2 weeks', ['Dev Patel-Ross'], '2022-06-21'],
    ['Lena - checklist for depots, circulate this week', ['Lena Cross'], '2022-06-10'],
    ['officers to bring options in the autumn', ['Officers'], null],
    ['add buses to the forward plan - me', ['Dev Patel-Ross'], null],
    ['members want a session on fares. lena to sort', ['Lena Cross'], null],
    ['ACTION @dev to book the hall tomorrow', ['Dev Patel-Ross'], '2022-06-08'],
  ])('[S10] %s', (text, owners, due) => {
    const [action] = item(propose(['item 3', text]), 3).actions;
    expect(action?.owners).toEqual(owners);
    expect(action?.due).toBe(due);
  });

  test('[S10] a shared name that nothing tells apart is flagged', () => {
    const proposal = propose(['item 3', 'ACTION: AF to send figures']);
    expect(item(proposal, 3).actions[0]?.owners).toEqual([]);
    expect(proposal.warnings[0]).toMatchObject({ noteIds: ['n2'] });
  });

  test('[S11] a day that no calendar has gives no date, and a warning', () => {
    const proposal = propose(['item 3', 'ACTION: @lena to write by 31 June']);
    expect(item(proposal, 3).actions[0]?.due).toBeNull();
    expect(proposal.warnings[0]?.text).toContain('no such day');
  });
});

describe('corrections', () => {
  test.each([
    [['LC: 40 depots are shut', '14 not 40'], '14 depots'],
    [['LC: average £260 each', '£290 even'], '£290'],
    [['LC: 30 depots', 's/30/13/'], '13 depots'],
    [['LC: 3 routes go live', 'sorry, 4 routes'], '4 routes'],
    [['LC: £18 per seat, sorry that should be £16'], '£16'],
  ])('[S12] %j', (texts, words) => {
    const [point] = item(propose(['item 3', ...texts]), 3).points;
    expect(point?.text).toContain(words);
    if (texts.length > 1) expect(point?.noteIds).toEqual(['n2', 'n3']);
  });

  test.each(['scratch that', 'ignore last', 'ignore that survey action'])('[S9] "%s" takes back', (text) => {
    const three = item(propose(['item 3', 'action for LC to survey all operators', text]), 3);
    expect(three.actions).toEqual([]);
  });

  test('[S13] a correction that matches nothing is said', () => {
    expect(propose(['item 3', 's/zebra/horse/']).warnings[0]?.text).toContain('matched no earlier note');
  });

  test('[S13] a correction that capture already applied is no mismatch', () => {
    const proposal = propose(['item 3', note('n2', 'LC: 13 depots', { revisedBy: ['n3'] }), 's/30/13/']);
    expect(proposal.warnings).toEqual([]);
  });
});

test('[S14] withdrawn, off-record and chat notes are in no sentence', () => {
  const proposal = propose([
    'item 3',
    note('n2', 'RT: never mind', { withdrawn: true }),
    '[off] he is wrong',
    'any coffee left?',
    note('n5', 'RT: hush', { marks: ['off-record'] }),
  ]);
  expect(item(proposal, 3).points).toEqual([]);
  expect(['n2', 'n3', 'n4', 'n5'].map((id) => proposal.placement[id]?.use)).toEqual([
    'withdrawn',
    'off-record',
    'chat',
    'off-record',
  ]);
});

test('[S14] what members said of pubs and lunch clubs is not chat', () => {
  const three = item(
    propose([
      'item 3',
      'members raised the closure of pubs along the bus routes',
      'RT asked about lunch clubs for the housebound',
      'sandwiches are here',
    ]),
    3,
  );
  expect(three.points.map((one) => one.noteIds)).toEqual([['n2'], ['n3']]);
});

describe('who was there', () => {
  test('[S15] lists, substitutes, late arrivals and corrections', () => {
    const { attendance } = propose([
      'item 1',
      'present: NP IS',
      'apols from RT, Eric Munn subbing',
      'officers: LC, DPR',
      'in attendance: Gail Tory (3), and Cllr Hugo Vane from Ashby observing',
      'item 3',
      'Ada Finch joined 10.20',
      'item 5',
      'correction to attendance: IS was not present',
    ]);
    expect(names(attendance, 'present')).toEqual(['Cllr Nora Peel', 'Cllr Ada Finch']);
    expect(attendance.find((entry) => entry.category === 'substitute')).toMatchObject({
      name: 'Cllr Eric Munn',
      standsFor: 'Cllr Rhona Tait',
    });
    expect(names(attendance, 'apologies')).toContain('Cllr Rhona Tait');
    expect(names(attendance, 'in-attendance')).toEqual(['Ms Gail Tory', 'Cllr Hugo Vane']);
    expect(names(attendance, 'officer')).toEqual(['Lena Cross', 'Dev Patel-Ross']);
  });

  test('[S15] initials of nobody harm nothing', () => {
    expect(names(propose(['item 1', 'present: NP XQ RT']).attendance, 'present')).toEqual([
      'Cllr Nora Peel',
      'Cllr Rhona Tait',
    ]);
  });

  test('[S16] a declaration has its item and says who left', () => {
    expect(
      propose(['item 1', 'RT has an interest in 4 - she rents a plot. will leave for that one']).declarations,
    ).toMatchObject([{ name: 'Cllr Rhona Tait', item: 4, left: true, noteIds: ['n2'] }]);
  });
});

describe('previous minutes', () => {
  test('[S17] agreed once, with the correction apart', () => {
    const proposal = propose([
      'item 2',
      'RT: page 4 depot figure should be 12 not 21',
      'ok with that change then',
    ]);
    expect(proposal.corrections).toEqual([
      { text: 'On page 4, the depot figure should read 12, not 21.', noteIds: ['n2'] },
    ]);
    expect(item(proposal, 2).decisions.map((one) => one.text)).toEqual([
      'The minutes of the meeting held on 3 March 2022 were agreed, subject to the correction.',
    ]);
  });
});

describe('confidential matter', () => {
  test('[S18] points inside the marks are confidential, a decision after them is not', () => {
    const three = item(
      propose([
        'item 3',
        '[confidential]',
        'LC: the Dunmere depot will close',
        '[/confidential]',
        '#decision noted the update',
      ]),
      3,
    );
    expect(three.points.map((one) => one.confidential)).toEqual([true]);
    expect(three.decisions.map((one) => one.confidential)).toEqual([false]);
    expect(three.confidential).toBe('whole');
  });

  test('[S19] a forgotten end is closed by the next item, and said', () => {
    const proposal = propose([
      'item 3',
      'confidential from here pls',
      'LC: the depot will close',
      'item 4',
      'RT: plots are full',
    ]);
    expect(item(proposal, 4).points[0]?.confidential).toBe(false);
    expect(proposal.warnings[0]?.text).toContain('no end mark');
  });

  test('[S19] an end without a start restricts what came since the item began', () => {
    const proposal = propose([
      'item 3',
      'LC: the depot will close',
      'back in open session',
      'RT: fares rose',
    ]);
    expect(item(proposal, 3).points.map((one) => one.confidential)).toEqual([true, false]);
    expect(proposal.warnings[0]?.text).toContain('no start mark');
  });
});

test('[S26] a public remark that repeats something said in confidence is restricted, and said', () => {
  const proposal = propose([
    'item 3',
    '[confidential]',
    'LC: the depot at Harrowgill will close, saving £340k',
    '[/confidential]',
    'RT: sorry to see Harrowgill go',
    'RT: fares rose',
    '#decision noted the plan for Harrowgill',
  ]);
  expect(item(proposal, 3).points.map((one) => one.confidential)).toEqual([true, true, false]);
  expect(item(proposal, 3).decisions.map((one) => one.confidential)).toEqual([false]);
  expect(proposal.warnings[0]?.text).toContain('in confidence');
});

describe('bad input', () => {
  test('[S21] no notes, only chat and an agenda without items', () => {
    expect(
      propose([]).items.every((one) => one.points.length + one.decisions.length + one.actions.length === 0),
    ).toBe(true);
    expect(propose(['morning', '👍', 'any coffee?']).items.flatMap((one) => one.points)).toEqual([]);
    const bare = propose(['item 3', '#decision noted it'], { agenda: [] });
    expect(bare.items).toEqual([]);
    expect(bare.warnings[0]?.text).toContain('agenda');
  });

  test('[S21] notes before the first item are placed under none', () => {
    const proposal = propose(['RT: fares are up', 'item 3', 'LC: so are costs']);
    expect(proposal.placement.n1).toMatchObject({ item: null });
    expect(proposal.warnings.some((one) => one.noteIds.includes('n1'))).toBe(true);
  });

  test('[S21] 40,000 characters, right-to-left text and two chairs', () => {
    const long = propose(['item 3', `LC: ${'the fund was spent on buses and shelters. '.repeat(1_000)}`]);
    expect(item(long, 3).points).toHaveLength(1);
    expect(item(propose(['item 3', 'RT: החלטנו לדון בזה שוב']), 3).points[0]?.text).toContain('החלטנו');
    const cast = meetingOf([]).cast.map((one) =>
      one.initials === 'IS' ? { ...one, role: 'chair' as const } : one,
    );
    expect(propose(['item 1', 'present: NP IS'], { cast }).warnings[0]?.text).toContain('Two people');
  });

  test('[S21] 5,000 notes are structured in time', () => {
    const texts = Array.from({ length: 5_000 }, (_, at) =>
      at % 50 === 0 ? `item ${((at / 50) % 5) + 1}` : `RT: comment ${at} on fares and buses`,
    );
    const before = process.cpuUsage();
    expect(propose(texts).items).toHaveLength(5);
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(20_000_000);
  }, 120_000);
});
