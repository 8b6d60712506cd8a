import { cleanLine, type Pasted, withinLimits } from './clean-pasted.ts';

const DROPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'OBJECT',
  'IFRAME',
  'FORM',
]);
const PICTURES = new Set(['IMG', 'PICTURE', 'SVG', 'VIDEO', 'AUDIO', 'CANVAS']);
const INLINE = new Set([
  'A',
  'ABBR',
  'B',
  'BDI',
  'BDO',
  'CITE',
  'CODE',
  'DATA',
  'DEL',
  'DFN',
  'EM',
  'FONT',
  'I',
  'INS',
  'KBD',
  'LABEL',
  'MARK',
  'Q',
  'S',
  'SAMP',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'TT',
  'U',
  'VAR',
  'WBR',
]);
const CELLS = new Set(['TD', 'TH']);

interface Walk {
  readonly lines: string[];
  current: string;
  pictures: number;
  scripts: number;
  tables: number;
}

const count = (number: number, one: string, many: string): string[] =>
  number === 0 ? [] : [number === 1 ? `one ${one}` : `${number.toLocaleString('en-GB')} ${many}`];

const end = (walk: Walk): void => {
  const line = cleanLine(walk.current);
  if (line !== '') walk.lines.push(line);
  walk.current = '';
};

/** A row of a table is one line, its cells one after another. */
function visitRow(row: Element, walk: Walk): void {
  end(walk);
  const cells: string[] = [];
  for (const cell of row.children) {
    if (!CELLS.has(cell.tagName)) continue;
    const inner: Walk = { lines: [], current: '', pictures: 0, scripts: 0, tables: 0 };
    visit(cell, inner);
    end(inner);
    walk.pictures += inner.pictures;
    walk.scripts += inner.scripts;
    if (inner.lines.length > 0) cells.push(inner.lines.join(' '));
  }
  walk.current = cells.join('; ');
  end(walk);
}

function visit(parent: Element, walk: Walk): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) walk.current += node.textContent ?? '';
    if (!(node instanceof Element)) continue;
    const name = node.tagName.toUpperCase();
    if (name === 'SCRIPT') walk.scripts += 1;
    if (PICTURES.has(name)) walk.pictures += 1;
    if (DROPPED.has(name) || PICTURES.has(name)) continue;
    if (name === 'BR') end(walk);
    else if (name === 'TR') visitRow(node, walk);
    else if (INLINE.has(name)) visit(node, walk);
    else {
      if (name === 'TABLE') walk.tables += 1;
      end(walk);
      visit(node, walk);
      end(walk);
    }
  }
}

/** The words of pasted HTML, a line for each of its blocks. Nothing of it is run, fetched or kept but the words. */
export function linesOfHtml(html: string): Pasted {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const walk: Walk = { lines: [], current: '', pictures: 0, scripts: 0, tables: 0 };
  visit(parsed.body, walk);
  end(walk);
  const { lines, leftOut } = withinLimits(walk.lines);
  return {
    lines,
    leftOut: [
      ...leftOut,
      ...count(walk.pictures, 'picture', 'pictures'),
      ...count(walk.tables, 'table’s layout', 'tables’ layout'),
      ...count(walk.scripts, 'script', 'scripts'),
    ],
  };
}
