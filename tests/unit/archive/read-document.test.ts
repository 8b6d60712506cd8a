import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { importFiles } from '#server/archive/import-files.ts';
import { recognise } from '#server/archive/importing/recognise.ts';
import { readDocument } from '#server/archive/reading/read-document.ts';
import { isRefusal } from '#server/domain/errors.ts';
import { EARLIER_PLAIN } from '#tests/support/archive/sample-papers.ts';
import { tinyPdf } from '#tests/support/archive/tiny-pdf.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reasonOf = async (content: Uint8Array, name: string): Promise<string> => {
  const report = await importFiles([{ name, bytes: content }], {
    index: { store: async () => [] },
    dryRun: true,
  });
  const [refusal] = report.refusals;
  expect(isRefusal(refusal, 'unreadable-document')).toBe(true);
  expect(refusal?.facts.file).toBe(name);
  return String(refusal?.facts.reason);
};

async function asWord(): Promise<Uint8Array> {
  const children = EARLIER_PLAIN.split('\n').map((line) =>
    line.includes(' | ')
      ? new Table({
          rows: [
            new TableRow({
              children: line
                .split('|')
                .map((cell) => new TableCell({ children: [new Paragraph(cell.trim())] })),
            }),
          ],
        })
      : new Paragraph(line),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const asHtml = (): Uint8Array =>
  bytes(
    `<!doctype html><html><head><title>x</title></head><body>${EARLIER_PLAIN.split('\n')
      .map((line) =>
        line.includes(' | ')
          ? `<table><tr>${line
              .split('|')
              .map((cell) => `<td>${cell.trim().replace('&', '&amp;')}</td>`)
              .join('')}</tr></table>`
          : `<p>${line.replace('&', '&amp;')}</p>`,
      )
      .join('')}<script>alert(1)</script></body></html>`,
  );

describe('reading files', () => {
  it('[A1] text, Markdown, HTML, Word and PDF of the same minutes give the same decisions and attendance', async () => {
    const files: [string, Uint8Array][] = [
      ['a.txt', bytes(EARLIER_PLAIN)],
      [
        'a.md',
        bytes(
          EARLIER_PLAIN.replace(/^(\d {2})/gm, '#### $1').replace(/^(Decisions?|Actions?)$/gm, '#### **$1**'),
        ),
      ],
      ['a.html', asHtml()],
      ['a.docx', await asWord()],
      ['a.pdf', tinyPdf(EARLIER_PLAIN)],
    ];
    for (const [name, content] of files) {
      const [paper] = recognise(await readDocument(content, name));
      expect(paper, name).toMatchObject({
        kind: 'minutes',
        date: '2022-02-10',
        items: [
          { number: 1 },
          { decisions: [{ type: 'agreed' }], actions: [{ owners: ['Petra Lind'] }, {}] },
          { decisions: [{}, { type: 'approved' }] },
        ],
        apologies: [{ name: 'Cllr Ismay Dunn', authority: 'Sedge County Council' }],
      });
      expect(paper?.kind === 'minutes' ? paper.attendance.length : 0, name).toBe(5);
    }
  });

  it('[A2] an empty, binary, cut-off or unrelated file is refused with its reason', async () => {
    const word = await asWord();
    expect(await reasonOf(new Uint8Array(), 'empty.txt')).toBe('the file is empty');
    expect(await reasonOf(bytes(' \n\t\n'), 'blank.txt')).toMatch(/no text/);
    expect(await reasonOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'picture.png')).toMatch(
      /not text, Markdown/,
    );
    expect(await reasonOf(word.subarray(0, word.length / 2), 'cut.docx')).toMatch(
      /Word file cannot be opened/,
    );
    expect(await reasonOf(tinyPdf(EARLIER_PLAIN).subarray(0, 60), 'cut.pdf')).toMatch(/PDF/);
    expect(await reasonOf(bytes('A recipe for bread.'), 'bread.txt')).toMatch(/no minutes or agenda/);
  });

  it('[A15] other encodings and misread letters in titles of people are mended', async () => {
    const latin = Uint8Array.from(Buffer.from(EARLIER_PLAIN.replace('Hew Carrow', 'Hew Carrów'), 'latin1'));
    const [paper] = recognise(await readDocument(latin, 'old.txt'));
    expect(paper?.kind === 'minutes' ? paper.attendance.map((row) => row.name) : []).toContain(
      'Mr Hew Carrów',
    );
    const slips = EARLIER_PLAIN.replace('Cllr Tomas', 'CIIr Tomas').replace('Cllr Odile', 'Clir Odile');
    const [mended] = recognise(await readDocument(bytes(slips), 'ocr.txt'));
    expect(mended?.kind === 'minutes' ? mended.attendance.map((row) => row.name) : []).toEqual(
      expect.arrayContaining(['Cllr Tomas Reed', 'Cllr Odile Brand']),
    );
  });

  it('[A18] a file that is refused does not keep the others out, and a dry run stores nothing', async () => {
    const files = [
      { name: 'bad.bin', bytes: Uint8Array.from([0, 1, 2]) },
      { name: 'good.txt', bytes: bytes(EARLIER_PLAIN) },
    ];
    const stored: string[] = [];
    const index = {
      store: async (document: { file: string }) => {
        stored.push(document.file);
        return [];
      },
    };
    const dry = await importFiles(files, { index, dryRun: true });
    expect([dry.papers.length, dry.refusals.length, stored]).toEqual([1, 1, []]);
    await importFiles(files, { index, dryRun: false });
    expect(stored).toEqual(['good.txt']);
  });
});
