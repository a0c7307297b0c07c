import { authorizationCodeGrant, fetchUserInfo } from 'openid-client';

import type { Admission } from '#app/platform/admission.server.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import type { IdentityProvider } from '#app/platform/identity-provider-settings.ts';
import { takePendingSignIn } from '#app/platform/pending-sign-in.server.ts';
import { proofSeconds } from '#app/platform/session.server.ts';

import { admitClaimant } from './admit-claimant.server.ts';
import { claimsOf, isIdToken } from './claims.ts';
import type { Claims } from './claims.ts';
import { configurationOf, failureOf } from './provider.server.ts';
import type { Refusal } from './recognise.server.ts';

type Context = Pick<AppContext, 'store' | 'clock' | 'log' | 'requestId' | 'address' | 'device'>;
type Answer = {
  /** The query string with which the provider sent the browser back. */
  search: string;
  pendingToken: string;
  presentedToken: string | null;
};
export type Failure = 'expired' | 'unreachable' | 'declined' | 'notProven' | Refusal;
type Finished = { failure: null; admission: Admission; next: string } | { failure: Failure };

/** Admits whoever comes back from the provider with an answer to a sign-in that this browser began; each sign-in is answered once. */
export async function finishSignInElsewhere(
  context: Context,
  provider: IdentityProvider,
  { search, pendingToken, presentedToken }: Answer,
): Promise<Finished> {
  const { store, clock, log, requestId } = context;
  const at = clock.wall();
  const pending = await store.write((tx) => takePendingSignIn(tx, 'identityProvider', pendingToken, at));
  if (pending === null) return { failure: 'expired' };
  const { next = '/' } = pending.expected;
  try {
    const claims = await ask(provider, pending.expected, search);
    if (claims === null) {
      log.warn({ requestId }, 'the identity provider gave a token of another kind');
      return { failure: 'notProven' };
    }
    const admitted = await admitClaimant(context, provider, claims, presentedToken);
    if (admitted.refusal !== null) return { failure: admitted.refusal };
    return { failure: null, admission: admitted.admission, next };
  } catch (error) {
    const failure = failureOf(error);
    log.warn({ requestId, failure, err: error }, 'the identity provider proved nothing');
    return { failure };
  }
}

async function ask(
  provider: IdentityProvider,
  expected: Readonly<Record<string, string>>,
  search: string,
): Promise<Claims | null> {
  const { state = '', nonce = '', codeVerifier = '', redirectUri = '' } = expected;
  const configuration = await configurationOf(provider);
  const tokens = await authorizationCodeGrant(configuration, new URL(`${redirectUri}${search}`), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    maxAge: Number(expected.maxAge ?? proofSeconds.session),
    idTokenExpected: true,
  });
  if (!isIdToken(tokens.id_token ?? '')) return null;
  const proven = { ...tokens.claims() };
  const { userinfo_endpoint: more } = configuration.serverMetadata();
  const told =
    more === undefined ? {} : await fetchUserInfo(configuration, tokens.access_token, String(proven.sub));
  return claimsOf({ ...told, ...proven }, provider);
}
