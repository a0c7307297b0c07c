import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';

import { getRequestListener } from '@hono/node-server';

import { clearIncoming } from '#db/document-files.server.ts';
import { beginInstallation } from '#db/seeds/reference.ts';
import { openStore } from '#db/store.server.ts';

import { createBackups } from '../backups.server.ts';
import { createClock } from '../clock.ts';
import type { Env } from '../env.server.ts';
import { createLog } from '../log.server.ts';
import { setupPath, withSearch } from '../paths.ts';
import { renewSeals } from '../renew-seals.server.ts';
import { issueSetupToken } from '../setup-token.server.ts';
import { createVerifier } from '../verifier.server.ts';
import { createApp } from './create-app.ts';
import { followTheDay } from './day-change.ts';
import { finishingRequests } from './finish-requests.ts';
import { followTheNights } from './nightly-backups.ts';
import { createReadiness } from './readiness.ts';
import { clientDirectory, respondFromBuild } from './remix.ts';
import { StartRefused } from './start-refused.ts';
import { verifyBeside } from './verify-beside.ts';

export type RunningServer = {
  url: string;
  /** The page where the first administrator introduces themselves; null once there is anybody. */
  setupUrl: string | null;
  /** Accepts nothing new, finishes what runs, checkpoints the data. */
  stop: () => Promise<void>;
};

/** Opens the data and serves it; throws `StoreRefused` or `StartRefused` with a sentence when it cannot. */
export async function startServer(env: Env): Promise<RunningServer> {
  const clock = createClock(env.today);
  const log = createLog(env);
  const server = createServer();
  const finish = finishingRequests(server);
  const store = await openStore(env);
  const verifier = createVerifier(verifyBeside(env), (error) =>
    log.error({ err: error }, 'verification failed'),
  );
  let isStopping = false;
  try {
    clearIncoming(env.dataDirectory);
    await beginInstallation(store, clock.now());
    const renewedSeals = await renewSeals(store, env);
    if (env.previousSecret !== null) log.info({ renewedSeals }, 'the previous key is needed no more');
    const source = env.mode === 'development' ? await startDevelopmentOn(server) : null;
    const backups = createBackups({ store, clock, env, log });
    const built =
      source === null ? await respondFromBuild() : { respond: source.respond, routeOf: () => null };
    const app = createApp({
      store,
      clock,
      env,
      log,
      backups,
      verifier,
      ...built,
      readiness: createReadiness({ store, clock, env, backups }, () => isStopping),
      clientDirectory: source === null ? clientDirectory : null,
    });
    const stopFollowing = await followTheDay(store, clock, log);
    const answer = getRequestListener(app.fetch);
    server.on('request', (incoming, outgoing) => {
      if (source === null) return void answer(incoming, outgoing);
      source.serveSource(incoming, outgoing, () => void answer(incoming, outgoing));
    });
    const url = await listen(server, env);
    const token = await issueSetupToken(store, clock);
    const stopBackups = followTheNights(backups, clock, env);
    log.info({ url, today: clock.today(), isPinned: clock.isPinned }, 'listening');
    const stop = async () => {
      isStopping = true;
      await finish();
      await source?.stop();
      await stopFollowing();
      await stopBackups();
      await verifier.stop();
      await store.close();
      log.info('stopped');
    };
    return {
      url,
      setupUrl: token === null ? null : `${env.origin ?? url}${withSearch(setupPath(), { token })}`,
      stop,
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

// Vite is a development dependency: production never loads it.
async function startDevelopmentOn(server: Server) {
  const { startDevelopment } = await import('./development.ts');
  return startDevelopment(server);
}

async function listen(server: Server, { port, host }: Env): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new StartRefused(reasonNotToListen(error, port, host), { cause: error });
  }
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`;
}

function reasonNotToListen(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop that one, or choose another PORT.`;
  if (code === 'EACCES')
    return `Port ${port} is reserved for the administrator of this machine. Choose a PORT above 1023.`;
  if (code === 'EADDRNOTAVAIL') return `${host} is not an address of this machine. Choose another HOST.`;
  return `The server cannot listen on ${host}, port ${port}: ${error instanceof Error ? error.message : String(error)}.`;
}
