import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FormActions } from '#app/components/form-layout.tsx';
import { ImportProgress } from '#app/components/import-progress.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import {
  voucherColumnsPath,
  voucherImportPath,
  voucherPreviewPath,
  voucherProgressPath,
} from '#app/platform/paths.ts';

import type { VoucherPreview } from './find-voucher-pages.server.ts';

type ConfirmFormProps = {
  draftId: string;
  preview: Pick<VoucherPreview, 'figures' | 'refusals'>;
  reply: SubmissionResult<string[]> | undefined;
};

/** The last word before anything is recorded: all rows, or none. */
export function ConfirmForm({ draftId, preview: { figures, refusals }, reply }: ConfirmFormProps) {
  const { t, locale } = useWords();
  const [form] = useForm({ id: 'confirm', lastResult: reply });
  const isImporting = useNavigation().state !== 'idle';
  const { created, rejected } = figures;
  const refused =
    rejected.rows === 0
      ? []
      : [t('voucherSheets.preview.refused', { rows: formatCount(rejected.rows, locale) })];
  const errors = [...(form.errors ?? [...refusals, ...refused])].map((message) => ({ message }));
  const ways = (
    <>
      <LinkButton to={voucherColumnsPath(draftId)}>{t('voucherSheets.preview.remap')}</LinkButton>
      <LinkButton to={voucherImportPath()}>{t('voucherSheets.preview.another')}</LinkButton>
    </>
  );
  if (refusals.length + rejected.rows > 0 || created.rows === 0) {
    return (
      <>
        <ErrorSummary errors={errors} />
        {errors.length === 0 ? <p>{t('voucherSheets.preview.nothingNew')}</p> : null}
        <FormActions>{ways}</FormActions>
      </>
    );
  }
  return (
    <Form method="post" action={voucherPreviewPath(draftId)} {...getFormProps(form)}>
      <ErrorSummary errors={errors} />
      {isImporting ? (
        <ImportProgress
          path={voucherProgressPath(draftId)}
          sentence={(words) => t('voucherSheets.preview.progress', words)}
          finishing={t('voucherSheets.preview.finishing')}
        />
      ) : (
        <p>{t('voucherSheets.preview.nothingYet')}</p>
      )}
      <FormActions>
        <Button tone="primary" disabled={isImporting}>
          {isImporting
            ? t('voucherSheets.preview.importing')
            : t('voucherSheets.preview.confirm', { count: created.rows })}
        </Button>
        {ways}
      </FormActions>
    </Form>
  );
}
