import type { Day } from './day.ts';
import { dayNumber } from './day.ts';
import type { BasisPoints, Vnd } from './money.ts';
import { meanShare, portionOf, shareOf, sumVnd, vnd } from './money.ts';
import type { DayCount } from './day-count.ts';
import { calendarDays } from './day-count.ts';

/** From the first to the last day of a baseline, both inclusive. */
export type BaselinePeriod = { readonly startOn: Day; readonly finishOn: Day };

/** A part of a project: what it may cost and how far it is. */
export type ValuedPart = { readonly price: Vnd; readonly physical: BasisPoints };

/** What a baseline plans to be done by the end of `on`: nothing before its start, evenly over its days, all at its finish. */
export function plannedShareOn(
  { startOn, finishOn }: BaselinePeriod,
  on: Day,
  count: DayCount = calendarDays,
): BasisPoints {
  if (on < startOn) return 0;
  if (on >= finishOn) return 10_000;
  const start = count.ordinalOf(dayNumber(startOn));
  const total = count.ordinalOf(dayNumber(finishOn) + 1) - start;
  const elapsed = count.ordinalOf(dayNumber(on) + 1) - start;
  return shareOf(vnd(elapsed), vnd(total)) ?? 0;
}

/** SPI = earned ÷ planned (both in đồng or both in basis points), 10,000 = on plan; null when nothing is planned yet. */
export function schedulePerformance(earned: number, planned: number): BasisPoints | null {
  return shareOf(vnd(earned), vnd(planned));
}

/** What the parts are worth together, in đồng: planned value (PV) by their planned shares, earned value (EV) by physical ones. */
export function valueOf(parts: readonly { readonly price: Vnd; readonly share: BasisPoints }[]): Vnd {
  return sumVnd(...parts.map(({ price, share }) => portionOf(price, share)));
}

/** Physical progress of the whole, each part weighted by its price, in basis points; null without a price to weigh by. */
export function weightedPhysical(parts: readonly ValuedPart[]): BasisPoints | null {
  return meanShare(parts.map(({ price, physical }) => ({ weight: price, share: physical })));
}
