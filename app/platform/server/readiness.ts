import { statfs } from 'node:fs/promises';

import type { Store } from '#db/store.server.ts';

import type { Clock } from '../clock.ts';
import type { Env } from '../env.server.ts';

type Verdict = 'ok' | 'failed';
export type Readiness = { ready: boolean; checks: { accepting: Verdict; write: Verdict; disk: Verdict } };

const leastFreeBytes = 100 * 1024 * 1024;
const probeIntervalMilliseconds = 2_000;

/** A probe of whether this server can do its work: accept, write, with room on the disk. Migrations are current since the store opened. */
export function createReadiness(
  parts: { store: Store; clock: Clock; env: Pick<Env, 'dataDirectory' | 'databaseUrl'> },
  isStopping: () => boolean,
): () => Promise<Readiness> {
  let probedAt = Number.NEGATIVE_INFINITY;
  let probed = Promise.resolve<Pick<Readiness['checks'], 'write' | 'disk'>>({
    write: 'failed',
    disk: 'failed',
  });
  return async () => {
    if (performance.now() - probedAt > probeIntervalMilliseconds) {
      probedAt = performance.now();
      probed = probe(parts);
    }
    const checks = { accepting: verdict(!isStopping()), ...(await probed) };
    return { ready: Object.values(checks).every((check) => check === 'ok'), checks };
  };
}

async function probe({ store, clock, env }: Parameters<typeof createReadiness>[0]) {
  const [write, disk] = await Promise.allSettled([
    writeProbe(store, clock),
    env.databaseUrl === undefined ? hasRoom(env.dataDirectory) : true,
  ]);
  return {
    write: verdict(write.status === 'fulfilled'),
    disk: verdict(disk.status === 'fulfilled' && disk.value),
  };
}

async function writeProbe(store: Store, clock: Clock): Promise<void> {
  await store.write(async (tx) => {
    const { settings } = tx.t;
    const value = clock.wall();
    await tx
      .insert(settings)
      .values({ name: 'readiness.probedAt', value })
      .onConflictDoUpdate({ target: settings.name, set: { value } });
  });
}

async function hasRoom(directory: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize >= leastFreeBytes;
}

function verdict(isGood: boolean): Verdict {
  return isGood ? 'ok' : 'failed';
}
