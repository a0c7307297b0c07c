import { and, asc, eq, isNull } from 'drizzle-orm';

import type { OverridableRule } from '#app/domain/codelists.ts';
import type { OpenOverride } from '#app/domain/override-rules.ts';
import type { Trace } from './audit.server.ts';
import type { Reader, Writer } from './reader.ts';

/** The permissions to pass a subject's ceiling that nobody has used yet. */
export async function listOpenOverrides(
  db: Reader,
  rule: OverridableRule,
  subjectId: string,
): Promise<OpenOverride[]> {
  const { overrides, overrideUses: uses } = db.t;
  return db
    .select({
      id: overrides.id,
      amount: overrides.amount,
      documentNumber: overrides.documentNumber,
      grantedBy: overrides.recordedBy,
    })
    .from(overrides)
    .leftJoin(uses, eq(uses.overrideId, overrides.id))
    .where(and(eq(overrides.rule, rule), eq(overrides.subjectId, subjectId), isNull(uses.overrideId)))
    .orderBy(asc(overrides.id));
}

/** Uses a permission up for the record that passes the ceiling; the table refuses a second use. */
export async function useOverride(
  tx: Writer,
  overrideId: string,
  usedFor: string,
  { actorId, at }: Trace,
): Promise<void> {
  await tx.insert(tx.t.overrideUses).values({ overrideId, usedFor, recordedBy: actorId, recordedAt: at });
}
