import type { Vnd } from './money.ts';
import type { Violation } from './violation.ts';

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

/** Every rule a new permission would break: it is for more than nothing, and one document permits once. */
export function checkOverride(
  { amount, documentNumber }: { readonly amount: Vnd; readonly documentNumber: string },
  { isDocumentUsed, hasPrice }: { readonly isDocumentUsed: boolean; readonly hasPrice: boolean },
): readonly Violation[] {
  const violations: Violation[] = [];
  if (!hasPrice) violations.push({ code: 'overrideWithoutCeiling', params: {} });
  if (amount <= 0) violations.push({ code: 'moneyNotPositive', field: 'amount', params: {} });
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
