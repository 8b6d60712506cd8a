import {
  BorderStyle,
  Document,
  type FileChild,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { ownerAndDate } from './actions.ts';
import type { DecisionSentence, DocumentBlock, DocumentItem, Passage, RenderOptions } from './document.ts';
import { documentModel } from './document-model.ts';
import { plainLine } from './plain.ts';
import type { MinutesWords } from './public-part.ts';

const NUMBERED = 'decisions';

/** The minutes as a Word document with real headings, lists and tables, so that it can be read aloud and restyled. */
export async function toDocx(content: MinutesWords, options: RenderOptions): Promise<Uint8Array> {
  const model = documentModel(content, options);
  const { appendix } = model;
  const notices = [model.standing, model.restrictedNotice].filter((line) => line !== '');
  const document = new Document({
    title: model.title,
    creator: plainLine(content.head.organisation),
    description: model.standing,
    styles: {
      default: { document: { run: { font: 'Arial', size: 22 }, paragraph: { spacing: { after: 120 } } } },
    },
    numbering: {
      config: [
        {
          reference: NUMBERED,
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1)', style: HANGING }],
        },
      ],
    },
    sections: [
      {
        children: [
          heading(model.title, HeadingLevel.HEADING_1),
          ...notices.map((line) => new Paragraph({ children: [new TextRun({ text: line, bold: true })] })),
          ...model.meta.map(({ label, value }) => plain(label === '' ? value : `${label}: ${value}`)),
          heading(model.attendanceHeading, HeadingLevel.HEADING_2),
          plain(model.attendanceLine),
          ...model.items.flatMap((item, at) => itemParts(item, at)),
          heading(appendix.heading, HeadingLevel.HEADING_2, true),
          table(
            appendix.columns,
            appendix.rows.map(({ role, name, authority }) => [role, name, authority]),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const HANGING = { paragraph: { indent: { left: 720, hanging: 360 } } };

type Heading = (typeof HeadingLevel)[keyof typeof HeadingLevel];

const heading = (text: string, level: Heading, pageBreakBefore = false): Paragraph =>
  new Paragraph({ heading: level, keepNext: true, pageBreakBefore, children: [new TextRun(text)] });

const plain = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });

const itemParts = ({ number, title, confidential, blocks }: DocumentItem, at: number): FileChild[] => [
  heading(`${number}. ${title}${confidential ? ' (confidential)' : ''}`, HeadingLevel.HEADING_2),
  ...blocks.flatMap((block) => blockParts(block, at)),
];

function blockParts(block: DocumentBlock, item: number): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: runs(block) })];
    case 'bullets':
      return [
        ...(block.lead === null ? [] : [plain(block.lead)]),
        ...block.items.map((one) => new Paragraph({ bullet: { level: 0 }, children: runs(one) })),
      ];
    case 'decision':
      return [
        ...(block.heading === null ? [] : [heading(block.heading, HeadingLevel.HEADING_3)]),
        ...(block.lead === null ? [] : [plain(block.lead)]),
        ...sentences(block, item),
      ];
    case 'actions':
      return [
        ...(block.heading === null ? [] : [heading(block.heading, HeadingLevel.HEADING_3)]),
        ...(block.layout === 'table'
          ? [
              table(
                ['Task', 'Owner'],
                block.rows.map((row) => [mark(row) + row.text, ownerAndDate(row).replace(/^\(|\)$/gu, '')]),
              ),
            ]
          : block.rows.map(
              (row) =>
                new Paragraph({
                  children: [
                    new TextRun({ text: `${mark(row)}Action: `, bold: true }),
                    new TextRun(`${row.text} ${ownerAndDate(row)}`.trim()),
                  ],
                }),
            )),
      ];
  }
}

function sentences(block: Extract<DocumentBlock, { kind: 'decision' }>, item: number): Paragraph[] {
  if (block.runOn) {
    const spaced = block.sentences.flatMap((one, at) =>
      at === 0 ? runs(one) : [new TextRun(' '), ...runs(one)],
    );
    return [new Paragraph({ children: spaced })];
  }
  // Each item's list is an instance of its own, or Word would count on from the item before.
  const numbering = block.numbered ? { numbering: { reference: NUMBERED, level: 0, instance: item } } : {};
  return block.sentences.map((one) => new Paragraph({ ...numbering, children: runs(one) }));
}

/** The verb is bold where the profile prints it so. */
function runs(one: Passage & Partial<DecisionSentence>): TextRun[] {
  const verb = one.verb ?? null;
  const at = verb === null ? -1 : one.text.indexOf(verb);
  if (verb === null || at < 0) return [new TextRun(mark(one) + one.text)];
  return [
    new TextRun(mark(one) + one.text.slice(0, at)),
    new TextRun({ text: verb, bold: true }),
    new TextRun(one.text.slice(at + verb.length)),
  ];
}

const mark = ({ confidential }: Passage): string => (confidential ? '[Confidential] ' : '');

const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' };

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((column) => cell(column, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) })),
    ],
  });

const cell = (text: string, bold: boolean): TableCell =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] });
