import { eq } from 'drizzle-orm';

import type { Day } from '#app/domain/day.ts';
import { standingSteps, stepsUndoneBy } from '#app/domain/package-history.ts';
import { phaseDaysAfter, phaseDaysWithout } from '#app/domain/package-phases.ts';
import type { PhaseDays } from '#app/domain/package-phases.ts';
import { changesBetween } from '#db/audit.server.ts';
import type { AuditChange } from '#db/audit.server.ts';
import type { Writer } from '#db/reader.ts';

import type { PackageAtHand } from './package-at-hand.server.ts';
import type { MovePackageOn } from './schemas.ts';

/** Gives the package's phases the days that its change of state begins or ends, or takes back those of a corrected one; says which it changed. */
export async function keepPhaseDays(
  tx: Writer,
  { row, steps }: PackageAtHand,
  { kind, to, on }: MovePackageOn,
): Promise<Record<string, AuditChange>> {
  const { scheduleItems } = tx.t;
  const items = await tx
    .select({
      id: scheduleItems.id,
      role: scheduleItems.role,
      actualStartOn: scheduleItems.actualStartOn,
      actualFinishOn: scheduleItems.actualFinishOn,
    })
    .from(scheduleItems)
    .where(eq(scheduleItems.packageId, row.id));
  const undone = stepsUndoneBy(steps, to).map((step) => step.to);
  const standing = standingSteps([...steps, { kind, to, on }]).map((step) => step.to);
  const changes: Record<string, AuditChange> = {};
  for (const item of items) {
    const kept =
      kind === 'correction' ? phaseDaysWithout(item, undone, standing) : phaseDaysAfter(item, to, on);
    const { id, actualStartOn, actualFinishOn } = kept;
    if (actualStartOn === item.actualStartOn && actualFinishOn === item.actualFinishOn) continue;
    await tx.update(scheduleItems).set({ actualStartOn, actualFinishOn }).where(eq(scheduleItems.id, id));
    Object.assign(changes, changesBetween(daysOf(item), daysOf(kept)));
  }
  return changes;
}

/** A phase's days under the names that the audit log has for them: `executionStartOn`. */
function daysOf({ role, actualStartOn, actualFinishOn }: PhaseDays): Record<string, Day | null> {
  return { [`${role}StartOn`]: actualStartOn, [`${role}FinishOn`]: actualFinishOn };
}
