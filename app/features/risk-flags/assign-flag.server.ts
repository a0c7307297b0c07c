import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { checkAssignment } from '#app/domain/flag-assignment.ts';
import { permit } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { changesBetween, recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';

import { findAssignee, listAssignable, nobody } from './find-assignee.server.ts';
import type { AssignFlag } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Asks somebody to answer a flag, or gives it back to its package's manager; who has it already leaves no trace. */
export async function assignFlag(
  { store, clock, actor, trace }: Context,
  flagId: string,
  { version, ...said }: AssignFlag,
): Promise<void> {
  const { assigneeId = null, reason = null }: { assigneeId?: string | null; reason?: string | null } = said;
  const { subject } = await store.read((db) => findAssignee(db, flagId));
  permit(actor, 'flag:assign', subject);
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const before = await findAssignee(tx, flagId);
    if ((before.assigneeId ?? nobody) !== version) {
      throw new StaleEdit({ version: before.assigneeId ?? nobody, assignee: before.assignee });
    }
    const candidates = await listAssignable(tx);
    refuse(checkAssignment({ state: before.state, assigneeId, candidates }));
    const changes = changesBetween({ assigneeId: before.assigneeId }, { assigneeId });
    if (Object.keys(changes).length === 0) return;
    await tx.update(tx.t.flags).set({ assigneeId }).where(eq(tx.t.flags.id, flagId));
    await tx.insert(tx.t.flagEvents).values({
      id: uuidv7(),
      flagId,
      kind: 'assigned',
      severity: before.severity,
      happenedOn: clock.today(),
      note: reason,
      recordedBy: trace.actorId,
      recordedAt: trace.at,
    });
    const { packageId, projectId } = before.subject;
    await recordEvent(tx, trace, {
      event: 'flag.assigned',
      subjectKind: packageId === null ? 'project' : 'package',
      subjectId: packageId ?? projectId,
      changes: { riskRule: before.ruleCode, ...changes, reason },
    });
  });
}
