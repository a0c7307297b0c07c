import { isWorkingDay } from '#app/domain/calendar.ts';
import type { Day, Month } from '#app/domain/day.ts';
import { addDays, addMonths, day, daysBetween, lastDayOf, month, monthOf } from '#app/domain/day.ts';
import type { PaymentStory, ProgressStory } from './story.ts';

type Period = { readonly from: string; readonly to: string; readonly every?: number };

/** Cumulative payments rising along an S from nothing before `from` to `percent` of the contract in `to`, every so many months. */
export function payments(percent: number, { from, to, every = 1 }: Period): PaymentStory[] {
  const months = monthsBetween(month(from), month(to), every);
  return months.map((of, index): PaymentStory => {
    const part = (index + 1) / months.length;
    return [of, Number((percent * part * part * (3 - 2 * part)).toFixed(2))];
  });
}

/** Every `every`th month from the first on; the last month always belongs. */
export function monthsBetween(from: Month, to: Month, every: number): Month[] {
  const months: Month[] = [];
  for (let of = from; of < to; of = addMonths(of, every)) months.push(of);
  return [...months, to];
}

/** The reports told, and at the end of every month between two of them one more on the way from the one to the other. */
export function reportsOf(progress: readonly ProgressStory[]): ProgressStory[] {
  return progress.flatMap((told, index): ProgressStory[] => {
    const next = progress[index + 1];
    return next === undefined ? [told] : [told, ...reportsBetween(told, next)];
  });
}

/** The last working day up to and including a day. */
export function workingDayBefore(on: Day): Day {
  return isWorkingDay(on) ? on : workingDayBefore(addDays(on, -1));
}

function reportsBetween([from, start, reason]: ProgressStory, [to, end]: ProgressStory): ProgressStory[] {
  const first = day(from);
  const last = day(to);
  const whole = daysBetween(first, last);
  return monthsBetween(monthOf(first), monthOf(last), 1)
    .map((of) => workingDayBefore(lastDayOf(of)))
    .filter((on) => daysBetween(first, on) > 10 && daysBetween(on, last) > 10)
    .map((on): ProgressStory => {
      const way = daysBetween(first, on) / whole;
      return [on, Math.floor(start + (end - start) * way), reason];
    });
}
