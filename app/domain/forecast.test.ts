import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, day, month } from './day.ts';
import { forecastDisbursement } from './forecast.ts';
import { vnd } from './money.ts';

const pace = {
  year: 2025,
  today: day('2025-10-31'),
  plan: vnd(1_000),
  disbursed: vnd(100),
  monthly: new Map([
    [month('2025-08'), vnd(31)],
    [month('2025-09'), vnd(0)],
    [month('2025-10'), vnd(62)],
  ]),
};

test('the mean of three months goes on for the 92 days that are left, the slowest and the quickest give the range', () => {
  expect(forecastDisbursement(pace)).toEqual({
    low: 0,
    expected: 93,
    high: 184,
    lapsing: 807,
    neededPerMonth: 293,
    pacePerMonth: 30,
  });
});

test('a month that is not over does not count', () => {
  const inside = { ...pace, today: day('2025-10-30') };
  expect(forecastDisbursement(inside)?.high).toBeLessThan(forecastDisbursement(pace)?.high ?? 0);
});

test('before a whole month of the year has passed nothing can be said', () => {
  expect(forecastDisbursement({ ...pace, today: day('2025-01-20') })).toBeNull();
});

test('a forecast never exceeds what is left, and its range holds its expectation', () => {
  const amounts = fc.integer({ min: 0, max: 10_000 }).map(vnd);
  fc.assert(
    fc.property(
      amounts,
      amounts,
      fc.array(amounts, { maxLength: 4 }),
      fc.nat(300),
      (plan, disbursed, cash, on) => {
        const monthly = new Map(cash.map((amount, index) => [month(`2025-0${index + 1}`), amount]));
        const forecast = forecastDisbursement({
          ...pace,
          today: addDays(day('2025-02-01'), on),
          plan,
          disbursed,
          monthly,
        });
        const left = Math.max(0, plan - disbursed);
        expect(forecast?.high).toBeLessThanOrEqual(left);
        expect(forecast?.low).toBeGreaterThanOrEqual(0);
        expect(forecast?.expected).toBeLessThanOrEqual((forecast?.high ?? 0) + 1);
        expect(forecast?.expected).toBeGreaterThanOrEqual((forecast?.low ?? 0) - 1);
      },
    ),
  );
});
