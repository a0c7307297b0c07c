import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { FileField } from '#app/components/file-field.tsx';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { UploadEgpFile } from './schemas.ts';

type UploadFormProps = {
  /** Null when they are too many for a list: the code is typed. */
  projects: readonly { code: string; name: string }[] | null;
  reply: SubmissionResult<string[]> | undefined;
};

export function UploadForm({ projects, reply }: UploadFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<typeof UploadEgpFile>>({ id: 'upload', lastResult: reply });
  if (projects?.length === 0) return <EmptyState title={t('imports.noProject')} />;
  const project = { label: t('imports.project'), ...fieldProps(fields.project), required: true };
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
      <ErrorSummary errors={(form.errors ?? []).map((message) => ({ message }))} />
      <FormGrid>
        {projects === null ? (
          <TextField {...project} hint={t('imports.projectHint')} />
        ) : (
          <SelectField
            {...project}
            options={projects.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
          />
        )}
        <FileField
          label={t('imports.file')}
          {...fieldProps(fields.file)}
          required
          hint={t('imports.fileHint')}
          accept=".json,application/json"
        />
      </FormGrid>
      <FormActions>
        <Button tone="primary">{t('imports.upload')}</Button>
      </FormActions>
    </Form>
  );
}
