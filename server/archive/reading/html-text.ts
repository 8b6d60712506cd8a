import { Parser } from 'htmlparser2';

const BLOCKS = new Set(
  'p div section article header footer h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tfoot tr td th pre blockquote dl dt dd hr br'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg']);

interface Cell {
  readonly paragraphs: string[];
}

/** Turns HTML into lines: headings marked with `#`, list entries with `- `, table rows as cells. */
export function htmlToText(html: string): string {
  const lines: string[] = [];
  let words = '';
  let silent = 0;
  let prefix = '';
  let cell: Cell | null = null;
  let row: Cell[] | null = null;

  const breakLine = (): void => {
    const text = words.replace(/\s+/g, ' ').trim();
    words = '';
    if (text === '') return;
    if (cell !== null) cell.paragraphs.push(prefix + text);
    else lines.push(prefix + text, '');
    prefix = '';
  };
  const endCell = (): void => {
    breakLine();
    if (cell !== null) row?.push(cell);
    cell = null;
  };
  const endRow = (): void => {
    endCell();
    if (row !== null && row.length > 0) lines.push(...rowLines(row), '');
    row = null;
  };

  const parser = new Parser(
    {
      onopentag: (name) => {
        if (SILENT.has(name)) silent += 1;
        if (BLOCKS.has(name)) breakLine();
        if (/^h[1-6]$/.test(name)) prefix = cell === null ? '#### ' : '';
        if (name === 'li') prefix = '- ';
        if (name === 'tr') {
          endRow();
          row = [];
        }
        if (name === 'td' || name === 'th') {
          endCell();
          cell = { paragraphs: [] };
        }
      },
      ontext: (text) => {
        if (silent === 0) words += text;
      },
      onclosetag: (name) => {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (name === 'td' || name === 'th') endCell();
        else if (name === 'tr') endRow();
        else if (BLOCKS.has(name)) breakLine();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  endRow();
  breakLine();
  return lines.join('\n');
}

function rowLines(row: readonly Cell[]): string[] {
  if (row.length > 1 && row.every((cell) => cell.paragraphs.length <= 1)) {
    return [row.map((cell) => cell.paragraphs[0] ?? '').join(' | ')];
  }
  return row.flatMap((cell) =>
    cell.paragraphs.length === 0
      ? ['\t']
      : cell.paragraphs.flatMap((text, index) => (index === 0 ? [`\t${text}`] : ['', text])),
  );
}
