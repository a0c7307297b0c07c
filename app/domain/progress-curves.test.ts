import fc from 'fast-check';
import { expect, test } from 'vitest';

import { day, month } from './day.ts';
import { noMoney, sumVnd, vnd } from './money.ts';
import { type CurvedPackage, physicalOn, progressCurves, progressOn } from './progress-curves.ts';

const untouched: CurvedPackage = {
  id: 'a',
  worth: vnd(1_000),
  signedOn: null,
  acceptedOn: null,
  reports: [],
  cash: [],
};
const running: CurvedPackage = {
  ...untouched,
  id: 'b',
  signedOn: day('2025-03-15'),
  reports: [
    { on: day('2025-04-30'), physical: 2_000 },
    { on: day('2025-06-10'), physical: 5_000 },
  ],
  cash: [
    { month: month('2025-03'), amount: vnd(300) },
    { month: month('2025-06'), amount: vnd(150) },
  ],
};

test('the curves begin where anything happens and end on the day', () => {
  expect(progressCurves([untouched, running], day('2025-06-09'))).toEqual({
    total: 2_000,
    months: ['2025-03', '2025-04', '2025-05', '2025-06'],
    procured: [1_000, 1_000, 1_000, 1_000],
    done: [0, 200, 200, 200],
    disbursed: [300, 300, 300, 450],
  });
  expect(progressCurves([untouched], day('2025-06-09')).months).toEqual([]);
});

test.each([
  ['2025-04-29', 0],
  ['2025-04-30', 2_000],
  ['2025-06-09', 2_000],
  ['2025-06-10', 5_000],
])('on %s the last report said %i', (on, physical) => {
  expect(physicalOn(running, day(on))).toBe(physical);
});

test('accepted work is whole, whatever was reported', () => {
  const accepted = { ...running, acceptedOn: day('2025-06-20') };
  expect(physicalOn(accepted, day('2025-06-19'))).toBe(5_000);
  expect(progressOn(accepted, day('2025-06-20'))).toMatchObject({ done: 1_000, disbursed: 450, unpaid: 550 });
});

test('money ahead of the work is unpaid work less than nothing', () => {
  expect(progressOn(running, day('2025-04-30'))).toMatchObject({ done: 200, disbursed: 300, unpaid: -100 });
});

const anyDay = fc
  .record({ year: fc.integer({ min: 2023, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((at) => day(`${at.year}-${String(at.month).padStart(2, '0')}-15`));
const anyPackage = fc
  .record({
    worth: fc.integer({ min: 0, max: 1e13 }),
    signedOn: fc.option(anyDay),
    acceptedOn: fc.option(anyDay),
    reports: fc.array(fc.record({ on: anyDay, physical: fc.nat(10_000) }), { maxLength: 6 }),
    cash: fc.array(fc.record({ on: anyDay, amount: fc.integer({ min: -1e9, max: 1e12 }) }), { maxLength: 6 }),
  })
  .map(({ worth, reports, cash, ...one }): CurvedPackage => {
    return {
      id: 'x',
      ...one,
      worth: vnd(worth),
      reports: reports.toSorted((a, b) => a.on.localeCompare(b.on)),
      cash: cash.map(({ on, amount }) => ({ month: month(on.slice(0, 7)), amount: vnd(amount) })),
    };
  });

test('the last point of each curve is the sum of what its packages explain, and no gap is lost', () => {
  const today = day('2025-12-31');
  fc.assert(
    fc.property(fc.array(anyPackage, { minLength: 1, maxLength: 8 }), (packages) => {
      const { total, months, procured, done, disbursed } = progressCurves(packages, today);
      const each = packages.map((one) => progressOn(one, today));
      if (months.length === 0) return;
      expect(months.at(-1)).toBe('2025-12');
      expect(procured.at(-1)).toBe(sumVnd(...each.map((one) => one.procured)));
      expect(done.at(-1)).toBe(sumVnd(...each.map((one) => one.done)));
      expect(disbursed.at(-1)).toBe(
        sumVnd(...packages.flatMap(({ cash }) => cash.map(({ amount }) => amount))),
      );
      const unpaid = sumVnd(...each.map((one) => one.unpaid));
      expect(unpaid).toBe((done.at(-1) ?? 0) - (disbursed.at(-1) ?? 0));
      // What is signed stays signed; nothing is more than the whole.
      expect(procured).toEqual(procured.toSorted((a, b) => a - b));
      for (const amount of [...procured, ...done]) {
        expect(amount).toBeLessThanOrEqual(total);
        expect(amount).toBeGreaterThanOrEqual(noMoney);
      }
    }),
  );
});
