import { isNull } from 'drizzle-orm';
import type { z } from 'zod';

import { refuse, RuleViolations } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { provePassword } from '#app/platform/prove-password.server.ts';
import { openSecretBox } from '#app/platform/secret-box.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import { proofAskedOf } from './prove-anew.server.ts';
import type { BeginSecondFactorInput } from './schemas.ts';
import { newTotpSecret } from './totp.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'env' | 'address' | 'actor' | 'trace'>;

/** Makes a secret for the actor's authenticator app; it asks for nothing until a first code has confirmed it. */
export async function beginSecondFactor(
  context: Context,
  { currentPassword = '' }: z.output<typeof BeginSecondFactorInput>,
  sessionToken: string,
): Promise<void> {
  const { store, clock, env, actor, trace } = context;
  const at = clock.wall();
  const { userId } = actor;
  const secretBox = openSecretBox(env);
  if (secretBox === null) throw new RuleViolations([{ code: 'installationKeyMissing', params: {} }]);
  await proveAnew(context, currentPassword, sessionToken);
  const sealedSecret = secretBox.seal(newTotpSecret(), userId);
  await store.write(async (tx) => {
    const { authenticators } = tx.t;
    const begun = await tx
      .insert(authenticators)
      .values({ userId, sealedSecret, createdAt: at })
      .onConflictDoUpdate({
        target: authenticators.userId,
        set: { sealedSecret, createdAt: at, lastStep: null },
        setWhere: isNull(authenticators.confirmedAt),
      })
      .returning({ userId: authenticators.userId });
    refuse(begun.length === 1 ? [] : [{ code: 'secondFactorSet', params: {} }]);
    await recordEvent(tx, trace, {
      event: 'user.secondFactorBegun',
      subjectKind: 'user',
      subjectId: userId,
      changes: {},
    });
  });
}

async function proveAnew(context: Context, password: string, sessionToken: string): Promise<void> {
  const { store, clock } = context;
  const asked = await store.read((db) => proofAskedOf(db, sessionToken, clock.wall()));
  refuse(asked === 'signInAgain' ? [{ code: 'signInNotFresh', params: {} }] : []);
  if (asked === 'password') await provePassword(context, password);
}
