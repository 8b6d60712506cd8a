import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chooseStructurer } from '#server/choose-structurer.ts';
import { readConfig } from '#server/config.ts';
import type { Structurer } from '#server/ports/structurer.ts';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { createModelStructurer } from '#server/structuring/model/create-model-structurer.ts';
import { loadPrompts } from '#server/structuring/model/load-prompts.ts';
import type { ScoredCase } from '../read-cases.ts';
import { readRecording, recordedModel } from './recorded-model.ts';
import { scoreCase } from './score-case.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The model structurer, answered from the recording of a case. */
export const recordedStructurer = (name: string): Structurer =>
  createModelStructurer({
    model: recordedModel(readRecording(name)),
    offline: createOfflineStructurer(),
    prompts: loadPrompts(),
    mayReadConfidential: () => false,
    log: SILENT,
  });

async function liveStructurer(): Promise<Structurer> {
  const config = readConfig(process.env);
  if (config.model === null) throw new Error('--live needs MODEL_API_KEY and MODEL_NAME.');
  return chooseStructurer(config, createOfflineStructurer(), SILENT);
}

/** A folder's cases with recorded replies where there are any, and as the configured model answers now when `live`. */
export async function modelRows(folder: string, live: boolean): Promise<ScoredCase[]> {
  const asked = live ? await liveStructurer() : null;
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => file.replace('.gold.json', ''))
    .sort();
  const rows: ScoredCase[] = [];
  for (const name of names) {
    const base = path.join(folder, name);
    if (existsSync(path.join(import.meta.dirname, '../recorded', `${name}.json`)))
      rows.push(await scoreCase(base, recordedStructurer(name), ' + recorded model'));
    if (asked !== null) rows.push(await scoreCase(base, asked, ' + live model'));
  }
  return rows;
}
