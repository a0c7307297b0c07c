import { Card } from '#app/components/card.tsx';
import { FormActions } from '#app/components/form-layout.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PrintButton } from '#app/components/print-button.tsx';
import { useWords } from '#app/i18n/use-words.ts';

/** Recovery codes, the one time that they are shown. */
export function RecoveryCodesCard({ codes, next }: { codes: readonly string[]; next: string }) {
  const { t } = useWords();
  return (
    <Card title={t('secondFactor.codes.title')}>
      <p role="status">{t('secondFactor.codes.shownOnce')}</p>
      <ol className="my-4 grid list-inside list-decimal gap-1 font-mono text-sm">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <FormActions>
        <LinkButton tone="primary" to={next}>
          {t('secondFactor.codes.goOn')}
        </LinkButton>
        <PrintButton>{t('secondFactor.codes.print')}</PrintButton>
      </FormActions>
    </Card>
  );
}
