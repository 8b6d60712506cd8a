import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chooseStructurer } from '#server/choose-structurer.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import type { Structurer } from '#server/ports/structurer.ts';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { readStream } from '#server/structuring/read-stream.ts';
import { toStructureJson } from '#server/structuring/structure-json.ts';
import { type ExitStatus, type Output, WrongUse } from '../output.ts';
import { requireModel } from '../require-model.ts';

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
  const structurer = await structurerFor(readStructurer(values.structurer));
  const stream = readStream(await readText(notes), await readText(values.agenda));
  for (const problem of stream.problems) out.say(problem);
  const proposal = await structurer.structure(stream.input, undefined, ({ done, of }) =>
    out.progress(`${done} of ${of} parts of the agenda`),
  );
  if (proposal.usage !== undefined) out.progress('');
  const json = toStructureJson(stream, proposal);
  out.result(values.json === true ? JSON.stringify(json, null, 2) : json.published_text);
  for (const warning of proposal.warnings) out.say(`Note: ${warning.text}`);
  return stream.problems.length === 0 ? 0 : 1;
}

/** What `--structurer` names. */
export function readStructurer(name: string): 'offline' | 'openai' {
  if (name === 'offline' || name === 'openai') return name;
  throw new WrongUse(`There is no structurer "${name}": use offline or openai.`);
}

async function structurerFor(name: 'offline' | 'openai'): Promise<Structurer> {
  const rules = createOfflineStructurer();
  if (name === 'offline') return rules;
  const config = readConfig(process.env);
  requireModel(config);
  return chooseStructurer(config, rules, createLog(process.env.LOG_LEVEL ?? 'warn'));
}

/** Reads a text file; a missing one is wrong use, said by name. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new WrongUse(`The file ${file} cannot be read: does it exist?`);
  }
}
