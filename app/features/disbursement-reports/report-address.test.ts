import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';

import { monthsToChoose, reportAddressOf } from './report-address.ts';

const now = { today: day('2025-10-31'), end: 120 };

test.each([
  ['', '2025-09', 120, false],
  ['month=2025-03', '2025-03', 120, false],
  ['month=2025-03&at=7', '2025-03', 7, true],
  ['month=2025-10&at=120', '2025-10', 120, true],
  ['month=2025-11&at=7', '2025-09', 7, false],
  ['month=2025-03&at=121', '2025-03', 120, false],
  ['month=2025-13&at=0', '2025-09', 120, false],
  ['month=2025-3&at=7.0', '2025-09', 120, false],
  ["month=2025-03' or 1=1&at=1e2", '2025-09', 120, false],
])('“%s” asks for %s at %s', (query, month, at, isWhole) => {
  expect(reportAddressOf(new URLSearchParams(query), now)).toEqual({ month, at, isWhole });
});

test('of January the month before is in the year before', () => {
  const first = { today: day('2026-01-01'), end: 1 };
  expect(reportAddressOf(new URLSearchParams(), first).month).toBe('2025-12');
});

test('months are chosen from this year and the two before, and the chosen one is among them', () => {
  const { month } = reportAddressOf(new URLSearchParams('month=2021-05'), now);
  const months = monthsToChoose(now.today, month);
  expect([months[0], months.at(-2), months.at(-1)]).toEqual(['2025-10', '2023-01', '2021-05']);
  expect(monthsToChoose(now.today, months[3] ?? month)).toHaveLength(34);
});
