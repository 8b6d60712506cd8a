import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toImportJson } from '#server/archive/importing/import-json.ts';
import { recognise } from '#server/archive/importing/recognise.ts';
import { readDocument } from '#server/archive/reading/read-document.ts';

// node --import tsx tests/evals/archive/print-import.ts OUT_FOLDER FILE… : one JSON file for each paper, to read or to score.
const [folder = '.', ...files] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const file of files) {
  const papers = recognise(await readDocument(readFileSync(file), basename(file))).map(toImportJson);
  writeFileSync(join(folder, `${basename(file)}.json`), JSON.stringify(papers, null, 1));
}
