import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import { day, month } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { aDisbursement } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { findClosedThrough } from '#db/period-closings.server.ts';
import { testEngines } from '#db/testing/stores.ts';
import { verifyStore } from '#db/verify.server.ts';

import { recordDisbursement } from '../disbursements/record-disbursement.server.ts';
import { reverseDisbursement } from '../disbursements/reverse-disbursement.server.ts';
import { anActor, aPayableContract, aVoucher, contextOf } from '../disbursements/testing/paying.ts';

import { closePeriod } from './close-period.server.ts';
import { listClosings, listOpenMonths } from './queries.server.ts';

/** An officer who paid 1 billion on 15 September and 2 on 20 October, and somebody of the committee, on 31 October 2025. */
async function aProvince(store: Store) {
  const payable = await store.write(aPayableContract);
  const officer = contextOf(store, await store.write((tx) => anActor(tx, 'financeOfficer')));
  const chair = contextOf(store, await store.write((tx) => anActor(tx, 'committee')));
  const first = { ...aVoucher(payable), voucherNumber: 'UNC-0001', postedOn: day('2025-09-15') };
  const second = {
    ...aVoucher(payable),
    voucherNumber: 'UNC-0002',
    postedOn: day('2025-10-20'),
    amount: vnd(2_000_000_000),
  };
  await recordDisbursement(officer, first);
  await recordDisbursement(officer, second);
  const { provinceCode } = payable.project;
  const closing = {
    provinceCode,
    month: month('2025-09'),
    treasuryCash: vnd(1_000_000_000),
    explanation: null,
  };
  return { payable, officer, chair, first, second, provinceCode, closing };
}

async function refusalOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof RuleViolations) return error.violations.map(({ code }) => code);
  return error === null ? [] : [String(error)];
}

test.each(testEngines)(
  'a month that is closed stays as it is, whatever is posted, on $name',
  async ({ open }) => {
    const store = await open();
    const { payable, officer, chair, first, provinceCode, closing } = await aProvince(store);
    await closePeriod(chair, closing);
    const [closed] = await store.read((db) => listClosings(db, provinceCode));
    expect(closed).toMatchObject({
      throughMonth: '2025-09',
      entries: 1,
      cash: 1_000_000_000,
      treasuryCash: 1_000_000_000,
      ledgerSeq: 2,
      closedBy: chair.actor.name,
    });

    const late = { ...aVoucher(payable), voucherNumber: 'UNC-0003', postedOn: day('2025-09-30') };
    expect(await refusalOf(recordDisbursement(officer, late))).toEqual(['periodClosed']);
    const undone = { id: uuidv7(), voucherNumber: 'UNC-0004', postedOn: day('2025-09-30'), note: 'Nhầm' };
    expect(await refusalOf(reverseDisbursement(officer, first.id, undone))).toEqual(['periodClosed']);
    const behindTheRules = aDisbursementOn(store, payable, '2025-09-01');
    await expect(behindTheRules).rejects.toThrow();

    await recordDisbursement(officer, { ...late, postedOn: day('2025-10-01') });
    await reverseDisbursement(officer, first.id, { ...undone, postedOn: day('2025-10-31') });
    expect(await verifyStore(store)).toMatchObject({ ok: true });
    await store.close();
  },
);

function aDisbursementOn(store: Store, payable: Awaited<ReturnType<typeof aPayableContract>>, on: string) {
  const { project, contract, biddingPackage } = payable;
  return store.write((tx) =>
    aDisbursement(tx, {
      projectId: project.id,
      packageId: biddingPackage.id,
      contractId: contract.id,
      postedOn: day(on),
    }),
  );
}

test.each(testEngines)(
  'closings follow one another, each of what came since the one before, on $name',
  async ({ open }) => {
    const store = await open();
    const { chair, provinceCode, closing } = await aProvince(store);
    const openMonths = (today: string, closedThrough: ReturnType<typeof month> | null) =>
      store.read((db) => listOpenMonths(db, { provinceCode, closedThrough, today: day(today) }));
    expect(await openMonths('2025-10-31', null)).toEqual([
      { month: '2025-09', cash: 1_000_000_000, sinceClosing: 1_000_000_000 },
    ]);
    await closePeriod(chair, closing);
    expect(await openMonths('2025-12-01', month('2025-09'))).toEqual([
      { month: '2025-10', cash: 2_000_000_000, sinceClosing: 2_000_000_000 },
      { month: '2025-11', cash: 0, sinceClosing: 2_000_000_000 },
    ]);
    expect(await store.read((db) => findClosedThrough(db, provinceCode))).toBe('2025-09');
    expect(await refusalOf(closePeriod(chair, closing))).toEqual(['periodClosed']);
    expect(await refusalOf(closePeriod(chair, { ...closing, month: month('2025-10') }))).toEqual([
      'periodNotOver',
      'treasuryDiffers',
    ]);
    await store.close();
  },
);

test.each(testEngines)(
  'who entered does not close, nor who is assigned to some projects, on $name',
  async ({ open }) => {
    const store = await open();
    const { officer, payable, closing } = await aProvince(store);
    expect(await refusalOf(closePeriod(officer, closing))).toEqual(['periodOwnEntries']);
    const other = contextOf(store, await store.write((tx) => anActor(tx, 'financeOfficer')));
    const local = contextOf(
      store,
      await store.write((tx) => anActor(tx, 'financeOfficer', payable.project.id)),
    );
    await expect(closePeriod(local, closing)).rejects.toThrow(Forbidden);
    await closePeriod(other, {
      ...closing,
      treasuryCash: vnd(1),
      explanation: 'Kho bạc hạch toán sang tháng sau',
    });
    await store.close();
  },
);
