import { v7 as uuidv7 } from 'uuid';

import { checkPriceChange } from '#app/domain/package-price.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';

import { changeRow, readPackage } from './package-row.server.ts';
import { findPackageOfPlan } from './plan-addresses.server.ts';
import type { PackageAddress } from './plan-addresses.server.ts';
import { readPricePosition } from './price-position.server.ts';
import type { ChangePrice } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Updates a package's price by a decision; the old one is kept beside it. */
export async function changePrice(
  { store, clock, actor, trace }: Context,
  address: PackageAddress,
  { version, newPrice, decisionNumber, decidedOn, reason }: ChangePrice,
): Promise<void> {
  const subject = await store.read((db) => findPackageOfPlan(db, address));
  permit(actor, 'plan:record', subject);
  const { packageId, projectId } = subject;
  const today = clock.today();
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const row = await readPackage(tx, packageId, version);
    refuse(checkPriceChange({ newPrice, decidedOn }, await readPricePosition(tx, row, today), today));
    await changeRow(tx, row, { price: newPrice });
    await tx.insert(tx.t.packagePriceChanges).values({
      id: uuidv7(),
      packageId,
      oldPrice: row.price,
      newPrice,
      decidedOn,
      decisionNumber,
      reason,
      recordedBy: trace.actorId,
      recordedAt: trace.at,
    });
    await recordEvent(tx, trace, {
      event: 'package.priceChanged',
      subjectKind: 'package',
      subjectId: packageId,
      changes: { price: { from: row.price, to: newPrice }, decisionNumber, decidedOn, reason },
    });
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}
