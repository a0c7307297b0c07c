import { v7 as uuidv7 } from 'uuid';

import type { Role } from '#app/domain/codelists.ts';
import { day, instant, millisecondsOf } from '#app/domain/day.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import { createClock } from '#app/platform/clock.ts';
import {
  aCapitalEntry,
  aContract,
  anInvestmentDecision,
  aPackage,
  aProject,
  aRoleAssignment,
  aUser,
} from '#db/factories.ts';
import type { Writer } from '#db/reader.ts';
import type { Store } from '#db/store.server.ts';

/** A contract of 9 billion in a project of 100, with 5 billion of the provincial budget to spend in 2025; the thresholds are the default ones. */
export async function aPayableContract(tx: Writer) {
  await tx
    .insert(tx.t.ruleParams)
    .values(defaultRuleParams.map((param) => ({ id: uuidv7(), ...param })))
    .onConflictDoNothing();
  const project = await aProject(tx);
  await anInvestmentDecision(tx, { projectId: project.id });
  await aCapitalEntry(tx, { projectId: project.id, amount: vnd(5_000_000_000) });
  const biddingPackage = await aPackage(tx, { projectId: project.id, status: 'executing' });
  const contract = await aContract(tx, { packageId: biddingPackage.id });
  return { project, biddingPackage, contract };
}

/** Somebody with one role, everywhere or in one project. */
export async function anActor(tx: Writer, role: Role, projectId: string | null = null): Promise<Actor> {
  const { id: userId, name, email } = await aUser(tx);
  await aRoleAssignment(tx, { userId, role, projectId });
  return { userId, name, email, assignments: [{ role, projectId, organisationId: null }] };
}

/** What a command stands on, on 31 October 2025. */
export function contextOf(store: Store, actor: Actor) {
  const at = instant('2025-10-31T02:15:00Z');
  const clock = createClock(day('2025-10-31'), () => millisecondsOf(at));
  return { store, clock, actor, trace: { actorId: actor.userId, at, requestId: 'request-1' } };
}

/** A voucher as the form gives it: a payment of 1 billion on 30 October 2025. */
export function aVoucher({ project, contract }: { project: { id: string }; contract: { id: string } }) {
  return {
    id: uuidv7(),
    projectId: project.id,
    contractId: contract.id,
    voucherNumber: 'UNC-0001',
    postedOn: day('2025-10-30'),
    capitalYear: 2025,
    fundingSource: 'provincialBudget' as const,
    kind: 'payment' as const,
    amount: vnd(1_000_000_000),
    recovered: noMoney,
    note: null,
  };
}
