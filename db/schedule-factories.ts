import { v7 as uuidv7 } from 'uuid';

import { day } from '#app/domain/day.ts';
import { aProject } from './factories.ts';
import type { Given, Row } from './made-row.ts';
import { nextNumber, only, recordedAt } from './made-row.ts';
import type { Writer } from './reader.ts';

/** The execution of a package in calendar days, planned from March 2024 to December 2025 and not begun. */
export async function aScheduleItem(
  tx: Writer,
  given: Given<'scheduleItems'> = {},
): Promise<Row<'scheduleItems'>> {
  const projectId = given.projectId ?? (await aProject(tx)).id;
  const row = {
    id: uuidv7(),
    kind: 'phase' as const,
    role: 'execution' as const,
    position: nextNumber(),
    plannedStartOn: day('2024-03-01'),
    plannedFinishOn: day('2025-12-31'),
    durationUnit: 'calendarDays' as const,
    ...given,
    projectId,
  };
  return only(await tx.insert(tx.t.scheduleItems).values(row).returning());
}

/** Finish to start without lag, unless told otherwise. */
export async function aDependency(
  tx: Writer,
  given: Given<'dependencies'> & Pick<Row<'dependencies'>, 'projectId' | 'fromItemId' | 'toItemId'>,
): Promise<Row<'dependencies'>> {
  const row = { type: 'FS' as const, ...given };
  return only(await tx.insert(tx.t.dependencies).values(row).returning());
}

type BaselineContent = {
  items?: readonly Omit<Row<'baselineItems'>, 'baselineId'>[];
  packages?: readonly Omit<Row<'baselinePackages'>, 'baselineId'>[];
};

/** The original baseline, approved in January 2024, of the items and packages given. */
export async function aBaseline(
  tx: Writer,
  { items = [], packages = [], ...given }: Given<'baselines'> & BaselineContent = {},
): Promise<Row<'baselines'>> {
  const projectId = given.projectId ?? (await aProject(tx)).id;
  const row = {
    id: uuidv7(),
    number: 0,
    approvedOn: day('2024-01-20'),
    decisionNumber: `${nextNumber()}/QĐ-UBND`,
    reason: 'Kế hoạch ban đầu',
    recordedAt,
    ...given,
    projectId,
  };
  const baseline = only(await tx.insert(tx.t.baselines).values(row).returning());
  const baselineId = baseline.id;
  if (items.length > 0) {
    await tx.insert(tx.t.baselineItems).values(items.map((item) => ({ ...item, baselineId })));
  }
  if (packages.length > 0) {
    await tx.insert(tx.t.baselinePackages).values(packages.map((budget) => ({ ...budget, baselineId })));
  }
  return baseline;
}
