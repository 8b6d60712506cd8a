import { beforeAll, describe, expect, it } from 'vitest';
import { type AskArchive, createAskArchive } from '#server/archive/asking/create-ask-archive.ts';
import { plainQuestion } from '#server/archive/asking/plain-question.ts';
import { meetingsOf, memoryArchive, PUBLIC } from '#tests/support/archive/memory-archive.ts';
import { readPapers } from '#tests/support/archive/read-papers.ts';

let ask: AskArchive;
const first = async (question: string): Promise<string | null> => {
  const [citation] = (await ask(question, PUBLIC)).citations;
  return citation === undefined ? null : `${citation.meeting}/${citation.item}`;
};
const said = async (question: string): Promise<string> => (await ask(question, PUBLIC)).answer;

beforeAll(async () => {
  const folder = new URL('../../fixtures/archive/published', import.meta.url).pathname;
  ask = createAskArchive({ index: memoryArchive(meetingsOf(await readPapers(folder))) });
});

describe('questions as members type them', () => {
  it('[A62] contractions without apostrophe and shorthand are written out', () => {
    expect(plainQuestion("whats happening re parking, who's on it & didnt the cttee agree")).toBe(
      'what is happening about parking, who is on it & did not the committee agree',
    );
  });

  it('[A33] an everyday word that the papers do not hold is not bent into another', async () => {
    expect(await first('did the board talk about tram extensions')).toBeNull();
  });

  it('[A62] a board and a role misspelt are understood', async () => {
    expect(await said('who is the vice chiar of the envirnment and waste bord')).toContain('Aziz-Moore');
  });

  it('[A62] a board is known by half its name', async () => {
    expect(await first('was Helen Strand at the fire board')).toBe('2025-01-21/att');
    expect(await said('who were the officers at the ports meeting')).toContain('Cathal McGinley');
  });

  it('[A34] an acronym that the papers never write out is known', async () => {
    expect(await first('what did we agree on special educational needs and disabilities')).toBe(
      '2024-11-14/3',
    );
  });

  it('[A32] whoever is doing something is asked for as owner', async () => {
    expect(await said('whos mapping the buses to the youth pilots and when by')).toMatch(
      /Ned Farrow.*1 July 2025/,
    );
  });

  it('[A30] what was decided is told beside what was said', async () => {
    expect(await said('what did the fire board say about £5 on the precept')).toMatch(/being made permanent/);
  });

  it('[A63] words used alike lead to the item that stands out, and one shared word alone does not', async () => {
    expect(await first('can ships plug in at the quay')).toBe('2024-05-14/6');
    expect(await first('did we agree anything about electric buses')).toBeNull();
    expect(await first('what is our position on school uniform grants')).toBeNull();
  });
});
