import { parseArgs } from 'node:util';
import { openFor } from '../open-for.ts';
import { type ExitStatus, type Output, WrongUse } from '../output.ts';

/** `minutebook backup FILE`: a consistent copy, also while the server runs. An existing file is not overwritten. */
export async function backUp(args: readonly string[], out: Output): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { db: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new WrongUse('Name the file to write.');
  const minutebook = await openFor('reading', values.db);
  try {
    await minutebook.backUp(file);
    out.result(`Backed up to ${file}.`);
    return 0;
  } finally {
    await minutebook.close();
  }
}
