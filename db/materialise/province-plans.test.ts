import { expect, test } from 'vitest';

import { day, instant, month } from '#app/domain/day.ts';
import { aDisbursementPlan, aProject } from '../factories.ts';
import { testEngines } from '../testing/stores.ts';
import { bringUpToDate } from './bring-up-to-date.server.ts';
import { refreshProvincePlans } from './refresh-province-plans.server.ts';

test.each(testEngines)('only the newest revision of a plan counts on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => {
    const first = await aProject(tx);
    const second = await aProject(tx);
    const january = month('2025-01');
    await aDisbursementPlan(tx, { projectId: first.id, capitalYear: 2025, revision: 1, month: january });
    await aDisbursementPlan(tx, { projectId: first.id, capitalYear: 2025, revision: 2, month: january });
    await aDisbursementPlan(tx, { projectId: second.id, capitalYear: 2025, revision: 1, month: january });
    await refreshProvincePlans(tx);
  });
  const { plans, kept } = await store.read(async (db) => ({
    plans: await db.select().from(db.t.disbursementPlans),
    kept: await db.select().from(db.t.provinceMonthPlans),
  }));
  const counted = plans.filter(({ revision, projectId }) =>
    plans.every((other) => other.projectId !== projectId || other.revision <= revision),
  );
  expect(kept).toEqual([
    {
      provinceCode: '66',
      capitalYear: 2025,
      month: '2025-01',
      cumulative: counted.reduce((sum, { cumulative }) => sum + cumulative, 0),
    },
  ]);
  await store.close();
});

test.each(testEngines)('positions are worked out once a day on $name', async ({ open }) => {
  const store = await open();
  await store.write((tx) => aProject(tx));
  const present = { today: day('2025-10-31'), now: instant('2025-10-31T01:00:00Z') };
  expect(await bringUpToDate(store, present)).toBe(true);
  expect(await bringUpToDate(store, present)).toBe(false);
  expect(await bringUpToDate(store, { ...present, today: day('2025-11-01') })).toBe(true);
  await store.close();
});
