import { describe, expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { aDisbursement, anOverride } from '#db/factories.ts';
import { testEngines } from '#db/testing/stores.ts';

import { amendContract } from './amend-contract.server.ts';
import type { AmendContract } from './schemas.ts';
import { aContractOffice, contextOf, recordsIn, violationsOf } from './testing/contract-office.ts';

const amendment: AmendContract = {
  number: 'PL-01',
  decisionNumber: '20/QĐ',
  signedOn: day('2025-10-20'),
  newValue: vnd(6_500_000_000),
  newFinishOn: day('2026-03-31'),
  scope: 'thêm hai xã',
  reason: 'Bổ sung theo kết luận',
};

describe.each(testEngines)('on $name', ({ open }) => {
  test('an amendment keeps old and new, leaves its event, and the position follows it', async () => {
    const store = await open();
    const { manager, contract, packageId, contractAddress } = await aContractOffice(store);
    const amend = (change: Partial<AmendContract> = {}) =>
      amendContract(contextOf(store, manager), contractAddress, { ...amendment, ...change });
    await amend();
    await amend({ number: 'PL-02', newValue: null, newFinishOn: day('2026-04-30'), scope: null });

    const { amendments, events } = await recordsIn(store);
    expect(amendments).toMatchObject([
      {
        number: 'PL-01',
        oldValue: 6_000_000_000,
        newValue: 6_500_000_000,
        oldFinishOn: '2025-12-31',
        newFinishOn: '2026-03-31',
        decisionNumber: '20/QĐ',
        scope: 'thêm hai xã',
        recordedBy: manager.userId,
      },
      { number: 'PL-02', oldValue: 6_500_000_000, newValue: 6_500_000_000, oldFinishOn: '2026-03-31' },
    ]);
    expect(events).toMatchObject([
      {
        event: 'contract.amended',
        subjectId: contract.id,
        changes: {
          value: { from: 6_000_000_000, to: 6_500_000_000 },
          finishOn: { from: '2025-12-31', to: '2026-03-31' },
          scope: { from: null, to: 'thêm hai xã' },
          number: 'PL-01',
          decisionNumber: '20/QĐ',
          reason: 'Bổ sung theo kết luận',
        },
      },
      { event: 'contract.amended', changes: { number: 'PL-02' } },
    ]);
    expect(events[1]?.changes).not.toHaveProperty('value');
    const positions = await store.read(async (db) => db.select().from(db.t.packagePositions));
    expect(positions).toMatchObject([
      { packageId, contractValue: 6_500_000_000, contractFinishOn: '2026-04-30' },
    ]);
    await store.close();
  });

  test('a broken rule leaves no row: below what was disbursed, above the price, nothing new', async () => {
    const store = await open();
    const { manager, contract, contractAddress } = await aContractOffice(store);
    await store.write((tx) => aDisbursement(tx, { contractId: contract.id }));
    const refused = (change: Partial<AmendContract>) =>
      violationsOf(amendContract(contextOf(store, manager), contractAddress, { ...amendment, ...change }));
    expect(await refused({ newValue: vnd(99_999_999) })).toEqual(['newValue: contractValueBelowDisbursed']);
    expect(await refused({ newValue: vnd(10_000_000_001) })).toEqual(['newValue: contractAbovePackagePrice']);
    expect(await refused({ newValue: null, newFinishOn: null, scope: null })).toEqual([
      'newValue: amendmentChangesNothing',
    ]);
    expect((await recordsIn(store)).amendments).toEqual([]);
    await store.close();
  });

  test('a permission lets one amendment pass the package price', async () => {
    const store = await open();
    const { manager, packageId, projectId, contractAddress } = await aContractOffice(store);
    const override = await store.write((tx) => anOverride(tx, { projectId, subjectId: packageId }));
    await amendContract(contextOf(store, manager), contractAddress, {
      ...amendment,
      newValue: vnd(11_000_000_000),
    });
    const { amendments, uses, events } = await recordsIn(store);
    expect(uses).toMatchObject([{ overrideId: override.id, usedFor: amendments[0]?.id }]);
    expect(events[0]?.changes).toMatchObject({ documentNumber: override.documentNumber });
    await store.close();
  });

  test('another role is refused, and a contract of another package is not found', async () => {
    const store = await open();
    const { manager, chair, contractAddress } = await aContractOffice(store);
    const elsewhere = await aContractOffice(store);
    await expect(amendContract(contextOf(store, chair), contractAddress, amendment)).rejects.toThrow(
      Forbidden,
    );
    for (const contractId of [elsewhere.contract.id, 'x']) {
      await expect(
        amendContract(contextOf(store, manager), { ...contractAddress, contractId }, amendment),
      ).rejects.toThrow(NotFound);
    }
    await store.close();
  });
});
