import { permit } from '#app/domain/permissions.ts';
import { checkExtension } from '#app/domain/security-rules.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { appendSecurity } from '#db/securities.server.ts';

import { findContractSubject } from './contract-address.server.ts';
import type { SecurityAddress } from './contract-address.server.ts';
import type { ExtendSecurity } from './schemas.ts';
import { findSecurityAtHand } from './security-at-hand.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Extends a security: a further one of its kind takes its place, and the one before stays on record. */
export async function extendSecurity(
  { store, clock, actor, trace }: Context,
  address: SecurityAddress,
  extension: ExtendSecurity,
): Promise<void> {
  const subject = await store.read((db) => findContractSubject(db, address));
  permit(actor, 'contract:record', subject);
  const { contractId, projectId } = subject;
  const today = clock.today();
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const before = await findSecurityAtHand(tx, contractId, address.securityId);
    refuse(checkExtension(extension, before, { today }));
    const extended = await appendSecurity(tx, { contractId, kind: before.kind, ...extension }, before, trace);
    await recordEvent(tx, trace, extended);
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}
