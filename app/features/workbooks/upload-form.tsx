import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button, buttonClass } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { FileField } from '#app/components/file-field.tsx';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions } from '#app/components/form-layout.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { workbookImportPath, workbookPath } from '#app/platform/paths.ts';

import type { UploadWorkbook } from './schemas.ts';

type UploadFormProps = { projectCode: string; reply: SubmissionResult<string[]> | undefined };

/** The first step: which file; beside it the template. */
export function UploadForm({ projectCode, reply }: UploadFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof UploadWorkbook>>({ id: 'upload', lastResult: reply });
  return (
    <Form
      method="post"
      action={workbookImportPath(projectCode)}
      encType="multipart/form-data"
      {...getFormProps(form)}
      className="max-w-xl"
    >
      <ErrorSummary errors={formErrors(form, [fields.file])} />
      <p className="mb-4">{t('workbooks.template')}</p>
      <FileField
        label={t('workbooks.file')}
        {...fieldProps(fields.file)}
        required
        hint={t('workbooks.fileHint')}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv"
      />
      <FormActions>
        <Button tone="primary">{t('workbooks.upload')}</Button>
        <a href={workbookPath(projectCode)} download className={buttonClass('plain')}>
          {t('workbooks.download')}
        </a>
      </FormActions>
    </Form>
  );
}
