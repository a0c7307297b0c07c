import { asc } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';

import { day, instant } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { createClock } from '#app/platform/clock.ts';
import { aPackage, aProject, aRoleAssignment, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { assignFlag } from './assign-flag.server.ts';
import { listFlags } from './queries.server.ts';
import type { AssignFlag } from './schemas.ts';

const today = day('2025-10-31');

async function prepared(store: Store) {
  return store.write(async (tx) => {
    const { id: userId, name, email } = await aUser(tx);
    const assignments = [{ role: 'committee' as const, projectId: null, organisationId: null }];
    const actor: Actor = { userId, name, email, assignments };
    const manager = (await aRoleAssignment(tx)).userId;
    const administrator = (await aRoleAssignment(tx, { role: 'administrator' })).userId;
    const project = await aProject(tx);
    const one = await aPackage(tx, { projectId: project.id });
    const flagId = uuidv7();
    await tx.insert(tx.t.flags).values({
      id: flagId,
      ruleCode: 'S1',
      scope: 'package',
      subjectKey: one.id,
      projectId: project.id,
      packageId: one.id,
      provinceCode: project.provinceCode,
      state: 'open',
      severity: 'red',
      raisedOn: today,
      finding: {
        outcome: 'finding',
        severity: 'red',
        measured: { days: 47 },
        threshold: { days: 30 },
        evidence: [],
        clearsWhen: { code: 'finishBy', params: { finishOn: { day: today } } },
      },
    });
    return { actor, manager, administrator, packageId: one.id, flagId };
  });
}

type Prepared = Awaited<ReturnType<typeof prepared>>;

function assign(store: Store, { actor, flagId }: Prepared, said: Partial<AssignFlag>, by: Actor = actor) {
  const trace = { actorId: by.userId, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
  const context = { store, clock: createClock(today), actor: by, trace };
  return assignFlag(context, flagId, { version: 'nobody', ...said });
}

async function recordsOf(store: Store) {
  return store.read(async (db) => ({
    flags: await db.select().from(db.t.flags),
    flagEvents: await db.select().from(db.t.flagEvents),
    events: await db.select().from(db.t.auditEvents).orderBy(asc(db.t.auditEvents.seq)),
  }));
}

describe.each(testEngines)('a flag on $name', ({ open }) => {
  test('is given to somebody, with its event, and back again', async () => {
    const store = await open();
    const at = await prepared(store);
    const { manager: assigneeId } = at;
    await assign(store, at, { assigneeId, reason: 'Báo cáo phương án' });
    const { flags, flagEvents, events } = await recordsOf(store);
    expect(flags).toMatchObject([{ assigneeId }]);
    expect(flagEvents).toMatchObject([
      { kind: 'assigned', happenedOn: today, note: 'Báo cáo phương án', recordedBy: at.actor.userId },
    ]);
    expect(events).toMatchObject([
      {
        event: 'flag.assigned',
        subjectKind: 'package',
        subjectId: at.packageId,
        changes: { riskRule: 'S1', assigneeId: { from: null, to: assigneeId }, reason: 'Báo cáo phương án' },
      },
    ]);
    await assign(store, at, { version: assigneeId, assigneeId });
    expect((await recordsOf(store)).events).toHaveLength(1);
    await assign(store, at, { version: assigneeId });
    expect((await recordsOf(store)).flags).toMatchObject([{ assigneeId: null }]);
    await store.close();
  });

  test('is listed for whom it was given to alone', async () => {
    const store = await open();
    const at = await prepared(store);
    await assign(store, at, { assigneeId: at.manager });
    const filters = { rule: null, severity: null, state: 'open', provinceCode: null } as const;
    const listed = (assigneeId: string | null) =>
      store.read((db) => listFlags(db, { ...filters, assigneeId }, { locale: 'vi', after: null }));
    expect((await listed(at.manager)).rows.map(({ id }) => id)).toEqual([at.flagId]);
    expect((await listed(at.actor.userId)).rows).toEqual([]);
    expect((await listed(null)).rows).toHaveLength(1);
    await store.close();
  });

  test('goes to nobody who cannot see it, by nobody who may not decide, and beside no newer choice', async () => {
    const store = await open();
    const at = await prepared(store);
    const officer: Actor = {
      ...at.actor,
      assignments: [{ role: 'financeOfficer', projectId: null, organisationId: null }],
    };
    const assigneeId = at.manager;
    await expect(assign(store, at, { assigneeId }, officer)).rejects.toThrow(Forbidden);
    await expect(assign(store, at, { assigneeId, version: uuidv7() })).rejects.toThrow(StaleEdit);
    await expect(assign(store, { ...at, flagId: 'x' }, { assigneeId })).rejects.toThrow(NotFound);
    for (const unknown of [at.administrator, uuidv7()]) {
      await expect(assign(store, at, { assigneeId: unknown })).rejects.toMatchObject({
        violations: [{ code: 'assigneeUnknown', field: 'assigneeId' }],
      });
    }
    const { flags, events } = await recordsOf(store);
    expect([flags[0]?.assigneeId, events.length]).toEqual([null, 0]);
    await store.close();
  });

  test('that two give away at once goes to one of them', async () => {
    const store = await open();
    const at = await prepared(store);
    const answers = await Promise.allSettled([
      assign(store, at, { assigneeId: at.manager }),
      assign(store, at, { assigneeId: at.manager, reason: 'khác' }),
    ]);
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { name: 'StaleEdit' } },
    ]);
    expect((await recordsOf(store)).flagEvents).toHaveLength(1);
    await store.close();
  });
});
