import { type Day, daysBetween, firstDayOf, lastDayOf, type Month, monthOf } from '../day.ts';
import { noMoney, portionOf, shareOf, subtractVnd, sumVnd, type Vnd, vnd } from '../money.ts';

/**
 * What a disbursement plan (cumulative by the end of each month, in order) expects to have gone out by the end of `on`:
 * evenly within a month, nothing before the first, all of it after the last; null without a plan.
 */
export function plannedDisbursementOn(
  plan: readonly { readonly month: Month; readonly cumulative: Vnd }[],
  on: Day,
): Vnd | null {
  if (plan.length === 0) return null;
  const before = plan.findLast(({ month }) => month < monthOf(on))?.cumulative ?? noMoney;
  const current = plan.find(({ month }) => month === monthOf(on));
  if (current === undefined) return before;
  const first = firstDayOf(current.month);
  const elapsed = daysBetween(first, on) + 1;
  const whole = daysBetween(first, lastDayOf(current.month)) + 1;
  return sumVnd(
    before,
    portionOf(subtractVnd(current.cumulative, before), shareOf(vnd(elapsed), vnd(whole)) ?? 0),
  );
}
