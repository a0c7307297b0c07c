import { describe, expect, test } from 'vitest';

import { Forbidden } from '#app/domain/forbidden.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import { monthsOfCapital } from '#app/domain/monthly-plan.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { testEngines } from '#db/testing/stores.ts';

import { listPlanRevisions } from './plan-revisions.server.ts';
import { recordMonthlyPlan } from './record-monthly-plan.server.ts';
import { aFundedProject, anOfficer, wrongTotals } from './testing/an-officer.ts';

const address = { projectCode: 'DL-DTI', year: 2025 };
const planOf = (typed: Record<number, number>) =>
  monthsOfCapital(2025).map((_, index) => vnd((typed[index] ?? 0) * 1_000_000_000));

describe.each(testEngines)('on $name', ({ open }) => {
  test('a plan is kept cumulative, moves its project and province, and a revision takes its place', async () => {
    const store = await open();
    const { id: projectId } = await aFundedProject(store, 'DL-DTI');
    await aFundedProject(store, 'DL-VC');
    const context = await anOfficer(store, [projectId]);
    await recordMonthlyPlan(context, address, { version: 0, amounts: planOf({ 2: 10, 8: 20, 12: 5 }) });
    await recordMonthlyPlan(
      await anOfficer(store),
      { ...address, projectCode: 'DL-VC' },
      {
        version: 0,
        amounts: planOf({ 8: 1 }),
      },
    );
    await recordMonthlyPlan(context, address, { version: 1, amounts: planOf({ 8: 30, 12: 8 }) });

    const { plans, province, positions, events } = await store.read(async (db) => ({
      plans: await listPlanRevisions(db, projectId, 2025),
      province: await db.select().from(db.t.provinceMonthPlans).orderBy(db.t.provinceMonthPlans.month),
      positions: await db.select().from(db.t.projectPositions),
      events: await db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
    }));
    expect(plans.map(({ revision, amounts }) => [revision, amounts])).toEqual([
      [2, planOf({ 8: 30, 12: 8 })],
      [1, planOf({ 2: 10, 8: 20, 12: 5 })],
    ]);
    expect(plans[0]).toMatchObject({ recordedBy: context.actor.name });
    expect(province.map(({ cumulative }) => cumulative / 1_000_000_000)).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 31, 31, 31, 31, 39,
    ]);
    expect(positions.find((position) => position.projectId === projectId)?.yearPlanned).toBe(30_000_000_000);
    expect(events.at(-1)).toMatchObject({
      event: 'capital.planned',
      changes: { planRevision: 2, planned: { from: 35_000_000_000, to: 38_000_000_000 } },
    });
    expect(await wrongTotals(store)).toEqual([]);
    await store.close();
  });

  test('a plan above the year’s capital is refused with the figures, one that changes nothing with its revision', async () => {
    const store = await open();
    await aFundedProject(store, 'DL-DTI');
    const context = await anOfficer(store);
    await expect(
      recordMonthlyPlan(context, address, { version: 0, amounts: planOf({ 0: 51 }) }),
    ).rejects.toMatchObject({
      violations: [{ code: 'monthlyPlanAboveCapital', params: { excess: { vnd: 1_000_000_000 } } }],
    });
    await recordMonthlyPlan(context, address, { version: 0, amounts: planOf({ 0: 50 }) });
    await expect(
      recordMonthlyPlan(context, address, { version: 1, amounts: planOf({ 0: 50 }) }),
    ).rejects.toMatchObject({ violations: [{ code: 'monthlyPlanUnchanged' }] });
    const rows = await store.read((db) => db.select().from(db.t.disbursementPlans));
    expect(rows).toHaveLength(13);
    await store.close();
  });

  test('of two who read the same revision one wins (L13, ASVS 2.3.4)', async () => {
    const store = await open();
    await aFundedProject(store, 'DL-DTI');
    const context = await anOfficer(store);
    const answers = await Promise.allSettled(
      [1, 2].map((amount) =>
        recordMonthlyPlan(context, address, { version: 0, amounts: planOf({ 0: amount }) }),
      ),
    );
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(StaleEdit);
    expect(await wrongTotals(store)).toEqual([]);
    await store.close();
  });

  test('an officer of another project plans nothing here', async () => {
    const store = await open();
    await aFundedProject(store, 'DL-DTI');
    const elsewhere = await aFundedProject(store, 'DL-VC');
    const context = await anOfficer(store, [elsewhere.id]);
    await expect(recordMonthlyPlan(context, address, { version: 0, amounts: [noMoney] })).rejects.toThrow(
      Forbidden,
    );
    await store.close();
  });
});
