import { instant, instantFromMilliseconds, millisecondsOf } from '#app/domain/day.ts';
import { aContext } from '#app/platform/testing/context.ts';
import type { Store } from '#db/store.server.ts';

import { beginSignInElsewhere } from '../begin-sign-in-elsewhere.server.ts';
import { finishSignInElsewhere } from '../finish-sign-in-elsewhere.server.ts';
import { typedFor } from './accounts.ts';
import { signInAtProvider } from './start-provider.ts';
import type { RunningProvider } from './start-provider.ts';

export type Account = Parameters<typeof typedFor>[0];
export type Finished = Awaited<ReturnType<typeof finishSignInElsewhere>>;
type At = { wallMilliseconds: () => number };
type Beginning = Partial<At> & { isAgain?: boolean };

export const origin = 'http://tiendo.test';
/** A process of its own takes its time on a busy machine. */
export const startLimitMilliseconds = 60_000;
export const start = instant('2026-03-04T01:00:00.000Z');
export const an = { sub: 'an', name: 'Nguyễn Thị An', email: 'an@example.test', email_verified: true };
/** As the provider's clock goes. */
export const present: At = { wallMilliseconds: () => performance.timeOrigin + performance.now() };

/** Signs somebody in there, as their browser does. */
export async function signIn(provider: RunningProvider, store: Store, account: Account): Promise<Finished> {
  const { to, token } = await begin(provider, store);
  const back = await signInAtProvider(to, typedFor(account));
  return finish(provider, store, back.search, token);
}

/** Begins a sign-in there. */
export async function begin(
  { settings }: RunningProvider,
  store: Store,
  { isAgain = false, ...at }: Beginning = clockAt(0),
) {
  const next = '/flags?state=open';
  const begun = await beginSignInElsewhere(aContext(store, at), settings, { origin, next, isAgain });
  if (begun.failure !== null) throw new Error(`the provider is ${begun.failure}`);
  return begun;
}

/** Finishes a sign-in with what the browser brought back. */
export function finish(
  { settings }: RunningProvider,
  store: Store,
  search: string,
  pendingToken: string,
  at: At = clockAt(0),
): Promise<Finished> {
  const answer = { search, pendingToken, presentedToken: null };
  return finishSignInElsewhere(aContext(store, at), settings, answer);
}

/** Our clock so many minutes after `start`, where it stands; the provider's tokens are of the real time. */
export function clockAt(minutes: number): At {
  const then = instantFromMilliseconds(millisecondsOf(start) + minutes * 60_000);
  return { wallMilliseconds: () => millisecondsOf(then) };
}

/** A moment of the real time, as tokens name it. */
export function secondsAgo(seconds: number): number {
  return Math.floor(present.wallMilliseconds() / 1000) - seconds;
}
