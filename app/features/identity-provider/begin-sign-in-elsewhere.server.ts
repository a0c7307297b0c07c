import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

import type { AppContext } from '#app/platform/app-context.server.ts';
import type { IdentityProvider } from '#app/platform/identity-provider-settings.ts';
import { loginSsoCallbackPath } from '#app/platform/paths.ts';
import { beginPendingSignIn } from '#app/platform/pending-sign-in.server.ts';
import { proofSeconds } from '#app/platform/session.server.ts';

import { configurationOf, failureOf } from './provider.server.ts';

type Context = Pick<AppContext, 'store' | 'clock' | 'log' | 'requestId'>;
type Begun = { failure: null; to: string; token: string } | { failure: 'unreachable' | 'notProven' };

type Beginning = {
  /** The address that the reader typed. */
  origin: string;
  next: string;
  /** Somebody is signed in already, and shows again that it is them. */
  isAgain: boolean;
};

/** Makes the address at the provider where somebody signs in, and keeps what its answer must match. */
export async function beginSignInElsewhere(
  { store, clock, log, requestId }: Context,
  provider: IdentityProvider,
  { origin, next, isAgain }: Beginning,
): Promise<Begun> {
  const state = randomState();
  const nonce = randomNonce();
  const codeVerifier = randomPKCECodeVerifier();
  const maxAge = String(isAgain ? proofSeconds.change : proofSeconds.session);
  const redirectUri = `${origin}${loginSsoCallbackPath()}`;
  try {
    const to = buildAuthorizationUrl(await configurationOf(provider), {
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      max_age: maxAge,
    });
    const expected = { state, nonce, codeVerifier, redirectUri, maxAge, next };
    const pending = { kind: 'identityProvider' as const, userId: null, expected };
    const token = await store.write((tx) => beginPendingSignIn(tx, pending, clock.wall()));
    return { failure: null, to: to.href, token };
  } catch (error) {
    const failure = failureOf(error);
    log.warn({ requestId, err: error }, 'the identity provider cannot be asked');
    return { failure: failure === 'declined' ? 'notProven' : failure };
  }
}
