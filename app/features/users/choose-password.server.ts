import { and, eq, isNotNull } from 'drizzle-orm';

import type { Instant } from '#app/domain/day.ts';
import { needsSecondFactor } from '#app/domain/security-policy.ts';
import { refuse, RuleViolations } from '#app/domain/violation.ts';
import { readSecurityPolicy } from '#app/features/settings/queries.server.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { hashPassword } from '#app/platform/password.server.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import type { Writer } from '#db/reader.ts';

import { judgePassword } from './judge-password.server.ts';
import { findOpenLink, spendLink } from './one-time-links.server.ts';
import { replacePassword } from './replace-password.server.ts';

type Context = Pick<AppContext, 'store' | 'clock' | 'requestId' | 'address' | 'device'>;
type SigningIn = { userId: string; address: string; device: string };
type Arrival = { at: Instant; replacing: string | null };

/** Gives the person behind a one-time link the password they chose; returns the token of their new session in place of the one presented, or null where they must sign in with a second factor. */
export async function choosePassword(
  context: Context,
  { token, password }: { token: string; password: string },
  presentedToken: string | null,
): Promise<string | null> {
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
    return signInByLink(tx, { userId, address, device }, { at, replacing: presentedToken });
  });
}

/** A link proves one thing alone: whoever needs a second factor shows it at the door (ASVS 5.0 6.4.3). */
async function signInByLink(tx: Writer, person: SigningIn, arrival: Arrival): Promise<string | null> {
  if (await hasSecondFactor(tx, person.userId)) return null;
  return beginSession(tx, { ...person, method: 'oneTimeLink', secondFactorAt: null }, arrival);
}

async function hasSecondFactor(tx: Writer, userId: string): Promise<boolean> {
  const { authenticators, roleAssignments: assignments } = tx.t;
  const held = await tx
    .select({ role: assignments.role })
    .from(assignments)
    .where(eq(assignments.userId, userId));
  if (
    needsSecondFactor(
      await readSecurityPolicy(tx),
      held.map(({ role }) => role),
    )
  )
    return true;
  const own = await tx
    .select({ userId: authenticators.userId })
    .from(authenticators)
    .where(and(eq(authenticators.userId, userId), isNotNull(authenticators.confirmedAt)));
  return own.length > 0;
}

function linkSpent(): RuleViolations {
  return new RuleViolations([{ code: 'oneTimeLinkSpent', params: {} }]);
}
