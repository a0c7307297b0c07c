import { and, asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { bringUpToDate } from '#db/materialise/bring-up-to-date.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { contextFor } from '../audit/testing/deed.ts';
import { aWorkplace } from '../audit/testing/working-day.ts';
import { changeThreshold } from './change-threshold.server.ts';

test.each(testEngines)('a threshold is corrected, succeeded and kept on $name', async ({ open }) => {
  const store = await open();
  const place = await aWorkplace(store);
  const context = aContext(store);
  const administrator = contextFor(context, place.administrator, 'request-1');
  const values = () =>
    store.read(async (db) => {
      const { ruleParams } = db.t;
      return db
        .select()
        .from(ruleParams)
        .where(and(eq(ruleParams.ruleCode, 'G1'), eq(ruleParams.name, 'amber')))
        .orderBy(asc(ruleParams.effectiveFrom));
    });
  const [limit] = await values();
  const limitId = limit?.id ?? '';
  const said = {
    version: 1,
    manner: 'correct',
    unit: 'days',
    value: 20,
    legalBasis: '12/QĐ-UBND',
    effectiveFrom: day('2000-01-01'),
    reviewStatus: 'verified',
    reason: 'theo quyết định mới',
  } as const;
  const present = { today: context.clock.today(), now: context.clock.now() };
  await bringUpToDate(store, present);

  const manager = contextFor(context, place.projectManager, 'request-2');
  await expect(changeThreshold(manager, limitId, said)).rejects.toThrow(Forbidden);
  await changeThreshold(administrator, limitId, said);
  expect(await values()).toMatchObject([{ value: 20, reviewStatus: 'verified', version: 2 }]);
  expect(await bringUpToDate(store, present)).toBe(true);
  await expect(changeThreshold(administrator, limitId, said)).rejects.toThrow(StaleEdit);

  const next = { ...said, version: 2, manner: 'succeed', value: 15 } as const;
  await expect(changeThreshold(administrator, limitId, next)).rejects.toThrow(RuleViolations);
  await changeThreshold(administrator, limitId, { ...next, effectiveFrom: day('2026-01-01') });
  expect(await values()).toMatchObject([
    { value: 20, effectiveTo: '2025-12-31', version: 3 },
    { value: 15, effectiveFrom: '2026-01-01', effectiveTo: null, version: 1 },
  ]);
  const events = await store.read(async (db) =>
    db.select().from(db.t.auditEvents).where(eq(db.t.auditEvents.event, 'rule.changed')),
  );
  expect(events.map(({ changes }) => changes)).toMatchObject([
    { threshold: 'G1 amber', limit: { from: 30, to: 20 }, reason: 'theo quyết định mới' },
    { limit: { from: 20, to: 15 } },
  ]);
  await store.close();
});
