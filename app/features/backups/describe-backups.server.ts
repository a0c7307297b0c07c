import { isBackupLate } from '#app/domain/backup-schedule.ts';
import { millisecondsOf } from '#app/domain/day.ts';
import { formatInstant } from '#app/i18n/format.ts';
import type { Guarded } from '#app/platform/guard.server.ts';

type Context = Pick<Guarded, 'backups' | 'clock' | 'env' | 'locale'>;

/** What the page of backups shows. */
export function describeBackups({ backups, clock, env, locale }: Context) {
  const now = clock.wall();
  const files = backups.list();
  const newest = files[0]?.madeAt ?? null;
  const failure = backups.failure();
  const { hour, minute } = env.backupAt;
  return {
    directory: backups.directory,
    isMaking: backups.isMaking(),
    isLate: isBackupLate(newest, now),
    ageMinutes:
      newest === null
        ? null
        : Math.max(0, Math.floor((millisecondsOf(now) - millisecondsOf(newest)) / 60_000)),
    failure: failure === null ? null : { at: formatInstant(failure.at, locale), reason: failure.reason },
    at: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    files: files.map(({ name, madeAt, bytes }) => ({ name, bytes, madeAt: formatInstant(madeAt, locale) })),
  };
}
export type BackupsShown = ReturnType<typeof describeBackups>;
