import { describe, expect, test } from 'vitest';

import { Forbidden } from '#app/domain/forbidden.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { testEngines } from '#db/testing/stores.ts';

import { listParties } from './list-parties.server.ts';
import { partiesVersion } from './parties-version.ts';
import { stateParties } from './state-parties.server.ts';
import { aContractOffice, contextOf, recordsIn, violationsOf } from './testing/contract-office.ts';

const lead = { name: 'Công ty CP Viễn thông Minh Họa', share: 7_000, isNew: false };
const member = { name: 'Công ty Mới', share: 3_000, isNew: false };

describe.each(testEngines)('on $name', ({ open }) => {
  test('one supplier becomes a joint venture with shares, and back; the log keeps who carried it before', async () => {
    const store = await open();
    const { manager, contract, contractAddress } = await aContractOffice(store);
    const state = async (parties: (typeof lead)[]) => {
      const version = partiesVersion(await store.read((db) => listParties(db, contract.id)));
      await stateParties(contextOf(store, manager), contractAddress, { version, parties });
    };
    await state([lead, member]);
    expect((await recordsIn(store)).parties).toMatchObject([
      { name: lead.name, role: 'lead', share: 7_000 },
      { name: member.name, role: 'member', share: 3_000 },
    ]);
    await state([lead, member]);
    await state([{ ...member, share: 10_000 }]);
    const { parties, events } = await recordsIn(store);
    expect(parties).toMatchObject([{ name: member.name, role: 'sole', share: 10_000 }]);
    expect(events).toMatchObject([
      {
        event: 'contract.partiesStated',
        subjectId: contract.id,
        changes: { parties: { from: lead.name, to: `${lead.name} (70%), ${member.name} (30%)` } },
      },
      { event: 'contract.partiesStated' },
    ]);
    await store.close();
  });

  test('whoever read other parties learns who they are now; broken rules and other roles leave them', async () => {
    const store = await open();
    const { manager, chair, contract, contractAddress } = await aContractOffice(store);
    const version = partiesVersion(await store.read((db) => listParties(db, contract.id)));
    const state = (change: object, actor = manager) =>
      stateParties(contextOf(store, actor), contractAddress, {
        version,
        parties: [lead, member],
        ...change,
      });
    expect(await violationsOf(state({ parties: [lead, { ...member, share: 2_999 }] }))).toEqual([
      'parties[1].share: sharesNotWhole',
    ]);
    expect(await violationsOf(state({ parties: [lead, { ...lead, share: 3_000 }] }))).toEqual([
      'parties[1].name: supplierTwice',
    ]);
    await expect(state({}, chair)).rejects.toThrow(Forbidden);
    const both = await Promise.allSettled([
      state({}),
      state({ parties: [member, { ...lead, share: 7_000 }] }),
    ]);
    const refusals = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toBeInstanceOf(StaleEdit);
    await store.close();
  });
});
