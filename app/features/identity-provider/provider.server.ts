import {
  allowInsecureRequests,
  AuthorizationResponseError,
  ClientError,
  ClientSecretBasic,
  discovery,
  enableNonRepudiationChecks,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import type { Configuration } from 'openid-client';

import type { IdentityProvider } from '#app/platform/identity-provider-settings.ts';

const answerLimitSeconds = 10;

const configurations = new WeakMap<IdentityProvider, Configuration>();

/** What the provider says of itself, asked once; a failure is asked again the next time. */
export async function configurationOf(provider: IdentityProvider): Promise<Configuration> {
  const known = configurations.get(provider);
  if (known !== undefined) return known;
  const { issuer, clientId, clientSecret } = provider;
  const isLoopback = new URL(issuer).protocol === 'http:';
  const configuration = await discovery(
    new URL(issuer),
    clientId,
    clientSecret,
    ClientSecretBasic(clientSecret),
    {
      execute: [enableNonRepudiationChecks, ...(isLoopback ? [allowInsecureRequests] : [])],
      timeout: answerLimitSeconds,
    },
  );
  configurations.set(provider, configuration);
  return configuration;
}

/** Why the conversation with a provider failed: it does not answer, it said no, or its answer proves nothing. Anything else is thrown on. */
export function failureOf(error: unknown): 'unreachable' | 'declined' | 'notProven' {
  if (error instanceof AuthorizationResponseError) return 'declined';
  if (error instanceof ClientError) return unreachable.has(error.code ?? '') ? 'unreachable' : 'notProven';
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'unreachable' : 'notProven';
  if (error instanceof WWWAuthenticateChallengeError) return 'notProven';
  // What fetch throws when nobody is there.
  if (error instanceof TypeError && error.cause instanceof Error) return 'unreachable';
  throw error;
}

const unreachable: ReadonlySet<string> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);
