import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';

import { refuse, RuleViolations } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { openSecretBox } from '#app/platform/secret-box.server.ts';
import { endSessionsOf, noteSecondFactor } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import { findBegunSecret } from './queries.server.ts';
import { replaceRecoveryCodes } from './recovery-codes.server.ts';
import type { SecondFactorInput } from './schemas.ts';
import { openSealed } from './take-second-factor.server.ts';
import { totpStepOf } from './totp.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'env' | 'actor' | 'trace'>;

/** Sets the actor's second factor, once a first code shows that their app has the secret; ends their other sessions, and returns their recovery codes. */
export async function confirmSecondFactor(
  { store, clock, env, actor, trace }: Context,
  { code }: z.output<typeof SecondFactorInput>,
  sessionToken: string,
): Promise<string[]> {
  const { userId } = actor;
  const at = clock.wall();
  const secretBox = openSecretBox(env);
  return store.write(async (tx) => {
    const sealedSecret = await findBegunSecret(tx, userId);
    if (sealedSecret === null) throw new RuleViolations([{ code: 'secondFactorNotBegun', params: {} }]);
    const step = totpStepOf(openSealed(secretBox, sealedSecret, userId), code.replaceAll(/\s/g, ''), at);
    refuse(step === null ? [{ code: 'secondFactorWrong', field: 'code', params: {} }] : []);
    const { authenticators } = tx.t;
    const confirmed = await tx
      .update(authenticators)
      .set({ confirmedAt: at, lastStep: step })
      .where(and(eq(authenticators.userId, userId), isNull(authenticators.confirmedAt)))
      .returning({ userId: authenticators.userId });
    refuse(confirmed.length === 1 ? [] : [{ code: 'secondFactorSet', params: {} }]);
    await noteSecondFactor(tx, sessionToken, at);
    await endSessionsOf(tx, userId, { keeping: sessionToken });
    await recordEvent(tx, trace, {
      event: 'user.secondFactorSet',
      subjectKind: 'user',
      subjectId: userId,
      changes: {},
    });
    return replaceRecoveryCodes(tx, userId, at);
  });
}
