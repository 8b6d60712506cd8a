import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '#server/archive/importing/recognise.ts';
import { readDocument } from '#server/archive/reading/read-document.ts';
import type { ImportedPaper } from '#server/domain/archive.ts';

/** Reads every paper of a folder, in order of name. */
export async function readPapers(folder: string): Promise<ImportedPaper[]> {
  const papers: ImportedPaper[] = [];
  for (const name of readdirSync(folder)
    .filter((entry) => /\.(?:txt|md|html|docx|pdf)$/.test(entry))
    .sort()) {
    papers.push(...recognise(await readDocument(readFileSync(join(folder, name)), name)));
  }
  return papers;
}
