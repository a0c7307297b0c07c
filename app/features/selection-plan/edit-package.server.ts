import { permit } from '#app/domain/permissions.ts';
import { checkPurchaseOption } from '#app/domain/selection-plan.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { changesBetween, recordEvent } from '#db/audit.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { changeRow, columnsOf, foldedNameOf, readPackage, toldColumns } from '#db/package-row.server.ts';

import { findPackageOfPlan } from './plan-addresses.server.ts';
import type { PackageAddress } from './plan-addresses.server.ts';
import { readPlanLimits } from './plan-limits.server.ts';
import type { EditPackage } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Changes what the plan says of a package, all but its price; what is the same already leaves no trace. */
export async function editPackage(
  { store, clock, actor, trace }: Context,
  address: PackageAddress,
  { version, ...typed }: EditPackage,
): Promise<void> {
  const subject = await store.read((db) => findPackageOfPlan(db, address));
  permit(actor, 'plan:record', subject);
  const { packageId, projectId } = subject;
  const today = clock.today();
  await store.write(async (tx) => {
    const row = await readPackage(tx, packageId, version);
    const { optionCeiling } = await readPlanLimits(tx, subject, today);
    refuse(checkPurchaseOption(typed.purchaseOption, optionCeiling));
    const columns = columnsOf(typed);
    const changes = changesBetween(toldColumns(row), toldColumns(columns));
    if (Object.keys(changes).length === 0) return;
    await changeRow(tx, row, { ...columns, foldedName: foldedNameOf(row.code, columns.name) });
    await recordEvent(tx, trace, {
      event: 'package.planChanged',
      subjectKind: 'package',
      subjectId: packageId,
      changes,
    });
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}
