import type { Store } from '#db/store.server.ts';

import type { Backups } from './backups.server.ts';
import type { Clock } from './clock.ts';
import type { Env } from './env.server.ts';
import type { Log } from './log.server.ts';
import type { Pace } from './pace.server.ts';
import type { Verifier } from './verifier.server.ts';

/** What one request (or one run of the command line) stands on. The server gives it to every loader and action. */
export type AppContext = {
  store: Store;
  clock: Clock;
  env: Env;
  log: Log;
  backups: Backups;
  verifier: Verifier;
  pace: Pace;
  requestId: string;
  cspNonce: string;
  /** The caller's network address. */
  address: string;
  /** What the caller's browser calls itself, shortened; empty when it does not say. */
  device: string;
};

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext {}
}
