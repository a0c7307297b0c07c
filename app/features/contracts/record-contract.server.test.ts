import { describe, expect, test } from 'vitest';

import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { aContract, anOverride, aPackage } from '#db/factories.ts';
import { testEngines } from '#db/testing/stores.ts';

import { grantOverride } from './grant-override.server.ts';
import { recordContract } from './record-contract.server.ts';
import { aContractOffice, contextOf, recordsIn, secondLot, violationsOf } from './testing/contract-office.ts';

describe.each(testEngines)('on $name', ({ open }) => {
  test('a contract of a further lot is kept with its joint venture, its event and the new position', async () => {
    const store = await open();
    const { manager, packageId, address } = await aContractOffice(store);
    const parties = [
      { name: 'cong ty cp vien thong minh hoa', share: 6_000, isNew: false },
      { name: 'Công ty Mới', share: 4_000, isNew: false },
    ];
    const { contractId } = await recordContract(contextOf(store, manager), address, secondLot({ parties }));

    const { contracts, parties: kept, events, suppliers } = await recordsIn(store, contractId);
    expect(contracts.find(({ id }) => id === contractId)).toMatchObject({
      packageId,
      number: '2/HĐ',
      lot: 'Phần 2',
      value: 4_000_000_000,
      recordedBy: manager.userId,
    });
    expect(kept).toMatchObject([
      { name: 'Công ty CP Viễn thông Minh Họa', role: 'lead', share: 6_000 },
      { name: 'Công ty Mới', role: 'member', share: 4_000 },
    ]);
    expect(suppliers).toHaveLength(2);
    expect(events).toMatchObject([
      {
        event: 'contract.signed',
        subjectKind: 'contract',
        subjectId: contractId,
        actorId: manager.userId,
        changes: { number: '2/HĐ', lot: 'Phần 2', value: 4_000_000_000, packageId },
      },
    ]);
    const positions = await store.read(async (db) => db.select().from(db.t.packagePositions));
    expect(positions).toMatchObject([{ packageId, contractValue: 10_000_000_000 }]);
    await store.close();
  });

  test('every broken rule names its field and leaves no row', async () => {
    const store = await open();
    const { manager, projectId, address } = await aContractOffice(store);
    await store.write(async (tx) => {
      const neighbour = await aPackage(tx, { projectId, code: 'BP-13' });
      await aContract(tx, { packageId: neighbour.id, number: '2/HĐ', value: vnd(10_500_000_000) });
    });
    const before = await recordsIn(store);
    const refused = (change: Parameters<typeof secondLot>[0]) =>
      violationsOf(recordContract(contextOf(store, manager), address, secondLot(change)));

    expect(await refused({ value: vnd(4_000_000_001) })).toEqual([
      'number: contractNumberTaken',
      'value: contractAbovePackagePrice',
      'value: contractsAboveInvestment',
    ]);
    const parties = [
      { name: 'Công ty Cổ phần Viễn thông Minh Hoạ', share: 7_000, isNew: false },
      { name: 'Công ty Mới', share: 4_000, isNew: false },
    ];
    expect(await refused({ number: '3/HĐ', value: vnd(1_000), parties })).toEqual([
      'parties[1].share: sharesAboveWhole',
      'parties[0].name: supplierAlike',
    ]);
    const { contracts, suppliers, events } = await recordsIn(store);
    expect({ contracts, suppliers, events }).toEqual({
      contracts: before.contracts,
      suppliers: before.suppliers,
      events: before.events,
    });
    await store.close();
  });

  test('a name like one in the directory is another supplier once somebody says so', async () => {
    const store = await open();
    const { manager, address } = await aContractOffice(store);
    const parties = [{ name: 'Công ty Cổ phần Viễn thông Minh Họa', share: null, isNew: true }];
    const { contractId } = await recordContract(contextOf(store, manager), address, secondLot({ parties }));
    const { suppliers, parties: kept } = await recordsIn(store, contractId);
    expect(suppliers).toHaveLength(2);
    expect(kept).toMatchObject([{ name: 'Công ty Cổ phần Viễn thông Minh Họa', role: 'sole' }]);
    await store.close();
  });

  test('above the package price only by the permission of somebody else, once, and within its amount', async () => {
    const store = await open();
    const { manager, chair, packageId, address } = await aContractOffice(store);
    const grant = { reason: 'Bổ sung hai xã theo chỉ đạo', documentNumber: '8/TB-BCĐ' };
    await grantOverride(contextOf(store, chair), address, { ...grant, amount: vnd(500_000_000) });
    const record = (value: number, number = '2/HĐ', actor = manager) =>
      recordContract(contextOf(store, actor), address, secondLot({ number, value: vnd(value) }));

    expect(await violationsOf(record(4_500_000_001))).toEqual(['value: contractAbovePackagePrice']);
    const both = { ...chair, assignments: [...chair.assignments, ...manager.assignments] };
    expect(await violationsOf(record(4_500_000_000, '2/HĐ', both))).toEqual([
      'value: contractAbovePackagePrice',
    ]);
    const { contractId } = await record(4_500_000_000);
    expect(await violationsOf(record(1, '3/HĐ'))).toEqual(['value: contractAbovePackagePrice']);

    const { uses, overrides, events } = await recordsIn(store);
    expect(uses).toMatchObject([{ overrideId: overrides[0]?.id, usedFor: contractId }]);
    expect(events).toMatchObject([
      {
        event: 'override.granted',
        subjectKind: 'package',
        subjectId: packageId,
        changes: {
          excessAllowed: 500_000_000,
          documentNumber: '8/TB-BCĐ',
          reason: 'Bổ sung hai xã theo chỉ đạo',
        },
      },
      { event: 'contract.signed', changes: { documentNumber: '8/TB-BCĐ' } },
    ]);
    await store.close();
  });

  test('one document permits once, and nothing where there is no ceiling', async () => {
    const store = await open();
    const { chair, manager, packageId, projectId, address } = await aContractOffice(store);
    await store.write((tx) => anOverride(tx, { projectId, subjectId: packageId, documentNumber: '8/TB' }));
    const grant = { reason: 'vì khối lượng phát sinh', documentNumber: '8/TB', amount: vnd(0) };
    expect(await violationsOf(grantOverride(contextOf(store, chair), address, grant))).toEqual([
      'amount: moneyNotPositive',
      'documentNumber: overrideDocumentUsed',
    ]);
    await expect(grantOverride(contextOf(store, manager), address, grant)).rejects.toThrow(Forbidden);
    const { address: elsewhere } = await aContractOffice(store, { price: null, code: 'BP-12' });
    expect(
      await violationsOf(grantOverride(contextOf(store, chair), elsewhere, { ...grant, amount: vnd(1) })),
    ).toEqual(['undefined: overrideWithoutCeiling']);
    await store.close();
  });

  test('of two lots at once that fit one by one but not together, one is refused (ASVS 2.3.4)', async () => {
    const store = await open();
    const { manager, address } = await aContractOffice(store);
    const record = (number: string) =>
      recordContract(
        contextOf(store, manager),
        address,
        secondLot({ number, parties: [{ name: `Công ty ${number}`, share: null, isNew: true }] }),
      ).then(
        () => 'recorded',
        () => 'refused',
      );
    expect((await Promise.all([record('2/HĐ'), record('3/HĐ')])).toSorted()).toEqual(['recorded', 'refused']);
    expect((await recordsIn(store)).contracts).toHaveLength(2);
    await store.close();
  });

  test("another role, another project's manager and an unknown package are refused", async () => {
    const store = await open();
    const { manager, chair, address, packageId } = await aContractOffice(store);
    const neighbour = {
      ...manager,
      assignments: [{ role: 'projectManager', projectId: packageId, organisationId: null } as const],
    };
    for (const actor of [chair, neighbour]) {
      await expect(recordContract(contextOf(store, actor), address, secondLot())).rejects.toThrow(Forbidden);
    }
    const unknown = { ...address, packageCode: 'BP-99' };
    await expect(recordContract(contextOf(store, manager), unknown, secondLot())).rejects.toThrow(NotFound);
    await store.close();
  });
});
