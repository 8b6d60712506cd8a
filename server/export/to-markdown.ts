import { ownerAndDate } from './actions.ts';
import type {
  ActionRow,
  DecisionSentence,
  DocumentBlock,
  DocumentItem,
  Passage,
  RenderOptions,
} from './document.ts';
import { documentModel } from './document-model.ts';
import { escapeMarkdown as esc } from './escape-markdown.ts';
import type { MinutesWords } from './public-part.ts';

/** The minutes as Markdown (CommonMark with tables). Words people typed are inert in it. */
export function toMarkdown(content: MinutesWords, options: RenderOptions): string {
  const model = documentModel(content, options);
  const { appendix } = model;
  const parts = [
    `# ${esc(model.title)}`,
    model.standing === '' ? '' : `*${esc(model.standing)}*`,
    model.restrictedNotice === '' ? '' : `**${esc(model.restrictedNotice)}**`,
    // Two spaces at a line's end break it.
    model.meta
      .map(({ label, value }) => (label === '' ? esc(value) : `${label}: ${esc(value)}`))
      .join('  \n'),
    `## ${model.attendanceHeading}`,
    model.attendanceLine,
    `**${model.columns.join(' — ')}**`,
    ...model.items.flatMap(itemParts),
    `## ${appendix.heading}`,
    table(
      appendix.columns,
      appendix.rows.map(({ role, name, authority }) => [role, name, authority]),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const itemParts = ({ number, title, confidential, blocks }: DocumentItem): string[] => [
  `## ${number}. ${esc(title)}${confidential ? ' (confidential)' : ''}`,
  ...blocks.flatMap(blockParts),
];

function blockParts(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [passage(block)];
    case 'bullets':
      return [
        ...(block.lead === null ? [] : [esc(block.lead)]),
        block.items.map((item) => `- ${passage(item)}`).join('\n'),
      ];
    case 'decision':
      return [
        ...(block.heading === null ? [] : [`### ${block.heading}`]),
        ...(block.lead === null ? [] : [esc(block.lead)]),
        sentences(block),
      ];
    case 'actions':
      return [...(block.heading === null ? [] : [`### ${block.heading}`]), actions(block.layout, block.rows)];
  }
}

function sentences({
  sentences: all,
  numbered,
  runOn,
}: Extract<DocumentBlock, { kind: 'decision' }>): string {
  if (numbered) return all.map((one, at) => `${at + 1}) ${decision(one)}`).join('\n');
  return all.map(decision).join(runOn ? ' ' : '\n\n');
}

const actions = (layout: 'table' | 'lines', rows: readonly ActionRow[]): string =>
  layout === 'table'
    ? table(
        ['Task', 'Owner'],
        rows.map((row) => [
          (row.confidential ? '[Confidential] ' : '') + row.text,
          ownerAndDate(row).replace(/^\(|\)$/gu, ''),
        ]),
      )
    : rows.map((row) => `${mark(row)}Action: ${esc(`${row.text} ${ownerAndDate(row)}`.trim())}`).join('\n\n');

const passage = (one: Passage): string => mark(one) + esc(one.text);

/** The verb is bold where the profile prints it so. */
function decision(one: DecisionSentence): string {
  const at = one.verb === null ? -1 : one.text.indexOf(one.verb);
  if (one.verb === null || at < 0) return passage(one);
  const after = at + one.verb.length;
  return `${mark(one)}${esc(one.text.slice(0, at))}**${one.verb}**${esc(one.text.slice(after))}`;
}

const mark = ({ confidential }: Passage): string => (confidential ? '\\[Confidential\\] ' : '');

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns.map(esc), columns.map(() => '---'), ...rows.map((row) => row.map(esc))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
