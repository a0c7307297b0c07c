import { eq } from 'drizzle-orm';

import type { PackageStanding } from '#app/domain/position/package-position.ts';
import { canonicalText } from '../hash-chain.server.ts';
import type { Writer } from '../reader.ts';
import type { OpenFlagsByPackage, ProjectSubject } from './subject.ts';

/** Writes the positions that changed. */
export async function keepPackagePositions(
  tx: Writer,
  subject: ProjectSubject,
  packages: readonly PackageStanding[],
  open: OpenFlagsByPackage,
): Promise<void> {
  const { packagePositions } = tx.t;
  const kept = await tx
    .select()
    .from(packagePositions)
    .where(eq(packagePositions.projectId, subject.projectId));
  const keptById = new Map(kept.map((row) => [row.packageId, canonicalText(row)]));
  for (const standing of packages) {
    const row = rowOf(subject, standing, open);
    if (keptById.get(row.packageId) === canonicalText(row)) continue;
    const { packageId, ...values } = row;
    await tx
      .insert(packagePositions)
      .values(row)
      .onConflictDoUpdate({ target: packagePositions.packageId, set: values });
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
