import { v7 as uuidv7 } from 'uuid';

import type { Instant } from '#app/domain/day.ts';
import { appendLink } from './hash-chain.server.ts';
import type { Writer } from './reader.ts';

/** Who acts, when, and in answer to which request; no person where the system itself acts. */
export type Trace = { actorId: string | null; at: Instant; requestId: string };

/** Every event of the audit log; each has its words in both languages. */
export const auditEventNames = [
  'user.created',
  'user.signedIn',
  'user.signInFailed',
  'user.signedOut',
  'user.invited',
  'user.linkIssued',
  'user.passwordChosen',
  'user.passwordChanged',
  'user.roleGranted',
  'user.roleRevoked',
  'user.disabled',
  'user.enabled',
  'session.ended',
  'settings.changed',
  'user.passwordRefused',
  'user.secondFactorAsked',
  'user.secondFactorBegun',
  'user.secondFactorSet',
  'user.secondFactorRemoved',
  'user.secondFactorRefused',
  'user.recoveryCodesReplaced',
  'user.recoveryCodeUsed',
  'user.identityLinked',
  'user.identityRefused',
  'user.rolesClaimed',
  'package.created',
  'package.movedOn',
  'package.corrected',
  'package.reported',
  'packages.imported',
  'import.uploaded',
  'disbursement.recorded',
  'disbursement.reversed',
  'demo.loaded',
  'national.loaded',
  'reference.loaded',
] as const;
export type AuditEventName = (typeof auditEventNames)[number];

type AuditEvent = {
  event: AuditEventName;
  subjectKind: 'user' | 'project' | 'package' | 'contract' | 'disbursement' | 'import' | 'system';
  subjectId: string;
  /** What changed: before and after, or the figures recorded. */
  changes: Record<string, unknown>;
};

/** Leaves the trace of a write inside the write's own transaction. */
export async function recordEvent(tx: Writer, trace: Trace, event: AuditEvent): Promise<void> {
  const id = uuidv7();
  const content = {
    id,
    event: event.event,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    changes: event.changes,
    actorId: trace.actorId,
    requestId: trace.requestId,
    recordedAt: trace.at,
  };
  const link = await appendLink(tx, 'audit', (seq) => ({ seq, ...content }));
  await tx.insert(tx.t.auditEvents).values({ ...content, ...link });
}
