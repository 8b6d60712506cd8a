// Prints one table of figures over the development cases (MINUTEBOOK_EVAL, when set) and our own, then holds them
// against tests/evals/figures.json. `npm run eval -- --live` also asks the configured model.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const live = process.argv.includes('--live');
const run = (args) =>
  spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...(live ? { MINUTEBOOK_EVAL_LIVE: '1' } : {}) },
  }).status ?? 1;

const table = run(['--import', 'tsx', 'tests/evals/print-table.ts']);
process.exit(table !== 0 ? table : run(['node_modules/vitest/vitest.mjs', 'run', '--project', 'evals']));
