import { describe, expect, test } from 'vitest';

import { instant } from '#app/domain/day.ts';
import { defaultSecurityPolicy, versionOf } from '#app/domain/security-policy.ts';
import type { SecurityPolicy } from '#app/domain/security-policy.ts';
import { aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { changeSecurityPolicy } from './change-security-policy.server.ts';
import { readSecurityPolicy } from '#app/platform/security-policy.server.ts';

describe.each(testEngines)('on $name', ({ open }) => {
  test('a policy that is changed is the one in force, with what was before in the log', async () => {
    const { store, context } = await administered(await open(), 'administrator');
    const policy = { passwordPolicy: 'vnGov', secondFactorFor: ['auditor'] } as const;
    await change(context, defaultSecurityPolicy, defaultSecurityPolicy);
    await change(context, defaultSecurityPolicy, policy);
    await change(context, policy, policy);
    expect(await store.read(readSecurityPolicy)).toEqual(policy);
    await change(context, policy, { ...policy, secondFactorFor: [] });
    expect(await store.read(readSecurityPolicy)).toEqual({ ...policy, secondFactorFor: [] });
    const events = await store.read(async (db) => db.select().from(db.t.auditEvents));
    expect(events).toMatchObject([
      {
        event: 'settings.changed',
        changes: {
          passwordPolicy: { from: 'asvs', to: 'vnGov' },
          secondFactorFor: { from: 'financeOfficer administrator', to: 'auditor' },
        },
      },
      { event: 'settings.changed', changes: { secondFactorFor: { from: 'auditor', to: '' } } },
    ]);
    await store.close();
  });

  test('of two who change the policy at once the later one is shown what the other made of it', async () => {
    const { store, context } = await administered(await open(), 'administrator');
    const [strict, loose] = [
      { passwordPolicy: 'vnGov', secondFactorFor: ['auditor'] },
      { passwordPolicy: 'asvs', secondFactorFor: [] },
    ] as const;
    const answers = await Promise.allSettled([
      change(context, defaultSecurityPolicy, strict),
      change(context, defaultSecurityPolicy, loose),
    ]);
    const kept = await store.read(readSecurityPolicy);
    expect([strict, loose]).toContainEqual(kept);
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { name: 'StaleEdit', current: { passwordPolicy: kept.passwordPolicy } } },
    ]);
    await store.close();
  });

  test('an auditor reads the policy and changes nothing', async () => {
    const { store, context } = await administered(await open(), 'auditor');
    await expect(
      change(context, defaultSecurityPolicy, { passwordPolicy: 'vnGov', secondFactorFor: [] }),
    ).rejects.toMatchObject({ name: 'Forbidden' });
    expect(await store.read(readSecurityPolicy)).toEqual(defaultSecurityPolicy);
    await store.close();
  });
});

/** Changes the policy as somebody does who has read `read`. */
function change(
  context: Parameters<typeof changeSecurityPolicy>[0],
  read: SecurityPolicy,
  { passwordPolicy, secondFactorFor }: SecurityPolicy,
) {
  const wish = { version: versionOf(read), passwordPolicy, secondFactorFor: [...secondFactorFor] };
  return changeSecurityPolicy(context, wish);
}

async function administered(store: Store, role: 'administrator' | 'auditor') {
  const { id: userId, name, email } = await store.write((tx) => aUser(tx));
  const actor = { userId, name, email, assignments: [{ role, projectId: null, organisationId: null }] };
  const at = instant('2026-03-04T01:00:00.000Z');
  return { store, context: { store, actor, trace: { actorId: userId, at, requestId: 'r1' } } };
}
