import { statfs } from 'node:fs/promises';

import { isBackupLate } from '#app/domain/backup-schedule.ts';
import { millisecondsOf } from '#app/domain/day.ts';
import type { Store } from '#db/store.server.ts';

import type { Backups } from '../backups.server.ts';
import type { Clock } from '../clock.ts';
import type { Env } from '../env.server.ts';

type Verdict = 'ok' | 'failed';
type Checks = { accepting: Verdict; write: Verdict; disk: Verdict; backup: 'ok' | 'late' | 'off' };

/** `degraded`: it works, and somebody must look after its backups. */
export type Readiness = {
  status: 'ready' | 'degraded' | 'notReady';
  checks: Checks;
  /** How old the newest backup is; null without one. */
  backupAgeSeconds: number | null;
};

type Parts = {
  store: Store;
  clock: Clock;
  env: Pick<Env, 'dataDirectory' | 'databaseUrl'>;
  backups: Pick<Backups, 'directory' | 'list' | 'failure'>;
};

const leastFreeBytes = 100 * 1024 * 1024;
const probeIntervalMilliseconds = 2_000;

/** A probe of whether this server can do its work: accept, write, with room on the disk. Migrations are current since the store opened. */
export function createReadiness(parts: Parts, isStopping: () => boolean): () => Promise<Readiness> {
  let probedAt = Number.NEGATIVE_INFINITY;
  let probed = Promise.resolve<Awaited<ReturnType<typeof probe>>>({
    write: 'failed',
    disk: 'failed',
    ...backupState(parts),
  });
  return async () => {
    if (performance.now() - probedAt > probeIntervalMilliseconds) {
      probedAt = performance.now();
      probed = probe(parts);
    }
    const { backupAgeSeconds, ...found } = await probed;
    const checks = { accepting: verdict(!isStopping()), ...found };
    return { status: statusOf(checks), checks, backupAgeSeconds };
  };
}

// A server without backups still serves: taking it away would only add to the trouble.
function statusOf({ backup, ...checks }: Checks): Readiness['status'] {
  if (Object.values(checks).includes('failed')) return 'notReady';
  return backup === 'late' ? 'degraded' : 'ready';
}

async function probe(parts: Parts) {
  const { store, clock, env } = parts;
  const [write, disk] = await Promise.allSettled([
    writeProbe(store, clock),
    env.databaseUrl === undefined ? hasRoom(env.dataDirectory) : true,
  ]);
  return {
    write: verdict(write.status === 'fulfilled'),
    disk: verdict(disk.status === 'fulfilled' && disk.value),
    ...backupState(parts),
  };
}

function backupState({ backups, clock }: Pick<Parts, 'backups' | 'clock'>) {
  if (backups.directory === null) return { backup: 'off' as const, backupAgeSeconds: null };
  const now = clock.wall();
  const newest = backups.list()[0]?.madeAt ?? null;
  const isLate = isBackupLate(newest, now) || backups.failure() !== null;
  const age = newest === null ? null : (millisecondsOf(now) - millisecondsOf(newest)) / 1000;
  return {
    backup: isLate ? ('late' as const) : ('ok' as const),
    backupAgeSeconds: age === null ? null : Math.floor(age),
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
