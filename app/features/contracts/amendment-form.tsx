import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { z } from 'zod';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DayField } from '#app/components/day-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { Terms } from '#app/domain/contract-terms.ts';
import type { Day } from '#app/domain/day.ts';
import { formatDay, formatMoney } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { amendContractInput } from './schemas.ts';

type AmendmentFormProps = {
  action: string;
  present: Terms;
  /** The number that would follow those of the amendments on record. */
  proposed: string;
  today: Day;
  reply: SubmissionResult<string[]> | undefined;
};

/** What an amendment changes; what is left empty stays as it is. */
export function AmendmentForm({ action, present, proposed, today, reply }: AmendmentFormProps) {
  const { t, locale } = useWords();
  const [form, fields] = useForm<z.input<ReturnType<typeof amendContractInput>>>({
    id: 'amendment',
    lastResult: reply,
    defaultValue: { number: proposed, signedOn: today },
  });
  const { number, decisionNumber, signedOn, newValue, newFinishOn, scope, reason } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <ErrorSummary
        errors={formErrors(form, [number, decisionNumber, signedOn, newValue, newFinishOn, scope, reason])}
      />
      <Card title={t('contracts.amendments.formTitle')}>
        <FormGrid>
          <TextField
            {...fieldProps(number)}
            label={t('contracts.amendments.number')}
            required
            maxLength={100}
            autoComplete="off"
          />
          <DayField
            {...fieldProps(signedOn)}
            label={t('contracts.amendments.signedOn')}
            required
            max={today}
          />
          <MoneyField
            {...fieldProps(newValue)}
            required={false}
            label={t('contracts.amendments.newValue')}
            hint={t('contracts.amendments.newValueHint', { value: formatMoney(present.value, locale) })}
          />
          <DayField
            {...fieldProps(newFinishOn)}
            required={false}
            label={t('contracts.amendments.newFinishOn')}
            hint={t('contracts.amendments.newFinishHint', { day: formatDay(present.finishOn, locale) })}
          />
          <TextField
            {...fieldProps(decisionNumber)}
            required={false}
            label={t('contracts.amendments.decisionNumber')}
            maxLength={100}
            autoComplete="off"
          />
        </FormGrid>
        <div className="mt-4 grid gap-4">
          <TextAreaField
            {...fieldProps(scope)}
            required={false}
            label={t('contracts.amendments.scope')}
            hint={t('contracts.amendments.scopeHint')}
            rows={2}
            maxLength={2000}
          />
          <TextAreaField
            {...fieldProps(reason)}
            label={t('contracts.amendments.reason')}
            required
            rows={2}
            maxLength={2000}
          />
        </div>
        <FormActions>
          <Button tone="primary">{t('contracts.amendments.submit')}</Button>
        </FormActions>
      </Card>
    </Form>
  );
}
