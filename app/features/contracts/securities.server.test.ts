import { describe, expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { loadProjectRecords } from '#db/materialise/load-project-records.server.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { extendSecurity } from './extend-security.server.ts';
import { recordSecurity } from './record-security.server.ts';
import { releaseSecurity } from './release-security.server.ts';
import type { RecordSecurity } from './schemas.ts';
import { aContractOffice, contextOf, recordsIn, today, violationsOf } from './testing/contract-office.ts';

const guarantee: RecordSecurity = {
  kind: 'performance',
  number: 'BL-01',
  issuer: 'Ngân hàng Ví dụ',
  amount: vnd(300_000_000),
  issuedOn: day('2025-01-10'),
  expiresOn: day('2025-11-20'),
};
const extension = {
  number: 'BL-01A',
  issuer: 'Ngân hàng Ví dụ',
  amount: vnd(250_000_000),
  issuedOn: day('2025-10-30'),
  expiresOn: day('2026-05-31'),
};

async function watchedIn(store: Store, projectId: string) {
  const { contracts } = await store.read((db) => loadProjectRecords(db, projectId, today));
  return contracts.flatMap(({ securities }) => securities.map(({ id }) => id));
}

describe.each(testEngines)('on $name', ({ open }) => {
  test('a security is recorded, extended and given back; the rules watch the last of them, and then none', async () => {
    const store = await open();
    const { manager, projectId, contract, contractAddress } = await aContractOffice(store);
    const context = contextOf(store, manager);
    await recordSecurity(context, contractAddress, guarantee);
    const [first] = (await recordsIn(store)).securities;
    expect(await watchedIn(store, projectId)).toEqual([first?.id]);

    const address = { ...contractAddress, securityId: first?.id ?? '' };
    await extendSecurity(context, address, extension);
    const second = (await recordsIn(store)).securities.find(({ replacesId }) => replacesId === first?.id);
    expect(second).toMatchObject({ kind: 'performance', number: 'BL-01A', amount: 250_000_000 });
    expect(await watchedIn(store, projectId)).toEqual([second?.id]);

    const held = { ...contractAddress, securityId: second?.id ?? '' };
    await releaseSecurity(context, held, { releasedOn: today, note: 'đã nghiệm thu' });
    expect(await watchedIn(store, projectId)).toEqual([]);
    const { releases, events } = await recordsIn(store);
    expect(releases).toMatchObject([{ securityId: second?.id, releasedOn: today, note: 'đã nghiệm thu' }]);
    expect(events).toMatchObject([
      {
        event: 'security.recorded',
        subjectKind: 'contract',
        subjectId: contract.id,
        changes: { securityKind: 'performance', securityAmount: 300_000_000, expiresOn: '2025-11-20' },
      },
      {
        event: 'security.extended',
        changes: {
          securityKind: 'performance',
          expiresOn: { from: '2025-11-20', to: '2026-05-31' },
          securityNumber: { from: 'BL-01', to: 'BL-01A' },
          securityAmount: { from: 300_000_000, to: 250_000_000 },
        },
      },
      {
        event: 'security.released',
        changes: { securityNumber: 'BL-01A', releasedOn: today, reason: 'đã nghiệm thu' },
      },
    ]);
    await store.close();
  });

  test('what is not held any longer is neither extended nor given back again, also not by two at once', async () => {
    const store = await open();
    const { manager, contractAddress } = await aContractOffice(store);
    const context = contextOf(store, manager);
    await recordSecurity(context, contractAddress, guarantee);
    expect(await violationsOf(recordSecurity(context, contractAddress, guarantee))).toEqual([
      'number: securityNumberTaken',
    ]);
    const [first] = (await recordsIn(store)).securities;
    const address = { ...contractAddress, securityId: first?.id ?? '' };
    expect(
      await violationsOf(extendSecurity(context, address, { ...extension, expiresOn: day('2025-11-20') })),
    ).toEqual(['expiresOn: extensionNotLater']);

    const both = await Promise.allSettled([
      extendSecurity(context, address, extension),
      extendSecurity(context, address, { ...extension, number: 'BL-01B' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const release = { releasedOn: today, note: null };
    expect(await violationsOf(releaseSecurity(context, address, release))).toEqual([
      'undefined: securityExtended',
    ]);
    const second = (await recordsIn(store)).securities.find(({ replacesId }) => replacesId !== null);
    const held = { ...contractAddress, securityId: second?.id ?? '' };
    await releaseSecurity(context, held, release);
    expect(await violationsOf(releaseSecurity(context, held, release))).toEqual([
      'undefined: securityReleased',
    ]);
    expect((await recordsIn(store)).securities).toHaveLength(2);
    await store.close();
  });

  test("another role is refused, and another contract's security is not found", async () => {
    const store = await open();
    const { manager, chair, contractAddress } = await aContractOffice(store);
    const elsewhere = await aContractOffice(store);
    await recordSecurity(contextOf(store, elsewhere.manager), elsewhere.contractAddress, guarantee);
    const [foreign] = (await recordsIn(store)).securities;
    const release = { releasedOn: today, note: null };
    for (const securityId of [foreign?.id ?? '', 'x']) {
      const address = { ...contractAddress, securityId };
      await expect(releaseSecurity(contextOf(store, manager), address, release)).rejects.toThrow(NotFound);
      await expect(extendSecurity(contextOf(store, manager), address, extension)).rejects.toThrow(NotFound);
      await expect(releaseSecurity(contextOf(store, chair), address, release)).rejects.toThrow(Forbidden);
      await expect(extendSecurity(contextOf(store, chair), address, extension)).rejects.toThrow(Forbidden);
    }
    await expect(recordSecurity(contextOf(store, chair), contractAddress, guarantee)).rejects.toThrow(
      Forbidden,
    );
    await store.close();
  });
});
