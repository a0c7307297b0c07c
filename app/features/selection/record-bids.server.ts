import { inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { checkOpening } from '#app/domain/bid-rules.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import type { Reader } from '#db/reader.ts';

import { findPackageSubject } from '../bidding-packages/queries.server.ts';
import type { PackageAddress } from '../bidding-packages/queries.server.ts';
import { findOpening, findRound } from './queries.server.ts';
import type { RecordBids } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records what came in the round that stands; a second record takes the place of the first and says why. */
export async function recordBids(
  { store, clock, actor, trace }: Context,
  address: PackageAddress,
  said: RecordBids,
): Promise<void> {
  const subject = await store.read((db) => findPackageSubject(db, address));
  permit(actor, 'package:transition', subject);
  const { packageId, projectId } = subject;
  const today = clock.today();
  const opening = {
    openedOn: said.openedOn,
    reason: said.reason ?? null,
    bids: said.bids.map(({ bidderName, price, outcome, reason }) => ({
      bidderName,
      price: price ?? null,
      outcome,
      reason: reason ?? null,
    })),
  };
  await store.write(async (tx) => {
    const round = await findRound(tx, packageId);
    const before = await findOpening(tx, packageId, round.round);
    refuse(checkOpening(opening, { ...round, isRecorded: before !== null }, today));
    const id = uuidv7();
    await tx.insert(tx.t.bidOpenings).values({
      id,
      packageId,
      round: round.round,
      revision: (before?.revision ?? 0) + 1,
      openedOn: opening.openedOn,
      reason: opening.reason,
      recordedBy: trace.actorId,
      recordedAt: trace.at,
    });
    const known = await findSuppliers(
      tx,
      opening.bids.map(({ bidderName }) => foldText(bidderName)),
    );
    if (opening.bids.length > 0) {
      await tx.insert(tx.t.bids).values(
        opening.bids.map((bid, at) => ({
          ...bid,
          openingId: id,
          position: at + 1,
          supplierId: known.get(foldText(bid.bidderName)) ?? null,
        })),
      );
    }
    await recordEvent(tx, trace, {
      event: 'package.bidsRecorded',
      subjectKind: 'package',
      subjectId: packageId,
      changes: {
        round: round.round,
        openedOn: opening.openedOn,
        bids: opening.bids.length,
        eligible: opening.bids.filter(({ outcome }) => outcome === 'eligible').length,
        bidders: opening.bids.map(({ bidderName }) => bidderName).join('; '),
        reason: opening.reason ?? undefined,
      },
    });
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}

async function findSuppliers(db: Reader, foldedNames: readonly string[]): Promise<Map<string, string>> {
  if (foldedNames.length === 0) return new Map();
  const { suppliers } = db.t;
  const rows = await db
    .select({ id: suppliers.id, foldedName: suppliers.foldedName })
    .from(suppliers)
    .where(inArray(suppliers.foldedName, [...foldedNames]));
  return new Map(rows.map(({ id, foldedName }) => [foldedName, id]));
}
