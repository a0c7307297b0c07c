import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { checkOverride } from '#app/domain/override-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';

import { findPackageSubject } from './contract-address.server.ts';
import type { PackageAddress } from './contract-address.server.ts';
import type { GrantOverride } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

const rule = 'contractAbovePackagePrice';

/** Lets somebody else pass a package's price once, by so much at the most. */
export async function grantOverride(
  { store, actor, trace }: Context,
  address: PackageAddress,
  { amount, documentNumber, reason }: GrantOverride,
): Promise<void> {
  const subject = await store.read((db) => findPackageSubject(db, address));
  permit(actor, 'override:grant', subject);
  const { packageId, projectId } = subject;
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    refuse(checkOverride({ amount, documentNumber }, await positionOf(tx, packageId, documentNumber)));
    await tx.insert(tx.t.overrides).values({
      id: uuidv7(),
      projectId,
      rule,
      subjectId: packageId,
      amount,
      reason,
      documentNumber,
      recordedBy: trace.actorId,
      recordedAt: trace.at,
    });
    await recordEvent(tx, trace, {
      event: 'override.granted',
      subjectKind: 'package',
      subjectId: packageId,
      changes: { rule, excessAllowed: amount, documentNumber, reason },
    });
  });
}

async function positionOf(db: Reader, packageId: string, documentNumber: string) {
  const { overrides, biddingPackages: packages } = db.t;
  const [row] = await db.select({ price: packages.price }).from(packages).where(eq(packages.id, packageId));
  const used = await db
    .select({ id: overrides.id })
    .from(overrides)
    .where(
      and(
        eq(overrides.rule, rule),
        eq(overrides.subjectId, packageId),
        eq(overrides.documentNumber, documentNumber),
      ),
    );
  return { isDocumentUsed: used.length > 0, hasPrice: row !== undefined && row.price !== null };
}
