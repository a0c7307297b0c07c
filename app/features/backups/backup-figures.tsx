import { Badge } from '#app/components/badge.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { formatBytes, formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { formatBackupAge } from './backup-age.ts';
import type { BackupsShown } from './describe-backups.server.ts';

/** How old the newest backup is, and how many there are. */
export function BackupFigures({ shown }: { shown: BackupsShown }) {
  const { t, locale } = useWords();
  const { ageMinutes, files, at } = shown;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <StatStrip
      stats={[
        {
          label: t('backups.newest'),
          value: ageMinutes === null ? t('backups.none') : formatBackupAge(ageMinutes, t),
          note: <BackupState shown={shown} />,
        },
        { label: t('backups.count'), value: formatCount(files.length, locale) },
        { label: t('backups.size'), value: formatBytes(bytes, locale) },
        { label: t('backups.at'), value: at, note: t('backups.atNote') },
      ]}
    />
  );
}

function BackupState({ shown: { isMaking, isLate } }: { shown: BackupsShown }) {
  const { t } = useWords();
  if (isMaking) return <Badge>{t('backups.state.making')}</Badge>;
  return isLate ? (
    <Badge tone="offTrack">{t('backups.state.late')}</Badge>
  ) : (
    <Badge tone="onTrack">{t('backups.state.ok')}</Badge>
  );
}
