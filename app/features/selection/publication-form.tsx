import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { DayField } from '#app/components/day-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { PublicationKind } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

type PublicationFields = { kind?: string; publishedOn?: string; reference?: string };

type PublicationFormProps = {
  action: string;
  today: Day;
  kinds: readonly PublicationKind[];
  reply: SubmissionResult<string[]> | undefined;
};

/** Says what of a package was published, when and where. */
export function PublicationForm({ action, today, kinds, reply }: PublicationFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<PublicationFields>({
    id: 'publication',
    lastResult: reply,
    defaultValue: { kind: kinds[0], publishedOn: today },
  });
  const { kind, publishedOn, reference } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary errors={formErrors(form, [kind, publishedOn, reference])} />
      <FormGrid>
        <SelectField
          {...fieldProps(kind)}
          label={t('selection.published.kind')}
          required
          placeholder={false}
          options={kinds.map((value) => ({ value, label: t(`codelists.publicationKinds.${value}`) }))}
        />
        <DayField {...fieldProps(publishedOn)} label={t('selection.published.on')} required max={today} />
        <TextField
          {...fieldProps(reference)}
          label={t('selection.published.reference')}
          required
          autoComplete="off"
        />
      </FormGrid>
      <FormActions>
        <Button tone="primary">{t('selection.published.record')}</Button>
      </FormActions>
    </Form>
  );
}
