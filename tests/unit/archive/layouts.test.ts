import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '#server/archive/importing/recognise.ts';
import { readDocument } from '#server/archive/reading/read-document.ts';
import type { ImportedMinutes, ImportedPaper } from '#server/domain/archive.ts';
import { tabledWordFile } from '#tests/support/archive/tabled-word-file.ts';

const layouts = new URL('../../fixtures/archive/layouts/', import.meta.url);

const read = async (name: string): Promise<ImportedPaper[]> =>
  recognise(await readDocument(readFileSync(new URL(name, layouts)), name));

/** The decisions and actions of minutes, one a line. */
const outcomes = (paper: ImportedPaper | undefined): string[] =>
  (paper as ImportedMinutes).items.flatMap(({ number, decisions, actions }) => [
    ...decisions.map(({ type, text }) => `${number} ${type}: ${text.split(' ').slice(0, 4).join(' ')}`),
    ...actions.map(
      ({ text, owners, due }) =>
        `${number} action: ${text.split(' ').slice(0, 3).join(' ')} | ${owners.join(' + ')}${due === undefined ? '' : ` | ${due}`}`,
    ),
  ]);

/** Everybody of the lists, one a line. */
const people = (paper: ImportedPaper | undefined): string[] => {
  const { attendance, apologies, inAttendance, officers } = paper as ImportedMinutes;
  return [
    ...[...attendance, ...apologies, ...inAttendance].map(
      ({ position, name, authority }) => `${position}: ${name}${authority === '' ? '' : ` (${authority})`}`,
    ),
    ...officers,
  ];
};

describe('minutes in the layouts of the genre', () => {
  it('[A53] Modern.gov text with tabs and a closing tag is read to its last officer', async () => {
    const [paper] = await read('tagged-2018.txt');
    expect(outcomes(paper)).toEqual([
      '2 noted: Noted the mid-year review;',
      '2 agreed: Agreed that a business',
      '2 action: Sela Marsh to | Sela Marsh | 2018-04-30',
      '2 action: Officers to circulate | Officers',
      '3 approved: That the Board approve',
      '4 agreed: The note of the',
    ]);
    expect(people(paper).slice(-4)).toEqual([
      'Apologies: Cllr Mary Obi (Westcliff London Borough Council)',
      'In Attendance: Freya Holt (Tideline Trust)',
      'Sela Marsh',
      'Jon Pike',
    ]);
  });

  it('[A53] columns that a conversion pulled apart find each other', async () => {
    const [paper] = await read('broken-columns.txt');
    expect(outcomes(paper)).toEqual([
      '2 agreed: Members noted the outcome',
      '2 action: Jon Pike to | Jon Pike',
      '3 deferred: Members deferred the matter',
      '3 action: Officers to model | Officers',
    ]);
    expect(people(paper)).toContain('Members: Cllr Tomos Vaughan-Lee (Aberllan County Borough Council)');
    expect((paper as ImportedMinutes).items[1]?.title).toBe(
      'Lighthouse automation: outcome of the consultation',
    );
  });

  it('[A53] "The members:" opens numbered decisions; names at the head are the attendance', async () => {
    const [paper] = await read('members-agreed-2017.txt');
    expect(paper).toMatchObject({
      board: 'Coast & Harbours Board',
      date: '2017-06-22',
      venue: 'Beacon Room, Lantern House',
    });
    expect(outcomes(paper)).toEqual([
      '2 agreed: Agreed the scoring scheme',
      '2 delegated: Delegated the final awards',
      '2 noted: Noted that a further',
      '2 action: Sela Marsh to | Sela Marsh | 2017-07-14',
      '3 noted: The members noted the',
      '4 approved: The minutes of the',
    ]);
    expect(people(paper)).toEqual([
      'Chairman: Cllr Ines Falk (Easthaven Borough Council)',
      'Vice-Chairman: Cllr Bram Okafor (Northspit District Council)',
      'Members: Cllr Dita Kowal (Greywater City Council)',
      'Members: Cllr Hugh Sandilands (Dunmouth Council)',
      'Apologies: Cllr Mary Obi (Westcliff London Borough Council)',
      'Sela Marsh',
      'Jon Pike',
    ]);
  });

  it('[A53] "RESOLVED", paragraph numbers and "Councillors A, B and C" are read', async () => {
    const [paper] = await read('resolved.txt');
    expect(paper).toMatchObject({ board: 'Harbour Scrutiny Committee', date: '2016-09-08' });
    expect(outcomes(paper)).toEqual([
      '2 approved: That the minutes of',
      '3 noted: That the report be',
      '3 approved: That the Cabinet be',
      '4 agreed: RESOLVED that the work',
      '4 action: RESOLVED that the | Jon Pike',
    ]);
    expect(people(paper)).toEqual([
      'Chair: Councillor R. Penhale',
      'Vice-Chair: Councillor D. Kowal',
      'Members: Councillor H. Sandilands',
      'Members: Councillor T. Vaughan-Lee',
      'Members: Councillor S. Aldous',
      'Apologies: Councillor M. Obi',
      'Also in attendance: Freya Holt (Tideline Trust)',
      'Sela Marsh',
      'Jon Pike',
    ]);
  });

  it('[A53] a table of actions gives owners and dates', async () => {
    const [paper] = await read('action-table.md');
    expect(outcomes(paper)).toEqual([
      '2 agreed: The Board agreed to',
      '2 action: Draft the terms | Sela Marsh | 2022-02-28',
      '2 action: Ask councils for | Jon Pike + Freya Holt | 2022-03-15',
      '3 agreed: The minutes of the',
    ]);
  });

  it('[A53] a page with the attendance table above its items gives both', async () => {
    const [paper] = await read('page.html');
    expect(outcomes(paper)).toEqual([
      '1 agreed: The minutes were agreed,',
      '2 noted: The Board noted the',
      '2 approved: The Board approved grants',
      '2 action: Sela Marsh to | Sela Marsh | 2022-05-31',
    ]);
    expect(people(paper)).toHaveLength(4);
  });

  it('[A53] a Word file with its items in a table gives decisions, and owners from their column', async () => {
    const [paper] = recognise(await readDocument(await tabledWordFile(), 'table.docx'));
    expect(paper).toMatchObject({ board: 'Coast & Harbours Board', date: '2021-03-04', venue: 'Online' });
    expect(outcomes(paper)).toEqual([
      '2 agreed: The Board agreed the',
      '2 action: Send the guide | Jon Pike',
      '3 noted: The Board noted the',
    ]);
    expect(people(paper)).toEqual([
      'Chair: Cllr Ines Falk (Easthaven Borough Council)',
      'Members: Cllr Dita Kowal (Greywater City Council)',
      'Apologies: Cllr Mary Obi (Westcliff London Borough Council)',
    ]);
  });

  it('[A6] two meetings in one file are two papers', async () => {
    expect((await read('two-meetings.txt')).map(({ date }) => date)).toEqual(['2019-06-03', '2019-09-02']);
  });

  it('[A5] a plain agenda pack gives recommendations, venue, members by group and the next meeting', async () => {
    const [paper] = await read('agenda-pack.txt');
    expect(paper).toMatchObject({
      kind: 'agenda',
      venue: 'Beacon Room, Lantern House, 4 Quay Street, Easthaven',
      nextMeeting: '2022-12-08',
      items: [
        { number: 1 },
        { number: 2, recommendation: 'That the Board endorse the common lifeguard standard.' },
        { number: 3, recommendation: expect.stringMatching(/^That members: a\) note .* be drafted\.$/) },
        { number: 4 },
      ],
    });
    expect(paper?.kind === 'agenda' && paper.members.map(({ group, role }) => `${group} ${role}`)).toEqual([
      'Conservative Chair',
      'Conservative Member',
      'Conservative Substitute',
      'Labour Vice-Chair',
      'Labour Member',
      'Independent Deputy Chair',
    ]);
  });
});
