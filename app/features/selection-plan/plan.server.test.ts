import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';

import { day, month } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import { anInvestmentDecision, aPackage, aProject } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { aManager, as, contextOf } from '../projects/testing/a-manager.ts';
import { approvePlan } from './approve-plan.server.ts';
import { changePrice } from './change-price.server.ts';
import { createPackage } from './create-package.server.ts';
import { editPackage } from './edit-package.server.ts';
import { findPlan } from './find-plan.server.ts';
import { findPlanSubject } from './plan-addresses.server.ts';
import { loadPlanAtHand } from './plan-at-hand.server.ts';
import type { ChangePrice, CreatePackage, EditPackage } from './schemas.ts';

const today = day('2025-10-31');
const address = { projectCode: 'DL-DTI', packageCode: 'BP-01' };

const fields = {
  name: 'Thiết bị trung tâm dữ liệu',
  part: 'inPlan',
  fundingSource: 'provincialBudget',
  category: 'goods',
  method: 'open',
  procedure: 'oneStageOneEnvelope',
  contractType: 'lumpSum',
  selectionStart: { month: month('2025-07'), byQuarter: true },
  selectionDays: 45,
  executionDays: 240,
  purchaseOption: 3_000,
  isPrequalified: null,
  isOnline: true,
  isDomestic: true,
  bidSupervision: null,
  isComplex: false,
  isIt: true,
} as const satisfies Omit<EditPackage, 'version'>;
const made: CreatePackage = { code: 'BP-01', price: vnd(60_000_000_000), ...fields };
const update: ChangePrice = {
  version: 1,
  newPrice: vnd(58_000_000_000),
  decisionNumber: '7/QĐ-STTTT',
  decidedOn: day('2025-10-30'),
  reason: 'giá thiết bị giảm',
};

/** A project of 100 billion with its manager, where the rules of a new installation are in force. */
async function aPlannedProject(store: Store) {
  const projectId = await store.write(async (tx) => {
    const { id } = await aProject(tx, { code: 'DL-DTI' });
    await anInvestmentDecision(tx, { projectId: id });
    await tx.insert(tx.t.ruleParams).values(defaultRuleParams.map((param) => ({ id: uuidv7(), ...param })));
    return id;
  });
  return { projectId, context: await aManager(store, projectId) };
}

async function recordsOf(store: Store) {
  return store.read(async (db) => ({
    packages: await db.select().from(db.t.biddingPackages).orderBy(db.t.biddingPackages.code),
    steps: await db.select().from(db.t.packageStatusChanges),
    prices: await db.select().from(db.t.packagePriceChanges),
    plans: await db.select().from(db.t.selectionPlans).orderBy(db.t.selectionPlans.revision),
    events: await db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
    positions: await db.select().from(db.t.projectPositions),
  }));
}

async function versionOf(store: Store, projectId: string): Promise<string> {
  return (await store.read((db) => loadPlanAtHand(db, projectId, today))).version;
}

describe.each(testEngines)('on $name', { timeout: 60_000 }, ({ open }) => {
  test('a package is made before it is in a plan, with its first step and its event', async () => {
    const store = await open();
    const { projectId, context } = await aPlannedProject(store);
    await createPackage(context, 'DL-DTI', made);

    const { packages, steps, events, positions } = await recordsOf(store);
    expect(packages).toMatchObject([
      {
        code: 'BP-01',
        status: 'draft',
        price: 60_000_000_000,
        planPart: 'inPlan',
        selectionStartMonth: '2025-07',
        startsByQuarter: true,
        purchaseOption: 3_000,
        foldedName: 'bp-01 thiet bi trung tam du lieu',
        managerId: context.actor.userId,
        illustrative: false,
      },
    ]);
    expect(steps).toMatchObject([{ step: 1, fromStatus: null, toStatus: 'draft', changedOn: today }]);
    expect(events).toMatchObject([
      {
        event: 'package.created',
        subjectId: packages[0]?.id,
        changes: { code: 'BP-01', price: 60_000_000_000, selectionStart: 'Q3/2025' },
      },
    ]);
    expect(positions).toMatchObject([{ projectId, packages: 1 }]);
    await store.close();
  });

  test('a code that is taken, an option above its ceiling, and prices above the investment make no package', async () => {
    const store = await open();
    const { context } = await aPlannedProject(store);
    await createPackage(context, 'DL-DTI', made);
    const refused = (change: Partial<CreatePackage>) =>
      createPackage(context, 'DL-DTI', { ...made, ...change });
    await expect(refused({ code: 'BP-01', price: null })).rejects.toMatchObject({
      violations: [{ code: 'packageCodeTaken', field: 'code', params: { name: { text: made.name } } }],
    });
    await expect(refused({ code: 'NEW', price: null })).rejects.toMatchObject({
      violations: [{ code: 'codeUnusable' }],
    });
    await expect(refused({ code: 'BP-02', price: null, purchaseOption: 3_001 })).rejects.toMatchObject({
      violations: [
        {
          code: 'purchaseOptionAboveCeiling',
          params: { option: { basisPoints: 3_001 }, ceiling: { basisPoints: 3_000 } },
        },
      ],
    });
    await expect(refused({ code: 'BP-02', price: vnd(40_000_000_001) })).rejects.toMatchObject({
      violations: [
        {
          code: 'planAboveInvestment',
          field: 'price',
          params: { prices: { vnd: 100_000_000_001 }, totalInvestment: { vnd: 100_000_000_000 } },
        },
      ],
    });
    expect((await recordsOf(store)).packages).toHaveLength(1);
    await createPackage(context, 'DL-DTI', { ...made, code: 'BP-02', price: vnd(40_000_000_000) });
    await store.close();
  });

  test('an edit keeps what it was in its event; the same again changes nothing; the later of two is shown both', async () => {
    const store = await open();
    const { context } = await aPlannedProject(store);
    await createPackage(context, 'DL-DTI', made);
    const changed = { ...fields, method: 'limited', part: 'notYetEligible' } as const;
    const answers = await Promise.allSettled([
      editPackage(context, address, { version: 1, ...changed }),
      editPackage(context, address, { version: 1, ...fields, name: 'Tên khác' }),
    ]);
    const { packages, events } = await recordsOf(store);
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { name: 'StaleEdit', current: { version: 2, name: packages[0]?.name } } },
    ]);
    expect(events).toHaveLength(2);

    await editPackage(context, address, { version: 2, ...changed });
    await editPackage(context, address, {
      version: (await recordsOf(store)).packages[0]?.version ?? 0,
      ...changed,
    });
    const after = await recordsOf(store);
    expect(after.packages).toMatchObject([{ method: 'limited', planPart: 'notYetEligible' }]);
    expect(after.events.at(-1)).toMatchObject({ event: 'package.planChanged' });
    expect(after.events.length).toBeLessThanOrEqual(3);
    await expect(
      editPackage(context, address, {
        version: after.packages[0]?.version ?? 0,
        ...changed,
        purchaseOption: 3_001,
      }),
    ).rejects.toMatchObject({ violations: [{ code: 'purchaseOptionAboveCeiling' }] });
    await store.close();
  });

  test('a price changes by a decision until so many days before the notice closes, and the old one is kept', async () => {
    const store = await open();
    const { projectId, context } = await aPlannedProject(store);
    const { id: packageId } = await store.write((tx) =>
      aPackage(tx, {
        projectId,
        code: 'BP-01',
        price: vnd(60_000_000_000),
        status: 'inviting',
        firstChange: { facts: { noticeNumber: 'IB2500000001', closingOn: '2025-11-27' } },
      }),
    );
    await changePrice(context, address, update);
    const { packages, prices, events } = await recordsOf(store);
    expect(packages).toMatchObject([{ price: 58_000_000_000, version: 2 }]);
    expect(prices).toMatchObject([
      {
        packageId,
        oldPrice: 60_000_000_000,
        newPrice: 58_000_000_000,
        decidedOn: '2025-10-30',
        decisionNumber: '7/QĐ-STTTT',
        reason: 'giá thiết bị giảm',
        recordedBy: context.actor.userId,
      },
    ]);
    expect(events).toMatchObject([
      {
        event: 'package.priceChanged',
        changes: { price: { from: 60_000_000_000, to: 58_000_000_000 }, reason: 'giá thiết bị giảm' },
      },
    ]);

    const late = { ...update, version: 2, newPrice: vnd(57_000_000_000), decidedOn: today };
    await expect(changePrice(context, address, late)).rejects.toMatchObject({
      violations: [
        {
          code: 'priceFixed',
          field: 'decidedOn',
          params: { last: { day: '2025-10-30' }, opening: { day: '2025-11-27' }, fixed: { days: 28 } },
        },
      ],
    });
    const tooMuch = { ...late, decidedOn: day('2025-10-30'), newPrice: vnd(100_000_000_001) };
    await expect(changePrice(context, address, tooMuch)).rejects.toMatchObject({
      violations: [{ code: 'planAboveInvestment', field: 'newPrice' }],
    });
    await expect(changePrice(context, address, { ...late, version: 1 })).rejects.toMatchObject({
      name: 'StaleEdit',
      current: { version: 2, price: 58_000_000_000 },
    });
    expect((await recordsOf(store)).prices).toHaveLength(1);
    await store.close();
  });

  test('an approval keeps every package as it stood, and a later page says what changed', async () => {
    const store = await open();
    const { projectId, context } = await aPlannedProject(store);
    await createPackage(context, 'DL-DTI', made);
    await createPackage(context, 'DL-DTI', { ...made, code: 'TV-01', part: 'done', price: null });
    const decision = {
      number: 'PL2500012345',
      decisionNumber: '3/QĐ-UBND',
      decidedOn: day('2025-06-01'),
      reason: null,
    };
    const version = await versionOf(store, projectId);
    expect(await approvePlan(context, 'DL-DTI', { version, ...decision })).toBe(1);

    await changePrice(context, address, update);
    await editPackage(
      context,
      { ...address, packageCode: 'TV-01' },
      { version: 1, ...fields, part: 'notApplicable' },
    );
    await expect(approvePlan(context, 'DL-DTI', { version, ...decision })).rejects.toMatchObject({
      name: 'StaleEdit',
      current: { revision: 1, packages: 2, price: 58_000_000_000 },
    });
    const second = { ...decision, decidedOn: today, version: await versionOf(store, projectId) };
    await expect(approvePlan(context, 'DL-DTI', second)).rejects.toMatchObject({
      violations: [{ code: 'required', field: 'reason' }],
    });
    expect(await approvePlan(context, 'DL-DTI', { ...second, reason: 'giá thiết bị giảm' })).toBe(2);

    const { packages, plans, events } = await recordsOf(store);
    expect(packages.map(({ status }) => status)).toEqual(['draft', 'draft']);
    expect(plans).toMatchObject([
      { revision: 1, number: 'PL2500012345', totalInvestment: 100_000_000_000 },
      { revision: 2, reason: 'giá thiết bị giảm' },
    ]);
    expect(events.at(-1)).toMatchObject({
      event: 'plan.approved',
      subjectId: projectId,
      changes: { revision: 2, packageCount: 1, price: 58_000_000_000 },
    });
    const asked = { today, locale: 'vi' } as const;
    const page = await store.read(async (db) => {
      const subject = await findPlanSubject(db, 'DL-DTI');
      return {
        first: await findPlan(db, subject, { ...asked, revision: 1 }),
        second: await findPlan(db, subject, { ...asked, revision: 2 }),
        now: await findPlan(db, subject, { ...asked, revision: 99 }),
      };
    });
    expect(page.first.packages).toMatchObject([
      { code: 'BP-01', price: 60_000_000_000, selectionStartMonth: '2025-07', startsByQuarter: true },
      { code: 'TV-01', part: 'done', price: null },
    ]);
    expect(page.first.sums.all).toEqual({ packages: 2, price: 60_000_000_000, unpriced: ['TV-01'] });
    expect([page.first.changes, page.first.missing]).toEqual([null, []]);
    expect(page.second.changes).toMatchObject({
      added: [],
      removed: [],
      changed: [
        { code: 'BP-01', changes: [{ field: 'price', from: 60_000_000_000, to: 58_000_000_000 }] },
        { code: 'TV-01', changes: [{ field: 'part', from: 'done', to: 'notApplicable' }] },
      ],
    });
    expect(page.now.shown).toBeNull();
    expect(page.now.changes).toEqual({ added: [], removed: [], changed: [] });
    expect(page.now.revisions.map(({ revision, packages: of, price }) => [revision, of, price])).toEqual([
      [2, 2, 58_000_000_000],
      [1, 2, 60_000_000_000],
    ]);
    await store.close();
  });

  test('a plan that lacks what the law asks is listed, and not approved', async () => {
    const store = await open();
    const { projectId, context } = await aPlannedProject(store);
    await createPackage(context, 'DL-DTI', { ...made, price: null, method: null });
    const wish = {
      number: null,
      decisionNumber: '3/QĐ-UBND',
      decidedOn: day('2025-06-01'),
      reason: null,
      version: await versionOf(store, projectId),
    };
    await expect(approvePlan(context, 'DL-DTI', wish)).rejects.toMatchObject({
      violations: [{ code: 'planIncomplete', params: { packages: { text: 'BP-01' } } }],
    });
    const { missing } = await store.read(async (db) =>
      findPlan(db, await findPlanSubject(db, 'DL-DTI'), { revision: null, today, locale: 'en' }),
    );
    expect(missing).toEqual([{ code: 'BP-01', name: made.name, fields: ['price', 'method'] }]);
    expect((await recordsOf(store)).plans).toEqual([]);
    await store.close();
  });

  test('of two approvals at once one is kept', async () => {
    const store = await open();
    const { projectId, context } = await aPlannedProject(store);
    await createPackage(context, 'DL-DTI', made);
    const wish = {
      number: null,
      decisionNumber: '3/QĐ-UBND',
      decidedOn: day('2025-06-01'),
      reason: null,
      version: await versionOf(store, projectId),
    };
    const answers = await Promise.allSettled([
      approvePlan(context, 'DL-DTI', wish),
      approvePlan(context, 'DL-DTI', wish),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await recordsOf(store)).plans).toHaveLength(1);
    await store.close();
  });

  test('nobody but a manager of the project draws up its plan', async () => {
    const store = await open();
    const { context } = await aPlannedProject(store);
    const elsewhere = await store.write((tx) => aProject(tx));
    await createPackage(context, 'DL-DTI', made);
    const others = [
      await aManager(store, elsewhere.id),
      ...(['financeOfficer', 'committee', 'auditor', 'administrator'] as const).map((role) =>
        contextOf(store, as(role, context)),
      ),
    ];
    const approval = { version: '', number: null, decisionNumber: '3', decidedOn: today, reason: null };
    for (const other of others) {
      const attempts = [
        () => createPackage(other, 'DL-DTI', { ...made, code: 'BP-02' }),
        () => editPackage(other, address, { version: 1, ...fields }),
        () => changePrice(other, address, update),
        () => approvePlan(other, 'DL-DTI', approval),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow(Forbidden);
    }
    expect((await recordsOf(store)).events).toHaveLength(1);
    await store.close();
  });
});
