import type { ArchiveStore, ImportedDocument, ImportedPaper, PaperOutcome } from '#server/domain/archive.ts';
import { isRefusal, Refusal } from '#server/domain/errors.ts';
import { recognise } from './importing/recognise.ts';
import { readDocument } from './reading/read-document.ts';

export interface FileToImport {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportReport {
  /** Every paper found, in the order of the files. */
  readonly papers: readonly ImportedPaper[];
  /** What became of each when it was stored; empty on a dry run. */
  readonly outcomes: readonly PaperOutcome[];
  readonly refusals: readonly Refusal[];
}

/** Reads a file into papers, or refuses it: a document without minutes or an agenda is no paper of a board. */
export async function readPaperFile(file: FileToImport): Promise<ImportedDocument> {
  const document = await readDocument(file.bytes, file.name);
  const papers = recognise(document);
  if (papers.length === 0) {
    throw new Refusal('unreadable-document', {
      file: file.name,
      reason:
        'no minutes or agenda were found in it: there is no heading with a date, no numbered items and no attendance list',
    });
  }
  return { fingerprint: document.fingerprint, file: file.name, papers };
}

/** Imports files one by one: a file that is refused does not keep the others out. */
export async function importFiles(
  files: AsyncIterable<FileToImport> | Iterable<FileToImport>,
  options: {
    readonly index: ArchiveStore;
    readonly dryRun: boolean;
    readonly onFile?: (name: string) => void;
  },
): Promise<ImportReport> {
  const papers: ImportedPaper[] = [];
  const outcomes: PaperOutcome[] = [];
  const refusals: Refusal[] = [];
  for await (const file of files) {
    options.onFile?.(file.name);
    try {
      const document = await readPaperFile(file);
      papers.push(...document.papers);
      if (!options.dryRun) outcomes.push(...(await options.index.store(document)));
    } catch (error) {
      if (!isRefusal(error, 'unreadable-document')) throw error;
      refusals.push(error);
    }
  }
  return { papers, outcomes, refusals };
}
