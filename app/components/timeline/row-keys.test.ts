import { expect, test } from 'vitest';

import { rowReachedBy } from './row-keys.ts';

test.each([
  ['ArrowDown', 5, 6],
  ['ArrowUp', 5, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 5, 25],
  ['PageDown', 95, 99],
  ['PageUp', 5, 0],
  ['Home', 42, 0],
  ['End', 42, 99],
])('%s on row %i of a hundred leads to row %i', (key, at, reached) => {
  expect(rowReachedBy(key, at, 100, 20)).toBe(reached);
});

test.each(['Enter', 'a', 'ArrowLeft', 'toString'])('%s moves to no row', (key) => {
  expect(rowReachedBy(key, 5, 100, 20)).toBeNull();
});
