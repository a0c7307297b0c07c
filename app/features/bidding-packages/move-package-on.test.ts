import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { createClock } from '#app/platform/clock.ts';
import {
  aContract,
  aDisbursement,
  anOverride,
  aPackage,
  aProject,
  aStatusChange,
  aSupplier,
  aUser,
} from '#db/factories.ts';
import type { Given, Row } from '#db/made-row.ts';
import { aScheduleItem } from '#db/schedule-factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { movePackageOn } from './move-package-on.server.ts';
import type { MovePackageOn } from './schemas.ts';

const today = day('2025-10-31');
const packageCode = 'BP-12';

async function prepared(
  store: Store,
  given: Given<'biddingPackages'> = {},
  steps: readonly Row<'packageStatusChanges'>['toStatus'][] = [],
) {
  return store.write(async (tx) => {
    const { id: userId, name, email } = await aUser(tx);
    const actor: Actor = {
      userId,
      name,
      email,
      assignments: [{ role: 'projectManager', projectId: null, organisationId: null }],
    };
    const { id: projectId, code: projectCode } = await aProject(tx);
    const { id: packageId } = await aPackage(tx, { code: packageCode, projectId, ...given });
    for (const toStatus of steps) await aStatusChange(tx, { packageId, toStatus });
    return { actor, packageId, projectId, address: { projectCode, packageCode } };
  });
}

type Prepared = Awaited<ReturnType<typeof prepared>>;

/** Gives the package the milestones that IT work has to reach before it goes on trial and is accepted. */
async function reached(store: Store, { packageId, projectId }: Prepared): Promise<void> {
  await store.write(async (tx) => {
    for (const role of ['securityApproval', 'training'] as const) {
      const days = { actualStartOn: day('2025-09-15'), actualFinishOn: day('2025-09-15') };
      await aScheduleItem(tx, { projectId, packageId, kind: 'milestone', role, position: 9, ...days });
    }
  });
}

function move(store: Store, { actor, address }: Prepared, wish: Partial<MovePackageOn>): Promise<void> {
  const trace = { actorId: actor.userId, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
  return movePackageOn({ store, clock: createClock(today), actor, trace }, address, {
    version: 1,
    kind: 'transition',
    to: 'inviting',
    on: today,
    ...wish,
  });
}

const notice = { to: 'inviting', noticeNumber: 'IB2500000001', closingOn: day('2025-11-20') } as const;
const contract = {
  to: 'contracted',
  contractNumber: '12/HĐ',
  signedOn: day('2025-10-30'),
  contractValue: vnd(9_000_000_000),
  finishOn: day('2026-06-30'),
} as const;

async function recordsOf(store: Store, packageId: string) {
  return store.read(async (db) => {
    const { biddingPackages, packageStatusChanges: changes, contracts, contractAmendments } = db.t;
    const ofPackage = eq(changes.packageId, packageId);
    const [row] = await db.select().from(biddingPackages).where(eq(biddingPackages.id, packageId));
    return {
      row,
      changes: await db.select().from(changes).where(ofPackage).orderBy(asc(changes.step)),
      contracts: await db.select().from(contracts).where(eq(contracts.packageId, packageId)),
      amendments: await db.select().from(contractAmendments),
      events: await db.select().from(db.t.auditEvents).orderBy(asc(db.t.auditEvents.seq)),
      positions: await db.select().from(db.t.packagePositions),
      reports: await db.select().from(db.t.progressReports),
    };
  });
}

async function violationsOf(attempt: Promise<void>): Promise<string[]> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RuleViolations)) throw error ?? new Error('nothing was refused');
  return error.violations.map(({ code, field }) => `${field}: ${code}`);
}

for (const { name, open } of testEngines) {
  test(`a step is kept with its facts, its event and the new position on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store);
    await move(store, at, { ...notice, documentRef: '15/QĐ-STTTT', note: 'Đúng kế hoạch' });
    const { row, changes, events, positions } = await recordsOf(store, at.packageId);

    expect(row).toMatchObject({ status: 'inviting', version: 2, round: 1, noticeNumber: 'IB2500000001' });
    expect(changes.at(-1)).toMatchObject({
      step: 2,
      kind: 'transition',
      fromStatus: 'planned',
      toStatus: 'inviting',
      round: 1,
      changedOn: today,
      facts: { noticeNumber: 'IB2500000001', closingOn: '2025-11-20' },
      documentRef: '15/QĐ-STTTT',
      note: 'Đúng kế hoạch',
      recordedBy: at.actor.userId,
    });
    expect(events).toMatchObject([
      {
        event: 'package.movedOn',
        subjectId: at.packageId,
        actorId: at.actor.userId,
        requestId: 'request-1',
        changes: {
          status: { from: 'planned', to: 'inviting' },
          noticeNumber: { from: null, to: 'IB2500000001' },
          closingOn: '2025-11-20',
          on: today,
          documentRef: '15/QĐ-STTTT',
          reason: 'Đúng kế hoạch',
          step: 2,
        },
      },
    ]);
    expect(positions).toMatchObject([{ packageId: at.packageId, status: 'inviting', statusOn: today }]);
    await store.close();
  });

  test(`another role, another project's manager and an unknown package are refused on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store);
    const elsewhere = await prepared(store);
    const as = (assignments: Actor['assignments']) => ({ ...at, actor: { ...at.actor, assignments } });

    const finance = as([{ role: 'financeOfficer', projectId: null, organisationId: null }]);
    const neighbour = as([{ role: 'projectManager', projectId: elsewhere.projectId, organisationId: null }]);
    const own = as([{ role: 'projectManager', projectId: at.projectId, organisationId: null }]);
    await expect(move(store, finance, notice)).rejects.toThrow(Forbidden);
    await expect(move(store, neighbour, notice)).rejects.toThrow(Forbidden);
    const unknown = { ...at, address: { ...at.address, packageCode: 'BP-99' } };
    await expect(move(store, unknown, notice)).rejects.toThrow(NotFound);
    expect((await recordsOf(store, at.packageId)).changes).toHaveLength(1);

    await move(store, own, notice);
    expect((await recordsOf(store, at.packageId)).changes).toHaveLength(2);
    await store.close();
  });

  test(`a broken rule names its figures and leaves no row on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store, { status: 'evaluating' });
    const award = { to: 'awarded', supplierName: 'Công ty A', decisionNumber: '7/QĐ' } as const;
    const tooHigh = move(store, at, { ...award, awardPrice: vnd(10_000_000_001) });

    expect(await violationsOf(tooHigh)).toEqual(['awardPrice: awardAbovePackagePrice']);
    expect(await violationsOf(move(store, at, { to: 'contracted' }))).toContain('to: transitionNotAllowed');
    expect(await violationsOf(move(store, at, { to: 'failed' }))).toEqual(['note: factMissing']);
    const { row, changes, events, positions } = await recordsOf(store, at.packageId);
    expect(row).toMatchObject({ status: 'evaluating', version: 1 });
    expect([changes.length, events.length, positions.length]).toEqual([1, 0, 0]);
    await store.close();
  });

  test(`whoever read an older version learns what is there now on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store);
    await move(store, at, notice);
    const late = await move(store, at, notice).catch((error: unknown) => error);

    expect(late).toBeInstanceOf(StaleEdit);
    expect(late).toMatchObject({
      current: { version: 2, status: 'inviting', on: today, by: at.actor.name },
    });
    expect((await recordsOf(store, at.packageId)).changes).toHaveLength(2);
    await store.close();
  });

  test(`of two at once one is refused on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store);
    const outcomes = await Promise.allSettled([move(store, at, notice), move(store, at, notice)]);

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await recordsOf(store, at.packageId)).changes).toHaveLength(2);
    await store.close();
  });

  test(`a notice number belongs to one package on ${name}`, async () => {
    const store = await open();
    await move(store, await prepared(store), notice);
    const at = await prepared(store);
    expect(await violationsOf(move(store, at, notice))).toEqual(['noticeNumber: noticeNumberTaken']);
    await store.close();
  });

  test(`an award keeps its supplier once, and the contract is theirs on ${name}`, async () => {
    const store = await open();
    const award = { to: 'awarded', awardPrice: vnd(9_100_000_000), decisionNumber: '7/QĐ' } as const;
    const first = await prepared(store, { status: 'evaluating' });
    await move(store, first, { ...award, supplierName: 'Công ty Điện tử Đắk Lắk' });
    const second = await prepared(store, { status: 'evaluating' });
    await move(store, second, { ...award, supplierName: 'CÔNG TY ĐIỆN TỬ ĐẮK LẮK' });
    await move(store, first, { ...contract, version: 2 });

    const { contracts } = await recordsOf(store, first.packageId);
    expect(contracts).toMatchObject([
      { number: '12/HĐ', value: 9_000_000_000, signedOn: '2025-10-30', finishOn: '2026-06-30' },
    ]);
    const parties = await store.read(async (db) => {
      const { suppliers, contractSuppliers } = db.t;
      return db
        .select({ name: suppliers.name, contractId: contractSuppliers.contractId })
        .from(suppliers)
        .leftJoin(contractSuppliers, eq(contractSuppliers.supplierId, suppliers.id));
    });
    expect(parties).toEqual([{ name: 'Công ty Điện tử Đắk Lắk', contractId: contracts[0]?.id }]);
    await store.close();
  });

  test(`inviting again after nobody won begins a new round with a new notice on ${name}`, async () => {
    const store = await open();
    const at = await prepared(
      store,
      { status: 'evaluating', noticeNumber: 'IB2400000009', noticeUrl: 'https://example.test/1' },
      ['failed'],
    );
    await move(store, at, { ...notice, version: 2 });

    const { row, changes } = await recordsOf(store, at.packageId);
    expect(row).toMatchObject({ round: 2, noticeNumber: 'IB2500000001', noticeUrl: null });
    expect(changes.map(({ round }) => round)).toEqual([1, 1, 2]);
    await store.close();
  });

  test(`phases begin and finish with the states, and a correction takes their days back on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store, { status: 'contracted' });
    await store.write(async (tx) => {
      const ids = { projectId: at.projectId, packageId: at.packageId };
      await aScheduleItem(tx, { ...ids, position: 1, role: 'execution' });
      await aScheduleItem(tx, { ...ids, position: 2, role: 'trialRun' });
    });
    await reached(store, at);
    const daysOf = () =>
      store.read(async (db) => {
        const { scheduleItems: items } = db.t;
        return db
          .select({ start: items.actualStartOn, finish: items.actualFinishOn })
          .from(items)
          .where(eq(items.kind, 'phase'))
          .orderBy(asc(items.position));
      });

    await move(store, at, { to: 'executing', on: day('2025-09-01') });
    await move(store, at, { to: 'trialRun', on: day('2025-10-20'), version: 2 });
    expect(await daysOf()).toEqual([
      { start: '2025-09-01', finish: '2025-10-20' },
      { start: '2025-10-20', finish: null },
    ]);

    const correction = { kind: 'correction', to: 'executing', version: 3 } as const;
    expect(await violationsOf(move(store, at, correction))).toEqual(['note: correctionReasonMissing']);
    await move(store, at, { ...correction, note: 'Chưa vận hành thử' });
    expect(await daysOf()).toEqual([
      { start: '2025-09-01', finish: null },
      { start: null, finish: null },
    ]);
    const { changes, events } = await recordsOf(store, at.packageId);
    expect(changes.at(-1)).toMatchObject({ kind: 'correction', fromStatus: 'trialRun', facts: {} });
    expect(events.at(-1)).toMatchObject({ event: 'package.corrected' });

    await move(store, at, { to: 'trialRun', on: day('2025-10-01'), version: 4 });
    expect((await daysOf())[1]).toEqual({ start: '2025-10-01', finish: null });
    await store.close();
  });

  test(`a trial run that was taken back does not count for acceptance on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store, { status: 'executing' });
    await reached(store, at);
    await move(store, at, { to: 'trialRun' });
    await move(store, at, { kind: 'correction', to: 'executing', note: 'Ghi nhầm', version: 2 });
    const acceptance = move(store, at, { to: 'accepted', physical: 10_000, version: 3 });
    expect(await violationsOf(acceptance)).toEqual(['to: trialRunMissing']);
    await store.close();
  });

  test(`a notice stated by mistake goes with its step on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store);
    await move(store, at, notice);
    await move(store, at, { kind: 'correction', to: 'planned', note: 'Nhầm gói', version: 2 });
    const { row } = await recordsOf(store, at.packageId);
    expect(row).toMatchObject({ status: 'planned', noticeNumber: null });
    await store.close();
  });

  test(`physical progress comes along as a report and opens the way to acceptance on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store, { status: 'trialRun' });
    expect(await violationsOf(move(store, at, { to: 'accepted', physical: 10_000 }))).toEqual([
      'to: securityApprovalMissing',
      'to: milestoneMissing',
    ]);
    await reached(store, at);
    expect(await violationsOf(move(store, at, { to: 'accepted', physical: 9_900 }))).toEqual([
      'to: physicalNotComplete',
    ]);
    expect(await violationsOf(move(store, at, { to: 'accepted', delayReason: 'technical' }))).toEqual([
      'to: physicalNotComplete',
      'physical: required',
    ]);
    await move(store, at, { to: 'accepted', physical: 10_000, delayReason: 'technical' });
    const { reports, row } = await recordsOf(store, at.packageId);
    expect(row).toMatchObject({ status: 'accepted' });
    expect(reports).toMatchObject([{ reportedOn: today, physical: 10_000, delayReason: 'technical' }]);
    await store.close();
  });

  test(`a contract on record changes only by an amendment, and not below what was paid on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store, { status: 'awarded' }, ['contracted']);
    const signedOn = day('2025-03-01');
    await store.write(async (tx) => {
      const { id } = await aContract(tx, { packageId: at.packageId, number: '12/HĐ', signedOn });
      await aDisbursement(tx, { contractId: id });
    });
    await move(store, at, { kind: 'correction', to: 'awarded', note: 'Sai giá hợp đồng', version: 2 });
    const again = { ...contract, signedOn, version: 3 };

    expect(await violationsOf(move(store, at, { ...again, contractNumber: '13/HĐ' }))).toEqual([
      'contractNumber: contractRecorded',
    ]);
    expect(await violationsOf(move(store, at, { ...again, contractValue: vnd(99_999_999) }))).toEqual([
      'contractValue: contractValueBelowDisbursed',
    ]);
    await move(store, at, { ...again, contractValue: vnd(8_000_000_000) });
    const { contracts, amendments } = await recordsOf(store, at.packageId);
    expect(contracts).toHaveLength(1);
    expect(amendments).toMatchObject([
      {
        oldValue: 9_000_000_000,
        newValue: 8_000_000_000,
        newFinishOn: '2026-06-30',
        reason: 'Sai giá hợp đồng',
      },
    ]);
    await store.close();
  });

  test(`a contract above the package price needs the permission of somebody else, and uses it up, on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store, { status: 'awarded' });
    const dear = { ...contract, contractValue: vnd(10_500_000_000) };
    expect(await violationsOf(move(store, at, dear))).toEqual(['contractValue: contractAbovePackagePrice']);
    const { id } = await store.write((tx) =>
      anOverride(tx, { projectId: at.projectId, subjectId: at.packageId, amount: vnd(500_000_000) }),
    );
    await move(store, at, dear);
    const { contracts } = await recordsOf(store, at.packageId);
    const uses = await store.read(async (db) => db.select().from(db.t.overrideUses));
    expect(uses).toMatchObject([{ overrideId: id, usedFor: contracts[0]?.id, recordedBy: at.actor.userId }]);
    await store.close();
  });

  test(`a contract number of another package, and a winner with a name like another's, are asked about on ${name}`, async () => {
    const store = await open();
    const at = await prepared(store, { status: 'evaluating' });
    await store.write(async (tx) => {
      const neighbour = await aPackage(tx, { projectId: at.projectId });
      const supplier = await aSupplier(tx, { name: 'Công ty CP Sao Việt' });
      await aContract(tx, {
        packageId: neighbour.id,
        number: contract.contractNumber,
        suppliers: [{ supplierId: supplier.id }],
      });
    });
    const award = { to: 'awarded', awardPrice: vnd(1), decisionNumber: '7/QĐ' } as const;
    const winner = { ...award, supplierName: 'Công ty TNHH Sao Viet' };
    expect(await violationsOf(move(store, at, winner))).toEqual(['supplierName: supplierAlike']);
    await move(store, at, { ...winner, isNewSupplier: 'on' });
    expect(await violationsOf(move(store, at, { ...contract, version: 2 }))).toEqual([
      'contractNumber: contractNumberTaken',
    ]);
    await move(store, at, { ...contract, version: 2, contractNumber: '13/HĐ' });
    const suppliers = await store.read(async (db) => db.select().from(db.t.suppliers));
    expect(suppliers).toHaveLength(2);
    await store.close();
  });
}
