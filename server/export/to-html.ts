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
import { escapeHtml as esc } from './escape-html.ts';
import type { MinutesWords } from './public-part.ts';

/**
 * The minutes as an HTML fragment: one article with headings in order, lists and a captioned table. Text sets its
 * own direction (dir="auto"), so a right-to-left name does not turn the line around it.
 */
export function toHtml(content: MinutesWords, options: RenderOptions): string {
  const model = documentModel(content, options);
  const { appendix } = model;
  return lines(
    '<article class="minutes">',
    '<header>',
    `<h1 dir="auto">${esc(model.title)}</h1>`,
    model.standing && `<p class="standing">${esc(model.standing)}</p>`,
    model.restrictedNotice && `<p class="restricted" role="note">${esc(model.restrictedNotice)}</p>`,
    ...model.meta.map(({ label, value }) =>
      label === ''
        ? `<p dir="auto">${esc(value)}</p>`
        : `<p><b>${label}:</b> <span dir="auto">${esc(value)}</span></p>`,
    ),
    '</header>',
    `<h2>${model.attendanceHeading}</h2>`,
    `<p><a href="#appendix-a">${esc(model.attendanceLine)}</a></p>`,
    `<p class="columns">${model.columns.map((column) => `<b>${esc(column)}</b>`).join(' ')}</p>`,
    ...model.items.map(itemHtml),
    '<section id="appendix-a" aria-labelledby="appendix-a-heading">',
    `<h2 id="appendix-a-heading">${esc(appendix.heading)}</h2>`,
    table(
      appendix.columns,
      appendix.rows.map(({ role, name, authority }) => [role, name, authority]),
      appendix.heading,
    ),
    '</section>',
    '</article>',
  );
}

const itemHtml = ({ number, title, confidential, blocks }: DocumentItem): string =>
  lines(
    `<section id="item-${number}" aria-labelledby="item-${number}-heading">`,
    `<h2 id="item-${number}-heading" dir="auto">${number}. ${esc(title)}${confidential ? ' <span class="mark">(confidential)</span>' : ''}</h2>`,
    ...blocks.map(blockHtml),
    '</section>',
  );

function blockHtml(block: DocumentBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return p(passage(block), block);
    case 'bullets':
      return lines(
        block.lead && `<p class="lead" dir="auto">${esc(block.lead)}</p>`,
        '<ul>',
        ...block.items.map((item) => `<li dir="auto"${restrictedClass(item)}>${passage(item)}</li>`),
        '</ul>',
      );
    case 'decision':
      return lines(
        '<div class="decision">',
        block.heading && `<h3>${esc(block.heading)}</h3>`,
        block.lead && `<p dir="auto">${esc(block.lead)}</p>`,
        sentences(block),
        '</div>',
      );
    case 'actions':
      return lines(
        '<div class="actions">',
        block.heading && `<h3>${esc(block.heading)}</h3>`,
        actions(block.layout, block.rows),
        '</div>',
      );
  }
}

function sentences({
  sentences: all,
  numbered,
  runOn,
}: Extract<DocumentBlock, { kind: 'decision' }>): string {
  if (numbered) {
    const entries = all.map((one) => `<li dir="auto"${restrictedClass(one)}>${decision(one)}</li>`);
    return lines('<ol>', ...entries, '</ol>');
  }
  if (!runOn) return lines(...all.map((one) => p(decision(one), one)));
  return `<p dir="auto">${all.map((one) => `<span${restrictedClass(one)}>${decision(one)}</span>`).join(' ')}</p>`;
}

const actions = (layout: 'table' | 'lines', rows: readonly ActionRow[]): string =>
  layout === 'table'
    ? table(
        ['Task', 'Owner'],
        rows.map((row) => [mark(row) + row.text, ownerAndDate(row).replace(/^\(|\)$/gu, '')]),
        'Actions',
      )
    : lines(
        ...rows.map((row) =>
          p(`${esc(mark(row))}<b>Action:</b> ${esc(`${row.text} ${ownerAndDate(row)}`.trim())}`, row),
        ),
      );

const p = (html: string, one: Passage): string => `<p dir="auto"${restrictedClass(one)}>${html}</p>`;

const passage = (one: Passage): string => esc(mark(one) + one.text);

/** The verb is bold where the profile prints it so. */
function decision(one: DecisionSentence): string {
  const at = one.verb === null ? -1 : one.text.indexOf(one.verb);
  if (one.verb === null || at < 0) return passage(one);
  const after = at + one.verb.length;
  return `${esc(mark(one) + one.text.slice(0, at))}<b>${esc(one.verb)}</b>${esc(one.text.slice(after))}`;
}

const restrictedClass = ({ confidential }: Passage): string => (confidential ? ' class="confidential"' : '');
const mark = ({ confidential }: Passage): string => (confidential ? '[Confidential] ' : '');

const table = (columns: readonly string[], rows: readonly (readonly string[])[], caption: string): string =>
  lines(
    '<table>',
    `<caption>${esc(caption)}</caption>`,
    `<thead><tr>${columns.map((column) => `<th scope="col">${esc(column)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((cell) => `<td dir="auto">${esc(cell)}</td>`).join('')}</tr>`),
    '</tbody>',
    '</table>',
  );

const lines = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n');
