import type { TestContext } from 'vitest';

const HOLDS = {
  MINUTEBOOK_PAPERS: 'the board’s published papers',
  MINUTEBOOK_EVAL: 'the development cases of structuring',
} as const;

/**
 * The folder outside the repository that a test reads. Where the variable names none, the test is skipped and says
 * what it needs; in CI, where everything must run, it fails and says the same.
 */
export function outsideFolder(context: TestContext, variable: keyof typeof HOLDS): string {
  const folder = process.env[variable];
  if (folder !== undefined && folder !== '') return folder;
  const needs = `${variable} names no folder: this test needs ${HOLDS[variable]}`;
  if (process.env.CI === 'true') throw new Error(needs);
  return context.skip(needs);
}
