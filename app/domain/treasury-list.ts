import type { Day, Month } from './day.ts';
import { firstDayOf, lastDayOf } from './day.ts';
import type { Violation } from './violation.ts';

/** A province's whole months, the first and the last. */
export type Months = { readonly fromMonth: Month; readonly throughMonth: Month };

/** A list that counts, as far as another must not be in its way. */
export type StandingList = Months & { readonly fileName: string };

/** Every rule that a list of these months would break: they are in order, over, and in no other list that counts. */
export function checkListMonths(
  { fromMonth, throughMonth }: Months,
  { today, standing }: { readonly today: Day; readonly standing: readonly StandingList[] },
): readonly Violation[] {
  if (fromMonth > throughMonth) {
    const params = { from: { month: fromMonth } };
    return [{ code: 'treasuryMonthsDisordered', field: 'throughMonth', params }];
  }
  if (lastDayOf(throughMonth) >= today) {
    const params = { month: { month: throughMonth } };
    return [{ code: 'treasuryMonthNotOver', field: 'throughMonth', params }];
  }
  return standing
    .filter((other) => other.fromMonth <= throughMonth && other.throughMonth >= fromMonth)
    .map((other): Violation => {
      const params = {
        file: { text: other.fileName },
        from: { month: other.fromMonth },
        through: { month: other.throughMonth },
      };
      return { code: 'treasuryListOverlaps', field: 'fromMonth', params };
    });
}

/** Every rule that withdrawing a list would break: it counts still, and none of its months is closed. */
export function checkWithdrawal(
  { fromMonth }: Months,
  { isWithdrawn, closedThrough }: { readonly isWithdrawn: boolean; readonly closedThrough: Month | null },
): readonly Violation[] {
  if (isWithdrawn) return [{ code: 'treasuryListWithdrawn', params: {} }];
  if (closedThrough === null || fromMonth > closedThrough) return [];
  return [{ code: 'treasuryListClosed', params: { month: { month: closedThrough } } }];
}

/** A line's day lies in the months of its list. */
export function checkLineDay(paidOn: Day, { fromMonth, throughMonth }: Months): readonly Violation[] {
  const from = firstDayOf(fromMonth);
  const until = lastDayOf(throughMonth);
  if (paidOn >= from && paidOn <= until) return [];
  return [
    { code: 'treasuryDayOutside', field: 'paidOn', params: { from: { day: from }, until: { day: until } } },
  ];
}
