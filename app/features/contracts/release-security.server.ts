import { permit } from '#app/domain/permissions.ts';
import { checkRelease } from '#app/domain/security-rules.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { appendRelease } from '#db/securities.server.ts';

import { findContractSubject } from './contract-address.server.ts';
import type { SecurityAddress } from './contract-address.server.ts';
import type { ReleaseSecurity } from './schemas.ts';
import { findSecurityAtHand } from './security-at-hand.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Gives a security back; from that day on nobody watches its expiry. */
export async function releaseSecurity(
  { store, clock, actor, trace }: Context,
  address: SecurityAddress,
  { releasedOn, note }: ReleaseSecurity,
): Promise<{ number: string }> {
  const subject = await store.read((db) => findContractSubject(db, address));
  permit(actor, 'contract:record', subject);
  const { contractId, projectId } = subject;
  const today = clock.today();
  return store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const security = await findSecurityAtHand(tx, contractId, address.securityId);
    refuse(checkRelease(releasedOn, security, { today }));
    const returned = await appendRelease(tx, { ...security, contractId }, { releasedOn, note }, trace);
    await recordEvent(tx, trace, returned);
    await refreshProject(tx, projectId, { today, now: trace.at });
    return { number: security.number };
  });
}
