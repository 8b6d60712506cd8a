import { afterEach, beforeEach, expect, vi } from 'vitest';

// An unexpected console.error is a failure nobody looked at: the test that caused it fails.
const spy = vi.spyOn(console, 'error');
beforeEach(() => {
  spy.mockClear();
});
afterEach(() => {
  expect(spy.mock.calls, 'console.error was called').toEqual([]);
});
