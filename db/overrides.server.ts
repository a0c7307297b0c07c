import { and, asc, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { Vnd } from '#app/domain/money.ts';
import type { Ceiling, OpenOverride } from '#app/domain/override-rules.ts';
import type { Trace } from './audit.server.ts';
import type { Reader, Writer } from './reader.ts';

/** The permissions to pass a ceiling that nobody has used yet. */
export async function listOpenOverrides(db: Reader, ceiling: Ceiling): Promise<OpenOverride[]> {
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
    .where(and(isOf(db, ceiling), isNull(uses.overrideId)))
    .orderBy(asc(overrides.id));
}

/** Whether a document has permitted passing this ceiling already. */
export async function isOverrideDocumentUsed(
  db: Reader,
  ceiling: Ceiling,
  documentNumber: string,
): Promise<boolean> {
  const { overrides } = db.t;
  const found = await db
    .select({ id: overrides.id })
    .from(overrides)
    .where(and(isOf(db, ceiling), eq(overrides.documentNumber, documentNumber)))
    .limit(1);
  return found.length > 0;
}

type NewOverride = Ceiling & {
  readonly projectId: string;
  readonly amount: Vnd;
  readonly reason: string;
  readonly documentNumber: string;
};

/** Keeps a permission, as checked by the rules. */
export async function keepOverride(tx: Writer, override: NewOverride, { actorId, at }: Trace): Promise<void> {
  await tx.insert(tx.t.overrides).values({ id: uuidv7(), ...override, recordedBy: actorId, recordedAt: at });
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

function isOf(db: Reader, { rule, subjectId, capitalYear = null, fundingSource = null }: Ceiling) {
  const { overrides } = db.t;
  return and(
    eq(overrides.rule, rule),
    eq(overrides.subjectId, subjectId),
    capitalYear === null ? isNull(overrides.capitalYear) : eq(overrides.capitalYear, capitalYear),
    fundingSource === null ? isNull(overrides.fundingSource) : eq(overrides.fundingSource, fundingSource),
  );
}
