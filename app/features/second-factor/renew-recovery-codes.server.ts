import type { z } from 'zod';

import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import { replaceRecoveryCodes } from './recovery-codes.server.ts';
import type { SecondFactorInput } from './schemas.ts';
import { withSecondFactor } from './with-second-factor.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'env' | 'address' | 'actor' | 'trace'>;

/** Gives the actor new recovery codes in place of all they had, and returns them: they are shown once. */
export async function renewRecoveryCodes(
  context: Context,
  { code }: z.output<typeof SecondFactorInput>,
): Promise<string[]> {
  const { actor, trace, clock } = context;
  return withSecondFactor(context, code, async (tx) => {
    await recordEvent(tx, trace, {
      event: 'user.recoveryCodesReplaced',
      subjectKind: 'user',
      subjectId: actor.userId,
      changes: {},
    });
    return replaceRecoveryCodes(tx, actor.userId, clock.wall());
  });
}
