import fc from 'fast-check';
import { expect, test } from 'vitest';

import { judgeAdvance, recoveredSoFar, recoverySchedule } from './advance-recovery.ts';
import { day } from './day.ts';
import { type LedgerTotals, recoveryProposal, totalsAfter } from './ledger.ts';
import { noMoney, vnd } from './money.ts';

const totals = (advanceOutstanding: number, paid: number, advanced = advanceOutstanding): LedgerTotals => ({
  advanceOutstanding: vnd(advanceOutstanding),
  paid: vnd(paid),
  advanced: vnd(advanced),
});
const recoverBy = 8_000;

test('an advance of 300 on a contract of 1,000 that nothing was paid of goes down evenly until 800 are paid', () => {
  const schedule = recoverySchedule({ value: vnd(1_000), recoverBy, totals: totals(300, 0) });
  expect(schedule).toMatchObject({ dueAt: 800, stillToPay: 800, nextShare: 3_750 });
  expect(schedule.steps.map(({ paidShare, outstanding }) => [paidShare, outstanding])).toEqual([
    [1_000, 262],
    [2_000, 224],
    [3_000, 186],
    [4_000, 148],
    [5_000, 111],
    [6_000, 74],
    [7_000, 37],
    [8_000, 0],
  ]);
});

test.each([
  ['nothing is outstanding', totals(0, 500, 300)],
  ['payments have reached the share already', totals(100, 800, 300)],
  ['payments have passed it', totals(100, 950, 300)],
])('where %s there is nothing to plan', (_, position) => {
  expect(recoverySchedule({ value: vnd(1_000), recoverBy, totals: position })).toMatchObject({
    nextShare: null,
    steps: [],
  });
});

test('more outstanding than is still to be paid: every payment goes to it whole, and the rest stays', () => {
  const schedule = recoverySchedule({ value: vnd(1_000), recoverBy, totals: totals(300, 700) });
  expect(schedule).toMatchObject({ nextShare: 10_000, steps: [{ paidShare: 8_000, outstanding: 200 }] });
});

test('however a contract is paid, who recovers what is proposed is never behind the schedule', () => {
  const position = fc
    .record({ value: fc.integer({ min: 100, max: 1e15 }), advance: fc.nat(3_000), paid: fc.nat(7_999) })
    .map(({ value, advance, paid }) => ({
      value: vnd(value),
      totals: totals(Math.floor((value / 10_000) * advance), Math.floor((value / 10_000) * paid)),
    }));
  fc.assert(
    fc.property(position, fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 12 }), (at, payments) => {
      const { dueAt, steps } = recoverySchedule({ ...at, recoverBy });
      let after = at.totals;
      for (const part of payments) {
        const gross = vnd(Math.max(1, Math.floor((at.value / 10_000) * part)));
        const recovered = recoveryProposal({ gross, value: at.value, recoverBy, totals: after });
        after = totalsAfter(after, { kind: 'payment', amount: gross, recovered });
        const { paid, advanceOutstanding } = after;
        // Rounding up keeps each proposal ahead, by one đồng a payment at most between two ways of paying the same.
        const passed = steps.findLast((step) => step.paid <= paid);
        if (passed !== undefined) {
          expect(advanceOutstanding).toBeLessThanOrEqual(passed.outstanding + steps.length + payments.length);
        }
        if (paid >= dueAt && steps.at(-1)?.outstanding === 0) expect(advanceOutstanding).toBe(noMoney);
      }
    }),
  );
});

test('a schedule only ever goes down, and ends with what cannot be recovered any more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000, max: 9e15 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (value, advance, paid) => {
        const position = totals(Math.floor((value / 10_000) * advance), Math.floor((value / 10_000) * paid));
        const { steps, stillToPay } = recoverySchedule({ value: vnd(value), recoverBy, totals: position });
        const falling = [position.advanceOutstanding, ...steps.map(({ outstanding }) => outstanding)];
        expect(falling).toEqual(falling.toSorted((a, b) => b - a));
        if (steps.length > 0) {
          expect(steps.at(-1)?.outstanding).toBe(Math.max(0, position.advanceOutstanding - stillToPay));
        }
      },
    ),
  );
});

const limits = { guaranteeFrom: vnd(1_000), amber: 30, today: day('2025-10-31') };
const toPay = { stillToPay: vnd(1) };
const until = (expiresOn: string, amount = 5_000) => ({ amount: vnd(amount), expiresOn: day(expiresOn) });

test.each([
  ['overdue', totals(10, 0, 20), { stillToPay: noMoney }, until('2026-10-31')],
  ['unsecured', totals(10, 0, 1_001), toPay, null],
  ['asDue', totals(10, 0, 1_000), toPay, null],
  ['expired', totals(10, 0, 20), toPay, until('2025-10-30')],
  ['expiring', totals(10, 0, 20), toPay, until('2025-10-31')],
  ['expiring', totals(10, 0, 20), toPay, until('2025-11-30')],
  ['asDue', totals(10, 0, 20), toPay, until('2025-12-01')],
  ['underSecured', totals(5_001, 0, 6_000), toPay, until('2025-12-01')],
  ['asDue', totals(5_000, 0, 6_000), toPay, until('2025-12-01')],
] as const)('it is %s', (state, position, schedule, guarantee) => {
  expect(judgeAdvance(position, schedule, guarantee, limits)).toBe(state);
});

test('what was recovered is what is no longer outstanding', () => {
  expect(recoveredSoFar(totals(100, 0, 300))).toBe(200);
  expect(recoveredSoFar(totals(0, 0, 0))).toBe(0);
});
