import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { endSessionsOf } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import { getSecondFactor } from './queries.server.ts';
import { deleteRecoveryCodes } from './recovery-codes.server.ts';
import type { SecondFactorInput } from './schemas.ts';
import { withSecondFactor } from './with-second-factor.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'env' | 'address' | 'actor' | 'trace'>;

/** Removes the actor's second factor and its recovery codes, and ends their other sessions; refused where the policy asks for one. */
export async function removeSecondFactor(
  context: Context,
  { code }: z.output<typeof SecondFactorInput>,
  sessionToken: string,
): Promise<void> {
  const { actor, trace } = context;
  const { userId } = actor;
  await withSecondFactor(context, code, async (tx) => {
    const { isRequired } = await getSecondFactor(tx, actor);
    refuse(isRequired ? [{ code: 'secondFactorRequired', params: {} }] : []);
    await tx.delete(tx.t.authenticators).where(eq(tx.t.authenticators.userId, userId));
    await deleteRecoveryCodes(tx, userId);
    await endSessionsOf(tx, userId, { keeping: sessionToken });
    await recordEvent(tx, trace, {
      event: 'user.secondFactorRemoved',
      subjectKind: 'user',
      subjectId: userId,
      changes: {},
    });
  });
}
