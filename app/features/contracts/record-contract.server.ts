import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { excessOverPrice } from '#app/domain/contract-ceilings.ts';
import { checkNewContract } from '#app/domain/contract-rules.ts';
import { noMoney } from '#app/domain/money.ts';
import { overrideFor } from '#app/domain/override-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { keepParties } from '#db/contract-parties.server.ts';
import { appendContract } from '#db/contracts.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { useOverride } from '#db/overrides.server.ts';
import type { Reader } from '#db/reader.ts';

import { checkTypedParties } from './check-typed-parties.server.ts';
import { findPackageSubject } from './contract-address.server.ts';
import type { PackageAddress } from './contract-address.server.ts';
import { findContractNumbered, readContractCeilings } from './queries.server.ts';
import type { RecordContract } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records a contract of a package: its first, or one for a further lot. */
export async function recordContract(
  { store, clock, actor, trace }: Context,
  address: PackageAddress,
  { parties, lot, ...terms }: RecordContract,
): Promise<{ contractId: string }> {
  const subject = await store.read((db) => findPackageSubject(db, address));
  permit(actor, 'contract:record', subject);
  const { packageId, projectId } = subject;
  const today = clock.today();
  const contractId = uuidv7();
  await store.write(async (tx) => {
    // Sums are exact only while nobody else signs or pays.
    await lockChain(tx, 'ledger');
    const { ceilings, usable } = await readContractCeilings(tx, {
      packageId,
      projectId,
      userId: actor.userId,
      today,
    });
    refuse([
      ...checkNewContract(terms, {
        today,
        status: await statusOf(tx, packageId),
        takenBy: await findContractNumbered(tx, projectId, terms.number),
        ceilings,
      }),
      ...(await checkTypedParties(tx, parties)),
    ]);
    const override = overrideFor(excessOverPrice({ from: noMoney, to: terms.value }, ceilings), usable);
    if (override !== null) await useOverride(tx, override.id, contractId, trace);
    const documentNumber = override?.documentNumber ?? null;
    const signed = await appendContract(
      tx,
      { id: contractId, packageId, lot, documentNumber, ...terms },
      await keepParties(tx, parties),
      trace,
    );
    await recordEvent(tx, trace, signed);
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
  return { contractId };
}

async function statusOf(db: Reader, packageId: string) {
  const { biddingPackages: packages } = db.t;
  const [row] = await db.select({ status: packages.status }).from(packages).where(eq(packages.id, packageId));
  if (row === undefined) throw new Error(`no package ${packageId}`);
  return row.status;
}
