import type { AuditEvent } from '#db/audit.server.ts';

import type { RecordCapital } from './schemas.ts';

type Subject = { projectId: string };

/** What the log says of a decision: once, or where capital moved between two projects, in the history of each. */
export function capitalEvents(
  { act, capitalYear, fundingSource, amount, decisionNumber, decidedOn }: RecordCapital,
  giver: Subject,
  receiver: Subject | null,
): readonly AuditEvent[] {
  const decided = { capitalYear, fundingSource, capitalAmount: amount, decisionNumber, decidedOn };
  if (receiver === null) {
    return [
      {
        event: 'capital.decided',
        subjectKind: 'project',
        subjectId: giver.projectId,
        changes: { capitalAct: act, ...decided },
      },
    ];
  }
  const changes = { ...decided, giverId: giver.projectId, receiverId: receiver.projectId };
  return [giver, receiver].map(({ projectId }) => ({
    event: 'capital.reallocated',
    subjectKind: 'project',
    subjectId: projectId,
    changes,
  }));
}
