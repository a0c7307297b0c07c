import { describe, expect, test } from 'vitest';

import { aPlace, anOrganisation, aProject, aUser } from '#db/factories.ts';
import { testEngines } from '#db/testing/stores.ts';

import { invitePerson } from './invite-person.server.ts';
import { findPerson } from './queries.server.ts';
import { administered, asActor, contextOf, eventsOf } from './testing/people.ts';

const invitation = { name: 'Lê Thị Bình', email: 'binh@example.test', provinceCode: null, roles: [] };

describe.each(testEngines)('on $name', ({ open }) => {
  test('whoever is invited has roles where they were given, no password, and a link that is kept nowhere (ASVS 6.4.1)', async () => {
    const { store, context, actor } = await administered(await open());
    await store.write(async (tx) => {
      await aPlace(tx);
      await aProject(tx, { code: 'DL-DTI' });
      await anOrganisation(tx, { name: 'Ban Quản lý dự án số' });
    });
    const invited = await invitePerson(context, {
      ...invitation,
      provinceCode: '66',
      roles: [
        { role: 'projectManager', scope: 'dl-dti' },
        { role: 'financeOfficer', scope: 'ban quan ly DỰ ÁN số' },
        { role: 'auditor', scope: '' },
      ],
    });
    expect(invited).toMatchObject({ purpose: 'invitation', expiresAt: '2026-03-07T01:00:00.000Z' });
    const person = await store.read((db) => findPerson(db, invited.userId));
    expect(person).toMatchObject({
      name: 'Lê Thị Bình',
      province: 'Đắk Lắk',
      hasPassword: false,
      lastSeenAt: null,
      roles: [
        { role: 'projectManager', projectCode: 'DL-DTI', unitName: null },
        { role: 'financeOfficer', projectCode: null, unitName: 'Ban Quản lý dự án số' },
        { role: 'auditor', projectCode: null, unitName: null },
      ],
    });
    const events = await eventsOf(store);
    expect(events).toMatchObject([
      { event: 'user.invited', actorId: actor.userId, subjectId: invited.userId, subjectKind: 'user' },
    ]);
    const links = await store.read(async (db) => db.select().from(db.t.oneTimeLinks));
    expect(links).toMatchObject([{ userId: invited.userId, createdBy: actor.userId, usedAt: null }]);
    expect(JSON.stringify([links, events])).not.toContain(invited.token);
    await store.close();
  });

  test('an address is used once, by one of two who invite at the same time', async () => {
    const { store, context } = await administered(await open());
    const answers = await Promise.allSettled([1, 2].map(() => invitePerson(context, invitation)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(invitePerson(context, invitation)).rejects.toMatchObject({
      violations: [{ code: 'emailTaken', field: 'email' }],
    });
    expect(await eventsOf(store)).toHaveLength(1);
    await store.close();
  });

  test('every broken rule is told on its row, and nothing is written', async () => {
    const { store, context } = await administered(await open());
    const roles = [
      { role: 'administrator' as const, scope: '' },
      { role: 'auditor' as const, scope: '' },
      { role: 'projectManager' as const, scope: 'NO-SUCH' },
    ];
    await expect(invitePerson(context, { ...invitation, provinceCode: 'xx', roles })).rejects.toMatchObject({
      violations: [
        { code: 'notFound', field: 'provinceCode' },
        { code: 'administratorApart', field: 'roles[1].role' },
        { code: 'scopeUnknown', field: 'roles[2].scope' },
      ],
    });
    expect(await eventsOf(store)).toEqual([]);
    await store.close();
  });

  test('only an administrator invites', async () => {
    const store = await open();
    const actor = asActor(await store.write((tx) => aUser(tx)));
    await expect(invitePerson(contextOf(store, actor), invitation)).rejects.toMatchObject({
      name: 'Forbidden',
    });
    await store.close();
  });
});
