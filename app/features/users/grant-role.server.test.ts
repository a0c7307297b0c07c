import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';

import { aProject, aRoleAssignment, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { grantRole } from './grant-role.server.ts';
import { revokeRole } from './revoke-role.server.ts';
import { listRoles } from './role-scope.server.ts';
import {
  administered,
  anAdministrator,
  asActor,
  aSession,
  contextOf,
  eventsOf,
  sessionsOf,
} from './testing/people.ts';

const everywhere = { scope: '' };

describe.each(testEngines)('on $name', ({ open }) => {
  test('a role that is given or taken ends every session, and the log has the roles before and after', async () => {
    const { store, context } = await administered(await open());
    const { id: userId } = await store.write(async (tx) => {
      await aProject(tx, { code: 'DL-DTI' });
      return aUser(tx, { name: 'Bình' });
    });
    await aSession(store, userId);
    await aSession(store, userId);
    expect(await grantRole(context, userId, { role: 'projectManager', scope: 'DL-DTI' })).toEqual({
      name: 'Bình',
    });
    expect(await sessionsOf(store, userId)).toEqual([]);
    await aSession(store, userId);
    const [held] = await rolesOf(store, userId);
    await revokeRole(context, userId, held?.id ?? '');
    expect(await sessionsOf(store, userId)).toEqual([]);
    expect(await rolesOf(store, userId)).toEqual([]);
    expect(await eventsOf(store)).toMatchObject([
      {
        event: 'user.roleGranted',
        changes: { roles: { from: [], to: ['projectManager DL-DTI'] }, sessionsEnded: 2 },
      },
      {
        event: 'user.roleRevoked',
        changes: { roles: { from: ['projectManager DL-DTI'], to: [] }, sessionsEnded: 1 },
      },
    ]);
    await store.close();
  });

  test('an administrator holds nothing else, and a role is held once', async () => {
    const { store, context, actor } = await administered(await open());
    const { id: userId } = await store.write((tx) => aUser(tx));
    await grantRole(context, userId, { role: 'auditor', ...everywhere });
    const refused = [
      [userId, { role: 'administrator', ...everywhere }, 'administratorApart'],
      [actor.userId, { role: 'financeOfficer', ...everywhere }, 'administratorApart'],
      [userId, { role: 'auditor', ...everywhere }, 'roleHeld'],
      [userId, { role: 'projectManager', scope: 'NO-SUCH' }, 'scopeUnknown'],
    ] as const;
    for (const [whom, role, code] of refused) {
      await expect(grantRole(context, whom, role)).rejects.toMatchObject({ violations: [{ code }] });
    }
    expect(await eventsOf(store)).toHaveLength(1);
    await store.close();
  });

  test('of two administrators who leave at the same time, one stays', async () => {
    const { store, context, actor } = await administered(await open());
    const other = await store.write(anAdministrator);
    const leaving = [actor, other].map(async ({ userId }) => {
      const [held] = await rolesOf(store, userId);
      return revokeRole(context, userId, held?.id ?? '');
    });
    const answers = await Promise.allSettled(leaving);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { violations: [{ code: 'lastAdministrator' }] },
    });
    await store.close();
  });

  test('an administrator who is disabled does not count', async () => {
    const { store, context, actor } = await administered(await open());
    await store.write(async (tx) => {
      const { id } = await aUser(tx, { disabledAt: context.trace.at });
      await aRoleAssignment(tx, { userId: id, role: 'administrator' });
    });
    const [held] = await rolesOf(store, actor.userId);
    await expect(revokeRole(context, actor.userId, held?.id ?? '')).rejects.toMatchObject({
      violations: [{ code: 'lastAdministrator' }],
    });
    await store.close();
  });

  test('nobody and nothing that is not there can be changed, and by nobody else', async () => {
    const { store, context, actor } = await administered(await open());
    const person = await store.write((tx) => aUser(tx));
    const stranger = contextOf(store, asActor(person));
    const auditor = { role: 'auditor' as const, ...everywhere };
    for (const unknown of [uuidv7(), 'no id']) {
      await expect(grantRole(context, unknown, auditor)).rejects.toMatchObject({ name: 'NotFound' });
      await expect(revokeRole(context, actor.userId, unknown)).rejects.toMatchObject({ name: 'NotFound' });
    }
    await expect(grantRole(stranger, person.id, auditor)).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(revokeRole(stranger, person.id, uuidv7())).rejects.toMatchObject({ name: 'Forbidden' });
    expect(await eventsOf(store)).toEqual([]);
    await store.close();
  });
});

async function rolesOf(store: Store, userId: string) {
  return store.read((db) => listRoles(db, [userId]));
}
