import { describe, expect, it } from 'vitest';
import { importFiles } from '#server/archive/import-files.ts';
import { lockedPdf } from '#tests/support/archive/locked-pdf.ts';
import { EARLIER_PLAIN, MODERN_GOV } from '#tests/support/archive/sample-papers.ts';
import { tinyPdf } from '#tests/support/archive/tiny-pdf.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const index = { store: async () => [] };

const bring = (name: string, content: Uint8Array) =>
  importFiles([{ name, bytes: content }], { index, dryRun: true });
const reasonOf = async (name: string, content: Uint8Array): Promise<string> =>
  String((await bring(name, content)).refusals[0]?.facts.reason);

describe('files that are not what they should be', () => {
  it('[A54] a PDF and a Word file locked with a password are refused as such', async () => {
    expect(await reasonOf('locked.pdf', lockedPdf())).toMatch(/password/);
    const compound = new Uint8Array(4096);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await reasonOf('locked.docx', compound)).toMatch(
      /old kind \(\.doc\) or one locked with a password/,
    );
  });

  it('[A54] a wrong ending is overlooked where the content is plain', async () => {
    for (const [name, content] of [
      ['minutes.docx', bytes(EARLIER_PLAIN)],
      ['minutes.pdf', bytes(EARLIER_PLAIN)],
      ['minutes.txt', tinyPdf(EARLIER_PLAIN)],
      ['minutes', bytes(EARLIER_PLAIN)],
    ] as const) {
      const { papers, refusals } = await bring(name, content);
      expect(refusals, name).toEqual([]);
      expect(papers[0], name).toMatchObject({ date: '2022-02-10' });
    }
  });

  it('[A54] quotation marks, dashes and pounds of Windows-1252 are read right', async () => {
    const text = EARLIER_PLAIN.replace('Hew Carrow', "Hew O'Carrow");
    const windows = Uint8Array.from(
      Buffer.from(text.replace(/'/g, '\u0092').replace(/ - /g, ' \u0096 '), 'latin1'),
    );
    const { papers } = await bring('old.txt', windows);
    expect(JSON.stringify(papers)).toContain('Hew O’Carrow');
    expect(JSON.stringify(papers)).not.toContain('\u0092');
  });

  it('[A54] minutes cut off in their appendix give what is there', async () => {
    const whole = MODERN_GOV;
    const cut = whole.slice(0, whole.indexOf('Cllr Runa Whitlock') + 24);
    const { papers } = await bring('cut.txt', bytes(cut));
    expect(papers[0]).toMatchObject({ date: '2022-05-12', attendance: [{ name: 'Cllr Runa Whitlock' }] });
    expect(papers[0]?.kind === 'minutes' ? papers[0].items.length : 0).toBeGreaterThan(2);
  });

  it('[A54] twenty megabytes of something else are refused within seconds', { timeout: 20_000 }, async () => {
    const line = 'The quick brown fox jumps over the lazy dog on 3 May 2022 and 1 Agenda item follows.\n';
    const reason = await reasonOf('big.txt', bytes(line.repeat(Math.ceil(20e6 / line.length))));
    expect(reason).toMatch(/no minutes or agenda/);
  });
});
