import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';

import { columnHeadings, groupHeadings } from './headings.ts';
import type { TimelineUnit } from './rows.ts';
import { timelineScale } from './scale.ts';
import { aRow } from './testing/a-row.ts';

const months = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'];
const quarters = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];

function scaleOf(unit: TimelineUnit) {
  const span = { startOn: day('2024-11-02'), finishOn: day('2026-01-04') };
  return timelineScale([aRow({ span })], day('2025-10-31'), unit, 0);
}

test.each([
  [
    'month',
    ['T10', 'T11', 'T12', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T1'],
  ],
  ['quarter', [...quarters, ...quarters, 'Quý I']],
  ['year', ['2024', '2025', '2026']],
] as const)('by %s, columns carry the words of the reader', (unit, labels) => {
  expect(columnHeadings(scaleOf(unit), { months, quarters }).map((heading) => heading.label)).toEqual(labels);
});

test.each([
  ['month', ['2024', '2025', '2026']],
  ['quarter', ['2024', '2025', '2026']],
  ['year', ['2021–2025', '2026–2030']],
] as const)('by %s, the upper line names years or five-year plan periods', (unit, labels) => {
  const scale = scaleOf(unit);
  const headings = groupHeadings(scale);
  const width = headings.reduce((sum, heading) => sum + heading.width, 0);

  expect(headings.map((heading) => heading.label)).toEqual(labels);
  expect(width).toBeCloseTo(scale.width, 6);
});
