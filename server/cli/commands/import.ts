import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importFiles } from '#server/archive/import-files.ts';
import { toImportJson } from '#server/archive/importing/import-json.ts';
import type { ArchiveStore, PaperOutcome } from '#server/domain/archive.ts';
import { openFor } from '../open-for.ts';
import { type ExitStatus, type Output, WrongUse } from '../output.ts';
import { refusalMessage } from '../refusal-message.ts';

/** A dry run stores nothing, so it opens no database. */
const NOWHERE: ArchiveStore = { store: async () => [] };

/** `minutebook import FILE… [--json] [--dry-run]`: a file that is refused does not keep the others out. */
export async function importPapers(args: readonly string[], out: Output): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, db: { type: 'string' } },
  });
  if (positionals.length === 0) throw new WrongUse('Name at least one file.');
  const files = await Promise.all(positionals.map(readPaper));
  const dryRun = values['dry-run'] === true;
  const book = dryRun ? null : await openFor('reading', values.db);
  try {
    const report = await importFiles(files, {
      index: book?.archive.paperIndex ?? NOWHERE,
      dryRun,
      onFile: (name) => out.progress(`reading ${name}`),
    });
    out.progress('');
    for (const refusal of report.refusals) out.say(refusalMessage(refusal));
    for (const paper of report.papers)
      for (const warning of paper.warnings) out.say(`${paper.file}: ${warning}`);
    if (values.json === true) out.result(JSON.stringify(report.papers.map(toImportJson), null, 2));
    else {
      const lines = dryRun
        ? report.papers.map(
            (paper) => `${paper.file}: ${paper.kind} of ${paper.board}, ${paper.date} (not stored)`,
          )
        : report.outcomes.map(said);
      if (lines.length > 0) out.result(lines.join('\n'));
    }
    return report.refusals.length === 0 ? 0 : 1;
  } finally {
    await book?.close();
  }
}

async function readPaper(file: string) {
  try {
    return { name: path.basename(file), bytes: await readFile(file) };
  } catch {
    throw new WrongUse(`The file ${file} cannot be read: does it exist?`);
  }
}

function said({ paper, outcome, keptFrom }: PaperOutcome): string {
  const what = `${paper.file}: ${paper.kind} of ${paper.board}, ${paper.date}`;
  if (outcome === 'added') return `${what}: imported`;
  if (outcome === 'unchanged') return `${what}: imported before, nothing changed`;
  return `${what}: not imported, since ${keptFrom ?? 'another file'} already gives this meeting`;
}
