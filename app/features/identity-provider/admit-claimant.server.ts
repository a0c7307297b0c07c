import { instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import type { Instant } from '#app/domain/day.ts';
import { admit } from '#app/platform/admission.server.ts';
import type { Admission } from '#app/platform/admission.server.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import type { IdentityProvider } from '#app/platform/identity-provider-settings.ts';
import { recordEvent } from '#db/audit.server.ts';
import type { Trace } from '#db/audit.server.ts';

import { areMixed, claimRoles, rolesAfter } from './claim-roles.server.ts';
import type { Claims } from './claims.ts';
import { linkIdentity, makePerson } from './make-person.server.ts';
import { recognise } from './recognise.server.ts';
import type { Refusal } from './recognise.server.ts';

type Context = Pick<AppContext, 'store' | 'clock' | 'requestId' | 'address' | 'device'>;
type Admitted = { refusal: null; admission: Admission } | { refusal: Refusal };

/** Admits whoever the provider has proven somebody to be, with the roles it gives them; a refusal leaves its trace and nothing else. */
export async function admitClaimant(
  { store, clock, requestId, address, device }: Context,
  { issuer, roleMap }: IdentityProvider,
  claims: Claims,
  presentedToken: string | null,
): Promise<Admitted> {
  const at = clock.wall();
  const provenAt = claims.provenSeconds === null ? at : earlier(at, claims.provenSeconds);
  const identity = { issuer, subject: claims.subject };
  const claimed = { given: claims.roles, mapped: Object.values(roleMap) };
  const traceOf = (actorId: string | null): Trace => ({ actorId, at: clock.now(), requestId });
  return store.write(async (tx): Promise<Admitted> => {
    const recognised = await recognise(tx, issuer, claims);
    const roles = await rolesAfter(tx, recognised.userId, claimed);
    const refusal = recognised.refusal ?? (areMixed(roles.after) ? 'mixedRoles' : null);
    if (refusal !== null) {
      await recordEvent(tx, traceOf(null), {
        event: 'user.identityRefused',
        subjectKind: 'user',
        subjectId: recognised.userId ?? 'unknown',
        changes: { address, ...identity, refusal },
      });
      return { refusal };
    }
    const userId = recognised.userId ?? (await makePerson(tx, claims, traceOf(null)));
    const trace = traceOf(userId);
    if (!recognised.isLinked) await linkIdentity(tx, { userId, ...identity }, at, trace);
    await claimRoles(tx, userId, roles, trace);
    const secondFactorAt = claims.usedSecondFactor ? at : null;
    const signedIn = { userId, method: 'identityProvider' as const, secondFactorAt, address, device };
    const admission = await admit(tx, signedIn, { at, replacing: presentedToken, provenAt });
    await recordEvent(tx, trace, {
      event: admission.leadsTo === 'session' ? 'user.signedIn' : 'user.secondFactorAsked',
      subjectKind: 'user',
      subjectId: userId,
      changes: { address, ...identity },
    });
    return { refusal: null, admission };
  });
}

// Their clock may be ahead of ours.
function earlier(at: Instant, seconds: number): Instant {
  return instantFromMilliseconds(Math.min(millisecondsOf(at), seconds * 1000));
}
