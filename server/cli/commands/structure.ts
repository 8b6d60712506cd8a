import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { readStream } from '#server/structuring/read-stream.ts';
import { toStructureJson } from '#server/structuring/structure-json.ts';
import { type ExitStatus, type Output, WrongUse } from '../output.ts';

/** `minutebook structure NOTES.jsonl --agenda AGENDA.json`: touches no database. */
export async function structure(args: readonly string[], out: Output): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      agenda: { type: 'string' },
      json: { type: 'boolean' },
      structurer: { type: 'string', default: 'offline' },
      db: { type: 'string' },
    },
  });
  const [notes] = positionals;
  if (notes === undefined || positionals.length > 1) throw new WrongUse('Name one file of notes.');
  if (values.agenda === undefined) throw new WrongUse('Name the agenda: --agenda AGENDA.json');
  if (values.structurer !== 'offline')
    throw new WrongUse(`There is no structurer "${values.structurer}": use offline.`);
  const stream = readStream(await readText(notes), await readText(values.agenda));
  for (const problem of stream.problems) out.say(problem);
  const proposal = await createOfflineStructurer().structure(stream.input);
  const json = toStructureJson(stream, proposal);
  out.result(values.json === true ? JSON.stringify(json, null, 2) : json.published_text);
  for (const warning of proposal.warnings) out.say(`Note: ${warning.text}`);
  return stream.problems.length === 0 ? 0 : 1;
}

/** Reads a text file; a missing one is wrong use, said by name. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new WrongUse(`The file ${file} cannot be read: does it exist?`);
  }
}
