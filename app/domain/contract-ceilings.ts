import type { Vnd } from './money.ts';
import { noMoney, subtractVnd, sumVnd } from './money.ts';
import type { Violation } from './violation.ts';

/** What bounds the contracts of a package. Null: not decided, no ceiling known. */
export type ContractCeilings = {
  readonly packagePrice: Vnd | null;
  /** Present values of the package's contracts, and of all contracts of its project, before the change. */
  readonly packageTotal: Vnd;
  readonly projectTotal: Vnd;
  readonly totalInvestment: Vnd | null;
  /** How far past the package price somebody else has let the next change go; nothing without a permission that is left. */
  readonly allowance: Vnd;
};

/** A contract's value before and after a change; nothing before one that is new. */
export type ValueChange = { readonly from: Vnd; readonly to: Vnd };

/** How far past the package price a rise in value brings its contracts, together with what was past it before; nothing for a change that adds nothing. */
export function excessOverPrice({ from, to }: ValueChange, ceilings: ContractCeilings): Vnd {
  const { packagePrice, packageTotal } = ceilings;
  if (packagePrice === null || to <= from) return noMoney;
  const excess = subtractVnd(sumVnd(packageTotal, subtractVnd(to, from)), packagePrice);
  return excess > 0 ? excess : noMoney;
}

/**
 * Whether a contract's value may change so: the contracts of a package stay within its price, unless that was permitted, and those
 * of a project within its total investment (Law 22/2023 art. 70). What adds nothing breaks no ceiling.
 */
export function checkCeilings(
  change: ValueChange,
  ceilings: ContractCeilings,
  field: string,
): readonly Violation[] {
  const rise = subtractVnd(change.to, change.from);
  if (rise <= 0) return [];
  const { packagePrice, packageTotal, projectTotal, totalInvestment, allowance } = ceilings;
  const violations: Violation[] = [];
  const excess = excessOverPrice(change, ceilings);
  if (packagePrice !== null && excess > allowance) {
    violations.push({
      code: 'contractAbovePackagePrice',
      field,
      params: {
        total: { vnd: sumVnd(packageTotal, rise) },
        packagePrice: { vnd: packagePrice },
        excess: { vnd: excess },
      },
    });
  }
  const total = sumVnd(projectTotal, rise);
  if (totalInvestment !== null && total > totalInvestment) {
    violations.push({
      code: 'contractsAboveInvestment',
      field,
      params: {
        total: { vnd: total },
        totalInvestment: { vnd: totalInvestment },
        excess: { vnd: subtractVnd(total, totalInvestment) },
      },
    });
  }
  return violations;
}
