import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, day, month } from './day.ts';
import { sumVnd, vnd } from './money.ts';
import {
  amountsOf,
  checkMonthlyPlan,
  cumulativeOf,
  monthsOfCapital,
  spreadFromMilestones,
} from './monthly-plan.ts';

const amounts = [10, 0, 20].map(vnd);
const filled = (typed: readonly number[]) => monthsOfCapital(2025).map((_, index) => vnd(typed[index] ?? 0));

test('a year’s capital has 13 months, the January after included', () => {
  const months = monthsOfCapital(2025);
  expect([months.length, months[0], months.at(-1)]).toEqual([13, '2025-01', '2026-01']);
});

test('a plan is kept cumulative by the end of each month', () => {
  expect(cumulativeOf(2025, amounts).map(({ cumulative }) => cumulative)).toEqual([
    10, 10, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ]);
  expect(amountsOf(2025, [{ month: month('2025-06'), cumulative: vnd(7) }])).toEqual(
    filled([0, 0, 0, 0, 0, 7]),
  );
});

test('what is kept says again what was typed', () => {
  const typed = fc.array(fc.integer({ min: 0, max: 1e14 }).map(vnd), { minLength: 13, maxLength: 13 });
  fc.assert(
    fc.property(typed, (row) => {
      expect(amountsOf(2025, cumulativeOf(2025, row))).toEqual(row);
    }),
  );
});

test.each<[string, number[], number, { revision: number; amounts: number[] } | null, string[]]>([
  ['all that may be used', [10, 0, 20], 30, null, []],
  ['a đồng more', [10, 0, 21], 30, null, ['monthlyPlanAboveCapital']],
  ['anything of a year without capital', [1], 0, null, ['monthlyPlanAboveCapital']],
  ['more than can be kept as one amount', [9e15, 9e15], 30, null, ['monthlyPlanAboveCapital']],
  ['nothing at first', [0], 30, null, ['monthlyPlanEmpty']],
  ['nothing any more', [0], 30, { revision: 1, amounts: [5] }, []],
  ['the same again', [5, 0], 30, { revision: 2, amounts: [5] }, ['monthlyPlanUnchanged']],
  ['the same in another month', [0, 5], 30, { revision: 2, amounts: [5] }, []],
])('%s', (_what, row, usable, newest, expected) => {
  const before = newest === null ? null : { ...newest, amounts: filled(newest.amounts) };
  const broken = checkMonthlyPlan(
    { year: 2025, amounts: filled(row) },
    { usable: vnd(usable), newest: before },
  );
  expect(broken.map(({ code }) => code)).toEqual(expected);
});

test('a refusal says by how much the months pass the capital', () => {
  const [broken] = checkMonthlyPlan({ year: 2025, amounts: filled([40]) }, { usable: vnd(30), newest: null });
  expect(broken?.params).toEqual({
    year: { number: 2025 },
    planned: { vnd: 40 },
    usable: { vnd: 30 },
    excess: { vnd: 10 },
  });
});

test('milestones of one month share it, by weight among months', () => {
  const milestones = [
    { on: day('2025-03-31'), weight: vnd(1) },
    { on: day('2025-03-01'), weight: vnd(1) },
    { on: day('2026-01-31'), weight: vnd(1) },
    { on: day('2026-02-01'), weight: vnd(100) },
    { on: day('2024-12-31'), weight: vnd(100) },
  ];
  expect(spreadFromMilestones(2025, vnd(100), milestones)).toEqual(
    filled([0, 0, 66, 0, 0, 0, 0, 0, 0, 0, 0, 0, 34]),
  );
});

test('nothing is proposed where nothing of weight ends in these months, or there is nothing to spread', () => {
  const weightless = [{ on: day('2025-06-01'), weight: vnd(0) }];
  expect(spreadFromMilestones(2025, vnd(100), [])).toBeNull();
  expect(spreadFromMilestones(2025, vnd(100), weightless)).toBeNull();
  expect(spreadFromMilestones(2025, vnd(0), [{ on: day('2025-06-01'), weight: vnd(1) }])).toBeNull();
});

test('a spread is exact to the đồng and never negative, and months without a milestone stay empty', () => {
  const milestones = fc.array(
    fc.record({
      on: fc.integer({ min: -60, max: 480 }).map((days) => addDays(day('2025-01-01'), days)),
      weight: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }).map(vnd),
    }),
    { maxLength: 40 },
  );
  const amount = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }).map(vnd);
  fc.assert(
    fc.property(amount, milestones, (whole, ends) => {
      const spread = spreadFromMilestones(2025, whole, ends);
      const inYear = ends.filter(({ on, weight }) => weight > 0 && on >= '2025-01-01' && on <= '2026-01-31');
      expect(spread === null).toBe(inYear.length === 0);
      if (spread === null) return;
      expect(sumVnd(...spread)).toBe(whole);
      expect(spread.every((share) => share >= 0)).toBe(true);
      for (const [index, of] of monthsOfCapital(2025).entries()) {
        if (!inYear.some(({ on }) => on.startsWith(of))) expect(spread[index]).toBe(0);
      }
    }),
  );
});
