import { expect, test } from 'vitest';

import { aProject, aRoleAssignment, aUser } from '#db/factories.ts';
import { testEngines } from '#db/testing/stores.ts';

import { listPeople } from './queries.server.ts';

test.each(testEngines)(
  'people are listed by name with the roles they hold and where, on $name',
  async ({ open }) => {
    const store = await open();
    await store.write(async (tx) => {
      const project = await aProject(tx, { code: 'DL-DTI' });
      const { id: userId } = await aUser(tx, { name: 'Bình', provinceCode: project.provinceCode });
      await aRoleAssignment(tx, { userId, projectId: project.id });
      await aRoleAssignment(tx, { userId, role: 'auditor' });
      await aUser(tx, { name: 'An' });
    });
    expect(await store.read((db) => listPeople(db, { q: '', page: 1 }))).toMatchObject({
      people: [
        { name: 'An', province: null, roles: [] },
        {
          name: 'Bình',
          province: 'Đắk Lắk',
          roles: [
            { role: 'projectManager', projectCode: 'DL-DTI' },
            { role: 'auditor', projectCode: null },
          ],
        },
      ],
      hasMore: false,
    });
    await store.close();
  },
);

test.each(testEngines)('people beyond the first fifty are on the next page, on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => {
    for (let number = 0; number < 51; number += 1) await aUser(tx);
  });
  const [first, second] = await store.read(async (db) => [
    await listPeople(db, { q: '', page: 1 }),
    await listPeople(db, { q: '', page: 2 }),
  ]);
  expect([first.people.length, first.hasMore]).toEqual([50, true]);
  expect([second.people.length, second.hasMore]).toEqual([1, false]);
  await store.close();
});
