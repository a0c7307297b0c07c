import { v7 as uuidv7 } from 'uuid';

import { day, instant } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { aCapitalEntry, anInvestmentDecision, aProject, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { verifyStore } from '#db/verify.server.ts';

/** A project of group C with a total investment of 100 billion and 50 billion of the provincial budget for 2025. */
export async function aFundedProject(store: Store, code: string) {
  return store.write(async (tx) => {
    const limits = defaultRuleParams.filter(({ ruleCode }) => ruleCode === 'K4');
    await tx
      .insert(tx.t.ruleParams)
      .values(limits.map((limit) => ({ id: uuidv7(), ...limit })))
      .onConflictDoNothing();
    const project = await aProject(tx, { code, group: 'C' });
    await anInvestmentDecision(tx, { projectId: project.id, totalInvestment: vnd(100_000_000_000) });
    await aCapitalEntry(tx, {
      projectId: project.id,
      amount: vnd(50_000_000_000),
      decisionNumber: '1/QĐ-UBND',
      decidedOn: day('2024-12-20'),
    });
    return project;
  });
}

/** A finance officer of these projects, or of all where none is named, and what their request stands on. */
export async function anOfficer(store: Store, projectIds: readonly (string | null)[] = [null]) {
  const { id: userId, name, email } = await store.write((tx) => aUser(tx));
  const actor: Actor = {
    userId,
    name,
    email,
    assignments: projectIds.map((projectId) => ({
      role: 'financeOfficer' as const,
      projectId,
      organisationId: null,
    })),
  };
  const trace = { actorId: userId, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
  return { ...aContext(store), actor, trace };
}

/** The kept totals that are not what their records say. */
export async function wrongTotals(store: Store) {
  return (await verifyStore(store)).totals.wrong;
}
