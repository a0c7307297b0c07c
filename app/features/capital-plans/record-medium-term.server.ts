import { recordsOfActs } from '#app/domain/capital-rules.ts';
import { checkMediumTerm, type MediumTermRequest, periodText } from '#app/domain/medium-term.ts';
import { negateVnd, vnd } from '#app/domain/money.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { wasSentBefore } from '#db/was-sent-before.ts';

import { readCapitalPosition } from './capital-position.server.ts';
import { findCapitalSubject } from './capital-subject.server.ts';
import type { RecordMediumTerm } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records a decision about a project's part of a medium-term plan. The same form sent again records nothing more. */
export async function recordMediumTerm(
  { store, clock, actor, trace }: Context,
  projectCode: string,
  decision: RecordMediumTerm,
): Promise<void> {
  const subject = await store.read((db) => findCapitalSubject(db, projectCode));
  permit(actor, 'capital:record', subject);
  const { projectId } = subject;
  const { id, act, amount, fromYear, fundingSource, decisionNumber, decidedOn } = decision;
  const request: MediumTermRequest = {
    kind: act === 'assigned' ? 'assigned' : 'adjusted',
    amount: vnd(recordsOfActs[act].sign === 1 ? amount : negateVnd(amount)),
    fromYear,
    fundingSource,
    decisionNumber,
    decidedOn,
  };
  await store.write(async (tx) => {
    // Capital of its years is measured against the plan: nobody assigns any between reading and writing.
    await lockChain(tx, 'ledger');
    if (await wasSentBefore(tx, tx.t.mediumTermPlans, id, { projectId, ...request })) return;
    refuse(checkMediumTerm(request, await readCapitalPosition(tx, subject, clock.today())));
    await tx.insert(tx.t.mediumTermPlans).values({
      id,
      projectId,
      ...request,
      recordedBy: trace.actorId,
      recordedAt: trace.at,
    });
    await recordEvent(tx, trace, {
      event: 'mediumTerm.decided',
      subjectKind: 'project',
      subjectId: projectId,
      changes: {
        capitalAct: act,
        period: periodText(fromYear),
        fundingSource,
        capitalAmount: amount,
        decisionNumber,
        decidedOn,
      },
    });
  });
}
