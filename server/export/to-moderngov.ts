import { ownerAndDate } from './actions.ts';
import type { DocumentBlock, DocumentItem, Passage, RenderOptions } from './document.ts';
import { documentModel } from './document-model.ts';
import type { MinutesWords } from './public-part.ts';

/**
 * The text form that Modern.gov exchanges: each item between `<AIn>` tags with its number, title and words in
 * tab-led cells, the appendix after `<TRAILER_SECTION>`, which has no closing tag.
 */
export function toModernGov(content: MinutesWords, options: RenderOptions): string {
  const model = documentModel(content, options);
  const { appendix } = model;
  return [
    model.title,
    ...[model.standing, model.restrictedNotice].filter((line) => line !== ''),
    ...model.meta.map(({ label, value }) => (label === '' ? cell(value) : `\t${label}:\n\t${cell(value)}`)),
    '',
    model.attendanceHeading,
    model.attendanceLine,
    ...model.columns.map((column) => `\t${column}`),
    '',
    ...model.items.map(itemText),
    '<TRAILER_SECTION>',
    '',
    appendix.heading,
    '',
    row(appendix.columns),
    ...appendix.rows.map(({ role, name, authority }) => row([role, name, authority])),
  ]
    .join('\n')
    .concat('\n');
}

function itemText({ number, title, confidential, blocks }: DocumentItem): string {
  const words = blocks.flatMap(blockLines).join('\n\n');
  const heading = `${cell(title)}${confidential ? ' (confidential)' : ''}`;
  return [
    `<AI${number}>`,
    '',
    `\t${number}`,
    `\t${heading}`,
    '',
    '\t',
    `\t${words}`,
    '',
    '\t',
    `</AI${number}>`,
    '',
  ].join('\n');
}

function blockLines(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [passage(block)];
    case 'bullets':
      return [
        ...(block.lead === null ? [] : [cell(block.lead)]),
        block.items.map((one) => `·\t${passage(one)}`).join('\n'),
      ];
    case 'decision': {
      const lines = block.sentences.map((one, at) =>
        block.numbered ? `${at + 1})\t${passage(one)}` : passage(one),
      );
      const lead = [block.heading ?? '', block.lead === null ? '' : cell(block.lead)].filter(
        (line) => line !== '',
      );
      return [...lead, lines.join(block.runOn ? ' ' : '\n')];
    }
    case 'actions': {
      const lead = block.layout === 'lines' ? 'Action: ' : '';
      const lines = block.rows.map((one) =>
        cell(`${mark(one)}${lead}${one.text} ${ownerAndDate(one)}`.trim()),
      );
      return [...(block.heading === null ? [] : [block.heading]), lines.join('\n')];
    }
  }
}

const passage = (one: Passage): string => cell(mark(one) + one.text);
const mark = ({ confidential }: Passage): string => (confidential ? '[Confidential] ' : '');
const row = (cells: readonly string[]): string =>
  cells
    .map((one) => `\t${cell(one)}`)
    .join('\n')
    .concat('\n');

/** A typed text that looks like one of the format's tags must not open or close an item. */
const cell = (text: string): string => text.replace(/<(?=\s*\/?\s*(AI\s*\d|TRAILER_SECTION))/giu, '‹');
