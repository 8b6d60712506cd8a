import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '#server/archive/importing/recognise.ts';
import { readDocument } from '#server/archive/reading/read-document.ts';
import type { ImportedMinutes } from '#server/domain/archive.ts';

const folder = new URL('../../fixtures/archive/', import.meta.url);

const read = async (name: string): Promise<ImportedMinutes> => {
  const [paper] = recognise(await readDocument(readFileSync(new URL(name, folder)), name));
  return paper as ImportedMinutes;
};

const outcomes = ({ items }: ImportedMinutes): string[] =>
  items.flatMap(({ number, decisions, actions }) => [
    ...decisions.map(({ text }) => `${number} ${text.split(' ').slice(0, 5).join(' ')}`),
    ...actions.map(({ text, owners, due = '' }) =>
      `${number} action: ${text.split(' ').slice(0, 4).join(' ')} | ${owners.join(' + ')} ${due}`.trim(),
    ),
  ]);

const talk = ({ items }: ImportedMinutes): string => items.flatMap(({ points }) => points).join(' ');

describe('minutes as printers and clerks lay them out', () => {
  it('[A10] a page heading in the middle of a sentence is left out and the owner of a printed column found', async () => {
    const paper = await read('printed/paged-2014.txt');
    expect(talk(paper)).toContain('outlined the position of the twelve pilot areas.');
    expect(outcomes(paper)).toEqual([
      '2 Members agreed the recommendations at',
      '2 action: Officers to circulate the | Rosa Lind',
      '3 The minutes of the meeting',
    ]);
    expect(paper.attendance).toHaveLength(4);
  });

  it('[A9] initials that the minutes define are written out as owners, and an appendix may be missing', async () => {
    const paper = await read('printed/no-appendix.txt');
    expect(outcomes(paper)).toEqual([
      '2 Noted the report.',
      '2 Agreed to write to the',
      '2 action: PV to draft the | Petra Vane',
      '2 action: Officers to bring a | Officers',
    ]);
    expect(paper.apologies.map(({ name }) => name)).toEqual(['Mayor Ola Strand']);
    expect(paper.warnings).toContain('No attendance list could be read.');
  });

  it('[A53] "held on … at … in …" below the title gives date and venue, and lettered resolutions are decisions', async () => {
    const paper = await read('printed/held-on.txt');
    expect(paper).toMatchObject({
      board: 'Audit and Standards Committee',
      date: '2022-05-12',
      venue: 'Council Chamber, Penbury',
    });
    expect(outcomes(paper)).toEqual([
      '1 That the minutes of the',
      '3 That the plan be noted;',
      '3 That the Section 151 Officer',
      '3 action: Rosa Lind to circulate | Rosa Lind 2022-05-30',
      '4 RESOLVED, by 3 votes to',
    ]);
    expect(talk(paper)).toContain('the deadline was 30 September.');
  });

  it('[A53] a table of actions without a heading above it gives tasks, owners and dates', async () => {
    const paper = await read('printed/owners-table.md');
    expect(paper).toMatchObject({ board: 'Water and Drainage Panel', date: '2025-02-05' });
    expect(outcomes(paper)).toEqual([
      '2 The Panel approved £40,000 for',
      '2 action: Order the survey | Rosa Lind 2025-02-28',
      '2 action: Write to landowners | Ben Ashe + Cllr Ivan Holt 2025-03-14',
    ]);
  });

  it('[A53] "Item 2 - Title" over paragraphs numbered through, with the chair and officers at the head', async () => {
    const paper = await read('printed/item-words.txt');
    expect(paper.items.map(({ title }) => title)).toEqual([
      'Apologies for absence',
      'Response times',
      'Date of next meeting',
    ]);
    expect(paper.attendance.map(({ position, name }) => `${position}: ${name}`)).toEqual([
      'Chair: Cllr Edna Marsh',
      'Members: Cllr Ivan Holt',
      'Members: Cllr Ann Lisle',
    ]);
    expect(paper.officers).toEqual(['Rosa Lind', 'Ben Ashe']);
  });

  it('[A1] minutes exported here with their standing over the board’s name keep their board and decisions', async () => {
    const paper = await read('published/d1.md');
    expect(paper.board).toBe('Waste and Circular Economy Board');
    expect(outcomes(paper).filter((line) => line.startsWith('3 '))).toEqual([
      '3 Noted the readiness survey.',
      '3 Agreed to seek a transitional',
      '3 action: Draft a letter to | Jasper Linden 2024-07-05',
    ]);
  });
});
