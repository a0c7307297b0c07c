import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FormActions } from '#app/components/form-layout.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { projectImportPath, projectListPath } from '#app/platform/paths.ts';

import type { ProjectPreview } from './find-project-list.server.ts';

type ConfirmFormProps = {
  listId: string;
  preview: Pick<ProjectPreview, 'figures' | 'refusals'>;
  reply: SubmissionResult<string[]> | undefined;
};

/** The last word before anything is written. */
export function ConfirmForm({ listId, preview: { figures, refusals }, reply }: ConfirmFormProps) {
  const { t } = useWords();
  const [form] = useForm({ id: 'confirm', lastResult: reply });
  const isImporting = useNavigation().state !== 'idle';
  const ways = (
    <>
      <LinkButton to={projectListPath(listId)}>{t('projectImports.preview.remap')}</LinkButton>
      <LinkButton to={projectImportPath()}>{t('projectImports.preview.another')}</LinkButton>
    </>
  );
  const errors = (form.errors ?? refusals).map((message) => ({ message }));
  if (figures.created === 0) {
    return (
      <>
        <ErrorSummary errors={errors} />
        <p>{t('projectImports.preview.nothingNew')}</p>
        <FormActions>{ways}</FormActions>
      </>
    );
  }
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary errors={errors} />
      <p>{t('projectImports.preview.nothingYet')}</p>
      {figures.rejected > 0 ? (
        <label className="mt-3 flex items-start gap-2">
          <input type="checkbox" name="skipRejected" className="accent-accent mt-1 size-4" />
          {t('projectImports.preview.skipRejected', { count: figures.rejected })}
        </label>
      ) : null}
      <FormActions>
        <Button tone="primary" disabled={isImporting}>
          {isImporting
            ? t('projectImports.preview.importing')
            : t('projectImports.preview.confirm', { count: figures.created })}
        </Button>
        {ways}
      </FormActions>
    </Form>
  );
}
