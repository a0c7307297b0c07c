import type { CapitalEntryKind } from './codelists.ts';
import type { Day } from './day.ts';
import { day, yearOf } from './day.ts';
import type { BasisPoints, Vnd } from './money.ts';
import { shareOf, subtractVnd, sumVnd, vnd } from './money.ts';

/** One decision on a project's capital of a year and source. `amount` is signed: `carriedOut` and `cancelled` are negative. */
export type CapitalEntry = { readonly kind: CapitalEntryKind; readonly amount: Vnd };

/**
 * A year's capital by kind. `own` = assigned + adjusted, the denominator of the disbursement rate: what was carried in has
 * its own line, and what lapsed or was carried out does not improve the rate. `usable` = all kinds together.
 */
export type CapitalPlan = Readonly<Record<CapitalEntryKind | 'own' | 'usable', Vnd>>;

/** First and last day (inclusive) to disburse a year's own capital; what was carried into the year ends on `carriedInTo`. */
export type CapitalWindow = { readonly from: Day; readonly to: Day; readonly carriedInTo: Day };

/** When the capital of `year` can be disbursed: 1 January to 31 January after. Law 58/2024 art. 72, unverified. */
export function capitalWindow(year: number): CapitalWindow {
  return { from: day(`${year}-01-01`), to: day(`${year + 1}-01-31`), carriedInTo: day(`${year}-12-31`) };
}

/** The capital years a voucher of this day may name, earlier first: two in January, else one. */
export function capitalYearsOn(on: Day): readonly number[] {
  const year = yearOf(on);
  return on <= capitalWindow(year - 1).to ? [year - 1, year] : [year];
}

/** The entries of one year (of one source, one project or any union of them) added up by kind. */
export function assignedOf(entries: readonly CapitalEntry[]): CapitalPlan {
  const of = (kind: CapitalEntryKind) =>
    sumVnd(...entries.filter((entry) => entry.kind === kind).map((entry) => entry.amount));
  return {
    assigned: of('assigned'),
    adjusted: of('adjusted'),
    carriedIn: of('carriedIn'),
    carriedOut: of('carriedOut'),
    cancelled: of('cancelled'),
    own: sumVnd(of('assigned'), of('adjusted')),
    usable: sumVnd(...entries.map((entry) => entry.amount)),
  };
}

/** What is left to disburse of a plan; negative when more was disbursed than there is. */
export function availableOf(plan: Pick<CapitalPlan, 'usable'>, disbursed: Vnd): Vnd {
  return subtractVnd(plan.usable, disbursed);
}

/** A year's disbursement divided: capital carried in is drawn first, because it lapses a month before the year's own. */
export function splitDisbursed(
  plan: Pick<CapitalPlan, 'carriedIn'>,
  disbursed: Vnd,
): { readonly fromCarriedIn: Vnd; readonly fromOwn: Vnd } {
  const fromCarriedIn = vnd(Math.max(0, Math.min(plan.carriedIn, disbursed)));
  return { fromCarriedIn, fromOwn: subtractVnd(disbursed, fromCarriedIn) };
}

/** Disbursed of the year's own capital ÷ own capital, in basis points; null where none was assigned. */
export function disbursementRate(
  plan: Pick<CapitalPlan, 'own' | 'carriedIn'>,
  disbursed: Vnd,
): BasisPoints | null {
  return shareOf(splitDisbursed(plan, disbursed).fromOwn, plan.own);
}
