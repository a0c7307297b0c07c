import type { SupplierRole } from './codelists.ts';
import type { BasisPoints } from './money.ts';
import type { Violation } from './violation.ts';

/** Who carries a contract, and how much of it. `share` null: not stated. */
export type Party = {
  readonly supplier: string;
  readonly role: SupplierRole;
  readonly share: BasisPoints | null;
};

const whole: BasisPoints = 10_000;

/** The roles of parties in their order: one alone, or a joint venture with its lead first. */
export function roleAt(index: number, parties: number): SupplierRole {
  if (parties === 1) return 'sole';
  return index === 0 ? 'lead' : 'member';
}

/** Every rule that the parties of a contract break together; `fieldOf` names a field of the party at an index. */
export function checkParties(
  parties: readonly Party[],
  fieldOf: (index: number, field: 'name' | 'share') => string,
): readonly Violation[] {
  return [...checkRoles(parties), ...checkNames(parties, fieldOf), ...checkShares(parties, fieldOf)];
}

function checkRoles(parties: readonly Party[]): Violation[] {
  if (parties.length === 0) return [{ code: 'supplierMissing', params: {} }];
  const leads = parties.filter(({ role }) => role === 'lead').length;
  const isAlone = parties.length === 1 && parties[0]?.role === 'sole';
  const isJoint = parties.length > 1 && leads === 1 && parties.every(({ role }) => role !== 'sole');
  return isAlone || isJoint ? [] : [{ code: 'jointVentureLead', params: { leads: { number: leads } } }];
}

function checkNames(
  parties: readonly Party[],
  fieldOf: (index: number, field: 'name') => string,
): Violation[] {
  return parties.flatMap(({ supplier }, index) =>
    parties.findIndex((party) => party.supplier === supplier) === index
      ? []
      : [{ code: 'supplierTwice' as const, field: fieldOf(index, 'name'), params: {} }],
  );
}

/** Shares that are all stated make the whole; while some are not, what is stated leaves room for them. */
function checkShares(
  parties: readonly Party[],
  fieldOf: (index: number, field: 'share') => string,
): Violation[] {
  const notPositive = parties.flatMap(({ share }, index) =>
    share === null || share > 0
      ? []
      : [{ code: 'shareNotPositive' as const, field: fieldOf(index, 'share'), params: {} }],
  );
  if (notPositive.length > 0) return notPositive;
  const stated = parties.flatMap(({ share }) => (share === null ? [] : [share]));
  const total = stated.reduce((sum, share) => sum + share, 0);
  const areAllStated = stated.length === parties.length && parties.length > 0;
  const last = parties.findLastIndex(({ share }) => share !== null);
  const params = { total: { basisPoints: total } };
  if (total > whole) return [{ code: 'sharesAboveWhole', field: fieldOf(last, 'share'), params }];
  if (areAllStated && total !== whole) {
    return [{ code: 'sharesNotWhole', field: fieldOf(last, 'share'), params }];
  }
  if (!areAllStated && total === whole) {
    return [{ code: 'sharesLeaveNothing', field: fieldOf(last, 'share'), params: {} }];
  }
  return [];
}
