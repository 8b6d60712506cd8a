import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { load, machine } from './support/machine.ts';
import { type Row, rowsOf, tableOf } from './support/table.ts';

/** Each is loaded when it is run, so that none pays for the libraries of another. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  start: async () => (await import('./cases/start.ts')).start,
  memory: async () => (await import('./cases/memory.ts')).memory,
  message: async () => (await import('./cases/message-to-visible.ts')).messageToVisible,
  page: async () => (await import('./cases/page.ts')).page,
  replay: async () => (await import('./cases/replay.ts')).replay,
  structure: async () => (await import('./cases/structure.ts')).structure,
  ask: async () => (await import('./cases/ask.ts')).ask,
  import: async () => (await import('./cases/import-papers.ts')).importPapers,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string', default: '3' } },
  });
  const names = positionals.length === 0 ? Object.keys(BENCHES) : positionals;
  const runs = Number(values.runs);
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
    throw new Error(`Usage: npm run bench -- [--runs N] [${Object.keys(BENCHES).join(' ')}]`);
  }
  process.stdout.write(`${machine()}\nload before: ${load()}; runs: ${runs}\n\n`);
  const rows: Row[] = [];
  for (const name of names) {
    const bench = await BENCHES[name]?.();
    if (bench === undefined) continue;
    const figures = [];
    for (let run = 1; run <= runs; run += 1) {
      process.stderr.write(`${name}, run ${run} of ${runs}\n`);
      figures.push(await bench.run());
    }
    rows.push(...rowsOf(bench.name, figures));
  }
  process.stdout.write(`${tableOf(rows)}\n\nload after: ${load()}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
