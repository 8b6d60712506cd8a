import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const RULE = /^- \*\*([A-Z]+\d+)\*\* /gm;
/** A test's title: the first string after `test(`, `it(` or `test.each(…)(`. */
const TITLE =
  /^\s*(?:test|it)(?:\.(?:each|for)\b[\s\S]*?\)|\.runIf\([^\n]*\))?\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/gm;
const ID = /^\[([A-Z]+\d+)\] /;

const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => path.join(folder, file));

const rules = [...readFileSync('docs/SPEC.md', 'utf8').matchAll(RULE)].map((match) => match[1] ?? '');
const titles = ['unit', 'contract', 'integration', 'e2e', 'evals'].flatMap((project) =>
  filesBelow(path.join('tests', project), /\.tsx?$/).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(TITLE)].map((match) => ({ file, title: match[2] ?? '' })),
  ),
);
const proven = new Set(titles.map(({ title }) => ID.exec(title)?.[1]));

test('[K5] every rule has a number of its own and a test that bears it', () => {
  expect(rules.length).toBeGreaterThan(100);
  expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
  expect(rules.filter((rule) => !proven.has(rule))).toEqual([]);
});

test('[K5] every test’s title begins with the rule it proves', () => {
  expect(titles.length).toBeGreaterThan(300);
  const known = new Set(rules);
  const strays = titles.filter(({ title }) => !known.has(ID.exec(title)?.[1] ?? ''));
  expect(strays.map(({ file, title }) => `${file}: ${title}`)).toEqual([]);
});
