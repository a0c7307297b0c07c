import { useWords } from '#app/i18n/use-words.ts';

import type { BackupsShown } from './describe-backups.server.ts';

/** What somebody must look after: no recent backup, or one that failed. */
export function BackupWarnings({ shown: { isLate, failure } }: { shown: BackupsShown }) {
  const { t } = useWords();
  if (!isLate && failure === null) return null;
  return (
    <div role="status" className="border-off bg-off-soft text-off-ink mb-4 rounded-md border px-4 py-3">
      {isLate ? <p>{t('backups.late')}</p> : null}
      {failure === null ? null : (
        <p>
          {t('backups.failed.at', { at: failure.at })} {t(`backups.failed.${failure.reason}`)}
        </p>
      )}
    </div>
  );
}
