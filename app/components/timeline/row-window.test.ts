import fc from 'fast-check';
import { expect, test } from 'vitest';

import { rowWindow, scrollStep } from './row-window.ts';

const rowHeight = 30;

test('up to a hundred rows are all drawn', () => {
  expect(rowWindow(100, 7, 600, rowHeight)).toEqual({ first: 0, end: 100 });
});

test('wherever the scroller stands, all rows in view are drawn with a margin, and few others', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 101, max: 10_000 }),
      fc.integer({ min: 0, max: 1500 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (count, height, share) => {
        const scrollTop = share * Math.max(0, count * rowHeight - height);
        const { first, end } = rowWindow(count, scrollStep(scrollTop, rowHeight), height, rowHeight);
        const firstInView = Math.floor(scrollTop / rowHeight);
        const lastInView = Math.min(count - 1, Math.floor((scrollTop + height) / rowHeight));

        expect(first).toBeLessThanOrEqual(Math.max(0, firstInView - 6));
        expect(end).toBeGreaterThanOrEqual(Math.min(count, lastInView + 1));
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 20);
      },
    ),
  );
});

test('a scroller past its end, as at the edge of a touch screen, shows the last rows', () => {
  expect(rowWindow(1000, scrollStep(99_999, rowHeight), 600, rowHeight)).toEqual({ first: 970, end: 1000 });
  expect(scrollStep(-40, rowHeight)).toBe(0);
});
