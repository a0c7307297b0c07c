import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { permit } from '#app/domain/permissions.ts';
import { checkSecurity } from '#app/domain/security-rules.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import type { Reader } from '#db/reader.ts';

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
    const recorded = { recordedBy: trace.actorId, recordedAt: trace.at };
    await tx.insert(tx.t.securities).values({ id: uuidv7(), contractId, ...security, ...recorded });
    const { kind, number, issuer, amount, issuedOn, expiresOn } = security;
    await recordEvent(tx, trace, {
      event: 'security.recorded',
      subjectKind: 'contract',
      subjectId: contractId,
      changes: {
        securityKind: kind,
        securityNumber: number,
        guarantor: issuer,
        securityAmount: amount,
        issuedOn,
        expiresOn,
      },
    });
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
