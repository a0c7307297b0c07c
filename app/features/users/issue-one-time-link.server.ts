import { permit } from '#app/domain/permissions.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';

import { makeLink } from './one-time-links.server.ts';
import type { IssuedLink } from './one-time-links.server.ts';
import { personAt } from './person-at.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** A link with which somebody chooses a password: an invitation for whoever has none yet, a reset for everybody else. */
export async function issueOneTimeLink(
  { store, clock, actor, trace }: Context,
  userId: string,
): Promise<IssuedLink> {
  permit(actor, 'user:administer');
  return store.write(async (tx) => {
    const { disabledAt, hasPassword } = await personAt(tx, userId);
    if (disabledAt !== null) throw new RuleViolations([{ code: 'personDisabled', params: {} }]);
    const purpose = hasPassword ? 'passwordReset' : 'invitation';
    const link = await makeLink(tx, { userId, purpose, createdBy: trace.actorId, at: clock.wall() });
    await recordEvent(tx, trace, {
      event: 'user.linkIssued',
      subjectKind: 'user',
      subjectId: userId,
      changes: { purpose, expiresAt: link.expiresAt },
    });
    return link;
  });
}
