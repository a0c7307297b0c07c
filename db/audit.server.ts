import { v7 as uuidv7 } from 'uuid';

import type { Instant } from '#app/domain/day.ts';
import { appendLinks, canonicalText, linkAt } from './hash-chain.server.ts';
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
  'rule.changed',
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
  'package.milestoneRecorded',
  'package.bidsRecorded',
  'package.published',
  'contract.signed',
  'contract.amended',
  'contract.partiesStated',
  'security.recorded',
  'security.extended',
  'security.released',
  'override.granted',
  'supplier.changed',
  'flag.assigned',
  'document.added',
  'document.replaced',
  'packages.imported',
  'project.created',
  'project.edited',
  'investment.decided',
  'package.planChanged',
  'package.priceChanged',
  'plan.approved',
  'projects.uploaded',
  'projects.mapped',
  'projects.imported',
  'import.uploaded',
  'workbook.uploaded',
  'workbook.mapped',
  'workbook.imported',
  'capital.decided',
  'capital.reallocated',
  'capital.planned',
  'mediumTerm.decided',
  'ceiling.decided',
  'disbursement.recorded',
  'disbursement.reversed',
  'voucher.permitted',
  'vouchers.uploaded',
  'vouchers.mapped',
  'vouchers.imported',
  'period.closed',
  'treasuryList.uploaded',
  'treasuryList.mapped',
  'treasuryList.recorded',
  'treasuryList.withdrawn',
  'records.verified',
  'backup.made',
  'backup.restored',
  'demo.loaded',
  'national.loaded',
  'reference.loaded',
] as const;
export type AuditEventName = (typeof auditEventNames)[number];

export const auditSubjectKinds = [
  'user',
  'project',
  'package',
  'contract',
  'supplier',
  'disbursement',
  'import',
  'system',
] as const;
export type AuditSubjectKind = (typeof auditSubjectKinds)[number];

/** One fact as the log keeps it: never a password, a token or a key. */
export type AuditFact = string | number | boolean | null | readonly (string | number)[];

/** A field that was something else before; null where it was, or is now, nothing. */
export type AuditChange = { readonly from: AuditFact; readonly to: AuditFact };

/** What an event says, field by field: `{ from, to }` where it changed one, else the fact that was recorded. `reason` is why, where that is asked. */
export type AuditChanges = Readonly<Record<string, AuditChange | AuditFact | undefined>> & {
  readonly reason?: string | null | undefined;
};

export type AuditEvent = {
  event: AuditEventName;
  subjectKind: AuditSubjectKind;
  subjectId: string;
  changes: AuditChanges;
};

/** The fields whose value differs, each with what it was and what it is. */
export function changesBetween<Field extends string>(
  before: Readonly<Record<NoInfer<Field>, AuditFact>>,
  after: Readonly<Record<Field, AuditFact>>,
): Record<string, AuditChange> {
  const changes: Record<string, AuditChange> = {};
  for (const field in after) {
    const [from, to] = [before[field], after[field]];
    if (canonicalText(from) !== canonicalText(to)) changes[field] = { from, to };
  }
  return changes;
}

/** Leaves the trace of a write inside the write's own transaction. */
export async function recordEvent(tx: Writer, trace: Trace, event: AuditEvent): Promise<void> {
  await recordEvents(tx, trace, [event]);
}

/** As `recordEvent`, of several records that one write made; few enough for one statement. */
export async function recordEvents(
  tx: Writer,
  { actorId, at, requestId }: Trace,
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const contents = events.map(({ event, subjectKind, subjectId, changes }) => ({
    id: uuidv7(),
    event,
    subjectKind,
    subjectId,
    changes: { ...changes },
    actorId,
    requestId,
    recordedAt: at,
  }));
  const links = await appendLinks(
    tx,
    'audit',
    contents.map((content) => (seq) => ({ seq, ...content })),
  );
  await tx
    .insert(tx.t.auditEvents)
    .values(contents.map((content, index) => ({ ...content, ...linkAt(links, index) })));
}
