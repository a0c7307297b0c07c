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
import { voucherImportPath, voucherTemplatePath } from '#app/platform/paths.ts';

import type { UploadVouchers } from './schemas.ts';

/** The first step: which file; beside it the template. */
export function UploadForm({ reply }: { reply: SubmissionResult<string[]> | undefined }) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof UploadVouchers>>({ id: 'upload', lastResult: reply });
  return (
    <Form
      method="post"
      action={voucherImportPath()}
      encType="multipart/form-data"
      {...getFormProps(form)}
      className="max-w-xl"
    >
      <ErrorSummary errors={formErrors(form, [fields.file])} />
      <p className="mb-4">{t('voucherSheets.template')}</p>
      <FileField
        label={t('voucherSheets.file')}
        {...fieldProps(fields.file)}
        required
        hint={t('voucherSheets.fileHint')}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv"
      />
      <FormActions>
        <Button tone="primary">{t('voucherSheets.upload')}</Button>
        <a href={voucherTemplatePath()} download className={buttonClass('plain')}>
          {t('voucherSheets.download')}
        </a>
      </FormActions>
    </Form>
  );
}
