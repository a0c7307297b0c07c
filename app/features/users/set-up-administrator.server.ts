import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { refuse, RuleViolations } from '#app/domain/violation.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { spendSetupToken } from '#app/platform/setup-token.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import { judgeFirstPassword } from './judge-password.server.ts';
import type { SetUpInput } from './schemas.ts';

type Context = Pick<AppContext, 'store' | 'clock' | 'requestId' | 'address' | 'device'>;

/** Makes the first administrator for whoever holds the token printed at the first start, and signs them in; returns the session's token. */
export async function setUpAdministrator(
  { store, clock, requestId, address, device }: Context,
  { token, name, email, password }: z.output<typeof SetUpInput>,
): Promise<string> {
  refuse(await judgeFirstPassword({ store }, { name, email, password }));
  const passwordHash = await hashPassword(password);
  const userId = uuidv7();
  return store.write(async (tx) => {
    const at = clock.wall();
    if (!(await spendSetupToken(tx, token, at))) {
      throw new RuleViolations([{ code: 'setupTokenSpent', params: {} }]);
    }
    await tx.insert(tx.t.users).values({
      id: userId,
      email,
      name,
      passwordHash,
      passwordChangedAt: at,
      createdAt: clock.now(),
    });
    await tx
      .insert(tx.t.roleAssignments)
      .values({ id: uuidv7(), userId, role: 'administrator', projectId: null, organisationId: null });
    await recordEvent(
      tx,
      { actorId: userId, at: clock.now(), requestId },
      {
        event: 'user.created',
        subjectKind: 'user',
        subjectId: userId,
        changes: { email, name, role: 'administrator' },
      },
    );
    return beginSession(
      tx,
      { userId, method: 'setup', secondFactorAt: null, address, device },
      { at, replacing: null },
    );
  });
}
