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
import { appendPackages, columnsOf } from '#db/package-row.server.ts';
import type { Reader } from '#db/reader.ts';

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
    const made = {
      id: uuidv7(),
      projectId,
      code,
      price,
      procuringEntityId: ownerId,
      columns: columnsOf(typed),
    };
    for (const event of await appendPackages(tx, [made], { today, trace }))
      await recordEvent(tx, trace, event);
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
