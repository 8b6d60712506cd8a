import type { Figure } from '../bench.ts';
import { median } from './statistics.ts';

export interface Row {
  readonly bench: string;
  readonly what: string;
  readonly unit: Figure['unit'];
  /** One of each run. */
  readonly values: readonly number[];
}

/** Gathers the figures of several runs, in the order in which they were first measured. */
export function rowsOf(bench: string, runs: readonly (readonly Figure[])[]): Row[] {
  const rows = new Map<string, { unit: Figure['unit']; values: number[] }>();
  for (const { what, unit, value } of runs.flat()) {
    const row = rows.get(what) ?? { unit, values: [] };
    row.values.push(value);
    rows.set(what, row);
  }
  return [...rows].map(([what, row]) => ({ bench, what, ...row }));
}

const UNITS: Readonly<Record<Figure['unit'], string>> = { ms: ' ms', MB: ' MB', times: '×' };

function written(value: number, unit: Figure['unit']): string {
  const digits = unit === 'times' ? 2 : value < 10 ? 2 : value < 100 ? 1 : 0;
  const [whole = '', part] = value.toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** Medians and extremes as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ bench, what, unit, values }) => {
    const least = written(Math.min(...values), unit);
    const most = written(Math.max(...values), unit);
    const spread = values.length === 1 ? '' : `${least}–${most}`;
    return `| ${bench} | ${what} | ${written(median(values), unit)}${UNITS[unit]} | ${spread} |`;
  });
  return ['| bench | figure | median | min–max |', '|---|---|--:|--:|', ...lines].join('\n');
}
