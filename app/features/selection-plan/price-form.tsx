import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { DayField } from '#app/components/day-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { priceFieldNames } from './field-names.ts';
import type { PriceFields } from './schemas.ts';

type PriceFormProps = {
  action: string;
  version: number;
  today: Day;
  reply: SubmissionResult<string[]> | undefined;
};

/** Updates a package's price by a decision. */
export function PriceForm({ action, version, today, reply }: PriceFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<PriceFields>({ id: 'price-change', lastResult: reply });
  const { newPrice, decisionNumber, decidedOn, reason } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)} className="grid gap-4 print:hidden">
      <ErrorSummary
        errors={formErrors(
          form,
          priceFieldNames.map((name) => fields[name]),
        )}
      />
      <input type="hidden" name="version" value={version} />
      <FormGrid>
        <MoneyField
          {...fieldProps(newPrice)}
          label={t('selectionPlan.price.new')}
          hint={t('selectionPlan.form.priceHint')}
          required
        />
        <TextField
          {...fieldProps(decisionNumber)}
          label={t('selectionPlan.price.decisionNumber')}
          required
          maxLength={100}
          autoComplete="off"
        />
        <DayField
          {...fieldProps(decidedOn)}
          label={t('selectionPlan.price.decidedOn')}
          required
          max={today}
        />
      </FormGrid>
      <TextAreaField
        {...fieldProps(reason)}
        label={t('selectionPlan.price.reason')}
        required
        rows={2}
        maxLength={1000}
      />
      <FormActions>
        <Button tone="primary">{t('selectionPlan.price.submit')}</Button>
      </FormActions>
    </Form>
  );
}
