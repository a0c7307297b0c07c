import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { type PlainEntry } from '#app/domain/ledger.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import { aPayableContract } from '#app/features/disbursements/testing/paying.ts';
import {
  aContract,
  aDisbursement,
  anAmendment,
  aPackage,
  aPlace,
  aProject,
  aSecurity,
} from '#db/factories.ts';
import type { Writer } from '#db/reader.ts';
import { testEngines } from '#db/testing/stores.ts';

import { findAdvance, listAdvances, sumAdvances } from './list-advances.server.ts';

const today = day('2025-10-31');
const asked = { provinceCode: null, page: 1, today, locale: 'vi' as const };
const billion = (count: number) => vnd(count * 1_000_000_000);

/** A contract of 9 billion with 2 advanced and a fifth of it recovered, and one elsewhere of 10, amended to 12, with 3. */
async function twoAdvances(tx: Writer) {
  const { project, biddingPackage, contract } = await aPayableContract(tx);
  const here = { projectId: project.id, packageId: biddingPackage.id, contractId: contract.id };
  const post = (voucherNumber: string, of: typeof here, entry: PlainEntry) =>
    aDisbursement(tx, { ...of, voucherNumber, postedOn: day('2025-09-01'), entry });
  await post('TU-1', here, { kind: 'advance', amount: billion(2), recovered: noMoney });
  await post('TT-1', here, { kind: 'payment', amount: billion(1), recovered: vnd(400_000_000) });
  await aSecurity(tx, {
    contractId: contract.id,
    kind: 'advance',
    amount: billion(2),
    issuedOn: day('2025-01-01'),
    expiresOn: day('2026-01-31'),
  });
  const elsewhere = await aProject(tx, {
    provinceCode: (await aPlace(tx, { code: '68', name: 'Lâm Đồng' })).code,
  });
  const other = await aPackage(tx, { projectId: elsewhere.id, status: 'executing' });
  const larger = await aContract(tx, { packageId: other.id, value: billion(10) });
  await anAmendment(tx, { contractId: larger.id, oldValue: billion(10), newValue: billion(12) });
  const there = { projectId: elsewhere.id, packageId: other.id, contractId: larger.id };
  await post('TU-2', there, { kind: 'advance', amount: billion(3), recovered: noMoney });
  return { contract, larger, provinceCode: elsewhere.provinceCode };
}

test.each(testEngines)(
  'advances stand with what is outstanding, what is due and what secures them, most first, on $name',
  async ({ open }) => {
    const store = await open();
    const { contract, larger, provinceCode } = await store.write(twoAdvances);
    const { advances, hasMore } = await store.read((db) => listAdvances(db, asked));
    expect(hasMore).toBe(false);
    expect(
      advances.map(({ contractId, value, recovered, paidShare, guarantee, state }) => ({
        contractId,
        value,
        recovered,
        paidShare,
        secured: guarantee?.amount ?? null,
        state,
      })),
    ).toEqual([
      {
        contractId: larger.id,
        value: billion(12),
        recovered: 0,
        paidShare: 0,
        secured: null,
        state: 'unsecured',
      },
      {
        contractId: contract.id,
        value: billion(9),
        recovered: 400_000_000,
        paidShare: 1_111,
        secured: billion(2),
        state: 'asDue',
      },
    ]);
    // 1.6 of the 6.2 billion that are still to be paid until 80 % of nine.
    expect(advances[1]?.schedule).toMatchObject({ dueAt: vnd(7_200_000_000), nextShare: 2_581 });
    expect(await store.read((db) => sumAdvances(db, null))).toEqual({
      outstanding: vnd(4_600_000_000),
      contracts: 2,
    });
    expect(await store.read((db) => sumAdvances(db, provinceCode))).toEqual({
      outstanding: billion(3),
      contracts: 1,
    });
    const there = await store.read((db) => listAdvances(db, { ...asked, provinceCode }));
    expect(there.advances.map(({ contractId }) => contractId)).toEqual([larger.id]);
    expect(await store.read((db) => listAdvances(db, { ...asked, page: 2 }))).toEqual({
      advances: [],
      hasMore: false,
    });
    await store.close();
  },
);

test.each(testEngines)(
  'a contract without advance outstanding has no schedule on $name',
  async ({ open }) => {
    const store = await open();
    const { contract } = await store.write(aPayableContract);
    expect(await store.read((db) => findAdvance(db, contract.id, today))).toBeNull();
    await store.close();
  },
);
