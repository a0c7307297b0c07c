import { createApp } from '../server/create-app.ts';
import { createReadiness } from '../server/readiness.ts';
import { respondFromBuild } from '../server/remix.ts';
import { createBackups } from '../backups.server.ts';
import { createClock } from '../clock.ts';
import { readEnv } from '../env.server.ts';
import { createLog } from '../log.server.ts';
import { aVerifier } from './a-verifier.ts';
import { openStore } from '#db/store.server.ts';

type Headed = Readonly<Record<string, string>>;

export type BuiltApp = Awaited<ReturnType<typeof openBuiltApp>>;

/** The built application on a data directory, asked in process: what a browser would be told, without a socket in between. */
export async function openBuiltApp(dataDirectory: string, today: string) {
  const env = readEnv({
    NODE_ENV: 'production',
    TIENDO_DATA: dataDirectory,
    TIENDO_TODAY: today,
    TIENDO_LOG_LEVEL: 'silent',
    TIENDO_COMPRESS: '0',
    TIENDO_BACKUPS: 'off',
    TIENDO_REQUESTS_PER_MINUTE: 'off',
  });
  const clock = createClock(env.today);
  const store = await openStore(env);
  const log = createLog(env);
  const backups = createBackups({ store, clock, env, log });
  const app = createApp({
    store,
    clock,
    env,
    log,
    backups,
    verifier: aVerifier(store),
    ...(await respondFromBuild()),
    readiness: createReadiness({ store, clock, env, backups }, () => false),
    clientDirectory: null,
  });
  return {
    store,
    clock,
    /** Asks with the session of `token` (a stranger has none), as a browser on our own pages would unless `headers` say otherwise. */
    ask: async (
      path: string,
      token: string | null,
      { headers = { 'Sec-Fetch-Site': 'same-origin' }, ...init }: RequestInit & { headers?: Headed } = {},
    ) =>
      app.request(`http://127.0.0.1${path}`, {
        ...init,
        headers: { ...headers, ...(token === null ? {} : { Cookie: `tiendo_session=${token}` }) },
      }),
    close: () => store.close(),
  };
}
