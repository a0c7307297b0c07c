import type { SupplierRole } from '#app/domain/codelists.ts';
import type { BasisPoints } from '#app/domain/money.ts';

type KeptParty = {
  readonly supplierId: string;
  readonly role: SupplierRole;
  readonly share: BasisPoints | null;
};

/** The parties of a contract in one line, equal for equal parties: by it a form says which ones its editor read. */
export function partiesVersion(parties: readonly KeptParty[]): string {
  return parties
    .map(({ supplierId, role, share }) => `${supplierId} ${role} ${share ?? '-'}`)
    .toSorted((a, b) => a.localeCompare(b))
    .join('; ');
}
