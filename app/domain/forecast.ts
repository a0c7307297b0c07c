import { capitalWindow } from './capital.ts';
import {
  addMonths,
  type Day,
  daysBetween,
  firstDayOf,
  lastDayOf,
  type Month,
  month,
  monthOf,
} from './day.ts';
import { noMoney, scaleVnd, subtractVnd, sumVnd, type Vnd, vnd } from './money.ts';

/**
 * What may yet be disbursed from the day after `today` to 31 January after the year, at the pace of the last months; what is
 * then left to lapse; and what each 30 days would have to disburse to leave nothing (null when no day is left).
 */
export type DisbursementForecast = {
  readonly low: Vnd;
  readonly expected: Vnd;
  readonly high: Vnd;
  readonly lapsing: Vnd;
  readonly neededPerMonth: Vnd | null;
  /** What 30 days disbursed at the pace of the last months. */
  readonly pacePerMonth: Vnd;
};

export type DisbursementPace = {
  readonly year: number;
  readonly today: Day;
  /** All that may be disbursed of the year, and what has been. */
  readonly plan: Vnd;
  readonly disbursed: Vnd;
  /** Cash out by month; months left out saw none. */
  readonly monthly: ReadonlyMap<Month, Vnd>;
};

const monthsLookedAt = 3;
const daysOfMonth = 30;

/**
 * The pace of up to three whole months of the capital year carried on to its end: their mean, and as range the slowest and the
 * quickest of them, never above what is left. Null while no whole month has passed.
 */
export function forecastDisbursement(pace: DisbursementPace): DisbursementForecast | null {
  const months = wholeMonthsBefore(pace);
  if (months.length === 0) return null;
  const daysLeft = Math.max(0, daysBetween(pace.today, capitalWindow(pace.year).to));
  const left = vnd(Math.max(0, subtractVnd(pace.plan, pace.disbursed)));
  const cashOf = (of: Month) => vnd(Math.max(0, pace.monthly.get(of) ?? noMoney));
  const carriedOn = (cash: Vnd, days: number) => vnd(Math.min(left, scaleVnd(cash, daysLeft, days)));
  const single = months.map((of) => carriedOn(cashOf(of), daysIn(of)));
  const allDays = months.reduce((sum, of) => sum + daysIn(of), 0);
  const expected = carriedOn(sumVnd(...months.map(cashOf)), allDays);
  return {
    low: vnd(Math.min(...single)),
    expected,
    high: vnd(Math.max(...single)),
    lapsing: subtractVnd(left, expected),
    pacePerMonth: scaleVnd(sumVnd(...months.map(cashOf)), daysOfMonth, allDays),
    neededPerMonth: daysLeft === 0 ? null : scaleVnd(left, daysOfMonth, daysLeft),
  };
}

function wholeMonthsBefore({ year, today }: DisbursementPace): readonly Month[] {
  const current = monthOf(today);
  const newest = today === lastDayOf(current) ? current : addMonths(current, -1);
  return Array.from({ length: monthsLookedAt }, (_, back) => addMonths(newest, -back)).filter(
    (of) => of >= month(`${year}-01`),
  );
}

function daysIn(of: Month): number {
  return daysBetween(firstDayOf(of), lastDayOf(of)) + 1;
}
