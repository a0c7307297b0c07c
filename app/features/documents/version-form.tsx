import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import { DocumentFieldSet } from './document-field-set.tsx';
import { DocumentFileField } from './document-file-field.tsx';
import type { DocumentPage } from './find-document.server.ts';
import type { ReplaceDocument } from './schemas.ts';

type VersionFields = Partial<Record<keyof ReplaceDocument | 'file', string>>;

type VersionFormProps = {
  action: string;
  inForce: DocumentPage['inForce'];
  reply: SubmissionResult<string[]> | undefined;
};

/** Puts a new version of a document into force. */
export function VersionForm({ action, inForce, reply }: VersionFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<VersionFields>({
    id: 'version',
    lastResult: reply,
    defaultValue: { title: inForce.title, kind: inForce.kind, number: inForce.number ?? '' },
  });
  const { file, title, kind, number, issuedOn } = fields;
  return (
    <Form method="post" action={action} encType="multipart/form-data" {...getFormProps(form)}>
      <ErrorSummary errors={formErrors(form, [file, title, kind, number, issuedOn])} />
      <Card
        title={t('documents.replace.title')}
        subtitle={t('documents.replace.explained', { version: inForce.version })}
      >
        <FormGrid>
          <DocumentFileField field={file} />
          <DocumentFieldSet fields={fields} />
        </FormGrid>
        <FormActions>
          <Button tone="primary">{t('documents.replace.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
