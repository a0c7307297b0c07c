import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import { needKinds } from '#app/domain/work-list.ts';
import {
  aContract,
  aPackage,
  aProgressReport,
  aProject,
  aSecurity,
  aStatusChange,
  aUser,
} from '#db/factories.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import type { Writer } from '#db/reader.ts';
import { aBaseline, aScheduleItem } from '#db/schedule-factories.ts';
import { testEngines } from '#db/testing/stores.ts';

import { listMyWork, type WorkItem } from './list-my-work.server.ts';

const today = day('2025-10-31');

describe.each(testEngines)('the work of a manager on $name', ({ open }) => {
  test('comes by kind in the order of urgency, of their own packages alone', async () => {
    const store = await open();
    const { mine, other } = await store.write(async (tx) => {
      await tx.insert(tx.t.ruleParams).values(defaultRuleParams.map((param) => ({ id: uuidv7(), ...param })));
      const [mine, other] = [(await aUser(tx)).id, (await aUser(tx)).id];
      for (const managerId of [mine, other]) await aWorkload(tx, managerId);
      return { mine, other };
    });
    const work = async (userId: string, only: (typeof needKinds)[number] | null = null) =>
      store.read((db) => listMyWork(db, { userId, today, locale: 'vi', only }));

    const groups = await work(mine);
    expect(groups.map(({ kind }) => kind)).toEqual([...needKinds]);
    for (const { kind, total, items } of groups.filter(({ kind }) => kind !== 'flag')) {
      expect([kind, total, items.map(nameOf)]).toEqual([kind, 1, [`${kind} of ${mine}`]]);
    }
    const flags = groups.find(({ kind }) => kind === 'flag')?.items ?? [];
    expect(flags.length).toBeGreaterThan(0);
    for (const flag of flags) expect(nameOf(flag)).toMatch(new RegExp(` of ${mine}$`));

    const alone = await work(other, 'stale');
    expect(alone.map(({ kind, items }) => [kind, items.length])).toEqual(
      needKinds.map((kind) => [kind, kind === 'stale' ? 1 : 0]),
    );
    await store.close();
  });

  test('a flag given to somebody waits for them, and no longer for the manager', async () => {
    const store = await open();
    const people = await store.write(async (tx) => {
      await tx.insert(tx.t.ruleParams).values(defaultRuleParams.map((param) => ({ id: uuidv7(), ...param })));
      const [manager, asked] = [(await aUser(tx)).id, (await aUser(tx)).id];
      await aWorkload(tx, manager);
      await tx.update(tx.t.flags).set({ assigneeId: asked });
      return { manager, asked };
    });
    const kindsOf = async (userId: string) => {
      const groups = await store.read((db) => listMyWork(db, { userId, today, locale: 'en', only: null }));
      return groups.map(({ kind }) => kind);
    };
    expect(await kindsOf(people.asked)).toEqual(['flag']);
    expect(await kindsOf(people.manager)).not.toContain('flag');
    await store.close();
  });

  test('nobody without packages has anything to do', async () => {
    const store = await open();
    const { id: userId } = await store.write((tx) => aUser(tx));
    expect(await store.read((db) => listMyWork(db, { userId, today, locale: 'vi', only: null }))).toEqual([]);
    await store.close();
  });
});

/** A project with a package for each kind of need but flags, that has this one and no other. */
async function aWorkload(tx: Writer, managerId: string): Promise<void> {
  const { id: projectId } = await aProject(tx);
  const anExecuting = async (
    name: string,
    { finishOn, reportedOn }: { finishOn: string; reportedOn: string },
  ) => {
    const one = await aPackage(tx, {
      projectId,
      managerId,
      name: `${name} of ${managerId}`,
      status: 'executing',
      firstChange: { toStatus: 'executing', changedOn: day('2025-05-01') },
    });
    const contract = await aContract(tx, { packageId: one.id, finishOn: day('2026-03-31') });
    await aProgressReport(tx, { packageId: one.id, reportedOn: day(reportedOn) });
    const item = await aScheduleItem(tx, {
      projectId,
      packageId: one.id,
      plannedStartOn: day('2025-05-01'),
      plannedFinishOn: day('2025-09-30'),
    });
    return { contract, planned: { itemId: item.id, startOn: day('2025-05-01'), finishOn: day(finishOn) } };
  };
  const overdue = await anExecuting('milestoneOverdue', { finishOn: '2025-10-15', reportedOn: '2025-10-25' });
  const stale = await anExecuting('stale', { finishOn: '2026-03-31', reportedOn: '2025-08-01' });
  const due = await anExecuting('reportDue', { finishOn: '2026-03-31', reportedOn: '2025-10-05' });
  const secured = await anExecuting('securityExpiring', { finishOn: '2026-03-31', reportedOn: '2025-10-30' });
  await aSecurity(tx, { contractId: secured.contract.id, kind: 'warranty', expiresOn: day('2025-11-15') });
  await aBaseline(tx, {
    projectId,
    approvedOn: day('2025-05-02'),
    items: [overdue, stale, due, secured].map(({ planned }) => planned),
  });
  const ready = await aPackage(tx, { projectId, managerId, name: `ready of ${managerId}` });
  await aStatusChange(tx, {
    packageId: ready.id,
    toStatus: 'inviting',
    changedOn: day('2025-10-01'),
    facts: { closingOn: '2025-10-30' },
  });
  await refreshProject(tx, projectId, { today, now: instant('2025-10-31T02:00:00Z') });
}

function nameOf(item: WorkItem): string {
  if ('package' in item) return item.package.name;
  return 'flag' in item ? (item.flag.packageName ?? '') : item.security.packageName;
}
