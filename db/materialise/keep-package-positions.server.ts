import { isDeepStrictEqual } from 'node:util';

import type { PackageStanding } from '#app/domain/position/package-position.ts';
import { letOthersIn } from '../let-others-in.ts';
import type { Writer } from '../reader.ts';
import { positionsOfProject } from './kept-of-project.server.ts';
import type { OpenFlagsByPackage, ProjectSubject } from './subject.ts';

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
    const kept = keptById.get(row.packageId);
    if (isDeepStrictEqual(kept, row) || (areMany && kept === undefined)) continue;
    const { packageId, ...values } = row;
    await tx
      .insert(packagePositions)
      .values(row)
      .onConflictDoUpdate({ target: packagePositions.packageId, set: values });
  }
  // Only an import makes so many at once, and nobody else has seen its packages yet.
  const together = areMany ? added : [];
  for (let start = 0; start < together.length; start += batch) {
    await tx.insert(packagePositions).values(together.slice(start, start + batch));
    await letOthersIn(tx);
  }
}

function rowOf(subject: ProjectSubject, standing: PackageStanding, open: OpenFlagsByPackage) {
  const { original, approved, span, judgements, ...columns } = standing;
  const { red, amber } = open.get(standing.packageId) ?? { red: 0, amber: 0 };
  return {
    ...columns,
    ...subject,
    originalStartOn: original?.startOn ?? null,
    originalFinishOn: original?.finishOn ?? null,
    approvedStartOn: approved?.startOn ?? null,
    approvedFinishOn: approved?.finishOn ?? null,
    startOn: span?.startOn ?? null,
    finishOn: span?.finishOn ?? null,
    openRed: red,
    openAmber: amber,
  };
}
