import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FormActions } from '#app/components/form-layout.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { treasuryFilePath, treasuryPath, treasuryPreviewPath } from '#app/platform/paths.ts';

import type { TreasuryPreview } from './find-treasury-page.server.ts';

type ConfirmFormProps = {
  draftId: string;
  preview: Pick<TreasuryPreview, 'figures' | 'refusals' | 'provinceCode'>;
  reply: SubmissionResult<string[]> | undefined;
};

/** The last word before a list is recorded: all its lines, or none. */
export function ConfirmForm({ draftId, preview, reply }: ConfirmFormProps) {
  const { t } = useWords();
  const [form] = useForm({ id: 'confirm', lastResult: reply });
  const { figures, refusals, provinceCode } = preview;
  const errors = (form.errors ?? refusals).map((message) => ({ message }));
  const ways = (
    <>
      <LinkButton to={treasuryFilePath(draftId)}>{t('treasury.preview.remap')}</LinkButton>
      <LinkButton to={treasuryPath({ province: provinceCode })}>{t('treasury.preview.another')}</LinkButton>
    </>
  );
  if (refusals.length > 0) {
    return (
      <>
        <ErrorSummary errors={errors} />
        <FormActions>{ways}</FormActions>
      </>
    );
  }
  return (
    <Form method="post" action={treasuryPreviewPath(draftId)} {...getFormProps(form)}>
      <ErrorSummary errors={errors} />
      <p>{t('treasury.preview.nothingYet')}</p>
      <FormActions>
        <Button tone="primary">{t('treasury.preview.confirm', { count: figures.lines })}</Button>
        {ways}
      </FormActions>
    </Form>
  );
}
