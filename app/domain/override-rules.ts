import type { FundingSource, OverridableRule } from './codelists.ts';
import type { Vnd } from './money.ts';
import type { Violation, ViolationCode } from './violation.ts';

/** A permission to pass a ceiling that nobody has used. `grantedBy` null: by nobody who is known. */
export type OpenOverride = {
  readonly id: string;
  readonly amount: Vnd;
  readonly documentNumber: string;
  readonly grantedBy: string | null;
};

/** The permissions that this person may use: those which somebody else gave, the smallest first. */
export function usableBy(userId: string, open: readonly OpenOverride[]): readonly OpenOverride[] {
  return open
    .filter(({ grantedBy }) => grantedBy !== null && grantedBy !== userId)
    .toSorted((a, b) => a.amount - b.amount || a.id.localeCompare(b.id));
}

/** What a permission says: how far past the ceiling, by which document, and why. */
export type NewOverride = { readonly amount: Vnd; readonly documentNumber: string; readonly reason: string };

/** A reason shorter than this gives none (ISSAI 5300: an override is visible, with its reason). */
export const shortestReason = 20;

/** Every rule a new permission would break: it is for more than nothing, one document permits once, and it says why. */
export function checkOverride(
  { amount, documentNumber, reason }: NewOverride,
  { isDocumentUsed, hasCeiling }: { readonly isDocumentUsed: boolean; readonly hasCeiling: boolean },
): readonly Violation[] {
  const violations: Violation[] = [];
  if (!hasCeiling) violations.push({ code: 'overrideWithoutCeiling', params: {} });
  if (amount <= 0) violations.push({ code: 'moneyNotPositive', field: 'amount', params: {} });
  if (reason.trim().length < shortestReason) {
    violations.push({
      code: 'reasonTooShort',
      field: 'reason',
      params: { shortest: { number: shortestReason } },
    });
  }
  if (isDocumentUsed) {
    const params = { number: { text: documentNumber } };
    violations.push({ code: 'overrideDocumentUsed', field: 'documentNumber', params });
  }
  return violations;
}

/** The smallest of these permissions that covers what is needed; null where nothing is needed. `usable` is in the order of `usableBy`. */
export function overrideFor(excess: Vnd, usable: readonly OpenOverride[]): OpenOverride | null {
  return excess > 0 ? (usable.find(({ amount }) => amount >= excess) ?? null) : null;
}

/**
 * What somebody else may let a voucher pass, by the rule that refuses it. More recovered than is outstanding is never let through:
 * advance outstanding would fall below nothing.
 */
export const overridesOfRefusals: ReadonlyMap<ViolationCode, OverridableRule> = new Map([
  ['capitalExceeded', 'cashAboveCapital'],
  ['contractValueExceeded', 'paidAboveContract'],
  ['totalInvestmentExceeded', 'disbursedAboveInvestment'],
  ['advanceAboveCeiling', 'advanceAboveCeiling'],
  ['dayBeforeContract', 'paymentBeforeContract'],
]);

/** The rules of the ledger that somebody else may let a voucher pass. */
export const ledgerRules: readonly OverridableRule[] = [...overridesOfRefusals.values()];

/** Whether a rule bounds what is paid under one contract. */
export function isOfContract(rule: OverridableRule): boolean {
  return contractRules.has(rule);
}
const contractRules: ReadonlySet<OverridableRule> = new Set([
  'paidAboveContract',
  'advanceAboveCeiling',
  'paymentBeforeContract',
]);

/** A ceiling: by which rule, and whose it is (a package, a contract or a project); of a year's capital also which. */
export type Ceiling = {
  readonly rule: OverridableRule;
  readonly subjectId: string;
  readonly capitalYear?: number | null;
  readonly fundingSource?: FundingSource | null;
};

/** Whose ceiling a rule of the ledger is: a year's capital and the total investment are the project's, the others the contract's. */
export function ceilingOf(
  rule: OverridableRule,
  paid: {
    readonly projectId: string;
    readonly contractId: string | null;
    readonly capitalYear: number | null;
    readonly fundingSource: FundingSource | null;
  },
): Ceiling {
  const { projectId, contractId, capitalYear, fundingSource } = paid;
  if (rule === 'cashAboveCapital') return { rule, subjectId: projectId, capitalYear, fundingSource };
  if (rule === 'disbursedAboveInvestment') return { rule, subjectId: projectId };
  return { rule, subjectId: contractId ?? projectId };
}

/** What is still refused, and the permissions that let the rest pass; these are used up together with the voucher. */
export type Passage = { readonly refused: readonly Violation[]; readonly used: readonly OpenOverride[] };

/**
 * Lets a voucher of `cash` pass what somebody else permitted: for each refusal that may be passed the smallest permission that covers
 * its excess. Unless all can be passed, none is.
 */
export function passageOf(
  violations: readonly Violation[],
  usable: ReadonlyMap<OverridableRule, readonly OpenOverride[]>,
  cash: Vnd,
): Passage {
  const found = violations.map(({ code, params }) => {
    const rule = overridesOfRefusals.get(code);
    const excess = params.excess !== undefined && 'vnd' in params.excess ? params.excess.vnd : cash;
    return rule === undefined ? null : overrideFor(excess, usable.get(rule) ?? []);
  });
  const used = found.filter((override) => override !== null);
  return used.length === violations.length ? { refused: [], used } : { refused: violations, used: [] };
}
