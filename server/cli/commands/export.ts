import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openFor } from '../open-for.ts';
import { type ExitStatus, type Output, WrongUse } from '../output.ts';

const FORMATS = ['md', 'html', 'json'] as const;
export type ExportFormat = (typeof FORMATS)[number];
const isFormat = (value: string): value is ExportFormat => (FORMATS as readonly string[]).includes(value);

/** `minutebook export MEETING --format md|html|json`: the public rendering unless `--restricted`. */
export async function exportMinutes(args: readonly string[], out: Output): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'md' },
      restricted: { type: 'boolean' },
      out: { type: 'string' },
      board: { type: 'string' },
      db: { type: 'string' },
    },
  });
  const [meeting] = positionals;
  if (meeting === undefined || positionals.length > 1)
    throw new WrongUse('Name one meeting, by its date (2023-10-19) or id.');
  const { format } = values;
  if (!isFormat(format)) throw new WrongUse(`There is no format "${format}": use ${FORMATS.join(', ')}.`);
  const minutebook = await openFor('reading', values.db);
  try {
    const text = await minutebook.exportMinutes({
      meeting,
      board: values.board ?? null,
      format,
      restricted: values.restricted === true,
    });
    if (values.out === undefined) out.result(text);
    else {
      await writeFile(values.out, text, 'utf8');
      out.say(`Written to ${values.out}.`);
    }
    return 0;
  } finally {
    await minutebook.close();
  }
}
