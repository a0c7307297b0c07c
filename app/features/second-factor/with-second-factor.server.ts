import { RuleViolations } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { openSecretBox } from '#app/platform/secret-box.server.ts';
import { beginTry, forgetTry } from '#app/platform/sign-in-limits.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import type { Writer } from '#db/reader.ts';

import { takeSecondFactor } from './take-second-factor.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'env' | 'address' | 'actor' | 'trace'>;

/** Runs a change of the actor's own factor in one transaction with the code that proves it is them; a wrong one is counted, traced and refused. */
export async function withSecondFactor<Result>(
  { store, clock, env, address, actor, trace }: Context,
  code: string,
  change: (tx: Writer) => Promise<Result>,
): Promise<Result> {
  const { userId, email } = actor;
  const at = clock.wall();
  const secretBox = openSecretBox(env);
  const tryId = await beginTry(store, { account: email, address, at });
  const done = await store.write(async (tx) => {
    const about = { subjectKind: 'user' as const, subjectId: userId, changes: { address } };
    const proof = await takeSecondFactor(tx, { userId, typed: code, secretBox, at });
    if (proof === null) {
      await recordEvent(tx, trace, { event: 'user.secondFactorRefused', ...about });
      return null;
    }
    if (proof === 'recoveryCode') await recordEvent(tx, trace, { event: 'user.recoveryCodeUsed', ...about });
    await forgetTry(tx, tryId);
    return { result: await change(tx) };
  });
  if (done === null) throw new RuleViolations([{ code: 'secondFactorWrong', field: 'code', params: {} }]);
  return done.result;
}
