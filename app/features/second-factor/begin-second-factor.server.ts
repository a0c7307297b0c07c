import { isNull } from 'drizzle-orm';
import type { z } from 'zod';

import { refuse, RuleViolations } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { isPassword } from '#app/platform/password.server.ts';
import { openSecretBox } from '#app/platform/secret-box.server.ts';
import { beginTry, forgetTry } from '#app/platform/sign-in-limits.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import { proofAskedOf } from './prove-anew.server.ts';
import type { BeginSecondFactorInput } from './schemas.ts';
import { newTotpSecret } from './totp.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'env' | 'address' | 'actor' | 'trace'>;

/** Makes a secret for the actor's authenticator app; it asks for nothing until a first code has confirmed it. */
export async function beginSecondFactor(
  context: Context,
  { password = '' }: z.output<typeof BeginSecondFactorInput>,
  sessionToken: string,
): Promise<void> {
  const { store, clock, env, actor, trace } = context;
  const at = clock.wall();
  const { userId } = actor;
  const secretBox = openSecretBox(env);
  if (secretBox === null) throw new RuleViolations([{ code: 'installationKeyMissing', params: {} }]);
  await proveAnew(context, password, sessionToken);
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

async function proveAnew(
  { store, clock, address, actor, trace }: Context,
  password: string,
  sessionToken: string,
): Promise<void> {
  const at = clock.wall();
  const asked = await store.read((db) => proofAskedOf(db, sessionToken, at));
  if (asked.how === 'nothing') return;
  if (asked.how === 'signInAgain') throw new RuleViolations([{ code: 'signInNotFresh', params: {} }]);
  const tryId = await beginTry(store, { account: actor.email, address, at });
  if (await isPassword(password, asked.passwordHash)) {
    await store.write((tx) => forgetTry(tx, tryId));
    return;
  }
  await store.write((tx) =>
    recordEvent(tx, trace, {
      event: 'user.passwordRefused',
      subjectKind: 'user',
      subjectId: actor.userId,
      changes: { address },
    }),
  );
  throw new RuleViolations([{ code: 'currentPasswordWrong', field: 'password', params: {} }]);
}
