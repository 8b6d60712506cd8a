import { defineConfig } from 'vitest/config';

const project = (name: string, more: Record<string, unknown> = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
    setupFiles: ['tests/support/setup.ts'],
    // What is waited for comes when it comes: on busy cores a second is not long.
    expect: { poll: { timeout: 30_000 } },
    ...more,
  },
});

export default defineConfig({
  test: {
    // Two cores: more workers only take turns.
    maxWorkers: 2,
    globalSetup: ['tests/support/global-setup.ts'],
    projects: [
      // Nothing is held between unit tests but what was read of a text: they share their modules, and take a fifth of the time.
      { extends: true, ...project('unit', { testTimeout: 20_000, isolate: false }) },
      { extends: true, ...project('contract', { testTimeout: 30_000 }) },
      { extends: true, ...project('integration', { testTimeout: 180_000, hookTimeout: 120_000 }) },
      { extends: true, ...project('e2e', { testTimeout: 300_000, hookTimeout: 120_000 }) },
      { extends: true, ...project('evals', { testTimeout: 120_000, hookTimeout: 180_000 }) },
    ],
  },
});
