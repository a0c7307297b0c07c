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
  workbookColumnsPath,
  workbookImportPath,
  workbookPreviewPath,
  workbookProgressPath,
} from '#app/platform/paths.ts';

import type { WorkbookPreview } from './find-workbook-page.server.ts';

type ConfirmFormProps = {
  draftId: string;
  preview: Pick<WorkbookPreview, 'figures' | 'refusals' | 'project'>;
  reply: SubmissionResult<string[]> | undefined;
};

/** The last word before anything is written: all rows, or none. */
export function ConfirmForm({ draftId, preview, reply }: ConfirmFormProps) {
  const { t, locale } = useWords();
  const [form] = useForm({ id: 'confirm', lastResult: reply });
  const { figures, project } = preview;
  const isImporting = useNavigation().state !== 'idle';
  const refusals = [
    ...preview.refusals,
    ...(figures.rejected > 0
      ? [t('workbooks.preview.refused', { rows: formatCount(figures.rejected, locale) })]
      : []),
  ];
  const errors = (form.errors ?? refusals).map((message) => ({ message }));
  const rows = figures.created + figures.changed;
  const ways = (
    <>
      <LinkButton to={workbookColumnsPath(project.code, draftId)}>{t('workbooks.preview.remap')}</LinkButton>
      <LinkButton to={workbookImportPath(project.code)}>{t('workbooks.preview.another')}</LinkButton>
    </>
  );
  if (refusals.length > 0 || rows === 0) {
    return (
      <>
        <ErrorSummary errors={errors} />
        {refusals.length === 0 ? <p>{t('workbooks.preview.nothingNew')}</p> : null}
        <FormActions>{ways}</FormActions>
      </>
    );
  }
  return (
    <Form method="post" action={workbookPreviewPath(project.code, draftId)} {...getFormProps(form)}>
      <ErrorSummary errors={errors} />
      {isImporting ? (
        <ImportProgress
          path={workbookProgressPath(project.code, draftId)}
          sentence={(words) => t('workbooks.preview.progress', words)}
          finishing={t('workbooks.preview.finishing')}
        />
      ) : (
        <p>{t('workbooks.preview.nothingYet')}</p>
      )}
      <FormActions>
        <Button tone="primary" disabled={isImporting}>
          {isImporting ? t('workbooks.preview.importing') : t('workbooks.preview.confirm', { count: rows })}
        </Button>
        {ways}
      </FormActions>
    </Form>
  );
}
