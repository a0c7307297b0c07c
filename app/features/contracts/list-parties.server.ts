import { asc, eq } from 'drizzle-orm';

import type { Reader } from '#db/reader.ts';

/** Who carries a contract, the lead of a joint venture first. */
export async function listParties(db: Reader, contractId: string) {
  const { contractSuppliers, suppliers } = db.t;
  return db
    .select({
      supplierId: suppliers.id,
      name: suppliers.name,
      taxCode: suppliers.taxCode,
      role: contractSuppliers.role,
      share: contractSuppliers.share,
      illustrative: suppliers.illustrative,
    })
    .from(contractSuppliers)
    .innerJoin(suppliers, eq(suppliers.id, contractSuppliers.supplierId))
    .where(eq(contractSuppliers.contractId, contractId))
    .orderBy(asc(contractSuppliers.role), asc(suppliers.foldedName));
}
export type ContractParty = Awaited<ReturnType<typeof listParties>>[number];
