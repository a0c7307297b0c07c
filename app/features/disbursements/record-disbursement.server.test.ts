import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { anAmendment, aProject } from '#db/factories.ts';
import { linkHash } from '#db/hash-chain.server.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { recordDisbursement } from './record-disbursement.server.ts';
import { aPayableContract, anActor, aVoucher, contextOf } from './testing/paying.ts';

test.each(testEngines)('a payment leaves its entry, its trace and its totals on $name', async ({ open }) => {
  const store = await open();
  const { payable, context } = await paying(store);
  const voucher = { ...aVoucher(payable), note: 'Đợt 3' };
  expect(await recordDisbursement(context, voucher)).toEqual({ id: voucher.id, cash: 1_000_000_000 });

  const kept = await everythingKept(store);
  const [{ previousHash, hash, ...content } = { previousHash: '', hash: '' }] = kept.entries;
  expect(content).toMatchObject({
    seq: 1,
    id: voucher.id,
    projectId: payable.project.id,
    packageId: payable.biddingPackage.id,
    contractId: payable.contract.id,
    kind: 'payment',
    gross: 1_000_000_000,
    cash: 1_000_000_000,
    postedOn: '2025-10-30',
    voucherNumber: 'UNC-0001',
    note: 'Đợt 3',
    recordedBy: context.actor.userId,
    recordedAt: context.trace.at,
    illustrative: false,
  });
  expect(hash).toBe(linkHash(previousHash, content));
  expect(kept.events).toMatchObject([
    { event: 'disbursement.recorded', subjectId: voucher.id, changes: { seq: 1, amount: 1_000_000_000 } },
  ]);
  expect(kept.contractTotals).toMatchObject([{ paid: 1_000_000_000, advanceOutstanding: 0 }]);
  expect(kept.yearTotals).toMatchObject([{ usable: 5_000_000_000, disbursed: 1_000_000_000 }]);
  expect(kept.monthTotals).toMatchObject([{ month: '2025-10', disbursed: 1_000_000_000 }]);
  expect(kept.positions).toMatchObject([{ disbursed: 1_000_000_000, yearDisbursed: 1_000_000_000 }]);
  await store.close();
});

test.each(testEngines)('an advance is recovered by the payments that follow on $name', async ({ open }) => {
  const store = await open();
  const { payable, context } = await paying(store);
  const advance = { ...aVoucher(payable), kind: 'advance' as const };
  const payment = { ...aVoucher(payable), voucherNumber: 'UNC-0002', recovered: vnd(400_000_000) };
  await recordDisbursement(context, advance);
  expect(await recordDisbursement(context, payment)).toEqual({ id: payment.id, cash: 600_000_000 });
  const { contractTotals, yearTotals } = await everythingKept(store);
  expect(contractTotals).toMatchObject([
    { advanced: 1_000_000_000, advanceOutstanding: 600_000_000, paid: 1_000_000_000 },
  ]);
  expect(yearTotals).toMatchObject([{ disbursed: 1_600_000_000 }]);
  await store.close();
});

test.each(testEngines)('a cost outside packages needs no contract on $name', async ({ open }) => {
  const store = await open();
  const { payable, context } = await paying(store);
  await recordDisbursement(context, { ...aVoucher(payable), contractId: null });
  const { entries } = await everythingKept(store);
  expect(entries).toMatchObject([{ contractId: null, packageId: null, cash: 1_000_000_000 }]);
  await store.close();
});

test.each(testEngines)('an amendment raises what may be paid on $name', async ({ open }) => {
  const store = await open();
  const { payable, context } = await paying(store);
  const tooMuch = { ...aVoucher(payable), kind: 'advance' as const, amount: vnd(3_000_000_000) };
  await expect(recordDisbursement(context, tooMuch)).rejects.toMatchObject({
    violations: [{ code: 'advanceAboveCeiling', params: { ceiling: { vnd: 2_700_000_000 } } }],
  });
  await store.write((tx) =>
    anAmendment(tx, { contractId: payable.contract.id, newValue: vnd(10_000_000_000) }),
  );
  expect(await recordDisbursement(context, tooMuch)).toEqual({ id: tooMuch.id, cash: 3_000_000_000 });
  await store.close();
});

test.each(testEngines)(
  'the same form sent again gives the same entry (L11, L12), on $name',
  async ({ open }) => {
    const store = await open();
    const { payable, context } = await paying(store);
    const voucher = aVoucher(payable);
    const sent = await Promise.all([
      recordDisbursement(context, voucher),
      recordDisbursement(context, { ...voucher }),
    ]);
    expect(sent[1]).toEqual(sent[0]);
    await expect(recordDisbursement(context, { ...voucher, amount: vnd(1) })).rejects.toMatchObject({
      violations: [{ code: 'sameRequestOtherContent' }],
    });
    const { entries, events } = await everythingKept(store);
    expect([entries.length, events.length]).toEqual([1, 1]);
    await store.close();
  },
);

test.each(testEngines)('whatever is refused leaves no row on $name (ASVS 2.3.3)', async ({ open }) => {
  const store = await open();
  const { payable, context } = await paying(store);
  const voucher = aVoucher(payable);
  await recordDisbursement(context, voucher);
  const before = await everythingKept(store);
  const elsewhere = await store.write((tx) => aProject(tx));
  const again = { ...voucher, id: uuidv7(), voucherNumber: 'UNC-0002' };
  const [auditor, neighbour] = await store.write(async (tx) => [
    await anActor(tx, 'auditor'),
    await anActor(tx, 'financeOfficer', elsewhere.id),
  ]);

  const refused = [
    [{ ...again, amount: vnd(4_000_000_001) }, 'capitalExceeded'],
    [{ ...again, amount: vnd(8_000_000_001) }, 'contractValueExceeded'],
    [{ ...again, recovered: vnd(1) }, 'recoveryAboveOutstanding'],
    [{ ...again, kind: 'paymentReturn' as const, amount: vnd(1_000_000_001) }, 'returnAbovePaid'],
    [{ ...again, fundingSource: 'oda' as const }, 'capitalExceeded'],
    [{ ...again, postedOn: day('2025-11-01') }, 'dayInFuture'],
    [{ ...again, voucherNumber: 'UNC-0001' }, 'voucherDuplicate'],
    [{ ...again, projectId: elsewhere.id }, 'notFound'],
    [{ ...again, projectId: uuidv7() }, 'notFound'],
  ] as const;
  for (const [bad, code] of refused) {
    await expect(recordDisbursement(context, bad)).rejects.toMatchObject({
      violations: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  }
  for (const stranger of [auditor, neighbour]) {
    await expect(recordDisbursement(contextOf(store, stranger), again)).rejects.toMatchObject({
      name: 'Forbidden',
    });
  }
  expect(await everythingKept(store)).toEqual(before);
  await store.close();
});

test.each(testEngines)('two at once cannot both pass a ceiling on $name (ASVS 2.3.4)', async ({ open }) => {
  const store = await open();
  const { payable, context } = await paying(store);
  const vouchers = Array.from({ length: 8 }, (_, index) => ({
    ...aVoucher(payable),
    voucherNumber: `UNC-${index}`,
    amount: vnd(2_000_000_000),
  }));
  const outcomes = await Promise.allSettled(vouchers.map((voucher) => recordDisbursement(context, voucher)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  const { entries, yearTotals } = await everythingKept(store);
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(yearTotals).toMatchObject([{ disbursed: 4_000_000_000 }]);
  await store.close();
});

async function paying(store: Store) {
  return store.write(async (tx) => {
    const payable = await aPayableContract(tx);
    return { payable, context: contextOf(store, await anActor(tx, 'financeOfficer')) };
  });
}

async function everythingKept(store: Store) {
  return store.read(async (db) => {
    const { t } = db;
    return {
      entries: await db.select().from(t.disbursementEntries).orderBy(t.disbursementEntries.seq),
      events: await db
        .select()
        .from(t.auditEvents)
        .where(eq(t.auditEvents.subjectKind, 'disbursement'))
        .orderBy(t.auditEvents.seq),
      contractTotals: await db.select().from(t.contractTotals),
      yearTotals: await db.select().from(t.projectYearTotals),
      monthTotals: await db.select().from(t.provinceMonthTotals),
      positions: await db.select().from(t.projectPositions),
      flags: await db.select().from(t.flags).orderBy(t.flags.id),
    };
  });
}
