import { readFileSync } from 'node:fs';
import type { Structurer } from '#server/ports/structurer.ts';
import { readStream } from '#server/structuring/read-stream.ts';
import { toStructureJson } from '#server/structuring/structure-json.ts';
import type { ScoredCase } from '../read-cases.ts';
import { type Gold, scoreStructure } from '../score-structure.ts';

/** Structures and scores one case (BASE.notes.jsonl, BASE.agenda.json, BASE.gold.json). */
export async function scoreCase(base: string, structurer: Structurer, label = ''): Promise<ScoredCase> {
  const read = (what: string): string => readFileSync(`${base}.${what}`, 'utf8');
  const gold = JSON.parse(read('gold.json')) as Gold;
  const stream = readStream(read('notes.jsonl'), read('agenda.json'));
  const found = toStructureJson(stream, await structurer.structure(stream.input));
  return {
    name: `${gold.meeting}${label}`,
    difficulty: gold.difficulty,
    figures: scoreStructure(gold, found),
  };
}
