import { and, eq, inArray } from 'drizzle-orm';

import type { Day } from '#app/domain/day.ts';
import { type ItMilestone, itMilestones, reachedMilestones } from '#app/domain/it-milestones.ts';
import type { StatusStep } from '#app/domain/package-history.ts';
import type { Reader } from '#db/reader.ts';

/** A milestone of an IT package: planned, reached, both or neither. */
export type PackageMilestone = {
  readonly milestone: ItMilestone;
  readonly plannedOn: Day | null;
  readonly doneOn: Day | null;
  readonly documentRef: string | null;
};

/** The milestones of an IT package in their order; `standing`: its changes of state that still hold. */
export async function listMilestones(
  db: Reader,
  packageId: string,
  standing: readonly StatusStep[],
): Promise<readonly PackageMilestone[]> {
  const items = await listMilestoneItems(db, packageId);
  const reached = reachedMilestones(items, standing);
  return itMilestones.map((milestone) => {
    const item = items.find(({ role }) => role === milestone);
    return {
      milestone,
      plannedOn: item?.plannedOn ?? null,
      doneOn: reached.find((one) => one.milestone === milestone)?.on ?? null,
      documentRef: item?.documentRef ?? null,
    };
  });
}

/** The items of a package's schedule that are its milestones. */
export async function listMilestoneItems(db: Reader, packageId: string) {
  const { scheduleItems: items } = db.t;
  return db
    .select({
      id: items.id,
      role: items.role,
      plannedOn: items.plannedFinishOn,
      doneOn: items.actualFinishOn,
      documentRef: items.documentRef,
    })
    .from(items)
    .where(and(eq(items.packageId, packageId), inArray(items.role, [...itMilestones])));
}
