import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { aProject } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';
import { verifyStore } from '#db/verify.server.ts';

import { recordDisbursement } from '../disbursements/record-disbursement.server.ts';
import { anActor, aPayableContract, aVoucher, contextOf } from '../disbursements/testing/paying.ts';

import { permitVoucher } from './permit-voucher.server.ts';
import { listPermissions } from './queries.server.ts';

/** A contract of 9 billion with 5 of capital in 2025, an officer, and somebody of the committee. */
async function anOffice(store: Store) {
  const payable = await store.write(aPayableContract);
  const officer = contextOf(store, await store.write((tx) => anActor(tx, 'financeOfficer')));
  const chair = contextOf(store, await store.write((tx) => anActor(tx, 'committee')));
  const beyond = { ...aVoucher(payable), amount: vnd(6_000_000_000) };
  const permission = {
    rule: 'cashAboveCapital' as const,
    contractId: null,
    capital: { capitalYear: 2025, fundingSource: 'provincialBudget' as const },
    amount: vnd(1_000_000_000),
    documentNumber: '12/TB-BCĐ',
    reason: 'Vốn bổ sung đã duyệt, quyết định đến sau',
  };
  return { payable, officer, chair, beyond, permission, code: payable.project.code };
}

async function refusalOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof RuleViolations) return error.violations.map(({ code }) => code);
    throw error;
  }
}

test.each(testEngines)(
  'a permission lets one voucher of somebody else pass, once, on $name',
  async ({ open }) => {
    const store = await open();
    const { payable, officer, chair, beyond, permission, code } = await anOffice(store);
    expect(await refusalOf(recordDisbursement(officer, beyond))).toEqual(['capitalExceeded']);
    await permitVoucher(chair, code, permission);
    await recordDisbursement(officer, beyond);
    // Sent again it is the same entry; a second voucher finds nothing left to use.
    await recordDisbursement(officer, beyond);
    const next = { ...beyond, id: uuidv7(), voucherNumber: 'UNC-0002', amount: vnd(1) };
    expect(await refusalOf(recordDisbursement(officer, next))).toEqual(['capitalExceeded']);
    expect(await store.read((db) => listPermissions(db, payable.project.id))).toMatchObject([
      { rule: 'cashAboveCapital', capitalYear: 2025, voucherId: beyond.id, by: chair.actor.name },
    ]);
    const events = await store.read(async (db) => db.select().from(db.t.auditEvents));
    expect(events.map(({ event, changes }) => [event, changes])).toMatchObject([
      ['voucher.permitted', { rule: 'cashAboveCapital', excessAllowed: 1_000_000_000 }],
      ['disbursement.recorded', { permittedBy: ['12/TB-BCĐ'] }],
    ]);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
    await store.close();
  },
);

test.each(testEngines)('it is for its own limit, source and amount alone on $name', async ({ open }) => {
  const store = await open();
  const { payable, officer, chair, beyond, permission, code } = await anOffice(store);
  await permitVoucher(chair, code, { ...permission, amount: vnd(999_999_999) });
  await permitVoucher(chair, code, {
    ...permission,
    capital: { capitalYear: 2025, fundingSource: 'oda' },
  });
  await permitVoucher(chair, code, {
    ...permission,
    rule: 'paidAboveContract',
    contractId: payable.contract.id,
    capital: null,
  });
  expect(await refusalOf(recordDisbursement(officer, beyond))).toEqual(['capitalExceeded']);
  expect(await store.read(async (db) => db.select().from(db.t.overrideUses))).toEqual([]);
  await store.close();
});

test.each(testEngines)(
  'whoever permits says whose limit, why, and does not use it, on $name',
  async ({ open }) => {
    const store = await open();
    const { officer, chair, beyond, permission, code } = await anOffice(store);
    const { code: elsewhere } = await store.write((tx) => aProject(tx));
    await expect(permitVoucher(officer, code, permission)).rejects.toThrow(Forbidden);
    const paid = { ...permission, rule: 'paidAboveContract' as const, capital: null };
    expect(await refusalOf(permitVoucher(chair, code, { ...permission, capital: null }))).toEqual([
      'required',
    ]);
    expect(await refusalOf(permitVoucher(chair, code, paid))).toEqual(['required']);
    expect(
      await refusalOf(permitVoucher(chair, elsewhere, { ...paid, contractId: beyond.contractId })),
    ).toEqual(['notFound']);
    expect(await refusalOf(permitVoucher(chair, code, { ...permission, reason: 'vội' }))).toEqual([
      'reasonTooShort',
    ]);
    await permitVoucher(chair, code, permission);
    expect(await refusalOf(permitVoucher(chair, code, permission))).toEqual(['overrideDocumentUsed']);

    const both = { ...chair, actor: { ...chair.actor, assignments: officer.actor.assignments } };
    expect(await refusalOf(recordDisbursement(both, beyond))).toEqual(['capitalExceeded']);
    await store.close();
  },
);
