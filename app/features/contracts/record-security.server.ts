import { and, eq } from 'drizzle-orm';

import { permit } from '#app/domain/permissions.ts';
import { checkSecurity } from '#app/domain/security-rules.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import type { Reader } from '#db/reader.ts';
import { appendSecurity } from '#db/securities.server.ts';

import { findContractSubject } from './contract-address.server.ts';
import type { ContractAddress } from './contract-address.server.ts';
import type { RecordSecurity } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records a security that somebody gave for a contract. */
export async function recordSecurity(
  { store, clock, actor, trace }: Context,
  address: ContractAddress,
  security: RecordSecurity,
): Promise<void> {
  const subject = await store.read((db) => findContractSubject(db, address));
  permit(actor, 'contract:record', subject);
  const { contractId, projectId } = subject;
  const today = clock.today();
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const isNumberTaken = await hasNumber(tx, contractId, security);
    refuse(checkSecurity(security, { today, isNumberTaken }));
    const recorded = await appendSecurity(tx, { contractId, ...security }, null, trace);
    await recordEvent(tx, trace, recorded);
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}

async function hasNumber(
  db: Reader,
  contractId: string,
  { kind, number }: Pick<RecordSecurity, 'kind' | 'number'>,
): Promise<boolean> {
  const { securities } = db.t;
  const found = await db
    .select({ id: securities.id })
    .from(securities)
    .where(
      and(eq(securities.contractId, contractId), eq(securities.kind, kind), eq(securities.number, number)),
    );
  return found.length > 0;
}
