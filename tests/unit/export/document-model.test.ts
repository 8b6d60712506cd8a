import { describe, expect, test } from 'vitest';
import type { DraftBlock } from '#server/domain/draft.ts';
import type { DocumentBlock } from '#server/export/document.ts';
import { documentModel } from '#server/export/document-model.ts';
import { block, FULL, HOURS, item, OPEN, PROFILES, words } from './sample.ts';

const blocksOf = (
  profile: (typeof PROFILES)[number],
  ...blocks: readonly DraftBlock[]
): readonly DocumentBlock[] =>
  documentModel(words(profile, [item(4, 'Opening hours', ...blocks)]), FULL).items[0]?.blocks ?? [];
const decisionOf = (profile: (typeof PROFILES)[number], ...texts: readonly string[]) => {
  const found = blocksOf(profile, ...texts.map((text) => block('decision', text))).find(
    ({ kind }) => kind === 'decision',
  );
  if (found?.kind !== 'decision') throw new Error('there is no decision');
  return { ...found, texts: found.sentences.map(({ text }) => text) };
};

describe('head', () => {
  test.each([
    [
      '2014',
      'Note of last Libraries & Parks Board meeting',
      ['Title', 'Date', 'Venue'],
      'Friday 5 July 2024',
    ],
    [
      '2020',
      'Note of last Libraries & Parks Board meeting',
      ['Title', 'Date', 'Venue'],
      'Friday 5 July 2024',
    ],
    ['2023', 'Minutes of last Libraries & Parks Board meeting', ['', '', ''], 'Friday, 5 July 2024'],
  ] as const)('[R1] the head of %s has its title, labels and date', (profile, title, labels, date) => {
    const model = documentModel(words(profile), OPEN);
    expect(model.title).toBe(title);
    expect(model.meta.map(({ label }) => label)).toEqual(labels);
    expect(model.meta.map(({ value }) => value)).toEqual([
      'Libraries & Parks Board',
      date,
      'The Long Room, Weir House',
    ]);
    expect(model.attendanceLine).toMatch(/^An attendance list is attached as Appendix A/);
  });

  test('[R1] only 2014 has a column for actions', () => {
    expect(PROFILES.map((profile) => documentModel(words(profile), OPEN).columns.length)).toEqual([3, 2, 2]);
  });

  test('[R2] items keep their order and numbers', () => {
    const items = [item(3, 'Parks'), item(1, 'Welcome'), item(9, 'Any other business')];
    expect(documentModel(words('2023', items), OPEN).items.map(({ number }) => number)).toEqual([3, 1, 9]);
  });
});

describe('discussion', () => {
  test.each([
    ['2014', 'In the discussion that followed, Members made a number of comments, including:'],
    ['2020', 'The Board members raised the following points:'],
    ['2023', 'Members’ comments and questions:'],
  ] as const)(
    '[R3] %s: the report in paragraphs, comments as bullets under its lead-in, thanks last',
    (profile, lead) => {
      const blocks = documentModel(words(profile), FULL).items[0]?.blocks ?? [];
      expect(blocks.slice(0, 4).map(({ kind }) => kind)).toEqual([
        'paragraph',
        'paragraph',
        'bullets',
        'paragraph',
      ]);
      expect(blocks[2]).toMatchObject({
        lead,
        items: [{ text: /^It was suggested/ }, {}].map(() => expect.anything()),
      });
      expect(blocks[3]).toMatchObject({ text: 'The Chair thanked DF for the report.' });
    },
  );

  test('[R3] a lead-in typed by an officer stands in place of the stock one', () => {
    const blocks = blocksOf(
      '2023',
      block('point', 'DF gave an update.'),
      block('point', 'The following points were made:'),
      block('point', 'Hours were short.'),
    );
    expect(blocks[1]).toMatchObject({ kind: 'bullets', lead: 'The following points were made:' });
  });

  test('[R3] lines that do not read as members’ comments are not ascribed to members', () => {
    const blocks = blocksOf(
      '2023',
      block('point', 'DF introduced the report.'),
      block('point', 'Usage had risen by 4 per cent.'),
      block('point', 'Costs were flat.'),
    );
    expect(blocks[1]).toMatchObject({ kind: 'bullets', lead: null });
  });

  test('[R3] one summary of what members said is a paragraph, and so is what tells of a confidential update', () => {
    const kinds = (...texts: readonly string[]) =>
      blocksOf('2023', ...texts.map((text) => block('point', text))).map(({ kind }) => kind);
    expect(kinds('DF introduced the report.', 'Members were concerned about the cost.')).toEqual([
      'paragraph',
      'paragraph',
    ]);
    expect(kinds('Members received a confidential update on rents.')).toEqual(['paragraph']);
    expect(
      kinds(
        'Members welcomed it.',
        'There followed a confidential discussion.',
        'It was felt that it was late.',
      ),
    ).toEqual(['bullets', 'paragraph']);
  });

  test('[R3] a single remark is a bullet under the lead-in', () => {
    expect(blocksOf('2023', block('point', 'It was suggested that hours be longer.'))).toMatchObject([
      { kind: 'bullets' },
    ]);
  });

  test('[R3] the opening and the previous minutes are plain paragraphs without a Decision heading', () => {
    for (const title of [
      'Welcome, apologies and declarations of interest',
      'Minutes of the previous meeting held on 1 May 2024',
    ]) {
      const one = item(
        2,
        title,
        block('point', 'Members raised nothing.'),
        block('decision', 'The minutes were agreed'),
      );
      const kinds = documentModel(words('2023', [one]), FULL).items[0]?.blocks.map(({ kind }) => kind);
      expect(kinds, title).toEqual(['paragraph', 'paragraph']);
    }
  });
});

describe('decisions', () => {
  test.each([
    ['2014', 'Decision', 'Members noted the report.'],
    ['2020', 'Decision', 'The members of the Libraries & Parks Board noted the report.'],
    ['2023', 'Decision:', 'Libraries & Parks Board noted the report.'],
  ] as const)(
    '[R4] %s: one decision in the profile’s frame, whoever the draft names as the board',
    (profile, heading, text) => {
      for (const typed of [
        'The Board noted the report',
        'Members noted the report.',
        'Libraries & Parks Board noted the report',
        'The members of the Libraries & Parks Board noted the report',
        'Noted the report',
      ]) {
        expect(decisionOf(profile, typed), typed).toMatchObject({ heading, texts: [text] });
      }
    },
  );

  test('[R4] a sentence with a subject of its own is left as it is', () => {
    const typed = 'The minutes of 1 May were agreed.';
    for (const profile of PROFILES) expect(decisionOf(profile, typed).texts).toEqual([typed]);
  });

  test('[R5] several decisions: a sentence each in 2014, one sentence in 2020, numbered under the board in 2023', () => {
    const two = ['The Board noted the report.', 'The Board agreed the timetable'] as const;
    expect(decisionOf('2014', ...two)).toMatchObject({
      heading: 'Decisions',
      numbered: false,
      texts: ['Members noted the report.', 'Members agreed the timetable.'],
    });
    expect(decisionOf('2020', ...two)).toMatchObject({
      heading: 'Decisions',
      texts: ['The members of the Libraries & Parks Board noted the report and agreed the timetable.'],
    });
    expect(decisionOf('2023', ...two)).toMatchObject({
      heading: 'Decision:',
      lead: 'Libraries & Parks Board:',
      numbered: true,
      texts: ['Noted the report.', 'Agreed the timetable.'],
    });
  });

  test('[R5] without a common subject the numbered decisions stay whole sentences', () => {
    const mixed = decisionOf('2023', 'The Board noted the report', 'Cllr Ashby was appointed to the Trust');
    expect(mixed).toMatchObject({ lead: null, numbered: true });
    expect(mixed.texts).toEqual([
      'Libraries & Parks Board noted the report.',
      'Cllr Ashby was appointed to the Trust.',
    ]);
  });
});

describe('actions', () => {
  const action = block('action', 'To write to councils', {
    owners: ['Dara Flynn', 'Petra Quill'],
    due: '2024-08-01',
  });
  const decision = block('decision', 'The Board noted the report');

  test('[R6] 2014 prints them in a table with the owner beside', () => {
    expect(blocksOf('2014', decision, action)[1]).toMatchObject({
      kind: 'actions',
      layout: 'table',
      heading: 'Action',
      rows: [{ text: 'Write to councils.', owners: 'Dara Flynn, Petra Quill', by: '1 August 2024' }],
    });
  });

  test('[R6] 2020 folds them into the decision’s paragraph', () => {
    expect(blocksOf('2020', decision, action)).toMatchObject([
      {
        kind: 'decision',
        runOn: true,
        sentences: [{}, { text: 'Dara Flynn and Petra Quill to write to councils by 1 August 2024.' }],
      },
    ]);
  });

  test('[R6] 2020 names officers where nobody is, and does not name a person or date twice', () => {
    const texts = (text: string, more: Partial<DraftBlock> = {}) => {
      const [only] = blocksOf('2020', decision, block('action', text, more));
      return only?.kind === 'decision' ? only.sentences[1]?.text : undefined;
    };
    expect(texts('Proceed with implementation')).toBe('Officers to proceed with implementation.');
    expect(texts('Officers to bring a paper')).toBe('Officers to bring a paper.');
    expect(
      texts('Dara Flynn to send it by 1 August 2024', { owners: ['Dara Flynn'], due: '2024-08-01' }),
    ).toBe('Dara Flynn to send it by 1 August 2024.');
    expect(texts('DSA guidance to be sent', { owners: ['Dara Flynn'] })).toBe(
      'Dara Flynn to DSA guidance to be sent.',
    );
  });

  test('[R6] 2023 prints each as a line under the decision', () => {
    expect(blocksOf('2023', decision, action)[1]).toMatchObject({
      kind: 'actions',
      layout: 'lines',
      heading: null,
    });
  });

  test('[R7] an action is seen in every profile, also without a decision and under a standing item', () => {
    for (const profile of PROFILES) {
      for (const title of ['Opening hours', 'Minutes of the previous meeting', 'Any other business']) {
        for (const blocks of [[action], [decision, action]]) {
          const shown = JSON.stringify(
            documentModel(words(profile, [item(1, title, ...blocks)]), OPEN).items,
          );
          expect(shown, `${profile} ${title}`).toMatch(/write to councils/i);
        }
      }
    }
  });
});

describe('appendix A', () => {
  const rows = (profile: (typeof PROFILES)[number]) =>
    documentModel(words(profile), OPEN).appendix.rows.map(
      ({ role, name, authority }) => `${role}|${name}|${authority}`,
    );

  test('[R8] rows stand in the order of the house, with a role once for its block', () => {
    expect(rows('2023')).toEqual([
      'Chair|Cllr Ines Marlow|Fenwick City Council',
      'Vice-Chair|Cllr Una Price|Lea Council',
      'Deputy-Chair|Cllr Joy Tilley|Marsh Council',
      '|Cllr Leo Grant|Stow Council',
      'Members|Cllr Tom Ashby|Hollin District Council',
      '|Cllr Wyn Parry MBE|Aber Council',
      '|Mr Alan Reed|Observer',
      '|Cllr Kit Moss (sub for Cllr Noor Bright)|Weirside Council',
      'Apologies|Cllr Noor Bright|Weirside Council',
      'In Attendance|Rhea Stone (item 4)|Reading Trust',
      'Officers|Dara Flynn, Petra Quill|',
    ]);
  });

  test('[R8] before 2023 the chair is a chairman and substitutes have their own block', () => {
    expect(rows('2014')[0]).toBe('Chairman|Cllr Ines Marlow|Fenwick City Council');
    expect(rows('2020')).toContain('Substitutes|Cllr Kit Moss (for Cllr Noor Bright)|Weirside Council');
  });
});

test('[R8] officers are headed by their organisation where its name is short', () => {
  const content = words('2023');
  const model = documentModel({ ...content, head: { ...content.head, organisation: 'MCA' } }, OPEN);
  expect(model.appendix.rows.at(-1)?.role).toBe('MCA Officers');
});

describe('restricted rendering', () => {
  const secret = block('point', 'The landlord wanted more.', { confidential: true });
  const items = [{ ...HOURS, blocks: [...HOURS.blocks, secret] }];

  test('[R9] it says that it is restricted only when it holds something confidential', () => {
    expect(documentModel(words('2023', items), FULL).restrictedNotice).toMatch(/not for publication/i);
    expect(documentModel(words('2023'), FULL).restrictedNotice).toBe('');
    expect(documentModel(words('2023', items), OPEN).restrictedNotice).toBe('');
  });

  test('[R9] without it no confidential word reaches the model, from unfiltered content either', () => {
    for (const profile of PROFILES) {
      expect(JSON.stringify(documentModel(words(profile, items), OPEN))).not.toContain('landlord');
      expect(JSON.stringify(documentModel(words(profile, items), FULL))).toContain('landlord');
    }
  });
});
