import { eq } from 'drizzle-orm';

import { permit } from '#app/domain/permissions.ts';
import { securitySettingNames, settingsOf, versionOf } from '#app/domain/security-policy.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { readSecurityPolicy } from '#app/platform/security-policy.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';

import type { ChangeSecurityPolicy } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

/** Sets what is asked of whoever signs in; a policy that is in force already leaves no trace. */
export async function changeSecurityPolicy(
  { store, actor, trace }: Context,
  { version, ...policy }: ChangeSecurityPolicy,
): Promise<void> {
  permit(actor, 'setting:change');
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const inForce = await readSecurityPolicy(tx);
    const before = settingsOf(inForce);
    if (versionOf(inForce) !== version) throw new StaleEdit(before);
    const after = settingsOf(policy);
    const changed = securitySettingNames.filter((name) => before[name] !== after[name]);
    if (changed.length === 0) return;
    const { settings } = tx.t;
    for (const name of securitySettingNames) {
      await tx.delete(settings).where(eq(settings.name, name));
      await tx.insert(settings).values({ name, value: after[name] });
    }
    await recordEvent(tx, trace, {
      event: 'settings.changed',
      subjectKind: 'system',
      subjectId: 'securityPolicy',
      changes: Object.fromEntries(changed.map((name) => [name, { from: before[name], to: after[name] }])),
    });
  });
}
