import { and, desc, eq } from 'drizzle-orm';

import type { Reader } from '#db/reader.ts';

/** The name of the supplier to which the package was awarded last; null where none is known. */
export async function findProposedSupplier(db: Reader, packageId: string): Promise<string | null> {
  const { packageStatusChanges: changes } = db.t;
  const [awarded] = await db
    .select({ facts: changes.facts })
    .from(changes)
    .where(and(eq(changes.packageId, packageId), eq(changes.toStatus, 'awarded')))
    .orderBy(desc(changes.step))
    .limit(1);
  const name = awarded?.facts.supplierName;
  return typeof name === 'string' ? name : null;
}
