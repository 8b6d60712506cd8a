import { describe, expect, it } from 'vitest';
import { askBatch } from '#server/archive/asking/ask-batch.ts';
import { createAskArchive } from '#server/archive/asking/create-ask-archive.ts';
import { recognise } from '#server/archive/importing/recognise.ts';
import { withStandings } from '#server/archive/passages/derive-standing.ts';
import { passagesOfMinutes } from '#server/archive/passages/passages-of-minutes.ts';
import type { ReadableMeeting } from '#server/domain/archive.ts';
import type { DraftBlock } from '#server/domain/draft.ts';
import type { MinutesContent } from '#server/domain/minutes.ts';
import { EVERYTHING, meetingsOf, memoryArchive, PUBLIC } from '#tests/support/archive/memory-archive.ts';
import { EARLIER_PLAIN, MODERN_GOV, PACK, SPLIT_COLUMNS } from '#tests/support/archive/sample-papers.ts';

const papers = [EARLIER_PLAIN, MODERN_GOV, PACK, SPLIT_COLUMNS].flatMap((text, index) =>
  recognise({ file: `${index}.txt`, format: 'text', fingerprint: String(index), text }),
);
const imported = withStandings(meetingsOf(papers));

const block = (over: Partial<DraftBlock>): DraftBlock => ({
  id: 'b',
  kind: 'point',
  text: '',
  noteIds: [],
  confidential: false,
  decisionType: null,
  owners: [],
  due: null,
  suggested: false,
  ...over,
});

const content: MinutesContent = {
  format: 1,
  head: {
    organisation: 'RBA',
    board: 'Rivers & Bridges Board',
    date: '2023-09-14',
    startTime: '10:00',
    venue: 'Weir House',
    chair: 'Cllr Runa Whitlock',
  },
  profile: '2023',
  version: 1,
  attendance: [
    {
      category: 'present',
      name: 'Cllr Runa Whitlock',
      role: 'Chair',
      authority: 'Mill Vale Council',
      standsFor: '',
    },
  ],
  items: [
    {
      number: 5,
      title: 'Purchase of the Tern Island jetty',
      confidential: { kind: 'confidential' },
      blocks: [
        block({
          text: 'The seller would accept 730,000 and Quillan Shipping was bidding too.',
          confidential: true,
        }),
        block({ kind: 'decision', text: 'The Board agreed to proceed.', decisionType: 'agreed' }),
        block({ kind: 'action', text: 'Instruct the surveyor', owners: ['Ola Brandt'], due: '2023-10-02' }),
      ],
    },
  ],
  rendered: '',
};

const published: ReadableMeeting = {
  id: 'v1',
  meetingId: 'm1',
  board: 'Rivers & Bridges Board',
  date: '2023-09-14',
  standing: 'approved',
  corrections: [],
  sourceFile: '',
  passages: passagesOfMinutes(content),
};

const ask = createAskArchive({ index: memoryArchive([...imported, published]) });
const first = async (question: string) => {
  const answer = await ask(question, PUBLIC);
  const [citation] = answer.citations;
  return { ...answer, at: citation === undefined ? null : `${citation.meeting}/${citation.item}` };
};

describe('asking the archive', () => {
  it('[A30] an answer cites meeting, board, item and standing of what it rests on', async () => {
    const { answer, abstained, citations } = await ask(
      'What did we decide on the night ferry trial?',
      PUBLIC,
    );
    expect(abstained).toBe(false);
    expect(answer).toMatch(
      /^On 10 February 2022 \(item 2, Night Ferry Trial\) the board agreed to extend .* September 2022\./,
    );
    expect(citations[0]).toMatchObject({
      meeting: '2022-02-10',
      board: 'Rivers & Bridges Board',
      item: 2,
      itemTitle: 'Night Ferry Trial',
      standing: 'agreed with corrections',
      link: null,
    });
    const here = await ask('What did we decide on the purchase of the jetty?', PUBLIC);
    expect(here.citations[0]).toMatchObject({ standing: 'approved', link: '/meetings/m1/minutes#item-5' });
  });

  it('[A31] a question that nothing fits is answered with "not in the minutes"', async () => {
    for (const question of [
      'What did we decide on school uniforms?',
      'Who was appointed to the pensions panel?',
      'What did the board agree about ferry fares for Zanzibar?',
      'How much did the helicopter cost?',
    ]) {
      const answer = await ask(question, PUBLIC);
      expect(answer, question).toMatchObject({ abstained: true, citations: [] });
      expect(answer.answer).toMatch(/^Not in the minutes/);
    }
  });

  it('[A32] a question for an owner names owner and date of the action', async () => {
    const found = await first('Who is to write to the ferry operator about winter crews?');
    expect(found.at).toBe('2022-02-10/2');
    expect(found.answer).toMatch(/Petra Lind is to write .* by 4 March 2022/);
    const open = await first('Who will ask the foundry for a price?');
    expect(open.answer).toMatch(/name no owner/);
  });

  it('[A33] misspelt words are understood as the papers write them', async () => {
    expect((await first('what was decidd on the nigth fery trail extention')).at).toBe('2022-02-10/2');
    expect((await first('which authority is Cllr Tomas Read from')).answer).toMatch(/Oxbow District Council/);
  });

  it('[A34] an acronym and what it stands for find the same', async () => {
    expect((await first('What was decided on the FWN?')).at).toBe('2022-05-12/3');
    expect((await first('What was decided on the flood warning network?')).at).toBe('2022-05-12/3');
  });

  it('[A35] questions about who was there cite the attendance list', async () => {
    const cases: [string, RegExp, string][] = [
      ['Who chaired the meeting in May 2022?', /Cllr Runa Whitlock/, '2022-05-12/att'],
      ['Who sent apologies on 7 July 2014?', /Basil O'Rourke/, '2014-07-07/att'],
      ['Did Cllr Odile Brand attend in May 2022?', /^No: .*apologies/, '2022-05-12/att'],
      [
        'Who substituted for Cllr Ismay Dunn?',
        /Cllr Gail Parr attended as substitute for Cllr Ismay Dunn/,
        '2022-02-10/att',
      ],
      ['Which council is Cllr Gail Parr from?', /North Fen Council/, '2022-05-12/att'],
      ['Who attended from River Partners?', /Dora Finch/, '2014-07-07/att'],
      ['Which officers attended in February 2022?', /Petra Lind and Ola Brandt/, '2022-02-10/att'],
      ['Where was the meeting of 10 February 2022 held?', /Pump Room/, '2022-02-10/att'],
      ['How many members were present in February 2022?', /^Five /, '2022-02-10/att'],
      ['Who was at the meeting in February 2022?', /Hew Carrow/, '2022-02-10/att'],
      ['who was at the last meeting', /^Present at the meeting of/, '2023-09-14/att'],
      ['who was at the meeting?', /^Present at the meeting of/, '2023-09-14/att'],
    ];
    for (const [question, words, at] of cases) {
      const found = await first(question);
      expect(found.at, question).toBe(at);
      expect(found.answer, question).toMatch(words);
    }
    expect((await ask('who was at the meeting?', PUBLIC)).citations.length).toBe(1);
    expect((await ask('who chaired meetings?', PUBLIC)).citations.length).toBeGreaterThan(1);
  });

  it('[A36] a history tells its meetings in order of date and cites each', async () => {
    const { answer, citations } = await ask('How have the bridges been dealt with over the years?', PUBLIC);
    expect(new Set(citations.map(({ meeting }) => meeting)).size).toBeGreaterThan(1);
    expect(answer).toMatch(/7 July 2014.*6 November 2014/s);
  });

  it('[A44] a question for a person’s actions or a whole meeting lists them all', async () => {
    const theirs = await ask('What actions does Ola Brandt have?', PUBLIC);
    expect(theirs.citations.map(({ meeting, item }) => `${meeting}/${item}`)).toEqual([
      '2023-09-14/5',
      '2022-02-10/2',
    ]);
    const whole = await ask('What decisions were taken in February 2022?', PUBLIC);
    expect(whole.citations.map(({ item }) => item)).toEqual([2, 3]);
    expect(whole.answer).toMatch(/^Decisions of 10 February 2022\. Item 2 .*Item 3/s);
  });

  it('[A37] a passage the asker may not read has no effect on any answer', async () => {
    const without = createAskArchive({
      index: memoryArchive([
        ...imported,
        { ...published, passages: published.passages.filter((passage) => !passage.confidential) },
      ]),
    });
    for (const question of [
      'Who is bidding for the Tern Island jetty?',
      'What is Quillan Shipping?',
      'Quilan',
      'seller 730,000',
      'What did we decide on the jetty?',
    ]) {
      expect(await ask(question, PUBLIC), question).toEqual(await without(question, PUBLIC));
      expect(JSON.stringify(await ask(question, PUBLIC))).not.toMatch(/Quillan Shipping was|730,000 and/);
    }
    expect((await ask('What is Quillan Shipping doing?', EVERYTHING)).answer).toMatch(/bidding/);
  });

  it('[A38] an item that was confidential is answered with the public sentence that says so', async () => {
    expect((await first('What was said about the gauges contract?')).answer).toMatch(
      /confidential update on the contract/,
    );
    expect((await first('What was said on the purchase of the jetty?')).answer).toMatch(
      /This item was confidential/,
    );
  });

  it('[A39] a day, month, year or "the last meeting" chooses the meeting', async () => {
    expect((await first('What was decided on the lock on 10 February 2022?')).at).toBe('2022-02-10/3');
    expect((await first('Who chaired the last meeting?')).at).toBe('2023-09-14/att');
    expect((await first('What was noted in 2014 about weir keepers?')).at).toBe('2014-07-07/2');
    expect((await first('What was item 2 on 6 November 2014?')).at).toBe('2014-11-06/2');
    expect((await first('Were the minutes of 10 February 2022 agreed?')).at).toBe('2022-05-12/2');
  });

  it('[A40] a time at which the board did not meet is said to hold no meeting', async () => {
    expect((await first('Who chaired the meeting in March 2018?')).answer).toBe(
      'Not in the minutes: there is no record of a meeting in March 2018.',
    );
    expect((await first('What did we decide on the night ferry in 2014?')).abstained).toBe(true);
  });

  it('[A41] a correction agreed later stands beside the item it names', async () => {
    expect((await first('What was decided on repairs at the lock?')).answer).toMatch(
      /approved the closure.*Corrected on 12 May 2022: .*Elder Lock/s,
    );
  });

  it('[A17] imported minutes are agreed once a later meeting records it, with its corrections', () => {
    const standing = new Map(imported.map((meeting) => [meeting.date, meeting.standing]));
    expect(standing.get('2022-02-10')).toBe('agreed with corrections');
    expect(standing.get('2022-05-12')).toBe('imported');
    expect(standing.get('2014-07-07')).toBe('imported');
  });

  it('[A19] frozen minutes give passages with owners, dates and their confidential flags', () => {
    expect(published.passages.find((passage) => passage.kind === 'action')).toMatchObject({
      detail: { owners: ['Ola Brandt'], due: '2023-10-02' },
    });
    expect(published.passages.filter((passage) => passage.confidential)).toHaveLength(1);
  });

  it('[A42] a batch answers each question in its asker’s scope', async () => {
    const answers = await askBatch(
      [
        { id: 'a', question: 'What is Quillan Shipping doing?', asker: 'officer' },
        { id: 'b', question: 'What is Quillan Shipping doing?' },
      ],
      { ask, scopeOf: (asker) => (asker === 'officer' ? EVERYTHING : PUBLIC) },
    );
    expect(answers.map(({ id, abstained }) => [id, abstained])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('[A43] any question gets an answer or an abstention, never an error', async () => {
    for (const question of [
      '',
      '   ',
      '???',
      'a'.repeat(100_000),
      '(((',
      '"; DROP TABLE',
      '\\',
      'who',
      'item 99',
      '[a-z]+ $& \\p{L} who chaired',
      '🜁 ℌ ́',
    ]) {
      expect((await ask(question, PUBLIC)).abstained, question.slice(0, 30)).toBeTypeOf('boolean');
    }
    const empty = createAskArchive({ index: memoryArchive([]) });
    expect((await empty('What did we decide?', PUBLIC)).answer).toMatch(/no meeting yet/);
  });
});
