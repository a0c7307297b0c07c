import fc from 'fast-check';
import { expect, test } from 'vitest';

import { linkPath, type LinkEnd } from './link-path.ts';

const anyEnd = fc
  .record({
    row: fc.integer({ min: 0, max: 400 }),
    left: fc.integer({ min: 20, max: 3000 }),
    width: fc.integer({ min: 1, max: 600 }),
  })
  .map(({ row, left, width }) => end(row, left, left + width));

function end(row: number, left: number, right: number): LinkEnd {
  const top = row * 30;
  return { left, right, middle: top + 12, above: top + 2, below: top + 29 };
}

test('a later bar is reached with two turns, half-way down at the end of the earlier one', () => {
  expect(linkPath(end(0, 20, 100), end(2, 160, 300))).toBe('M100.5 12.5H106.5V72.5H158.5');
});

test('a bar that begins before the other ends is reached from above through the room between the rows', () => {
  expect(linkPath(end(0, 20, 100), end(2, 60, 300))).toBe('M100.5 12.5H106.5V62.5H50.5V72.5H58.5');
});

test('a bar further up is reached from below', () => {
  expect(linkPath(end(2, 20, 100), end(0, 60, 300))).toBe('M100.5 72.5H106.5V29.5H50.5V12.5H58.5');
});

test('every link turns in right angles and enters its bar from the left', () => {
  fc.assert(
    fc.property(anyEnd, anyEnd, (from, to) => {
      const path = linkPath(from, to);
      const [lastTurn = Number.NaN, last = Number.NaN] =
        path
          .match(/H[\d.]+/g)
          ?.slice(-2)
          .map((part) => Number(part.slice(1))) ?? [];

      expect(path).toMatch(/^M[\d.]+ [\d.]+(H[\d.]+V[\d.]+)+H[\d.]+$/);
      expect(last).toBeGreaterThan(lastTurn);
      expect(last).toBeLessThan(to.left);
    }),
  );
});
