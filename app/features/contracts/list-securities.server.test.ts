import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { aContract, aPackage, aSecurity, aSecurityRelease, aUser } from '#db/factories.ts';
import type { Writer } from '#db/reader.ts';
import { testEngines } from '#db/testing/stores.ts';

import { listHeldSecurities } from './list-securities.server.ts';
import { SecuritySearch } from './schemas.ts';

test.each(testEngines)(
  'what is held is listed by its expiry, expired ones first; what was extended or given back is not, on $name',
  async ({ open }) => {
    const store = await open();
    const userId = await store.write(async (tx) => {
      const { id } = await aUser(tx);
      const { id: packageId } = await aPackage(tx, { managerId: id });
      const { id: contractId } = await aContract(tx, { packageId });
      const security = (writer: Writer, number: string, expiresOn: string, given: object = {}) =>
        aSecurity(writer, { contractId, number, kind: 'performance', expiresOn: day(expiresOn), ...given });
      await security(tx, 'in 60 days', '2025-12-30');
      await security(tx, 'expired', '2025-09-30');
      await security(tx, 'today', '2025-10-31', { kind: 'advance' });
      const extended = await security(tx, 'extended', '2025-11-05');
      await security(tx, 'its extension', '2026-06-30', { replacesId: extended.id });
      const returned = await security(tx, 'returned', '2025-11-10');
      await aSecurityRelease(tx, { securityId: returned.id, releasedOn: day('2025-10-31') });
      await aSecurity(tx, { number: 'of somebody else', kind: 'bid', expiresOn: day('2025-11-29') });
      return id;
    });
    const found = async (search: Record<string, string>, today = '2025-10-31') => {
      const reading = { today: day(today), locale: 'vi', userId } as const;
      const { securities } = await store.read((db) =>
        listHeldSecurities(db, SecuritySearch.parse(search), reading),
      );
      return securities.map(({ number }) => number);
    };
    const all = ['expired', 'today', 'of somebody else', 'in 60 days', 'its extension'];
    expect(await found({})).toEqual(all);
    expect(await found({ mine: '1' })).toEqual(all.filter((number) => number !== 'of somebody else'));
    expect(await found({ within: '30' })).toEqual(['expired', 'today', 'of somebody else']);
    expect(await found({ within: '60', kind: 'performance' })).toEqual(['expired', 'in 60 days']);
    expect(await found({ within: '31', kind: 'x', mine: 'x', page: 'x' })).toEqual(all);
    expect(await found({}, '2025-10-30')).toContain('returned');
    await store.close();
  },
);
