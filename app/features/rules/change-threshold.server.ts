import { and, eq, ne } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { NotFound } from '#app/domain/not-found.ts';
import { permit } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { checkThreshold, endBefore } from '#app/domain/threshold-rules.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { changesBetween, recordEvent } from '#db/audit.server.ts';
import { forgetDayOfPositions } from '#db/materialise/bring-up-to-date.server.ts';
import type { Writer } from '#db/reader.ts';

import { findThreshold, type ThresholdRow } from './queries.server.ts';
import type { ChangeThreshold } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

/** Corrects a limit's value, or has another take its place from a day on. Positions and flags are worked out anew within a minute. */
export async function changeThreshold(
  { store, actor, trace }: Context,
  limitId: string,
  { version, manner, reason, ...said }: ChangeThreshold,
): Promise<void> {
  permit(actor, 'rule:change');
  await store.write(async (tx) => {
    const { ruleParams } = tx.t;
    const before = await findThreshold(tx, limitId);
    if (before.unit !== said.unit) throw new NotFound(`limit ${limitId} in ${said.unit}`);
    if (before.version !== version) throw staleEdit(before);
    const { legalBasis, effectiveFrom, reviewStatus, value } = said;
    const after = { value, legalBasis, effectiveFrom, effectiveTo: said.effectiveTo ?? null, reviewStatus };
    const others = await tx
      .select({ effectiveFrom: ruleParams.effectiveFrom, effectiveTo: ruleParams.effectiveTo })
      .from(ruleParams)
      .where(
        and(
          eq(ruleParams.ruleCode, before.ruleCode),
          eq(ruleParams.name, before.name),
          ne(ruleParams.id, limitId),
        ),
      );
    if (manner === 'correct') {
      refuse(checkThreshold(after, others));
      await keepVersion(tx, before, after);
    } else {
      const ended = endBefore(before, effectiveFrom);
      if ('violation' in ended) refuse([ended.violation]);
      else {
        refuse(checkThreshold(after, [...others, { ...before, ...ended }]));
        await keepVersion(tx, before, ended);
        const { ruleCode, name, unit } = before;
        await tx.insert(ruleParams).values({ id: uuidv7(), ruleCode, name, unit, ...after });
      }
    }
    await forgetDayOfPositions(tx);
    await recordEvent(tx, trace, {
      event: 'rule.changed',
      subjectKind: 'system',
      subjectId: 'ruleParams',
      changes: {
        threshold: `${before.ruleCode} ${before.name}`,
        ...changesBetween(factsOf(before), factsOf({ ...before, ...after })),
        reason,
      },
    });
  });
}

async function keepVersion(tx: Writer, before: ThresholdRow, change: Partial<ThresholdRow>): Promise<void> {
  const { ruleParams } = tx.t;
  const changed = await tx
    .update(ruleParams)
    .set({ ...change, version: before.version + 1 })
    .where(and(eq(ruleParams.id, before.id), eq(ruleParams.version, before.version)))
    .returning({ id: ruleParams.id });
  if (changed.length === 0) throw staleEdit(await findThreshold(tx, before.id));
}

function staleEdit({ value, legalBasis, reviewStatus }: ThresholdRow): StaleEdit {
  return new StaleEdit({ value, legalBasis, reviewStatus });
}

function factsOf({ value, legalBasis, effectiveFrom, effectiveTo, reviewStatus }: ThresholdRow) {
  return { limit: value, legalBasis, effectiveFrom, effectiveTo, reviewStatus };
}
