import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { aContract, anAmendment, aPackage, aProject, aSupplier } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { getSupplier, listSupplierContracts, listSuppliers } from './queries.server.ts';

const today = day('2025-10-31');

test.each(testEngines)(
  'a supplier has its contracts, alone and in joint ventures, at present value, on $name',
  async ({ open }) => {
    const store = await open();
    const { lead, member } = await twoSuppliers(store);
    await store.read(async (db) => {
      expect((await listSuppliers(db, { q: 'vien thong', page: 1 }, today)).suppliers).toMatchObject([
        { id: lead.id, contracts: 2 },
      ]);
      expect(await getSupplier(db, member.id, today)).toMatchObject({ taxCode: '6001234567', contracts: 1 });
      const page = { page: 1, today, locale: 'vi' } as const;
      expect((await listSupplierContracts(db, lead.id, page)).contracts).toMatchObject([
        { number: '2/HĐ', value: 5_000_000_000, role: 'sole', share: null },
        { number: '1/HĐ', value: 9_500_000_000, role: 'lead', share: 6_000, packageCode: 'BP-12', paid: 0 },
      ]);
      expect((await listSupplierContracts(db, member.id, page)).contracts).toMatchObject([
        { number: '1/HĐ', role: 'member', share: 4_000 },
      ]);
      const before = { ...page, today: day('2025-01-31') };
      expect((await listSupplierContracts(db, lead.id, before)).contracts).toMatchObject([
        { number: '1/HĐ', value: 9_000_000_000 },
      ]);
    });
    await store.close();
  },
);

test.each(testEngines)('a long list has pages, on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => {
    for (let number = 10; number < 40; number += 1) await aSupplier(tx, { name: `Công ty ${number}` });
  });
  await store.read(async (db) => {
    const first = await listSuppliers(db, { q: 'cong ty', page: 1 }, today);
    const second = await listSuppliers(db, { q: 'cong ty', page: 2 }, today);
    expect([first.suppliers.length, first.hasMore]).toEqual([25, true]);
    expect([second.suppliers.length, second.hasMore]).toEqual([5, false]);
    expect((await listSuppliers(db, { q: 'khong co', page: 1 }, today)).suppliers).toEqual([]);
  });
  await store.close();
});

test.each(testEngines)('there is no supplier of an unknown or unreadable id, on $name', async ({ open }) => {
  const store = await open();
  for (const id of ['0193f2a0-0000-7000-8000-000000000000', 'x', '']) {
    await expect(store.read((db) => getSupplier(db, id, today))).rejects.toThrow(NotFound);
  }
  await store.close();
});

async function twoSuppliers(store: Store) {
  return store.write(async (tx) => {
    const { id: projectId } = await aProject(tx);
    const lead = await aSupplier(tx, { name: 'Công ty CP Viễn thông' });
    const member = await aSupplier(tx, { name: 'Công ty TNHH Thiết bị', taxCode: '6001234567' });
    const wan = await aPackage(tx, { projectId, code: 'BP-12' });
    const joint = await aContract(tx, {
      packageId: wan.id,
      number: '1/HĐ',
      signedOn: day('2024-03-01'),
      suppliers: [
        { supplierId: lead.id, role: 'lead', share: 6_000 },
        { supplierId: member.id, role: 'member', share: 4_000 },
      ],
    });
    await anAmendment(tx, {
      contractId: joint.id,
      signedOn: day('2025-02-01'),
      oldValue: vnd(9_000_000_000),
      newValue: vnd(9_500_000_000),
    });
    await aContract(tx, {
      packageId: (await aPackage(tx, { projectId, code: 'BP-13' })).id,
      number: '2/HĐ',
      signedOn: day('2025-03-01'),
      value: vnd(5_000_000_000),
      suppliers: [{ supplierId: lead.id }],
    });
    await aContract(tx, {
      packageId: (await aPackage(tx, { projectId, code: 'BP-14' })).id,
      signedOn: day('2025-11-03'),
      suppliers: [{ supplierId: lead.id }],
    });
    return { lead, member };
  });
}
