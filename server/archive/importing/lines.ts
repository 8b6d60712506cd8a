/** A line of a paper with its layout understood: heading mark, table cells, bullet. */
export interface Line {
  readonly text: string;
  readonly heading: boolean;
  /** Opens a table cell: the source line began with a tab. */
  readonly cell: boolean;
  /** Cells of a table row written on one line, when there are two or more. */
  readonly cells: readonly string[];
  readonly bullet: boolean;
  readonly blank: boolean;
  /** `<AI4>` opens item 4; `</AI4>` closes; `trailer` opens the appendix. */
  readonly tag: { readonly kind: 'open' | 'close' | 'trailer'; readonly number: number } | null;
}

const BULLET = /^\s*(?:[-*•·▪●◦‣–\uF0A7\uF0B7\uF02D\uF0D8]\s+|[\uF000-\uF0FF]\s*)/u;

/** Cuts a paper into lines and mends what conversion does to it: entities, markup, misread letters, odd spaces. */
export function toLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\u2028|\u2029|\f|\v/g, '\n')
    .split('\n')
    .map(toLine);
}

function toLine(source: string): Line {
  const tag = /^\s*<(\/?)AI\s*(\d+)>\s*$/i.exec(source);
  if (tag) {
    return { ...EMPTY, tag: { kind: tag[1] === '/' ? 'close' : 'open', number: Number(tag[2]) } };
  }
  if (/^\s*<TRAILER_SECTION>\s*$/i.test(source)) return { ...EMPTY, tag: { kind: 'trailer', number: 0 } };
  // Other tags of Modern.gov frame a section and say nothing.
  if (/^\s*<\/?[A-Z]+(?:_[A-Z]+)*\s*\d*>\s*$/.test(source)) return EMPTY;
  const heading = /^\s*#{1,6}\s+\S/.test(source);
  const cell = source.startsWith('\t');
  const bullet = !heading && BULLET.test(source);
  const clean = mend(bullet ? source.replace(BULLET, '') : source.replace(/^\s*#{1,6}\s+/, ''));
  const cells = rowCells(clean);
  if (/^[\s|:-]*-{3}[\s|:-]*$/.test(clean) && clean.includes('|')) return EMPTY;
  const plain = clean.replace(/[\t ]+/g, ' ').trim();
  if (cells.length > 0 && cells.every((entry) => /^:?-{2,}:?$/.test(entry) || entry === '')) return EMPTY;
  return {
    text: plain.replace(/^\|\s*|\s*\|$/g, ''),
    heading,
    cell,
    cells,
    bullet,
    blank: plain === '',
    tag: null,
  };
}

const EMPTY: Line = {
  text: '',
  heading: false,
  cell: false,
  cells: [],
  bullet: false,
  blank: true,
  tag: null,
};

function rowCells(source: string): string[] {
  const row =
    source.trim().startsWith('|') && source.trim().endsWith('|') ? source.trim().slice(1, -1) : source;
  if (/(^|\s)\|(\s|$)/.test(row)) return row.split('|').map((cell) => cell.trim());
  const tabbed = source.replace(/^\t/, source.trim().includes('\t') ? '\t' : '');
  if (tabbed.includes('\t')) return tabbed.split('\t').map((cell) => cell.trim());
  return [];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function mend(source: string): string {
  return source
    .replace(/<\/?(?:u|b|i|em|strong|a|span|br|sup|sub)(?:\s[^>]*)?\/?>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\*\*|__/g, '')
    .replace(/(^|\s)\*(\S[^*]*\S|\S)\*(?=[\s.,;:]|$)/g, '$1$2')
    .replace(/[\u00AD\u200B-\u200D\u2060]/g, '')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/\bC[lI1i|]{2,3}r\b/g, 'Cllr')
    .replace(/\bCllr\./g, 'Cllr');
}
