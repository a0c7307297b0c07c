import type { Day } from '#app/domain/day.ts';

import type { LinkEnd } from './link-path.ts';
import type { TimelineRow, TimelineWords } from './rows.ts';
import { positionOf, type TimelineScale } from './scale.ts';

/** All that the drawing needs to know. */
export type TimelineChart = {
  rows: readonly TimelineRow[];
  scale: TimelineScale;
  today: Day;
  words: TimelineWords;
};

export const rowHeight = 30;
export const headHeight = 50;

/** Distances from the upper edge of a row, in pixels. */
export const barShapes = {
  project: { top: 8, height: 8, approved: 20, original: 25 },
  package: { top: 5, height: 14, approved: 22, original: 27 },
} as const;

/** From the upper edge of the head to the lower edge of the last row, with a little air. */
export function chartHeight(rows: number): number {
  return headHeight + rows * rowHeight + 6;
}

/** Where the row of this number begins, from the upper edge of the chart. */
export function rowTop(number: number): number {
  return headHeight + number * rowHeight;
}

/** Where a link may leave and enter the bar of `row`, the row of this number. */
export function linkEnd(scale: TimelineScale, row: TimelineRow, number: number): LinkEnd {
  const shape = barShapes[row.level];
  const top = rowTop(number) + shape.top;
  return {
    left: positionOf(scale, row.span.startOn),
    right: positionOf(scale, row.span.finishOn, 1),
    middle: top + shape.height / 2,
    above: top - 3,
    below: rowTop(number) + rowHeight - 1,
  };
}
