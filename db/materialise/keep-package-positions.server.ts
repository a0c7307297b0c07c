import { eq } from 'drizzle-orm';

import type { PackageStanding } from '#app/domain/position/package-position.ts';
import { letOthersIn } from '../let-others-in.ts';
import type { Writer } from '../reader.ts';
import type { Tables } from '../schema/schema.ts';
import { changedIn } from './changed-in.ts';
import { positionsOfProject } from './kept-of-project.server.ts';
import { type OpenFlagsByPackage, openOfPackage } from './open-flags.ts';
import type { ProjectSubject } from './subject.ts';

type Position = Tables['packagePositions']['$inferSelect'];
type Part = Pick<Position, 'packageId'> & Partial<Position>;

/** So many rows go into one statement. */
const batch = 100;

/** Writes the positions that changed. */
export async function keepPackagePositions(
  tx: Writer,
  subject: ProjectSubject,
  packages: readonly PackageStanding[],
  open: OpenFlagsByPackage,
): Promise<void> {
  const { packagePositions } = tx.t;
  const kept = await positionsOfProject(tx, { projectId: subject.projectId });
  const keptById = new Map(kept.map((row) => [row.packageId, row]));
  const rows = packages.map((standing) => rowOf(subject, standing, open));
  const added = rows.filter(({ packageId }) => !keptById.has(packageId));
  const areMany = added.length > batch;
  for (const row of rows) {
    const before = keptById.get(row.packageId);
    if (before !== undefined) await changePackagePosition(tx, before, row);
    else if (!areMany) await tx.insert(packagePositions).values(row);
  }
  // Only an import makes so many at once, and nobody else has seen its packages yet.
  const together = areMany ? added : [];
  for (let start = 0; start < together.length; start += batch) {
    await tx.insert(packagePositions).values(together.slice(start, start + batch));
    await letOthersIn(tx);
  }
}

/** Writes what is new of a position. */
export async function changePackagePosition<Row extends Part>(
  tx: Writer,
  before: Row,
  row: Row,
): Promise<void> {
  const { packagePositions } = tx.t;
  const changed = changedIn(before, row);
  if (changed === null) return;
  await tx.update(packagePositions).set(changed).where(eq(packagePositions.packageId, row.packageId));
}

function rowOf(subject: ProjectSubject, standing: PackageStanding, open: OpenFlagsByPackage) {
  const { original, approved, span, judgements, ...columns } = standing;
  return {
    ...columns,
    ...subject,
    originalStartOn: original?.startOn ?? null,
    originalFinishOn: original?.finishOn ?? null,
    approvedStartOn: approved?.startOn ?? null,
    approvedFinishOn: approved?.finishOn ?? null,
    startOn: span?.startOn ?? null,
    finishOn: span?.finishOn ?? null,
    ...openOfPackage(open, standing.packageId),
  };
}
