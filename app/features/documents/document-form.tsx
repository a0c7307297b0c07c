import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import { DocumentFieldSet } from './document-field-set.tsx';
import { DocumentFileField } from './document-file-field.tsx';
import { factWords } from './fact-words.ts';
import type { Fact } from './list-facts.server.ts';
import type { AddDocument } from './schemas.ts';

/** The fields as they are typed; the file is read apart from them. */
type DocumentFields = Partial<Record<keyof AddDocument | 'file', string>>;

type DocumentFormProps = {
  action: string;
  facts: readonly Fact[];
  /** What proving the whole is called. */
  whole: string;
  /** What a link says that the document is to prove. */
  proves: string | undefined;
  returnTo: string | undefined;
  reply: SubmissionResult<string[]> | undefined;
};

/** Adds a document and says what it proves. */
export function DocumentForm({ action, facts, whole, proves, returnTo, reply }: DocumentFormProps) {
  const { t, locale } = useWords();
  const [form, fields] = useForm<DocumentFields>({
    id: 'document',
    lastResult: reply,
    defaultValue: { proves },
  });
  const { file, title, kind, number, issuedOn } = fields;
  return (
    <Form method="post" action={action} encType="multipart/form-data" {...getFormProps(form)}>
      <ErrorSummary errors={formErrors(form, [file, title, kind, number, issuedOn, fields.proves])} />
      <input type="hidden" name="returnTo" value={returnTo ?? ''} />
      <Card title={t('documents.form.title')}>
        <FormGrid>
          <DocumentFileField field={file} />
          <DocumentFieldSet fields={fields} />
          <SelectField
            {...fieldProps(fields.proves)}
            label={t('documents.form.proves')}
            placeholder={whole}
            options={facts.map((fact) => ({
              value: `${fact.kind}:${fact.id}`,
              label: factWords({ t, locale }, fact),
            }))}
            className="sm:col-span-2"
          />
        </FormGrid>
        <FormActions>
          <Button tone="primary">{t('documents.form.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
