import { describe, expect, it } from 'vitest';
import type { AskerScope } from '#server/domain/answer.ts';
import type { ImportedAgenda, ImportedDocument, ImportedMinutes, Passage } from '#server/domain/archive.ts';
import type { MinutesId } from '#server/domain/ids.ts';
import type { ArchiveIndex } from '#server/ports/archive-index.ts';

export interface ArchiveUnderTest {
  readonly index: ArchiveIndex;
  /** Puts a frozen version of a meeting there; published unless in review. */
  addVersion(version: {
    readonly board: string;
    readonly date: string;
    readonly state: 'in-review' | 'approved' | 'superseded';
    readonly meetingId: string;
  }): Promise<MinutesId>;
}

export const PUBLIC: AskerScope = { boards: null, entitledBoards: [], draftMeetings: [] };

export const paper = (over: Partial<ImportedMinutes> = {}): ImportedMinutes => ({
  kind: 'minutes',
  file: 'harbour.txt',
  board: 'Harbour & Quays Board',
  title: 'Harbour & Quays Board',
  date: '2019-03-04',
  venue: 'The Long Room',
  items: [
    {
      number: 1,
      title: 'Dredging',
      decisions: [{ text: 'The Board agreed the dredging plan.', type: 'agreed' }],
      actions: [],
      points: ['Silt had built up along the north quay.'],
    },
  ],
  attendance: [{ position: 'Chair', name: 'Cllr Ines Marlow', authority: 'Saltmouth Council' }],
  apologies: [],
  inAttendance: [],
  officers: [],
  warnings: [],
  ...over,
});

export const documentOf = (fingerprint: string, ...papers: ImportedMinutes[]): ImportedDocument => ({
  fingerprint,
  file: papers[0]?.file ?? '',
  papers,
});

export const point = (text: string, confidential: boolean): Passage => ({
  item: 2,
  itemTitle: 'Moorings',
  kind: 'point',
  text,
  detail: {},
  confidential,
});

const AGENDA: ImportedAgenda = {
  kind: 'agenda',
  file: 'pack.txt',
  board: 'Harbour & Quays Board',
  date: '2019-03-04',
  venue: 'The Long Room',
  items: [{ number: 1, title: 'Dredging', recommendation: 'That the dredging plan be agreed.' }],
  members: [
    { name: 'Cllr Ines Marlow', authority: 'Saltmouth Council', group: 'Independent', role: 'Chair' },
  ],
  nextMeeting: '2019-06-03',
  warnings: [],
};

/** What every archive promises, whatever it is kept in. */
export function describeArchiveIndex(name: string, open: () => Promise<ArchiveUnderTest>): void {
  describe(name, () => {
    it('[A20] a file imported twice changes nothing', async () => {
      const { index } = await open();
      const [first] = await index.store(documentOf('f1', paper()));
      const revision = await index.revision();
      const [again] = await index.store(documentOf('f1', paper()));
      expect([first?.outcome, again?.outcome]).toEqual(['added', 'unchanged']);
      expect(await index.revision()).toBe(revision);
      expect(await index.readable(PUBLIC)).toHaveLength(1);
    });

    it('[A21] a meeting that another file gave is kept once, and the file that stays is named', async () => {
      const { index } = await open();
      await index.store(documentOf('f1', paper()));
      const [outcome] = await index.store(
        documentOf('f2', paper({ file: 'copy.pdf', board: 'Harbour and Quays Board' })),
      );
      expect(outcome).toMatchObject({ outcome: 'kept', keptFrom: 'harbour.txt' });
      expect(await index.list(PUBLIC)).toMatchObject([{ date: '2019-03-04', sourceFile: 'harbour.txt' }]);
    });

    it('[A56] an agenda stands beside the minutes of its meeting and is no meeting of the list', async () => {
      const { index } = await open();
      const pack = { fingerprint: 'p1', file: 'pack.txt', papers: [AGENDA, paper()] };
      expect((await index.store(pack)).map(({ outcome }) => outcome)).toEqual(['added', 'added']);
      const again = { ...pack, fingerprint: 'p2', papers: [AGENDA] };
      expect(await index.store(again)).toMatchObject([{ outcome: 'kept', keptFrom: 'pack.txt' }]);
      const held = await index.readable(PUBLIC);
      expect(held.map(({ source, standing }) => [source ?? 'minutes', standing]).sort()).toEqual([
        ['agenda', 'imported'],
        ['minutes', 'imported'],
      ]);
      const [agenda] = held.filter(({ source }) => source === 'agenda');
      expect(agenda?.passages.find(({ kind }) => kind === 'attendance')?.detail).toMatchObject({
        category: 'member',
        group: 'Independent',
      });
      expect(await index.list(PUBLIC)).toHaveLength(1);
    });

    it('[A22] the revision changes when something becomes readable', async () => {
      const { index } = await open();
      const before = await index.revision();
      await index.store(documentOf('f1', paper()));
      expect(await index.revision()).not.toBe(before);
    });

    it('[A23] a question to one board reads no other board, whichever way its name is written', async () => {
      const { index } = await open();
      await index.store(documentOf('f1', paper(), paper({ board: 'Ferries Board' })));
      const found = await index.readable({ ...PUBLIC, boards: ['Harbour and Quays Board'] });
      expect(found.map((meeting) => meeting.board)).toEqual(['Harbour & Quays Board']);
      expect(await index.readable({ ...PUBLIC, boards: [] })).toEqual([]);
    });

    it('[A24] a confidential passage is read only for a board the asker is entitled to', async () => {
      const archive = await open();
      const id = await archive.addVersion({
        board: 'Harbour & Quays Board',
        date: '2024-05-01',
        state: 'approved',
        meetingId: 'm1',
      });
      await archive.index.putMinutes(id, [
        point('Open words.', false),
        point('The berth price is 4,100.', true),
      ]);
      const texts = async (scope: AskerScope) =>
        (await archive.index.readable(scope)).flatMap((meeting) => meeting.passages.map(({ text }) => text));
      expect(await texts(PUBLIC)).toEqual(['Open words.']);
      expect(await texts({ ...PUBLIC, entitledBoards: ['Ferries Board'] })).toEqual(['Open words.']);
      expect(await texts({ ...PUBLIC, entitledBoards: ['Harbour & Quays Board'] })).toHaveLength(2);
      expect(await texts({ ...PUBLIC, entitledBoards: 'all' })).toHaveLength(2);
    });

    it('[A25] a version in review is found only by those of its draft, a superseded one by nobody', async () => {
      const archive = await open();
      const review = await archive.addVersion({
        board: 'Ferries Board',
        date: '2024-05-01',
        state: 'in-review',
        meetingId: 'm1',
      });
      const old = await archive.addVersion({
        board: 'Ferries Board',
        date: '2024-06-01',
        state: 'superseded',
        meetingId: 'm2',
      });
      await archive.index.putMinutes(review, [point('Being looked at.', false)]);
      await archive.index.putMinutes(old, [point('Gone.', false)]);
      expect(await archive.index.readable({ ...PUBLIC, entitledBoards: 'all' })).toEqual([]);
      expect(await archive.index.readable({ ...PUBLIC, draftMeetings: ['m1', 'm2'] })).toMatchObject([
        { standing: 'in review', passages: [{ text: 'Being looked at.' }] },
      ]);
    });

    it('[A26] the words put in for a version replace those of before', async () => {
      const archive = await open();
      const id = await archive.addVersion({
        board: 'Ferries Board',
        date: '2024-05-01',
        state: 'approved',
        meetingId: 'm1',
      });
      await archive.index.putMinutes(id, [point('First words.', false)]);
      await archive.index.putMinutes(id, [point('Second words.', false)]);
      const [meeting] = await archive.index.readable(PUBLIC);
      expect(meeting?.passages.map(({ text }) => text)).toEqual(['Second words.']);
    });

    it('[A27] minutes published here stand before an imported paper of the same meeting', async () => {
      const archive = await open();
      await archive.index.store(documentOf('f1', paper()));
      const id = await archive.addVersion({
        board: 'Harbour & Quays Board',
        date: '2019-03-04',
        state: 'approved',
        meetingId: 'm1',
      });
      await archive.index.putMinutes(id, [point('Published here.', false)]);
      expect(await archive.index.list(PUBLIC)).toMatchObject([{ standing: 'approved', meetingId: 'm1' }]);
      const [outcome] = await archive.index.store(documentOf('f3', paper({ file: 'late.txt' })));
      expect(outcome?.outcome).toBe('kept');
    });

    it('[A28] a search finds other forms of a word and gives the whole item', async () => {
      const { index } = await open();
      await index.store(documentOf('f1', paper()));
      const [meeting] = await index.search(['dredge'], PUBLIC, 50);
      expect(meeting?.passages.map(({ text }) => text)).toContain('Silt had built up along the north quay.');
      expect(await index.search(['zeppelin'], PUBLIC, 50)).toEqual([]);
      expect(await index.search(['"', 'NEAR('], PUBLIC, 50)).toEqual([]);
    });

    it('[A29] a search is not led to an item by a word the asker may not read', async () => {
      const archive = await open();
      const id = await archive.addVersion({
        board: 'Ferries Board',
        date: '2024-05-01',
        state: 'approved',
        meetingId: 'm1',
      });
      await archive.index.putMinutes(id, [point('Open words.', false), point('Secret tonnage.', true)]);
      expect(await archive.index.search(['tonnage'], PUBLIC, 50)).toEqual([]);
      expect(await archive.index.search(['open'], PUBLIC, 50)).toMatchObject([
        { passages: [{ text: 'Open words.' }] },
      ]);
    });
  });
}
