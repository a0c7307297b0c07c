import { refuse, RuleViolations } from '#app/domain/violation.ts';
import { admit } from '#app/platform/admission.server.ts';
import type { Admission } from '#app/platform/admission.server.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import { judgePassword } from './judge-password.server.ts';
import { findOpenLink, spendLink } from './one-time-links.server.ts';
import { replacePassword } from './replace-password.server.ts';

type Context = Pick<AppContext, 'store' | 'clock' | 'requestId' | 'address' | 'device'>;

/** Gives the person behind a one-time link the password they chose, and admits them: a link is a first factor alone (ASVS 6.4.3). */
export async function choosePassword(
  context: Context,
  { token, password }: { token: string; password: string },
  presentedToken: string | null,
): Promise<Admission> {
  const { store, clock, requestId, address, device } = context;
  const link = await store.read((db) => findOpenLink(db, token, clock.wall()));
  if (link === null) throw linkSpent();
  const { userId, purpose } = link;
  refuse(await judgePassword(context, userId, password));
  const passwordHash = await hashPassword(password);
  return store.write(async (tx) => {
    const at = clock.wall();
    if ((await findOpenLink(tx, token, at)) === null || !(await spendLink(tx, token, at))) throw linkSpent();
    const sessionsEnded = await replacePassword(tx, { userId, passwordHash, at, keeping: null });
    await recordEvent(
      tx,
      { actorId: userId, at: clock.now(), requestId },
      {
        event: 'user.passwordChosen',
        subjectKind: 'user',
        subjectId: userId,
        changes: { purpose, sessionsEnded, address },
      },
    );
    const signedIn = { userId, method: 'oneTimeLink' as const, secondFactorAt: null, address, device };
    return admit(tx, signedIn, { at, replacing: presentedToken });
  });
}

function linkSpent(): RuleViolations {
  return new RuleViolations([{ code: 'oneTimeLinkSpent', params: {} }]);
}
