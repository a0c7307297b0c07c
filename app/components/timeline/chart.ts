import type { Day } from '#app/domain/day.ts';

import type { LinkEnd } from './link-path.ts';
import type { TimelineLink, TimelineRow, TimelineWords } from './rows.ts';
import { positionOf, type TimelineScale } from './scale.ts';

/** All that the drawing needs to know. */
export type TimelineChart = {
  rows: readonly TimelineRow[];
  links: readonly PlacedLink[];
  scale: TimelineScale;
  today: Day;
  words: TimelineWords;
};

/** A link between the rows of these numbers. */
export type PlacedLink = { from: number; to: number; critical: boolean };

export const rowHeight = 30;
export const headHeight = 50;

/** Distances from the upper edge of a row, in pixels. */
export const barShapes = {
  project: { top: 8, height: 8, approved: 20, original: 25 },
  package: { top: 5, height: 14, approved: 22, original: 27 },
} as const;

/** The links whose two rows are shown. */
export function placedLinks(rows: readonly TimelineRow[], links: readonly TimelineLink[]): PlacedLink[] {
  const numbers = new Map(rows.map((row, number) => [row.id, number]));
  return links.flatMap((link) => {
    const from = numbers.get(link.from);
    const to = numbers.get(link.to);
    return from === undefined || to === undefined || from === to
      ? []
      : [{ from, to, critical: link.critical }];
  });
}

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
