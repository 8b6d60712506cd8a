// Usage: node --import tsx tests/evals/emit-predictions.ts CASES_FOLDER OUT_FOLDER
// Writes what the offline structurer makes of each case, in the command line's format.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { readStream } from '#server/structuring/read-stream.ts';
import { toStructureJson } from '#server/structuring/structure-json.ts';

const [cases, out] = process.argv.slice(2);
if (cases === undefined || out === undefined)
  throw new Error('usage: emit-predictions.ts CASES_FOLDER OUT_FOLDER');
mkdirSync(out, { recursive: true });
const structurer = createOfflineStructurer();
for (const file of readdirSync(cases)
  .filter((name) => name.endsWith('.notes.jsonl'))
  .sort()) {
  const base = path.join(cases, file.replace('.notes.jsonl', ''));
  const stream = readStream(
    readFileSync(`${base}.notes.jsonl`, 'utf8'),
    readFileSync(`${base}.agenda.json`, 'utf8'),
  );
  const json = toStructureJson(stream, await structurer.structure(stream.input));
  writeFileSync(path.join(out, `${path.basename(base)}.pred.json`), JSON.stringify(json, null, 1));
}
