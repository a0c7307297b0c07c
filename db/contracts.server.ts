import { asc, eq } from 'drizzle-orm';

import type { SupplierRole } from '#app/domain/codelists.ts';
import { presentTerms } from '#app/domain/contract-terms.ts';
import type { Day } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { BasisPoints, Vnd } from '#app/domain/money.ts';
import type { Trace } from './audit.server.ts';
import type { Reader, Writer } from './reader.ts';

type NewContract = {
  id: string;
  packageId: string;
  number: string;
  signedOn: Day;
  finishOn: Day;
  value: Vnd;
  lot: string | null;
  /** Of the permission that let it pass the package price. */
  documentNumber: string | null;
};
type NewParty = { supplierId: string; role: SupplierRole; share: BasisPoints | null };

/** Writes a signed contract down with its parties; returns the event that tells of it, for the command to record. */
export async function appendContract(
  tx: Writer,
  { documentNumber, ...contract }: NewContract,
  parties: readonly NewParty[],
  { actorId, at }: Trace,
) {
  const { id: contractId, lot, ...terms } = contract;
  await tx.insert(tx.t.contracts).values({ ...contract, recordedBy: actorId, recordedAt: at });
  if (parties.length > 0) {
    await tx.insert(tx.t.contractSuppliers).values(parties.map((party) => ({ ...party, contractId })));
  }
  const ids = parties.map(({ supplierId }) => supplierId);
  return {
    event: 'contract.signed' as const,
    subjectKind: 'contract' as const,
    subjectId: contractId,
    changes: {
      ...terms,
      supplierId: ids.length > 1 ? ids : (ids[0] ?? null),
      ...(lot === null ? {} : { lot }),
      ...(documentNumber === null ? {} : { documentNumber }),
    },
  };
}

/** Every contract of a project with its present terms. */
export async function listContractTerms(db: Reader, projectId: string) {
  const { contracts, biddingPackages: packages, contractAmendments: amendments } = db.t;
  const rows = await db
    .select({
      id: contracts.id,
      packageId: contracts.packageId,
      packageCode: packages.code,
      number: contracts.number,
      value: contracts.value,
      finishOn: contracts.finishOn,
    })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .where(eq(packages.projectId, projectId));
  const amended = await db
    .select({
      contractId: amendments.contractId,
      newValue: amendments.newValue,
      newFinishOn: amendments.newFinishOn,
    })
    .from(amendments)
    .innerJoin(contracts, eq(contracts.id, amendments.contractId))
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .where(eq(packages.projectId, projectId))
    .orderBy(asc(amendments.signedOn), asc(amendments.id));
  const byContract = groupBy(amended, ({ contractId }) => contractId);
  return rows.map((row) => ({ ...row, ...presentTerms(row, byContract.get(row.id) ?? []) }));
}
