import { NotFound } from '#app/domain/not-found.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import {
  currentPasswordWrong,
  provePassword,
  readPasswordHash,
} from '#app/platform/prove-password.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';

import { judgePassword } from './judge-password.server.ts';
import { personAt } from './person-at.server.ts';
import { replacePassword } from './replace-password.server.ts';
import type { ChangePassword } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace' | 'address'>;

/** Changes one's own password, which the present one must prove, also when many come at once; every session but the acting one (`presentedToken`) ends. */
export async function changeOwnPassword(
  context: Context,
  { currentPassword, password }: ChangePassword,
  presentedToken: string | null,
): Promise<void> {
  const { store, clock, actor, trace } = context;
  const { hasPassword } = await store.read((db) => personAt(db, actor.userId));
  // Whoever signs in elsewhere has nothing to prove themselves with, and no password to change here.
  if (!hasPassword) throw new NotFound('password');
  const proved = await provePassword(context, currentPassword);
  refuse(await judgePassword(context, actor.userId, password));
  const passwordHash = await hashPassword(password);
  await store.write(async (tx) => {
    const change = { userId: actor.userId, passwordHash, at: clock.wall(), keeping: presentedToken };
    // Of two at once the later one has proved a password that is none any more.
    await lockChain(tx, 'audit');
    if ((await readPasswordHash(tx, actor.userId)) !== proved) throw currentPasswordWrong();
    const sessionsEnded = await replacePassword(tx, change);
    await recordEvent(tx, trace, {
      event: 'user.passwordChanged',
      subjectKind: 'user',
      subjectId: actor.userId,
      changes: { sessionsEnded },
    });
  });
}
