import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { FileField } from '#app/components/file-field.tsx';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions } from '#app/components/form-layout.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { UploadProjectList } from './schemas.ts';

/** The first step: which file. */
export function UploadForm({ reply }: { reply: SubmissionResult<string[]> | undefined }) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof UploadProjectList>>({ id: 'upload', lastResult: reply });
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)} className="max-w-xl">
      <ErrorSummary errors={formErrors(form, [fields.file])} />
      <FileField
        label={t('projectImports.file')}
        {...fieldProps(fields.file)}
        required
        hint={t('projectImports.fileHint')}
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
      />
      <FormActions>
        <Button tone="primary">{t('projectImports.upload')}</Button>
      </FormActions>
    </Form>
  );
}
