import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { readStream } from '#server/structuring/read-stream.ts';
import { toStructureJson } from '#server/structuring/structure-json.ts';
import { type CaseFigures, type Gold, scoreStructure } from './score-structure.ts';

export interface ScoredCase {
  readonly name: string;
  readonly difficulty: string;
  readonly figures: CaseFigures;
}

/** Structures and scores every case of a folder (NAME.notes.jsonl, NAME.agenda.json, NAME.gold.json). */
export const scoreFolder = async (folder: string): Promise<ScoredCase[]> => {
  const structurer = createOfflineStructurer();
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort();
  const scored: ScoredCase[] = [];
  for (const file of files) {
    const base = path.join(folder, file.replace('.gold.json', ''));
    const gold = JSON.parse(readFileSync(`${base}.gold.json`, 'utf8')) as Gold;
    const stream = readStream(
      readFileSync(`${base}.notes.jsonl`, 'utf8'),
      readFileSync(`${base}.agenda.json`, 'utf8'),
    );
    const found = toStructureJson(stream, await structurer.structure(stream.input));
    scored.push({ name: gold.meeting, difficulty: gold.difficulty, figures: scoreStructure(gold, found) });
  }
  return scored;
};

const COUNTED: ReadonlySet<keyof CaseFigures> = new Set(['chatUsed', 'chat', 'fixed', 'fixes', 'leaked']);

/** The mean of each level and of all; counts are summed. */
export const meansOf = (cases: readonly ScoredCase[]): ScoredCase[] => {
  const over = (name: string, difficulty: string, some: readonly ScoredCase[]): ScoredCase => {
    const names = Object.keys(some[0]?.figures ?? {}) as (keyof CaseFigures)[];
    const figures = Object.fromEntries(
      names.map((figure) => {
        const sum = some.reduce((total, one) => total + one.figures[figure], 0);
        return [figure, COUNTED.has(figure) ? sum : sum / some.length];
      }),
    ) as unknown as CaseFigures;
    return { name, difficulty, figures };
  };
  const levels = [...new Set(cases.map((one) => one.difficulty))];
  return [
    ...levels.map((level) =>
      over(
        'mean',
        level,
        cases.filter((one) => one.difficulty === level),
      ),
    ),
    over('mean', 'all', cases),
  ];
};

/** One table of figures, for people. */
export const tableOf = (cases: readonly ScoredCase[]): string => {
  const columns = Object.keys(cases[0]?.figures ?? {}) as (keyof CaseFigures)[];
  const rows = cases.map(({ name, difficulty, figures }) => [
    name,
    difficulty,
    ...columns.map((column) => String(Math.round(figures[column] * 1000) / 1000)),
  ]);
  const all = [['case', 'level', ...columns], ...rows];
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(Math.max(...all.map((other) => (other[at] ?? '').length)) + 2))
        .join('')
        .trimEnd(),
    )
    .join('\n');
};
