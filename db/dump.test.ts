import { expect, test } from 'vitest';

import { pagesOf, recordTables, tablesLeftOut } from './dump.server.ts';
import { aContract, aDisbursement, aPlace, aSupplier, aUser } from './factories.ts';
import { sqliteTables } from './schema/tables.sqlite.ts';
import type { Store } from './store.server.ts';
import { testEngines } from './testing/stores.ts';

test('every table is dumped or left out', () => {
  expect([...recordTables, ...tablesLeftOut].sort()).toEqual(Object.keys(sqliteTables).sort());
});

test.each(testEngines)('a dump has every row once, in order of its key, on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => {
    for (let n = 0; n < 3; n += 1) await aDisbursement(tx);
    const partners = [await aSupplier(tx), await aSupplier(tx), await aSupplier(tx)];
    await aContract(tx, { suppliers: partners.map(({ id }) => ({ supplierId: id, role: 'member' })) });
    await tx.insert(tx.t.places).values(
      Array.from({ length: 4_500 }, (_, n) => ({
        code: `9${String(n).padStart(4, '0')}`,
        kind: 'commune' as const,
        provinceCode: '66',
        name: 'Xã',
        fullName: 'Xã',
        fullNameEn: 'Commune',
        foldedName: 'xa',
      })),
    );
  });
  const codes = (await dumped(store, 'places')).map(({ code }) => String(code));
  expect(codes).toHaveLength(4_501);
  expect(codes).toEqual([...codes].sort());
  const pairs = (await dumped(store, 'contractSuppliers')).map(
    (row) => `${row.contractId} ${row.supplierId}`,
  );
  expect(pairs).toEqual([...new Set(pairs)].sort());
  expect((await dumped(store, 'disbursementEntries')).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  await store.close();
});

test.each(testEngines)('a dump opens no doors on $name (ASVS 14.2.4)', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => {
    await aPlace(tx);
    await aUser(tx, { email: 'a@example.test', passwordHash: 'secret' });
  });
  const users = await dumped(store, 'users');
  expect(users).toMatchObject([{ email: 'a@example.test' }]);
  expect(JSON.stringify(users)).not.toContain('secret');
  await store.close();
});

async function dumped(store: Store, name: (typeof recordTables)[number]) {
  return store.snapshot(async (db) => {
    const rows: Record<string, unknown>[] = [];
    for await (const page of pagesOf(db, name)) rows.push(...page);
    return rows;
  });
}
