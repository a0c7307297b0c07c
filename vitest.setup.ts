import fc from 'fast-check';
import { afterEach, beforeEach, expect, vi } from 'vitest';

const { TEST_SEED } = process.env;
if (TEST_SEED !== undefined) fc.configureGlobal({ seed: Number(TEST_SEED) });

/** Whatever a test prints as an error fails it. */
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
});
