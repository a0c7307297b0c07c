import { addMonths, type Day, type Month, month, monthOf } from './day.ts';
import { noMoney, subtractVnd, sumVnd, type Vnd, vnd } from './money.ts';
import type { Violation } from './violation.ts';

/** How many months a plan of a year's capital has: until 31 January after. Law 58/2024 art. 72. */
const monthsOfPlan = 13;

/** What a plan looks like as it is kept: cumulative by the end of each month. */
export type CumulativePlan = readonly { readonly month: Month; readonly cumulative: Vnd }[];

/** Something that ends on a day and is worth so much of the year's money. */
export type WeightedMilestone = { readonly on: Day; readonly weight: Vnd };

/** The months in which a year's capital can be disbursed, in order: January to the January after. */
export function monthsOfCapital(year: number): readonly Month[] {
  const first = month(`${year}-01`);
  return Array.from({ length: monthsOfPlan }, (_, months) => addMonths(first, months));
}

/** The amounts of a year's months as the plan that is kept. */
export function cumulativeOf(year: number, amounts: readonly Vnd[]): CumulativePlan {
  let cumulative = noMoney;
  return monthsOfCapital(year).map((of, index) => {
    cumulative = sumVnd(cumulative, amounts[index] ?? noMoney);
    return { month: of, cumulative };
  });
}

/** What a kept plan says of each of the year's months; a month that it leaves out has nothing. */
export function amountsOf(year: number, plan: CumulativePlan): readonly Vnd[] {
  const sums = new Map(plan.map((line) => [line.month, line.cumulative]));
  let before = noMoney;
  return monthsOfCapital(year).map((of) => {
    const cumulative = sums.get(of) ?? before;
    const amount = subtractVnd(cumulative, before);
    before = cumulative;
    return amount;
  });
}

/** Every rule that a plan would break; `newest` is the revision it follows, null where it is the first. */
export function checkMonthlyPlan(
  { year, amounts }: { readonly year: number; readonly amounts: readonly Vnd[] },
  {
    usable,
    newest,
  }: {
    readonly usable: Vnd;
    readonly newest: { readonly revision: number; readonly amounts: readonly Vnd[] } | null;
  },
): readonly Violation[] {
  const planned = sumAll(amounts);
  if (planned > BigInt(Math.max(0, usable))) {
    const excess = planned - BigInt(usable);
    const params = {
      year: { number: year },
      planned: { vnd: asVnd(planned) },
      usable: { vnd: usable },
      excess: { vnd: asVnd(excess) },
    };
    return [{ code: 'monthlyPlanAboveCapital', params }];
  }
  if (newest === null) return planned === 0n ? [{ code: 'monthlyPlanEmpty', params: {} }] : [];
  if (amounts.some((amount, index) => amount !== (newest.amounts[index] ?? noMoney))) return [];
  return [{ code: 'monthlyPlanUnchanged', params: { revision: { number: newest.revision } } }];
}

/**
 * `amount` divided over the year's months by the milestones that end in them, in proportion to their weights, exact to the
 * đồng; null where nothing of weight ends in these months, or there is nothing to divide.
 */
export function spreadFromMilestones(
  year: number,
  amount: Vnd,
  milestones: readonly WeightedMilestone[],
): readonly Vnd[] | null {
  const months = monthsOfCapital(year);
  const weights = months.map((of) =>
    milestones
      .filter(({ on, weight }) => monthOf(on) === of && weight > 0)
      .reduce((sum, { weight }) => sum + BigInt(weight), 0n),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n || amount <= 0) return null;
  let passed = 0n;
  let given = 0n;
  // Each month ends at the whole đồng below its share of all: what rounding keeps back comes in the next.
  return weights.map((weight) => {
    passed += weight;
    const until = (BigInt(amount) * passed) / whole;
    const share = until - given;
    given = until;
    return vnd(Number(share));
  });
}

/** Thirteen amounts as typed can be more than is kept as one: they are added without a limit. */
function sumAll(amounts: readonly Vnd[]): bigint {
  return amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
}

function asVnd(amount: bigint): Vnd {
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  return vnd(Number(amount > limit ? limit : amount));
}
