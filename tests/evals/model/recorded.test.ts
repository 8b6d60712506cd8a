import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createOfflineStructurer } from '#server/structuring/create-offline-structurer.ts';
import { readStream } from '#server/structuring/read-stream.ts';
import { tableOf } from '../read-cases.ts';
import { recordedStructurer } from './model-rows.ts';
import { scoreCase } from './score-case.ts';

const CASES = ['a1', 'b1'];
/** What a higher figure is better in; the rest are counts. */
const SHARES = ['decisions', 'actions', 'strictActions', 'items', 'attendance', 'coverage', 'fixed'] as const;

const read = (name: string, what: string): string =>
  readFileSync(path.join(import.meta.dirname, '../cases/dev', `${name}.${what}`), 'utf8');

const structure = async (name: string) => {
  const stream = readStream(read(name, 'notes.jsonl'), read(name, 'agenda.json'));
  const offline = createOfflineStructurer();
  const withModel = recordedStructurer(name);
  const rules = await offline.structure(stream.input);
  const better = await withModel.structure(stream.input);
  const base = path.join(import.meta.dirname, '../cases/dev', name);
  const scored = [
    await scoreCase(base, offline, ' offline'),
    await scoreCase(base, withModel, ' + recorded model'),
  ] as const;
  return { rules, better, scored };
};

test('[T80] with recorded replies no figure is lower than offline', async () => {
  const all = await Promise.all(CASES.map(structure));
  process.stdout.write(`${tableOf(all.flatMap((one) => one.scored))}\n`);
  for (const { scored } of all) {
    const [offline, withModel] = scored;
    for (const figure of SHARES)
      expect(withModel.figures[figure], `${withModel.name}: ${figure}`).toBeGreaterThanOrEqual(
        offline.figures[figure],
      );
    expect(withModel.figures.leaked).toBe(0);
    expect(withModel.figures.chatUsed).toBeLessThanOrEqual(offline.figures.chatUsed);
  }
});

test('[T80] most recorded sentences stand, and what is wrong in them does not', async () => {
  for (const name of CASES) {
    const { rules, better } = await structure(name);
    const before = new Set(rules.items.flatMap((item) => item.points.map((one) => one.text)));
    const after = better.items.flatMap((item) => item.points.map((one) => one.text));
    expect(after.filter((text) => !before.has(text)).length, name).toBeGreaterThanOrEqual(after.length / 2);
    const said = JSON.stringify(better.items);
    for (const wrong of ['£4 million', '2022-11-30', 'Varley collection might', '£11,000'])
      expect(said).not.toContain(wrong);
    expect(better.warnings.length).toBeGreaterThan(rules.warnings.length);
  }
});
