import { useWords } from '#app/i18n/use-words.ts';

/** Stands beside whatever was made up for the demonstration. */
export function IllustrativeMark() {
  const { t } = useWords();
  return (
    <span
      title={t('common.illustrativeExplained')}
      className="border-control text-2xs text-muted inline-block rounded-sm border border-dashed px-1 whitespace-nowrap"
    >
      {t('common.illustrative')}
    </span>
  );
}
