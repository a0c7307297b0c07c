import { useWords } from '#app/i18n/use-words.ts';

type Marked = { illustrative: boolean };

/** Whether one mark above a list says it of every row, so that the rows need none. */
export function areAllIllustrative(rows: readonly Marked[]): boolean {
  return rows.length > 1 && rows.every(({ illustrative }) => illustrative);
}

/** Stands beside whatever was made up for the demonstration. */
export function IllustrativeMark() {
  const { t } = useWords();
  return (
    <span title={t('common.illustrativeExplained')} className="illustrative-mark">
      {t('common.illustrative')}
    </span>
  );
}
