import type { RiskScope } from '../codelists.ts';
import type { Day } from '../day.ts';
import { guaranteeExpiring } from './a3-guarantee-expiring.ts';
import type { FactsByScope } from './facts.ts';
import { stale } from './g1-stale.ts';
import { capitalWillLapse } from './m1-capital-will-lapse.ts';
import { paidAheadOfWork } from './m5-paid-ahead-of-work.ts';
import { bidPeriodShort } from './p1-bid-period-short.ts';
import { methodAboveCeiling } from './p2-method-above-ceiling.ts';
import { possibleSplitting } from './p3-possible-splitting.ts';
import { singleBid } from './p4-single-bid.ts';
import { awardNearPrice } from './p5-award-near-price.ts';
import { repeatWinner } from './p6-repeat-winner.ts';
import { publicationLate } from './p7-publication-late.ts';
import { packageLateAgainstBaseline, projectLateAgainstBaseline } from './s1-late-against-baseline.ts';
import { behindPlan } from './s5-behind-plan.ts';
import { contractOverdue } from './s6-contract-overdue.ts';
import type { Finding, RiskRule, RuleParam } from './types.ts';

/** Every rule, under the kind of subject it judges. */
export const riskRules: { readonly [S in RiskScope]: readonly RiskRule<S>[] } = {
  package: [packageLateAgainstBaseline, behindPlan, stale],
  contract: [contractOverdue, paidAheadOfWork, guaranteeExpiring],
  project: [projectLateAgainstBaseline],
  projectYear: [capitalWillLapse],
  selection: [bidPeriodShort, methodAboveCeiling, singleBid, awardNearPrice, repeatWinner, publicationLate],
  selectionPlan: [possibleSplitting],
};

/** What every rule for this kind of subject answers, in the order of the table, with the params in force on `asOf`. */
export function evaluateAll<S extends RiskScope>(
  scope: S,
  facts: FactsByScope[S],
  params: readonly RuleParam[],
  asOf: Day,
): readonly { readonly rule: RiskRule<S>; readonly finding: Finding }[] {
  return riskRules[scope].map((rule) => ({ rule, finding: rule.evaluate(facts, params, asOf) }));
}
