import { and, eq } from 'drizzle-orm';

import { StaleEdit } from '#app/domain/stale-edit.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import type { Writer } from '#db/reader.ts';
import type { Tables } from '#db/schema/schema.ts';

import { loadPackageAtHand } from './package-at-hand.server.ts';
import type { PackageAtHand } from './package-at-hand.server.ts';

type PackageRow = Tables['biddingPackages']['$inferSelect'];

/** Refuses what was typed beside another version of the package than the one that stands now. */
export function refuseStale(atHand: PackageAtHand, version: number): void {
  if (atHand.row.version !== version) throw staleEdit(atHand);
}

/** Leaves a change on the package's row, and a new version, only where it is still the one that was read: of two at once one is refused. */
export async function changePackage(
  tx: Writer,
  { row: { id, version } }: PackageAtHand,
  change: Partial<PackageRow>,
): Promise<void> {
  const { biddingPackages } = tx.t;
  // The log before the row, as an import takes them: the other way round the two would wait for each other.
  await lockChain(tx, 'audit');
  const changed = await tx
    .update(biddingPackages)
    .set({ ...change, version: version + 1 })
    .where(and(eq(biddingPackages.id, id), eq(biddingPackages.version, version)))
    .returning({ id: biddingPackages.id });
  if (changed.length === 0) throw staleEdit(await loadPackageAtHand(tx, id));
}

function staleEdit({ row, steps, lastReport }: PackageAtHand): StaleEdit {
  const last = steps.at(-1);
  return new StaleEdit({
    version: row.version,
    status: row.status,
    on: last?.on ?? null,
    by: last?.by ?? null,
    physical: lastReport?.physical ?? null,
    reportedOn: lastReport?.on ?? null,
  });
}
