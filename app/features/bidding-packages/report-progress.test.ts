import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { createClock } from '#app/platform/clock.ts';
import { aContract, aPackage, aProgressReport, aProject, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { reportProgress } from './report-progress.server.ts';
import type { ReportProgress } from './schemas.ts';

const today = day('2025-10-31');

async function prepared(store: Store) {
  return store.write(async (tx) => {
    const { id, name, email } = await aUser(tx);
    const actor: Actor = {
      userId: id,
      name,
      email,
      assignments: [{ role: 'projectManager', projectId: null, organisationId: null }],
    };
    const project = await aProject(tx, { code: 'DL-DTI' });
    const { id: packageId } = await aPackage(tx, {
      projectId: project.id,
      code: 'BP-12',
      status: 'executing',
    });
    await aContract(tx, { packageId });
    await aProgressReport(tx, { packageId, physical: 6_500 });
    return { actor, packageId };
  });
}

function report(store: Store, actor: Actor, said: Partial<ReportProgress>) {
  const trace = { actorId: actor.userId, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
  return reportProgress(
    { store, clock: createClock(today), actor, trace },
    { projectCode: 'DL-DTI', packageCode: 'BP-12' },
    { version: 1, on: today, physical: 7_100, ...said },
  );
}

async function recordsOf(store: Store, packageId: string) {
  return store.read(async (db) => ({
    reports: await db
      .select()
      .from(db.t.progressReports)
      .where(eq(db.t.progressReports.packageId, packageId))
      .orderBy(db.t.progressReports.reportedOn),
    events: await db.select().from(db.t.auditEvents),
    positions: await db.select().from(db.t.packagePositions),
  }));
}

for (const { name, open } of testEngines) {
  test(`a report is kept with its event and moves the position on ${name}`, async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    await report(store, actor, { acceptedValue: vnd(6_000_000_000), delayReason: 'supplyChain' });

    const { reports, events, positions } = await recordsOf(store, packageId);
    expect(reports.at(-1)).toMatchObject({
      reportedOn: today,
      physical: 7_100,
      acceptedValue: 6_000_000_000,
      delayReason: 'supplyChain',
      note: null,
      recordedBy: actor.userId,
    });
    expect(events).toMatchObject([
      {
        event: 'package.reported',
        subjectId: packageId,
        changes: { physical: { from: 6_500, to: 7_100 }, on: today, delayReason: 'supplyChain' },
      },
    ]);
    expect(positions).toMatchObject([{ packageId, physical: 7_100, reportedOn: today }]);
    await store.close();
  });

  test(`a broken rule or another role leaves no report on ${name}`, async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    const committee: Actor = {
      ...actor,
      assignments: [{ role: 'committee', projectId: null, organisationId: null }],
    };

    await expect(report(store, committee, {})).rejects.toThrow(Forbidden);
    await expect(report(store, actor, { physical: 6_000 })).rejects.toMatchObject({
      violations: [{ code: 'regressionUnexplained', field: 'note' }],
    });
    await expect(report(store, actor, { acceptedValue: vnd(9_000_000_001) })).rejects.toMatchObject({
      violations: [{ code: 'acceptedAboveContract', field: 'acceptedValue' }],
    });
    const { reports, events, positions } = await recordsOf(store, packageId);
    expect([reports.length, events.length, positions.length]).toEqual([1, 0, 0]);
    await store.close();
  });

  test(`of two who report at once the later one is shown what the other said on ${name}`, async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    const answers = await Promise.allSettled([
      report(store, actor, {}),
      report(store, actor, { physical: 8_000 }),
    ]);
    const { reports, events } = await recordsOf(store, packageId);
    const physical = reports.at(-1)?.physical;
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { name: 'StaleEdit', current: { version: 2, physical, reportedOn: today } } },
    ]);
    expect([reports.length, events.length]).toEqual([2, 1]);
    await report(store, actor, { version: 2, physical: 8_500 });
    await store.close();
  });

  test(`a step back that says why is kept on ${name}`, async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    await report(store, actor, { physical: 6_000, note: 'Đo lại khối lượng' });
    expect((await recordsOf(store, packageId)).reports.map(({ physical }) => physical)).toEqual([
      6_500, 6_000,
    ]);
    await store.close();
  });
}
