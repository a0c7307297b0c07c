import { and, desc, eq } from 'drizzle-orm';

import type { Reader } from '#db/reader.ts';

/** The permissions to pass a package's price, the newest first, each with the day it was used on. */
export async function listOverrides(db: Reader, packageId: string) {
  const { overrides, overrideUses: uses, users } = db.t;
  return db
    .select({
      id: overrides.id,
      amount: overrides.amount,
      documentNumber: overrides.documentNumber,
      reason: overrides.reason,
      recordedAt: overrides.recordedAt,
      usedAt: uses.recordedAt,
      by: users.name,
    })
    .from(overrides)
    .leftJoin(uses, eq(uses.overrideId, overrides.id))
    .leftJoin(users, eq(users.id, overrides.recordedBy))
    .where(and(eq(overrides.rule, 'contractAbovePackagePrice'), eq(overrides.subjectId, packageId)))
    .orderBy(desc(overrides.id));
}
export type ListedOverride = Awaited<ReturnType<typeof listOverrides>>[number];
