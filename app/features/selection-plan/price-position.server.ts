import { and, desc, eq } from 'drizzle-orm';

import { type Day, parseDay, vietnamDayOf } from '#app/domain/day.ts';
import type { PricePosition } from '#app/domain/package-price.ts';
import type { PackageRow } from '#db/package-row.server.ts';
import type { Reader } from '#db/reader.ts';

import { readPlanLimits } from './plan-limits.server.ts';

/** What a new price of a package is measured against. Exact only behind the log's lock. */
export async function readPricePosition(
  db: Reader,
  row: Pick<PackageRow, 'id' | 'projectId' | 'status' | 'round' | 'price' | 'bidClosingAt'>,
  today: Day,
): Promise<PricePosition> {
  const { fixedDays, otherPrices, totalInvestment } = await readPlanLimits(
    db,
    { projectId: row.projectId, packageId: row.id },
    today,
  );
  return {
    status: row.status,
    oldPrice: row.price,
    lastChangeOn: await findLastChangeOn(db, row.id),
    bidOpeningOn: row.bidClosingAt === null ? await findClosingOn(db, row) : vietnamDayOf(row.bidClosingAt),
    fixedDays,
    otherPrices,
    totalInvestment,
  };
}

async function findLastChangeOn(db: Reader, packageId: string): Promise<Day | null> {
  const { packagePriceChanges: changes } = db.t;
  const [last] = await db
    .select({ on: changes.decidedOn })
    .from(changes)
    .where(eq(changes.packageId, packageId))
    .orderBy(desc(changes.decidedOn), desc(changes.id))
    .limit(1);
  return last?.on ?? null;
}

/** The closing day that the notice of this round stated; bids are opened on it. */
async function findClosingOn(
  db: Reader,
  { id, round }: Pick<PackageRow, 'id' | 'round'>,
): Promise<Day | null> {
  const { packageStatusChanges: changes } = db.t;
  const [invited] = await db
    .select({ facts: changes.facts })
    .from(changes)
    .where(and(eq(changes.packageId, id), eq(changes.toStatus, 'inviting'), eq(changes.round, round)))
    .orderBy(desc(changes.step))
    .limit(1);
  const closingOn = invited?.facts.closingOn;
  return typeof closingOn === 'string' ? parseDay(closingOn) : null;
}
