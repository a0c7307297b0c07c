import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import {
  aCapitalEntry,
  aContract,
  aDisbursement,
  anAmendment,
  anOrganisation,
  aPackage,
  aProject,
  aSecurity,
  aSecurityRelease,
} from '../factories.ts';
import type { Reader, Writer } from '../reader.ts';
import { everythingKept } from '../testing/everything-kept.ts';
import { testEngines } from '../testing/stores.ts';
import { refreshProject } from './refresh-project.server.ts';

const on = (text: string) => ({ today: day(text), now: instant(`${text}T03:00:00Z`) });

/** One executing package with a contract of 10 billion, an advance of 2 and a guarantee until 20 November. */
async function aRunningProject(tx: Writer) {
  await tx.insert(tx.t.ruleParams).values(defaultRuleParams.map((param) => ({ id: uuidv7(), ...param })));
  const project = await aProject(tx);
  const biddingPackage = await aPackage(tx, {
    projectId: project.id,
    status: 'executing',
    firstChange: { changedOn: day('2025-02-01') },
  });
  const contract = await aContract(tx, {
    packageId: biddingPackage.id,
    value: vnd(10_000_000_000),
    signedOn: day('2025-02-01'),
    finishOn: day('2026-06-30'),
  });
  await aSecurity(tx, { contractId: contract.id, kind: 'advance', expiresOn: day('2025-11-20') });
  await aCapitalEntry(tx, { projectId: project.id, capitalYear: 2025, amount: vnd(5_000_000_000) });
  await aDisbursement(tx, {
    projectId: project.id,
    packageId: biddingPackage.id,
    contractId: contract.id,
    capitalYear: 2025,
    postedOn: day('2025-02-20'),
    entry: { kind: 'advance', amount: vnd(2_000_000_000), recovered: vnd(0) },
  });
  return { project, biddingPackage, contract };
}

const flagsOf = (db: Reader, projectId: string) =>
  db
    .select({ rule: db.t.flags.ruleCode, state: db.t.flags.state, severity: db.t.flags.severity })
    .from(db.t.flags)
    .where(eq(db.t.flags.projectId, projectId))
    .orderBy(db.t.flags.ruleCode);

test.each(testEngines)(
  'a flag is raised, escalated and cleared as days and facts change on $name',
  async ({ open }) => {
    const store = await open();
    const { project, contract } = await store.write(aRunningProject);
    await store.write((tx) => refreshProject(tx, project.id, on('2025-10-31')));
    expect(await store.read((db) => flagsOf(db, project.id))).toContainEqual({
      rule: 'A3',
      state: 'open',
      severity: 'amber',
    });
    await store.write((tx) => refreshProject(tx, project.id, on('2025-11-21')));
    await store.write(async (tx) => {
      await aSecurity(tx, {
        contractId: contract.id,
        kind: 'advance',
        issuedOn: day('2025-11-22'),
        expiresOn: day('2026-12-31'),
      });
      await refreshProject(tx, project.id, on('2025-11-22'));
    });
    const events = await store.read(async (db) =>
      db
        .select({ kind: db.t.flagEvents.kind, on: db.t.flagEvents.happenedOn })
        .from(db.t.flagEvents)
        .innerJoin(db.t.flags, eq(db.t.flags.id, db.t.flagEvents.flagId))
        .where(eq(db.t.flags.ruleCode, 'A3'))
        .orderBy(db.t.flagEvents.happenedOn),
    );
    expect(events).toEqual([
      { kind: 'raised', on: '2025-10-31' },
      { kind: 'escalated', on: '2025-11-21' },
      { kind: 'cleared', on: '2025-11-22' },
    ]);
    await store.close();
  },
);

test.each(testEngines)('a second refresh on the same day changes nothing on $name', async ({ open }) => {
  const store = await open();
  const { project } = await store.write(aRunningProject);
  await store.write((tx) => refreshProject(tx, project.id, on('2025-10-31')));
  const before = await everythingKept(store);
  await store.write((tx) => refreshProject(tx, project.id, on('2025-10-31')));
  expect(await everythingKept(store)).toEqual(before);
  await store.close();
});

test.each(testEngines)('what lacks an input is unanswered, not clear, on $name', async ({ open }) => {
  const store = await open();
  const { project, biddingPackage } = await store.write(aRunningProject);
  await store.write((tx) => refreshProject(tx, project.id, on('2025-10-31')));
  const [position] = await store.read(async (db) =>
    db.select().from(db.t.packagePositions).where(eq(db.t.packagePositions.packageId, biddingPackage.id)),
  );
  expect(position?.physical).toBeNull();
  const unanswered = await store.read(async (db) =>
    db
      .select({ rule: db.t.unansweredRules.ruleCode, missing: db.t.unansweredRules.missing })
      .from(db.t.unansweredRules)
      .where(eq(db.t.unansweredRules.packageId, biddingPackage.id)),
  );
  expect(unanswered).toContainEqual({ rule: 'S1', missing: ['baseline'] });
  await store.close();
});

test.each(testEngines)('a province adds up its projects on $name', async ({ open }) => {
  const store = await open();
  const first = await store.write(aRunningProject);
  await store.write((tx) => refreshProject(tx, first.project.id, on('2025-10-31')));
  const second = await store.write((tx) => aProject(tx, { provinceCode: first.project.provinceCode }));
  await store.write((tx) => refreshProject(tx, second.id, on('2025-10-31')));
  const [totals] = await store.read(async (db) => db.select().from(db.t.provinceTotals));
  expect(totals).toMatchObject({
    projects: 2,
    packages: 1,
    contractValue: 10_000_000_000,
    disbursed: 2_000_000_000,
    yearAssigned: 5_000_000_000,
    yearDisbursed: 2_000_000_000,
  });
  await store.close();
});

test.each(testEngines)(
  'a guarantee that is extended, and one that is given back, is watched no longer; an amended end counts on $name',
  async ({ open }) => {
    const store = await open();
    const { project, contract } = await store.write(aRunningProject);
    const openNow = async (today: string) => {
      await store.write((tx) => refreshProject(tx, project.id, on(today)));
      const flags = await store.read((db) => flagsOf(db, project.id));
      return flags.filter(({ state }) => state === 'open').map(({ rule, severity }) => `${rule} ${severity}`);
    };
    const performance = await store.write((tx) =>
      aSecurity(tx, { contractId: contract.id, kind: 'performance', expiresOn: day('2025-10-20') }),
    );
    expect(await openNow('2025-10-31')).toContain('A3 red');

    const extension = await store.write(async (tx) => {
      const [advance] = await tx
        .select({ id: tx.t.securities.id })
        .from(tx.t.securities)
        .where(eq(tx.t.securities.kind, 'advance'));
      await aSecurity(tx, {
        contractId: contract.id,
        kind: 'advance',
        replacesId: advance?.id,
        issuedOn: day('2025-10-31'),
        expiresOn: day('2026-12-31'),
      });
      return aSecurity(tx, {
        contractId: contract.id,
        kind: 'performance',
        replacesId: performance.id,
        issuedOn: day('2025-10-31'),
        expiresOn: day('2026-07-31'),
      });
    });
    expect(await openNow('2025-10-31')).not.toContain('A3 red');

    await store.write((tx) =>
      anAmendment(tx, {
        contractId: contract.id,
        newFinishOn: day('2026-12-31'),
        newValue: vnd(11_000_000_000),
      }),
    );
    expect(await openNow('2026-07-15')).toContain('A3 amber');
    expect(await openNow('2026-07-15')).not.toContain('S6 red');
    const [position] = await store.read((db) => db.select().from(db.t.packagePositions));
    expect(position).toMatchObject({ contractValue: 11_000_000_000, contractFinishOn: '2026-12-31' });

    await store.write((tx) =>
      aSecurityRelease(tx, { securityId: extension.id, releasedOn: day('2026-07-16') }),
    );
    expect(await openNow('2026-07-15')).toContain('A3 amber');
    expect((await openNow('2026-07-16')).filter((flag) => flag.startsWith('A3'))).toEqual([]);
    await store.close();
  },
);

test.each(testEngines)(
  'a write that reaches nobody else leaves the flag of a supplier who wins again and again on $name',
  async ({ open }) => {
    const store = await open();
    const { project, biddingPackage } = await store.write(async (tx) => {
      const running = await aRunningProject(tx);
      const { id: ownerId } = await anOrganisation(tx);
      const { projects, contractSuppliers } = tx.t;
      await tx.update(projects).set({ ownerId }).where(eq(projects.id, running.project.id));
      const [winner] = await tx.select().from(contractSuppliers);
      const suppliers = winner === undefined ? [] : [{ supplierId: winner.supplierId }];
      for (const signedOn of [day('2025-03-01'), day('2025-04-01'), day('2025-05-01')]) {
        const settled = await aPackage(tx, { projectId: running.project.id, status: 'settled' });
        await aContract(tx, { packageId: settled.id, suppliers, signedOn });
      }
      return running;
    });
    const standing = () =>
      store.read(async (db) => ({
        flags: await flagsOf(db, project.id),
        amber: await db
          .select({ amber: db.t.packagePositions.openAmber })
          .from(db.t.packagePositions)
          .where(eq(db.t.packagePositions.packageId, biddingPackage.id)),
      }));
    await store.write((tx) => refreshProject(tx, project.id, on('2025-10-31')));
    const before = await standing();
    expect(before.flags).toContainEqual({ rule: 'P6', state: 'open', severity: 'amber' });
    await store.write((tx) => refreshProject(tx, project.id, on('2025-10-31'), 'alone'));
    expect(await standing()).toEqual(before);
    await store.close();
  },
);
