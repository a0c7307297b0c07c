import { eq } from 'drizzle-orm';

import { standingSteps, stepsUndoneBy } from '#app/domain/package-history.ts';
import { phaseDaysAfter, phaseDaysWithout } from '#app/domain/package-phases.ts';
import type { Writer } from '#db/reader.ts';

import type { PackageAtHand } from './package-at-hand.server.ts';
import type { MovePackageOn } from './schemas.ts';

/** Gives the package's phases the days that its change of state begins or ends, or takes back those of a corrected one. */
export async function keepPhaseDays(
  tx: Writer,
  { row, steps }: PackageAtHand,
  { kind, to, on }: MovePackageOn,
): Promise<void> {
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
  for (const item of items) {
    const kept =
      kind === 'correction' ? phaseDaysWithout(item, undone, standing) : phaseDaysAfter(item, to, on);
    const { id, actualStartOn, actualFinishOn } = kept;
    if (actualStartOn === item.actualStartOn && actualFinishOn === item.actualFinishOn) continue;
    await tx.update(scheduleItems).set({ actualStartOn, actualFinishOn }).where(eq(scheduleItems.id, id));
  }
}
