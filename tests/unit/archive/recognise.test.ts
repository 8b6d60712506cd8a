import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toImportJson } from '#server/archive/importing/import-json.ts';
import { recognise } from '#server/archive/importing/recognise.ts';
import type { ImportedMinutes } from '#server/domain/archive.ts';
import { EARLIER_PLAIN, MODERN_GOV, PACK, SPLIT_COLUMNS } from '#tests/support/archive/sample-papers.ts';

const read = (text: string) => recognise({ file: 'paper.txt', format: 'text', fingerprint: 'f', text });
const minutesOf = (text: string): ImportedMinutes => {
  const found = read(text).find((paper) => paper.kind === 'minutes');
  if (found?.kind !== 'minutes') throw new Error('no minutes were found');
  return found;
};

describe('reading published papers', () => {
  it('[A3] Modern.gov text gives its head, and its items by tag with number and title', () => {
    const paper = minutesOf(MODERN_GOV);
    expect(paper).toMatchObject({
      board: 'Rivers & Bridges Board',
      date: '2022-05-12',
      venue: 'Hybrid Meeting - Weir House and Online',
      warnings: [],
    });
    expect(paper.items.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Welcome and apologies'],
      [2, 'Minutes of the previous meeting held on 10 February 2022'],
      [3, 'Flood Warning Network (FWN)'],
    ]);
  });

  it('[A4] a plain numbered layout with bars between columns gives the same', () => {
    const paper = minutesOf(EARLIER_PLAIN);
    expect(paper.items.map((item) => item.title)).toEqual([
      'Welcome, apologies and declarations of interest',
      'Night Ferry Trial',
      'Repairs at Alder Lock',
    ]);
    expect(paper.attendance.map(({ position, name, authority }) => [position, name, authority])).toEqual([
      ['Chair', 'Cllr Runa Whitlock', 'Mill Vale Council'],
      ['Vice-Chair', 'Cllr Odile Brand', 'Tidewater City Council'],
      ['Members', 'Cllr Tomas Reed', 'Oxbow District Council'],
      ['Members', 'Mr Hew Carrow', 'Independent Observer'],
      ['Substitutes', 'Cllr Gail Parr', 'North Fen Council'],
    ]);
    expect(paper.officers).toEqual(['Petra Lind', 'Ola Brandt']);
  });

  it('[A5] an agenda pack gives its agenda and the minutes inside it', () => {
    const [agenda, minutes] = read(PACK);
    expect(agenda).toMatchObject({
      kind: 'agenda',
      board: 'Rivers & Bridges Board',
      date: '2015-03-03',
      nextMeeting: '2015-05-05',
      items: [
        {
          number: 1,
          title: 'The Toll Question',
          recommendation: 'That the Rivers & Bridges Board note the survey.',
        },
        { number: 2, title: 'Lockkeepers and their homes', recommendation: '' },
        { number: 3, title: 'Note of the last meeting' },
      ],
    });
    expect(minutes).toMatchObject({ kind: 'minutes', date: '2014-11-06' });
  });

  it('[A6] every meeting in a file is found', () => {
    const dates = read(`${EARLIER_PLAIN}\n\n${SPLIT_COLUMNS}`).map((paper) => paper.date);
    expect(dates).toEqual(['2022-02-10', '2014-07-07']);
  });

  it('[A7] names meet their authorities though the columns were pulled apart', () => {
    const paper = minutesOf(SPLIT_COLUMNS);
    expect(paper.attendance.map(({ name, authority }) => `${name}: ${authority}`)).toEqual([
      'Cllr Runa Whitlock: Mill Vale Council',
      'Cllr Mrs Odile Brand OBE: Tidewater City Council',
      'Cllr Tomas Reed: Oxbow District Council',
      'Cllr Ismay van der Dunn: Sedge CC',
      'Cllr Gail Parr: North Fen BC',
      'Mr Hew Carrow: Society for River Improvement and Mending',
    ]);
    expect(paper.apologies).toMatchObject([{ name: "Cllr Basil O'Rourke", authority: 'Barrow Council' }]);
    expect(paper.inAttendance).toMatchObject([{ name: 'Dora Finch', authority: 'River Partners LLP' }]);
    expect(paper.officers).toContain('Heads of Political Offices');
  });

  it('[A7] names meet their authorities though the rows ran together', () => {
    expect(
      minutesOf(PACK).attendance.map(({ position, name, authority }) => `${position}, ${name}: ${authority}`),
    ).toEqual([
      'Chairman, Cllr Runa Whitlock: Mill Vale Council',
      'Deputy-chairman, Cllr Tomas Reed: Oxbow District Council',
      'Deputy-chairman, Cllr Gail Parr: North Fen Council',
      'Members, Cllr Ismay Dunn: Sedge County Council',
      'Members, Mr Hew Carrow: River Improvement and Mending',
      'Members, Mr Ned Vale: Weir Keepers Trust (WKT)',
    ]);
  });

  it('[A8] a decision has the type of its weightiest verb', () => {
    expect(minutesOf(MODERN_GOV).items.at(-1)?.decisions).toEqual([
      { text: 'Noted the progress of the network.', type: 'noted' },
      { text: 'Agreed to delegate to Lead Members the choice of a supplier.', type: 'delegated' },
    ]);
    expect(minutesOf(SPLIT_COLUMNS).items[1]?.decisions).toMatchObject([{ type: 'noted' }]);
  });

  it('[A9] an action has the owners its words name, and none otherwise', () => {
    expect(minutesOf(EARLIER_PLAIN).items[1]?.actions).toEqual([
      { text: 'Write to the ferry operator about winter crews.', owners: ['Petra Lind'], due: '2022-03-04' },
      { text: 'Prepare a leaflet for hotels.', owners: ['Ola Brandt', 'Cllr Tomas Reed'] },
    ]);
    expect(minutesOf(PACK).items[1]?.actions).toEqual([
      { text: 'To ask the foundry for a price.', owners: [] },
    ]);
  });

  it('[A10] broken lines are joined and the running heads of pages left out', () => {
    expect(minutesOf(PACK).items[1]?.points).toEqual([
      'Members discussed the lamps and the need for a keeper.',
    ]);
    expect(minutesOf(SPLIT_COLUMNS).items[0]?.points).toContain(
      'Some felt that a toll falls hardest on those who cross every day for work and cannot choose another road;',
    );
  });

  it('[A11] a page heading or a weekday that disagrees with the meeting’s date is a warning', () => {
    expect(minutesOf(PACK).warnings.join()).toMatch(/6 November 2015.*6 November 2014/);
    expect(minutesOf(EARLIER_PLAIN.replace('Thursday 10', 'Monday 10')).warnings.join()).toMatch(
      /not a Monday/,
    );
  });

  it('[A12] a numbered list inside an item opens no item, and a list that follows "as follows" stays with its decision', () => {
    expect(minutesOf(EARLIER_PLAIN).items).toHaveLength(3);
    expect(minutesOf(PACK).items[1]?.decisions[1]).toEqual({
      text: 'Members appointed leads for each bridge, as follows: Old Bridge Cllr Tomas Reed; New Bridge Vacant',
      type: 'appointed',
    });
  });

  it('[A13] minutes with the names at their head and "RESOLVED" are read, and Markdown tables leave no trace', () => {
    const council = minutesOf(
      [
        'MINUTES OF THE MEETING OF THE QUAYS PANEL',
        'HELD ON TUESDAY 9 SEPTEMBER 2014 AT 11.30AM',
        '',
        'Weir House, Quay Street',
        '',
        'Present',
        'Cllr Runa Whitlock (Chair), Cllr Tomas Reed and Cllr Gail Parr',
        '',
        '1. Apologies',
        '',
        'There were none.',
        '',
        '2. Berths',
        '',
        'RESOLVED: That the report be noted.',
      ].join('\n'),
    );
    expect(council).toMatchObject({ date: '2014-09-09', venue: 'Weir House, Quay Street' });
    expect(council.items[1]?.decisions).toEqual([{ text: 'That the report be noted.', type: 'noted' }]);
    expect(council.attendance.map(({ position, name }) => [position, name])).toEqual([
      ['Chair', 'Cllr Runa Whitlock'],
      ['Members', 'Cllr Tomas Reed'],
      ['Members', 'Cllr Gail Parr'],
    ]);
    const table = MODERN_GOV.replace('Attendance\n', '| a | b |\n|---|---|\nAttendance\n');
    expect(minutesOf(table).venue).toBe(minutesOf(MODERN_GOV).venue);
  });

  it('[A14] a paper is written in the form of import --json', () => {
    const json = toImportJson(minutesOf(MODERN_GOV));
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(['file', 'in_attendance', 'officers', 'warnings']),
    );
    expect(json.in_attendance).toMatchObject([
      { name: 'Sven Aker', authority: 'Gauge Works', note: 'item 3' },
    ]);
    expect(toImportJson(read(PACK)[0] as ImportedMinutes)).toMatchObject({
      kind: 'agenda',
      next_meeting: '2015-05-05',
    });
  });

  it('[A16] a text without minutes gives none, whatever it is', () => {
    expect(read('Dear resident,\n\nthe bins go out on Tuesday 4 June 2019.\n')).toEqual([]);
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(...MODERN_GOV.split('\n'), ...PACK.split('\n'), ...SPLIT_COLUMNS.split('\n')),
          ),
        ),
        (lines) => Array.isArray(read(lines.join('\n'))),
      ),
      { numRuns: 150 },
    );
  });
});
