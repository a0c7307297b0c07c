import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { CapitalEntry } from './capital.ts';
import {
  assignedOf,
  availableOf,
  capitalWindow,
  capitalYearsOn,
  disbursementRate,
  splitDisbursed,
} from './capital.ts';
import { capitalEntryKinds } from './codelists.ts';
import { addDays, day } from './day.ts';
import { sumVnd, vnd } from './money.ts';

const entry = (kind: CapitalEntry['kind'], amount: number): CapitalEntry => ({ kind, amount: vnd(amount) });

const entries = fc.array(
  fc.record({
    kind: fc.constantFrom(...capitalEntryKinds),
    amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(vnd),
  }),
);

test('a year’s capital may be disbursed from 1 January to 31 January after, what was carried in to 31 December', () => {
  expect(capitalWindow(2025)).toEqual({ from: '2025-01-01', to: '2026-01-31', carriedInTo: '2025-12-31' });
});

test.each([
  ['2025-12-31', [2025]],
  ['2026-01-01', [2025, 2026]],
  ['2026-01-31', [2025, 2026]],
  ['2026-02-01', [2026]],
])('a voucher of %s may name the capital of %j', (on, years) => {
  expect(capitalYearsOn(day(on))).toEqual(years);
});

test('the capital years of a day are those whose window holds it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (offset) => {
      const on = addDays(day('2015-01-01'), offset);
      const holding = Array.from({ length: 40 }, (_, index) => 2010 + index).filter((year) => {
        const { from, to } = capitalWindow(year);
        return from <= on && on <= to;
      });
      expect(capitalYearsOn(on)).toEqual(holding);
    }),
  );
});

test('the denominator is what the year was assigned, whatever is carried in, carried out or lapses', () => {
  const plan = assignedOf([
    entry('assigned', 100),
    entry('adjusted', -20),
    entry('carriedIn', 30),
    entry('carriedOut', -10),
    entry('cancelled', -5),
  ]);
  expect(plan).toMatchObject({ own: 80, carriedIn: 30, usable: 95 });
  expect(availableOf(plan, vnd(50))).toBe(45);
  expect(splitDisbursed(plan, vnd(50))).toEqual({ fromCarriedIn: 30, fromOwn: 20 });
  expect(disbursementRate(plan, vnd(50))).toBe(2_500);
});

test('a year without own capital has no rate', () => {
  expect(disbursementRate(assignedOf([entry('carriedIn', 30)]), vnd(30))).toBeNull();
});

test('the kinds add up to what is usable, and capital carried in never enters the denominator', () => {
  fc.assert(
    fc.property(entries, fc.nat(1_000_000).map(vnd), (list, carried) => {
      const plan = assignedOf(list);
      expect(sumVnd(...capitalEntryKinds.map((kind) => plan[kind]))).toBe(plan.usable);
      expect(assignedOf([...list, { kind: 'carriedIn', amount: carried }]).own).toBe(plan.own);
    }),
  );
});

test('the two parts of a disbursement are the whole of it, and the carried part never exceeds what was carried in', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000).map(vnd),
      fc.integer({ min: -100, max: 2_000 }).map(vnd),
      (carriedIn, disbursed) => {
        const { fromCarriedIn, fromOwn } = splitDisbursed({ carriedIn }, disbursed);
        expect(sumVnd(fromCarriedIn, fromOwn)).toBe(disbursed);
        expect(fromCarriedIn).toBeGreaterThanOrEqual(0);
        expect(fromCarriedIn).toBeLessThanOrEqual(carriedIn);
      },
    ),
  );
});
