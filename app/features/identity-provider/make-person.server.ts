import { v7 as uuidv7 } from 'uuid';

import type { Instant } from '#app/domain/day.ts';
import { recordEvent } from '#db/audit.server.ts';
import type { Trace } from '#db/audit.server.ts';
import type { Writer } from '#db/reader.ts';

import type { Claims } from './claims.ts';

type Identity = { userId: string; issuer: string; subject: string };

/** Makes the person whom the provider names, without a password here; returns their id. */
export async function makePerson(tx: Writer, claims: Claims, trace: Trace): Promise<string> {
  const id = uuidv7();
  const email = claims.email ?? '';
  const name = claims.name ?? email;
  await tx.insert(tx.t.users).values({ id, email, name, passwordHash: '', createdAt: trace.at });
  await recordEvent(
    tx,
    { ...trace, actorId: id },
    { event: 'user.created', subjectKind: 'user', subjectId: id, changes: { email, name } },
  );
  return id;
}

/** Notes who a person is at the provider. */
export async function linkIdentity(
  tx: Writer,
  { userId, issuer, subject }: Identity,
  at: Instant,
  trace: Trace,
): Promise<void> {
  await tx.insert(tx.t.externalIdentities).values({ id: uuidv7(), userId, issuer, subject, createdAt: at });
  await recordEvent(tx, trace, {
    event: 'user.identityLinked',
    subjectKind: 'user',
    subjectId: userId,
    changes: { issuer, subject },
  });
}
