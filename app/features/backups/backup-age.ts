import type { Translate } from '#app/i18n/i18n.ts';

/** How long ago, in the largest unit of which two have passed. */
export function formatBackupAge(minutes: number, t: Translate): string {
  if (minutes < 120) return t('backups.age.minutes', { count: minutes });
  if (minutes < 2 * 24 * 60) return t('backups.age.hours', { count: Math.floor(minutes / 60) });
  return t('backups.age.days', { count: Math.floor(minutes / (24 * 60)) });
}
