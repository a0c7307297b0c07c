import { eq } from 'drizzle-orm';

import { checkOverride } from '#app/domain/override-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { isOverrideDocumentUsed, keepOverride } from '#db/overrides.server.ts';
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
    const ceiling = { rule, subjectId: packageId } as const;
    refuse(
      checkOverride(
        { amount, documentNumber, reason },
        {
          isDocumentUsed: await isOverrideDocumentUsed(tx, ceiling, documentNumber),
          hasCeiling: await hasPrice(tx, packageId),
        },
      ),
    );
    await keepOverride(tx, { ...ceiling, projectId, amount, documentNumber, reason }, trace);
    await recordEvent(tx, trace, {
      event: 'override.granted',
      subjectKind: 'package',
      subjectId: packageId,
      changes: { rule, excessAllowed: amount, documentNumber, reason },
    });
  });
}

async function hasPrice(db: Reader, packageId: string): Promise<boolean> {
  const { biddingPackages: packages } = db.t;
  const [row] = await db.select({ price: packages.price }).from(packages).where(eq(packages.id, packageId));
  return row !== undefined && row.price !== null;
}
