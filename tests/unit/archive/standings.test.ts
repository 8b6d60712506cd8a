import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '#server/archive/importing/recognise.ts';
import { withStandings } from '#server/archive/passages/derive-standing.ts';
import { readDocument } from '#server/archive/reading/read-document.ts';
import { meetingsOf } from '#tests/support/archive/memory-archive.ts';

const layouts = new URL('../../fixtures/archive/layouts/', import.meta.url);
const read = async (...names: string[]) => {
  const papers = await Promise.all(
    names.map(async (name) => recognise(await readDocument(readFileSync(new URL(name, layouts)), name))),
  );
  return withStandings(meetingsOf(papers.flat()));
};

describe('the standing of imported minutes', () => {
  it('[A55] "the previous meeting" without a date is the meeting of the board just before', async () => {
    expect((await read('two-meetings.txt')).map(({ standing }) => standing)).toEqual(['agreed', 'imported']);
  });

  it('[A55] a meeting of another year is not taken for the previous one', async () => {
    const [old, later] = await read('broken-columns.txt', 'action-table.md');
    expect([old?.standing, later?.standing]).toEqual(['imported', 'imported']);
  });

  it('[A17] corrections agreed with the minutes make them agreed with corrections', async () => {
    const [first, second] = await read('action-table.md', 'page.html');
    expect(first).toMatchObject({
      standing: 'agreed with corrections',
      corrections: [{ agreedAtMeeting: '2022-05-10', text: expect.stringContaining('21 slipways') }],
    });
    expect(second?.standing).toBe('imported');
  });

  it('[A56] an agenda is agreed by nobody and agrees nothing', async () => {
    const [agenda] = await read('agenda-pack.txt');
    expect(agenda).toMatchObject({ source: 'agenda', standing: 'imported' });
  });
});
