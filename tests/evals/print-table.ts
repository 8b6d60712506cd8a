// Usage: node --import tsx tests/evals/print-table.ts
// One table: the development cases when MINUTEBOOK_EVAL names their folder, then our own, then the mean of each level.
import path from 'node:path';
import process from 'node:process';
import { modelRows } from './model/model-rows.ts';
import { meansOf, type ScoredCase, scoreFolder, tableOf } from './read-cases.ts';

const shared = process.env.MINUTEBOOK_EVAL;
const folders: (readonly [string, string])[] = [
  ...(shared === undefined || shared === '' ? [] : [['given', path.join(shared, 'notes')] as const]),
  ['own', path.join(import.meta.dirname, 'cases', 'dev')],
  ['no floor', path.join(import.meta.dirname, 'cases', 'without-floor')],
  ['held out', path.join(import.meta.dirname, 'cases', 'held-out')],
];
const cases: ScoredCase[] = [];
for (const [kind, folder] of folders)
  for (const one of await scoreFolder(folder)) cases.push({ ...one, name: `${kind}: ${one.name}` });
const live = process.env.MINUTEBOOK_EVAL_LIVE === '1';
const withModel: ScoredCase[] = [];
for (const [kind, folder] of live ? folders : folders.filter(([kind]) => kind === 'own'))
  for (const one of await modelRows(folder, live)) withModel.push({ ...one, name: `${kind}: ${one.name}` });
process.stdout.write(`${tableOf([...cases, ...meansOf(cases), ...withModel])}\n`);
