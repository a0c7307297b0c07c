import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { testEngines } from '#db/testing/stores.ts';

import { recordCapitalDecision } from './record-capital-decision.server.ts';
import { recordMediumTerm } from './record-medium-term.server.ts';
import type { RecordMediumTerm } from './schemas.ts';
import { aFundedProject, anOfficer } from './testing/an-officer.ts';

const billion = (amount: number) => vnd(amount * 1_000_000_000);
const decision = (change: Partial<RecordMediumTerm> = {}): RecordMediumTerm => ({
  id: uuidv7(),
  act: 'assigned',
  fromYear: 2021,
  fundingSource: 'provincialBudget',
  amount: billion(60),
  decisionNumber: '9/NQ-HĐND',
  decidedOn: day('2021-07-20'),
  ...change,
});

describe.each(testEngines)('on $name', ({ open }) => {
  test('a plan is kept once with its event, and binds the capital of its years', async () => {
    const store = await open();
    const { id: projectId } = await aFundedProject(store, 'DL-DTI');
    const context = await anOfficer(store, [projectId]);
    const sent = decision();
    await recordMediumTerm(context, 'DL-DTI', sent);
    await recordMediumTerm(context, 'DL-DTI', sent);
    await recordMediumTerm(context, 'DL-DTI', decision({ act: 'reduced', amount: billion(5) }));
    const { plans, events } = await store.read(async (db) => ({
      plans: await db.select().from(db.t.mediumTermPlans).orderBy(db.t.mediumTermPlans.kind),
      events: await db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
    }));
    expect(plans).toMatchObject([
      { kind: 'adjusted', amount: billion(-5), fromYear: 2021, recordedBy: context.actor.userId },
      { kind: 'assigned', amount: billion(60) },
    ]);
    expect(events).toMatchObject([
      { event: 'mediumTerm.decided', subjectId: projectId, changes: { period: '2021-2025' } },
      { event: 'mediumTerm.decided', changes: { capitalAct: 'reduced', capitalAmount: billion(5) } },
    ]);
    await expect(
      recordCapitalDecision(context, 'DL-DTI', {
        ...decision(),
        act: 'increased',
        capitalYear: 2025,
        decidedOn: day('2025-01-01'),
        amount: billion(6),
        otherProject: null,
      }),
    ).rejects.toMatchObject({
      violations: [{ code: 'capitalAboveMediumTerm', params: { left: { vnd: billion(5) } } }],
    });
    await store.close();
  });

  test('a plan below what its years were assigned is refused and leaves nothing', async () => {
    const store = await open();
    await aFundedProject(store, 'DL-DTI');
    const context = await anOfficer(store);
    await expect(
      recordMediumTerm(context, 'DL-DTI', decision({ amount: billion(49) })),
    ).rejects.toMatchObject({ violations: [{ code: 'mediumTermBelowAnnual' }] });
    const kept = await store.read(async (db) => [
      await db.select().from(db.t.mediumTermPlans),
      await db.select().from(db.t.auditEvents),
    ]);
    expect(kept).toEqual([[], []]);
    await store.close();
  });

  test('what was decided is never edited', async () => {
    const store = await open();
    await aFundedProject(store, 'DL-DTI');
    await recordMediumTerm(await anOfficer(store), 'DL-DTI', decision());
    await expect(
      store.write((tx) => tx.update(tx.t.mediumTermPlans).set({ amount: vnd(1) })),
    ).rejects.toThrow();
    await expect(store.write((tx) => tx.delete(tx.t.mediumTermPlans))).rejects.toThrow();
    await store.close();
  });

  test('an officer of another project plans nothing here', async () => {
    const store = await open();
    await aFundedProject(store, 'DL-DTI');
    const elsewhere = await aFundedProject(store, 'DL-VC');
    const context = await anOfficer(store, [elsewhere.id]);
    await expect(recordMediumTerm(context, 'DL-DTI', decision())).rejects.toThrow(Forbidden);
    await store.close();
  });
});
