import { asc } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { createClock } from '#app/platform/clock.ts';
import { aContract, aPackage, aProgressReport, aProject, aUser } from '#db/factories.ts';
import type { Given } from '#db/made-row.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { movePackageOn } from './move-package-on.server.ts';
import { recordMilestone } from './record-milestone.server.ts';
import type { RecordMilestone } from './schemas.ts';

const today = day('2025-10-31');
const address = { projectCode: 'DL-DTI', packageCode: 'BP-12' };

async function prepared(store: Store, given: Given<'biddingPackages'> = {}) {
  return store.write(async (tx) => {
    const { id, name, email } = await aUser(tx);
    const assignments = [
      {
        role: 'projectManager' as const,
        projectId: null,
        organisationId: null,
      },
    ];
    const actor: Actor = { userId: id, name, email, assignments };
    const project = await aProject(tx, { code: 'DL-DTI' });
    const { id: packageId } = await aPackage(tx, {
      projectId: project.id,
      code: 'BP-12',
      status: 'executing',
      ...given,
    });
    await aContract(tx, { packageId });
    await aProgressReport(tx, { packageId, physical: 10_000 });
    return { actor, packageId };
  });
}

function contextOf(store: Store, actor: Actor) {
  const trace = {
    actorId: actor.userId,
    at: instant('2025-10-31T02:00:00Z'),
    requestId: 'request-1',
  };
  return { store, clock: createClock(today), actor, trace };
}

const approved = {
  version: 1,
  plannedOn: day('2025-10-15'),
  doneOn: day('2025-10-20'),
  documentRef: '45/QĐ-STTTT',
};

function record(store: Store, actor: Actor, said: Partial<RecordMilestone> = {}) {
  const where = { ...address, milestone: 'securityApproval' as const };
  return recordMilestone(contextOf(store, actor), where, {
    ...approved,
    ...said,
  });
}

async function recordsOf(store: Store) {
  return store.read(async (db) => ({
    items: await db.select().from(db.t.scheduleItems),
    events: await db.select().from(db.t.auditEvents).orderBy(asc(db.t.auditEvents.seq)),
    packages: await db.select().from(db.t.biddingPackages),
  }));
}

describe.each(testEngines)('a milestone on $name', ({ open }) => {
  test('is kept with its days, its document and its event', async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    await record(store, actor);
    const { items, events, packages } = await recordsOf(store);
    expect(items).toMatchObject([
      {
        packageId,
        kind: 'milestone',
        role: 'securityApproval',
        plannedFinishOn: '2025-10-15',
        actualFinishOn: '2025-10-20',
        documentRef: '45/QĐ-STTTT',
      },
    ]);
    expect(events).toMatchObject([
      {
        event: 'package.milestoneRecorded',
        subjectId: packageId,
        actorId: actor.userId,
        changes: {
          milestone: 'securityApproval',
          plannedOn: { from: null, to: '2025-10-15' },
          doneOn: { from: null, to: '2025-10-20' },
          documentRef: { from: null, to: '45/QĐ-STTTT' },
        },
      },
    ]);
    expect(packages[0]?.version).toBe(2);
    await record(store, actor, { version: 2 });
    expect((await recordsOf(store)).events).toHaveLength(1);
    await store.close();
  });

  test('lets the package go on trial, which is refused without it', async () => {
    const store = await open();
    const { actor } = await prepared(store);
    const onTrial = (version: number) =>
      movePackageOn(contextOf(store, actor), address, {
        version,
        kind: 'transition',
        to: 'trialRun',
        on: today,
      });
    await expect(onTrial(1)).rejects.toMatchObject({
      violations: [
        {
          code: 'securityApprovalMissing',
          field: 'to',
          params: {
            milestone: { term: 'scheduleItemRoles.securityApproval' },
            on: { day: today },
          },
        },
      ],
    });
    await record(store, actor);
    await onTrial(2);
    await expect(
      record(store, actor, {
        version: 3,
        doneOn: undefined,
        documentRef: undefined,
        reason: 'ghi nhầm',
      }),
    ).rejects.toMatchObject({
      violations: [{ code: 'milestoneNeeded', field: 'doneOn' }],
    });
    expect((await recordsOf(store)).items[0]?.actualFinishOn).toBe('2025-10-20');
    await store.close();
  });

  test('is corrected only for a reason, which the log keeps', async () => {
    const store = await open();
    const { actor } = await prepared(store);
    await record(store, actor);
    const earlier = { version: 2, doneOn: day('2025-10-17') };
    await expect(record(store, actor, earlier)).rejects.toMatchObject({
      violations: [{ code: 'milestoneReasonMissing', field: 'reason' }],
    });
    await record(store, actor, { ...earlier, reason: 'ghi nhầm ngày' });
    const { events } = await recordsOf(store);
    expect(events.at(-1)?.changes).toMatchObject({
      doneOn: { from: '2025-10-20', to: '2025-10-17' },
      reason: 'ghi nhầm ngày',
    });
    await store.close();
  });

  test('is refused to others, to what is not IT, and beside a newer version, and leaves nothing', async () => {
    const store = await open();
    const { actor } = await prepared(store);
    const auditor: Actor = {
      ...actor,
      assignments: [{ role: 'auditor', projectId: null, organisationId: null }],
    };
    await expect(record(store, auditor)).rejects.toThrow(Forbidden);
    await expect(record(store, actor, { version: 7 })).rejects.toThrow(StaleEdit);
    await expect(record(store, actor, { doneOn: day('2025-11-01') })).rejects.toMatchObject({
      violations: [{ code: 'dayInFuture', field: 'doneOn' }],
    });
    const { items, events } = await recordsOf(store);
    expect([items.length, events.length]).toEqual([0, 0]);
    await store.close();

    const other = await open();
    const works = await prepared(other, { isIt: false });
    await expect(record(other, works.actor)).rejects.toThrow(NotFound);
    await other.close();
  });

  test('of two at once one is kept and the other is shown it', async () => {
    const store = await open();
    const { actor } = await prepared(store);
    const answers = await Promise.allSettled([
      record(store, actor),
      record(store, actor, { documentRef: '46/QĐ-STTTT' }),
    ]);
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { name: 'StaleEdit' } },
    ]);
    expect((await recordsOf(store)).items).toHaveLength(1);
    await store.close();
  });
});
