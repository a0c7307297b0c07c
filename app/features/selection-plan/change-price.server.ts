import { checkPriceChange } from '#app/domain/package-price.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { appendPriceChange, readPackage } from '#db/package-row.server.ts';

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
    const decision = { newPrice, decisionNumber, decidedOn, reason };
    await recordEvent(tx, trace, await appendPriceChange(tx, row, decision, trace));
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}
