import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy, slowTestEngines } from '#db/testing/stores.ts';

import { recordDisbursement } from './record-disbursement.server.ts';
import { reverseDisbursement } from './reverse-disbursement.server.ts';
import { aPayableContract, anActor, aVoucher, contextOf } from './testing/paying.ts';

const undoing = () => ({
  id: uuidv7(),
  voucherNumber: `DC-${uuidv7()}`,
  postedOn: day('2025-10-31'),
  note: 'Ghi nhầm hợp đồng',
});

test.each(slowTestEngines)(
  'a reversal mirrors its entry and brings every total back on $name',
  async ({ open }) => {
    const store = await open();
    const { payable, context } = await paying(store);
    const advance = { ...aVoucher(payable), kind: 'advance' as const };
    const payment = { ...aVoucher(payable), voucherNumber: 'UNC-0002', recovered: vnd(400_000_000) };
    await recordDisbursement(context, advance);
    const before = await totals(store);
    await recordDisbursement(context, payment);
    const reversal = undoing();
    expect(await reverseDisbursement(context, payment.id, reversal)).toEqual({
      id: reversal.id,
      cash: -600_000_000,
    });
    expect(await totals(store)).toEqual(before);
    expect((await entries(store)).at(-1)).toMatchObject({
      seq: 3,
      kind: 'reversal',
      reversesId: payment.id,
      note: 'Ghi nhầm hợp đồng',
      advanceChange: 400_000_000,
      paidChange: -1_000_000_000,
      cash: -600_000_000,
    });
    const events = await store.read(async (db) => db.select().from(db.t.auditEvents));
    expect(events.at(-1)).toMatchObject({ event: 'disbursement.reversed', subjectId: payment.id });
    await store.close();
  },
);

test.each(slowTestEngines)(
  'an entry is reversed once, by one of many at once, on $name (ASVS 2.3.4)',
  async ({ open }) => {
    const store = await open();
    const { payable, context } = await paying(store);
    const payment = aVoucher(payable);
    await recordDisbursement(context, payment);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => reverseDisbursement(context, payment.id, undoing())),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await entries(store)).toHaveLength(2);
    await store.close();
  },
);

test.each(slowTestEngines)(
  'a reversal sent again is the same one; it is never reversed itself on $name',
  async ({ open }) => {
    const store = await open();
    const { payable, context } = await paying(store);
    const payment = aVoucher(payable);
    await recordDisbursement(context, payment);
    const reversal = undoing();
    const first = await reverseDisbursement(context, payment.id, reversal);
    expect(await reverseDisbursement(context, payment.id, reversal)).toEqual(first);
    await expect(reverseDisbursement(context, reversal.id, undoing())).rejects.toMatchObject({
      violations: [{ code: 'reversalOfReversal' }],
    });
    expect(await entries(store)).toHaveLength(2);
    await store.close();
  },
);

test.each(slowTestEngines)(
  'only a finance officer of the project reverses, and only what is there, on $name',
  async ({ open }) => {
    const store = await open();
    const { payable, context } = await paying(store);
    const payment = aVoucher(payable);
    await recordDisbursement(context, payment);
    const manager = await store.write((tx) => anActor(tx, 'projectManager', payable.project.id));
    await expect(reverseDisbursement(contextOf(store, manager), payment.id, undoing())).rejects.toMatchObject(
      { name: 'Forbidden' },
    );
    for (const unknown of [uuidv7(), 'not an id']) {
      await expect(reverseDisbursement(context, unknown, undoing())).rejects.toMatchObject({
        name: 'NotFound',
      });
    }
    expect(await entries(store)).toHaveLength(1);
    await store.close();
  },
);

test('an advance that payments have recovered since is not undone beneath them', async () => {
  const store = await openMemoryCopy();
  const { payable, context } = await paying(store);
  const advance = { ...aVoucher(payable), kind: 'advance' as const };
  await recordDisbursement(context, advance);
  await recordDisbursement(context, {
    ...aVoucher(payable),
    voucherNumber: 'UNC-0002',
    recovered: vnd(1_000_000_000),
  });
  await expect(reverseDisbursement(context, advance.id, undoing())).rejects.toMatchObject({
    violations: [{ code: 'returnAboveOutstanding' }],
  });
  await store.close();
});

test('whatever is recorded and reversed, kept totals equal the sums of the entries and keep the cash identity', async () => {
  const step = fc.record({
    kind: fc.constantFrom('advance', 'payment', 'advanceReturn', 'paymentReturn', 'reversal'),
    amount: fc.integer({ min: 1, max: 3_000_000_000 }),
    recovered: fc.integer({ min: 0, max: 1_000_000_000 }),
    target: fc.nat(20),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const store = await openMemoryCopy();
      const { payable, context } = await paying(store);
      const made: string[] = [];
      for (const { kind, amount, recovered, target } of steps) {
        const id = uuidv7();
        const undone = made[target % Math.max(1, made.length)];
        const voucher = { ...aVoucher(payable), id, voucherNumber: id, amount: vnd(amount) };
        const attempt =
          kind === 'reversal'
            ? reverseDisbursement(context, undone ?? uuidv7(), { ...undoing(), id })
            : recordDisbursement(context, {
                ...voucher,
                kind,
                recovered: kind === 'payment' ? vnd(Math.min(recovered, amount)) : noMoney,
              });
        const [outcome] = await Promise.allSettled([attempt]);
        if (outcome.status === 'fulfilled') made.push(id);
      }
      const rows = await entries(store);
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      const kept = await totals(store);
      const [contract = { paid: 0, advanceOutstanding: 0 }] = kept.contracts;
      const [year = { disbursed: 0, usable: 0 }] = kept.years;
      expect(contract.paid).toBe(sum(rows.map(({ paidChange }) => paidChange)));
      expect(contract.advanceOutstanding).toBe(sum(rows.map(({ advanceChange }) => advanceChange)));
      expect(year.disbursed).toBe(contract.paid + contract.advanceOutstanding);
      expect(year.disbursed).toBeLessThanOrEqual(year.usable);
      expect(sum(kept.months.map(({ disbursed }) => disbursed))).toBe(year.disbursed);
      await store.close();
    }),
    { numRuns: 25 },
  );
});

async function paying(store: Store) {
  return store.write(async (tx) => {
    const payable = await aPayableContract(tx);
    return { payable, context: contextOf(store, await anActor(tx, 'financeOfficer')) };
  });
}

async function entries(store: Store) {
  return store.read(async (db) =>
    db.select().from(db.t.disbursementEntries).orderBy(db.t.disbursementEntries.seq),
  );
}

async function totals(store: Store) {
  return store.read(async (db) => ({
    contracts: await db.select().from(db.t.contractTotals),
    years: await db.select().from(db.t.projectYearTotals),
    months: await db.select().from(db.t.provinceMonthTotals),
  }));
}
