import { v7 as uuidv7 } from 'uuid';

import type { SecurityKind } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { Vnd } from '#app/domain/money.ts';

import { changesBetween, type Trace } from './audit.server.ts';
import type { Writer } from './reader.ts';

/** What a guarantor states. */
export type SecurityTerms = {
  readonly number: string;
  readonly issuer: string;
  readonly amount: Vnd;
  readonly issuedOn: Day;
  readonly expiresOn: Day;
};
type NewSecurity = SecurityTerms & {
  readonly id?: string;
  readonly contractId: string;
  readonly kind: SecurityKind;
};
/** The security whose place another one takes. */
type Extended = Omit<SecurityTerms, 'issuedOn'> & { readonly id: string };

/** Writes a security down, in the place of the one that it extends where it extends one; returns the event that tells of it, for the command to record. */
export async function appendSecurity(
  tx: Writer,
  { id = uuidv7(), contractId, kind, ...terms }: NewSecurity,
  extended: Extended | null,
  { actorId, at }: Trace,
) {
  const replacesId = extended?.id ?? null;
  await tx
    .insert(tx.t.securities)
    .values({ id, contractId, kind, replacesId, ...terms, recordedBy: actorId, recordedAt: at });
  const { issuedOn } = terms;
  const about = { subjectKind: 'contract' as const, subjectId: contractId };
  if (extended === null) {
    const changes = { securityKind: kind, ...factsOf(terms), issuedOn };
    return { event: 'security.recorded' as const, ...about, changes };
  }
  const changes = { ...changesBetween(factsOf(extended), factsOf(terms)), securityKind: kind, issuedOn };
  return { event: 'security.extended' as const, ...about, changes };
}

type Returned = {
  readonly id: string;
  readonly contractId: string;
  readonly kind: SecurityKind;
  readonly number: string;
};

/** Writes down that a security was given back; returns the event that tells of it, for the command to record. */
export async function appendRelease(
  tx: Writer,
  { id: securityId, contractId, kind, number }: Returned,
  { releasedOn, note }: { readonly releasedOn: Day; readonly note: string | null },
  { actorId, at }: Trace,
) {
  const recorded = { recordedBy: actorId, recordedAt: at };
  await tx.insert(tx.t.securityReleases).values({ securityId, releasedOn, note, ...recorded });
  return {
    event: 'security.released' as const,
    subjectKind: 'contract' as const,
    subjectId: contractId,
    changes: { securityKind: kind, securityNumber: number, releasedOn, reason: note },
  };
}

function factsOf({ number, issuer, amount, expiresOn }: Omit<SecurityTerms, 'issuedOn'>) {
  return { securityNumber: number, guarantor: issuer, securityAmount: amount, expiresOn };
}
