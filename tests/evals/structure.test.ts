import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { outsideFolder } from '#tests/support/outside-folder.ts';
import figures from './figures.json' with { type: 'json' };
import { type ScoredCase, scoreFolder, tableOf } from './read-cases.ts';

type Floor = Readonly<
  Record<'decisions' | 'actions' | 'strictActions' | 'items' | 'attendance' | 'coverage', number>
>;

const mean = (cases: readonly ScoredCase[], pick: (one: ScoredCase) => number): number =>
  cases.reduce((sum, one) => sum + pick(one), 0) / cases.length;

const floors = figures.floors as Readonly<Record<string, Floor>>;

/** Every level's mean must reach its committed figure. */
const holds = (cases: readonly ScoredCase[]): void => {
  process.stdout.write(`${tableOf(cases)}\n`);
  for (const level of new Set(cases.map((one) => one.difficulty))) {
    const floor = floors[level];
    if (floor === undefined) throw new Error(`No figures are committed for the level "${level}".`);
    const mine = cases.filter((one) => one.difficulty === level);
    for (const [name, least] of Object.entries(floor)) {
      expect(
        mean(mine, (one) => one.figures[name as keyof Floor]),
        `${level}: ${name}`,
      ).toBeGreaterThanOrEqual(least);
    }
  }
};

const own = (folder: string): string => path.join(import.meta.dirname, 'cases', folder);

describe.each(['dev', 'held-out'])('own cases: %s', (folder) => {
  let cases: readonly ScoredCase[] = [];
  beforeAll(async () => {
    cases = await scoreFolder(own(folder));
  });

  test('[S40] the figures of each level are at least the committed ones', () => {
    holds(cases);
  });

  test('[S41] no confidential term stands in public words', () => {
    for (const { name, figures } of cases) expect(figures.leaked, name).toBe(0);
  });

  test('[S42] chat is left out and corrections are respected', () => {
    const total = (pick: (one: ScoredCase) => number): number =>
      cases.reduce((sum, one) => sum + pick(one), 0);
    expect(total((one) => one.figures.chatUsed)).toBeLessThanOrEqual(total((one) => one.figures.chat) / 13);
    expect(total((one) => one.figures.fixed)).toBeGreaterThanOrEqual(
      (total((one) => one.figures.fixes) * 12) / 13,
    );
  });
});

test('[S41] no confidential term of a case without a floor stands in public words', async () => {
  const cases = await scoreFolder(own('without-floor'));
  process.stdout.write(`${tableOf(cases)}\n`);
  for (const { name, figures } of cases) expect(figures.leaked, name).toBe(0);
});

test('[S43] the development cases reach the committed figures', async (context) => {
  const folder = path.join(outsideFolder(context, 'MINUTEBOOK_EVAL'), 'notes');
  expect(existsSync(folder), `MINUTEBOOK_EVAL names no folder with notes: ${folder}`).toBe(true);
  const cases = await scoreFolder(folder);
  holds(cases);
  for (const { name, figures } of cases) expect(figures.leaked, name).toBe(0);
});
