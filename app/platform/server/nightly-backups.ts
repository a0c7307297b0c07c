import { setTimeout as pause } from 'node:timers/promises';

import { lastDueAt } from '#app/domain/backup-schedule.ts';
import { type Instant, millisecondsOf } from '#app/domain/day.ts';

import type { Backups } from '../backups.server.ts';
import type { Clock } from '../clock.ts';
import type { Env } from '../env.server.ts';

const lookEveryMilliseconds = 60_000;
const retryAfterMilliseconds = 3_600_000;
const finishLimitMilliseconds = 2_000;

/** Makes the backup that is due, now and whenever one is: also for a night on which nothing ran. Returns what ends the watch. */
export function followTheNights(
  backups: Backups,
  clock: Clock,
  { backupAt }: Pick<Env, 'backupAt'>,
): () => Promise<void> {
  if (backups.directory === null) return async () => undefined;
  let running = look();
  const timer = setInterval(() => {
    running = running.then(look);
  }, lookEveryMilliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await Promise.race([running, pause(finishLimitMilliseconds, undefined, { ref: false })]);
  };

  async function look(): Promise<void> {
    if (!isDue(backups, clock.wall(), lastDueAt(clock.wall(), backupAt))) return;
    const trace = { actorId: null, at: clock.now(), requestId: 'nightly-backup' };
    // A failure is logged and shown by whoever made it; here it only means: later again.
    await backups.make(trace).catch(() => undefined);
  }
}

/** Whether the newest backup is older than the last time one was due. One that failed is tried again an hour later. */
export function isDue(
  backups: Pick<Backups, 'list' | 'isMaking' | 'failure'>,
  now: Instant,
  dueAt: Instant,
): boolean {
  const newest = backups.list()[0]?.madeAt;
  if (backups.isMaking() || (newest !== undefined && newest >= dueAt)) return false;
  const failure = backups.failure();
  return failure === null || millisecondsOf(now) - millisecondsOf(failure.at) >= retryAfterMilliseconds;
}
