import { addMonths, type Month } from '#app/domain/day.ts';
import { noMoney, sumVnd, type Vnd } from '#app/domain/money.ts';
import type { TreasuryCheck } from '#app/domain/period-closing.ts';
import { countUnmatched, figuresOf, reconcile } from '#app/domain/treasury-matching.ts';

import { type CoveredPeriod, partOfPeriod } from '../treasury/queries.server.ts';

/** What the Treasury's lists say of the months from `first` through `month`; null where none covers any of them. */
export function treasuryCheckOf(
  covered: CoveredPeriod,
  { first, month }: { first: Month; month: Month },
): TreasuryCheck | null {
  const part = partOfPeriod(covered, (one) => one <= month);
  if (part.listOf.size === 0) return null;
  let isWhole = true;
  for (let one = first; one <= month; one = addMonths(one, 1)) isWhole &&= part.listOf.has(one);
  return {
    isWhole,
    total: part.lines.reduce((sum, { amount }) => sumVnd(sum, amount), noMoney),
    figures: figuresOf(reconcile(part.lines, part.entries)),
  };
}

/** How a month stands with the list that covers it; null where none does. */
export type MonthStanding = { readonly listId: string; readonly unmatched: number };

/** How each covered month stands: as its whole list does. */
export function standingsOf(covered: CoveredPeriod): ReadonlyMap<Month, MonthStanding> {
  const unmatched = new Map<string, number>();
  for (const listId of new Set(covered.listOf.values())) {
    const { lines, entries } = partOfPeriod(covered, (month) => covered.listOf.get(month) === listId);
    unmatched.set(listId, countUnmatched(figuresOf(reconcile(lines, entries))));
  }
  return new Map(
    [...covered.listOf].map(([month, listId]) => [month, { listId, unmatched: unmatched.get(listId) ?? 0 }]),
  );
}

/** What closing through a month would be held against. */
export type ClosingProposal = { readonly total: Vnd | null; readonly unmatched: number };

/** The Treasury's total where its lists cover all of the period, and how much in them is not matched; null without lists. */
export function proposalOf(check: TreasuryCheck | null): ClosingProposal | null {
  if (check === null) return null;
  return { total: check.isWhole ? check.total : null, unmatched: countUnmatched(check.figures) };
}
