import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import { instant } from '#app/domain/day.ts';
import { aSignIn } from '#app/platform/testing/a-sign-in.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { anOrganisation, aProject, aRoleAssignment, aUser } from '#db/factories.ts';
import { recordEvent } from '#db/audit.server.ts';
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

test.each(testEngines)(
  'people are found among many, a page at a time and none twice, on $name',
  async ({ open }) => {
    const store = await open();
    await store.write(async (tx) => {
      const people = Array.from({ length: 1_100 }, (_, number) => {
        const text = String(number).padStart(4, '0');
        const family = number % 18 === 0 ? 'Đặng' : 'Phạm';
        return { id: uuidv7(), name: `${text} ${family}`, email: `p${text}@example.test` };
      });
      await tx.insert(tx.t.users).values(
        people.map((person) => ({
          ...person,
          passwordHash: '',
          createdAt: instant('2026-03-01T01:00:00.000Z'),
        })),
      );
    });
    const [first, second, third] = await store.read(async (db) => [
      await listPeople(db, { q: 'dang', page: 1 }),
      await listPeople(db, { q: 'dang', page: 2 }),
      await listPeople(db, { q: 'dang', page: 3 }),
    ]);
    expect([first.people.length, first.hasMore, second.people.length, second.hasMore]).toEqual([
      50,
      true,
      12,
      false,
    ]);
    expect(third).toEqual({ people: [], hasMore: false });
    const names = [...first.people, ...second.people].map(({ name }) => name);
    expect(new Set(names).size).toBe(62);
    expect(names.at(-1)).toBe('1098 Đặng');
    await store.close();
  },
);

test.each(testEngines)(
  'people are found by any words of name and address, without marks, and seen where they were last, on $name',
  async ({ open }) => {
    const store = await open();
    const [traced, seen] = [instant('2026-03-01T01:00:00.000Z'), instant('2026-03-04T01:00:00.000Z')];
    await store.write(async (tx) => {
      const { id: unit } = await anOrganisation(tx, { name: 'Ban Quản lý' });
      const { id: userId } = await aUser(tx, { name: 'Trần Thị Đào', email: 'dao.tt@example.test' });
      await aRoleAssignment(tx, { userId, role: 'financeOfficer', organisationId: unit });
      const trace = { actorId: userId, at: traced, requestId: 'r1' };
      const event = { subjectKind: 'user' as const, subjectId: userId, changes: {} };
      await recordEvent(tx, trace, { event: 'user.signedIn', ...event });
      const other = await aUser(tx, { name: 'Trần Văn Đạo', email: 'dao.tv@example.test' });
      await recordEvent(tx, { ...trace, actorId: other.id }, { event: 'user.signedOut', ...event });
      await beginSession(tx, aSignIn(other.id), { at: seen, replacing: null });
    });
    const found = async (q: string) => {
      const { people } = await store.read((db) => listPeople(db, { q, page: 1 }));
      return people.map(({ name, lastSeenAt }) => [name, lastSeenAt]);
    };
    expect(await found('DAO trần')).toEqual([
      ['Trần Thị Đào', traced],
      ['Trần Văn Đạo', seen],
    ]);
    expect(await found('thi dao.tt@')).toEqual([['Trần Thị Đào', traced]]);
    expect(await found('nobody')).toEqual([]);
    expect(await store.read((db) => listPeople(db, { q: 'tt', page: 1 }))).toMatchObject({
      people: [{ roles: [{ role: 'financeOfficer', projectCode: null, unitName: 'Ban Quản lý' }] }],
    });
    await store.close();
  },
);
