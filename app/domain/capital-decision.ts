import { type Day, day } from './day.ts';
import { subtractVnd, type Vnd, vnd } from './money.ts';
import type { Violation } from './violation.ts';

/** Refuses a decision about a year's capital outside 1 January of the year before to 31 December of the year after, or after today. */
export function checkDecisionDay(
  { capitalYear, decidedOn }: { readonly capitalYear: number; readonly decidedOn: Day },
  today: Day,
): Violation[] {
  const field = 'decidedOn';
  if (decidedOn > today) return [{ code: 'dayInFuture', field, params: { today: { day: today } } }];
  const [from, until] = [day(`${capitalYear - 1}-01-01`), day(`${capitalYear + 1}-12-31`)];
  if (from <= decidedOn && decidedOn <= until) return [];
  const params = { year: { number: capitalYear }, from: { day: from }, until: { day: until } };
  return [{ code: 'decisionOutsideYear', field, params }];
}

/** Refuses what would make a sum that cannot be kept; nothing else may be added to it before. */
export function checkRange(amount: Vnd, sum: Vnd): Violation[] {
  const limit = vnd(Number.MAX_SAFE_INTEGER);
  if (amount <= subtractVnd(limit, sum)) return [];
  return [{ code: 'capitalOutOfRange', field: 'amount', params: { limit: { vnd: limit } } }];
}
