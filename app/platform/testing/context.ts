import type { Store } from '#db/store.server.ts';

import type { AppContext } from '../app-context.server.ts';
import { createBackups } from '../backups.server.ts';
import { createClock } from '../clock.ts';
import { readEnv } from '../env.server.ts';
import { createLog } from '../log.server.ts';
import { createPace } from '../pace.server.ts';
import { aVerifier } from './a-verifier.ts';

/** What a request stands on in a test: `store`, the demo's day, a real time that the test moves, and a log nobody reads. */
export function aContext(
  store: Store,
  { wallMilliseconds = () => performance.timeOrigin }: { wallMilliseconds?: () => number } = {},
): AppContext {
  const env = readEnv({
    NODE_ENV: 'test',
    TIENDO_TODAY: '2025-10-31',
    TIENDO_LOG_LEVEL: 'silent',
    TIENDO_REQUESTS_PER_MINUTE: 'off',
    TIENDO_SECRET: Buffer.alloc(32, 7).toString('base64'),
  });
  const parts = { store, clock: createClock(env.today, wallMilliseconds), env, log: createLog(env) };
  return {
    ...parts,
    backups: createBackups(parts),
    verifier: aVerifier(store),
    pace: createPace(parts.clock),
    requestId: 'request-of-the-test',
    cspNonce: 'nonce-of-the-test',
    address: '203.0.113.7',
    device: 'Firefox of the test',
  };
}
