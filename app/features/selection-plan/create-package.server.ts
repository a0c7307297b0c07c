import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { foldText } from '#app/domain/folded-text.ts';
import { checkAmount } from '#app/domain/package-price.ts';
import { permit } from '#app/domain/permissions.ts';
import { checkCode } from '#app/domain/record-code.ts';
import { checkPurchaseOption } from '#app/domain/selection-plan.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import type { Reader } from '#db/reader.ts';

import { columnsOf, foldedNameOf, toldColumns } from './package-row.server.ts';
import { findPlanSubject } from './plan-addresses.server.ts';
import { readPlanLimits } from './plan-limits.server.ts';
import type { CreatePackage } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Makes a package of a project, before it is in an approved plan. */
export async function createPackage(
  { store, clock, actor, trace }: Context,
  projectCode: string,
  { code, price, ...typed }: CreatePackage,
): Promise<void> {
  const subject = await store.read((db) => findPlanSubject(db, projectCode));
  permit(actor, 'plan:record', subject);
  const { projectId, ownerId } = subject;
  const today = clock.today();
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const limits = await readPlanLimits(tx, { projectId, packageId: null }, today);
    refuse([
      ...checkCode(code),
      ...(await checkCodeFree(tx, projectId, code)),
      ...(price === null ? [] : checkAmount('price', price, limits)),
      ...checkPurchaseOption(typed.purchaseOption, limits.optionCeiling),
    ]);
    const columns = columnsOf(typed);
    const id = uuidv7();
    const recorded = { recordedBy: trace.actorId, recordedAt: trace.at };
    await tx.insert(tx.t.biddingPackages).values({
      id,
      projectId,
      code,
      foldedName: foldedNameOf(code, columns.name),
      price,
      ...columns,
      procuringEntityId: ownerId,
      managerId: trace.actorId,
      status: 'draft',
    });
    await tx.insert(tx.t.packageStatusChanges).values({
      id: uuidv7(),
      packageId: id,
      step: 1,
      kind: 'transition',
      toStatus: 'draft',
      round: 1,
      changedOn: today,
      facts: {},
      ...recorded,
    });
    await recordEvent(tx, trace, {
      event: 'package.created',
      subjectKind: 'package',
      subjectId: id,
      changes: { code, price, ...toldColumns(columns) },
    });
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}

/** However it is written: nobody tells `BP-Đ1` from `BP-D1` aloud. */
async function checkCodeFree(db: Reader, projectId: string, code: string): Promise<Violation[]> {
  const { biddingPackages: packages } = db.t;
  const known = await db
    .select({ code: packages.code, name: packages.name })
    .from(packages)
    .where(eq(packages.projectId, projectId));
  const taken = known.find((one) => foldText(one.code) === foldText(code));
  if (taken === undefined) return [];
  const params = { code: { text: taken.code }, name: { text: taken.name } };
  return [{ code: 'packageCodeTaken', field: 'code', params }];
}
