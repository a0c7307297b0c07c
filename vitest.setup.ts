import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Whatever a test prints as an error fails it. */
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
});
