import { and, asc, desc, eq } from 'drizzle-orm';

import { earliestClosing, selectionClocks } from '#app/domain/selection-clocks.ts';
import { selectionRound } from '#app/domain/selection-round.ts';
import type { Day } from '#app/domain/day.ts';
import { vietnamDayOf } from '#app/domain/day.ts';
import { statedOfSelection } from '#db/materialise/load-selections.server.ts';
import { loadRuleParams } from '#db/materialise/load-rule-params.server.ts';
import type { Reader } from '#db/reader.ts';

/** How a package's contractor is chosen: bids and publications of the round that stands, and the clocks that run. */
export async function findSelection(db: Reader, packageId: string, today: Day) {
  const round = await findRound(db, packageId);
  const opening = await findOpening(db, packageId, round.round);
  const published = await listPublished(db, packageId, round.round);
  const unpublished = round.publishables.filter(({ kind }) => !published.some((one) => one.kind === kind));
  const params = await loadRuleParams(db);
  return {
    ...round,
    opening,
    published,
    unpublished,
    clocks: selectionClocks({ ...round, unpublished }, params, today),
    earliestClosing: round.status === 'planned' ? earliestClosing(round, params, today) : null,
  };
}
export type Selection = Awaited<ReturnType<typeof findSelection>>;

/** The round that stands: the package as it is invited, and what its states made known. */
export async function findRound(db: Reader, packageId: string) {
  const { biddingPackages: packages, packageStatusChanges: changes } = db.t;
  const [row] = await db
    .select({
      status: packages.status,
      round: packages.round,
      method: packages.method,
      category: packages.category,
      price: packages.price,
      isDomestic: packages.isDomestic,
      isComplex: packages.isComplex,
      bidClosingAt: packages.bidClosingAt,
    })
    .from(packages)
    .where(eq(packages.id, packageId));
  if (row === undefined) throw new Error(`no package ${packageId}`);
  const steps = await db
    .select({ kind: changes.kind, to: changes.toStatus, on: changes.changedOn, ...statedOfSelection(db) })
    .from(changes)
    .where(eq(changes.packageId, packageId))
    .orderBy(asc(changes.step));
  const round = selectionRound(steps);
  return {
    ...row,
    ...round,
    isDomestic: row.isDomestic ?? true,
    closingOn: round.closingOn ?? (row.bidClosingAt === null ? null : vietnamDayOf(row.bidClosingAt)),
  };
}

/** What came in a round, as last recorded; null when nobody recorded it. */
export async function findOpening(db: Reader, packageId: string, round: number) {
  const { bidOpenings: openings, bids, users } = db.t;
  const [opening] = await db
    .select({
      id: openings.id,
      revision: openings.revision,
      openedOn: openings.openedOn,
      reason: openings.reason,
      illustrative: openings.illustrative,
      by: users.name,
    })
    .from(openings)
    .leftJoin(users, eq(users.id, openings.recordedBy))
    .where(and(eq(openings.packageId, packageId), eq(openings.round, round)))
    .orderBy(desc(openings.revision))
    .limit(1);
  if (opening === undefined) return null;
  const rows = await db
    .select({
      position: bids.position,
      bidderName: bids.bidderName,
      supplierId: bids.supplierId,
      price: bids.price,
      outcome: bids.outcome,
      reason: bids.reason,
    })
    .from(bids)
    .where(eq(bids.openingId, opening.id))
    .orderBy(asc(bids.position));
  return { ...opening, bids: rows };
}

/** Who of a round's bidders may win; null where no bids are on record. */
export async function listEligible(db: Reader, packageId: string, round: number): Promise<string[] | null> {
  const opening = await findOpening(db, packageId, round);
  return (
    opening?.bids.filter(({ outcome }) => outcome === 'eligible').map(({ bidderName }) => bidderName) ?? null
  );
}

async function listPublished(db: Reader, packageId: string, round: number) {
  const { publications } = db.t;
  return db
    .select({
      id: publications.id,
      kind: publications.kind,
      publishedOn: publications.publishedOn,
      reference: publications.reference,
      illustrative: publications.illustrative,
    })
    .from(publications)
    .where(and(eq(publications.packageId, packageId), eq(publications.round, round)))
    .orderBy(asc(publications.publishedOn), asc(publications.id));
}
