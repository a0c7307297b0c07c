import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { grantOverrideInput } from './schemas.ts';

type OverrideFormProps = { action: string; reply: SubmissionResult<string[]> | undefined };

/** Permits somebody else to pass the package price once; says first what that allows. */
export function OverrideForm({ action, reply }: OverrideFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<ReturnType<typeof grantOverrideInput>>>({
    id: 'override',
    lastResult: reply,
  });
  const { amount, documentNumber, reason } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <ErrorSummary errors={formErrors(form, [amount, documentNumber, reason])} />
      <Card title={t('contracts.overrides.open')}>
        <p className="text-muted mb-3">{t('contracts.overrides.allows')}</p>
        <FormGrid>
          <MoneyField
            {...fieldProps(amount)}
            label={t('contracts.overrides.amount')}
            hint={t('contracts.overrides.amountHint')}
            required
          />
          <TextField
            {...fieldProps(documentNumber)}
            label={t('contracts.overrides.documentNumber')}
            required
            maxLength={100}
            autoComplete="off"
          />
        </FormGrid>
        <div className="mt-4">
          <TextAreaField
            {...fieldProps(reason)}
            label={t('contracts.overrides.reason')}
            required
            rows={2}
            maxLength={2000}
          />
        </div>
        <FormActions>
          <Button tone="primary">{t('contracts.overrides.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
