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
import { SelectField } from '#app/components/select-field.tsx';
import { TextAreaField } from '#app/components/text-area-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { DecisionFields } from './schemas.ts';

type DecisionFormProps = {
  action: string;
  today: Day;
  /** Whether there is an approval, so that what follows adjusts it. */
  isApproved: boolean;
  reply: SubmissionResult<string[]> | undefined;
};

/** Records what a project may cost: its approval, then each adjustment. */
export function DecisionForm({ action, today, isApproved, reply }: DecisionFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<DecisionFields>({
    id: 'decision',
    lastResult: reply,
    defaultValue: { kind: isApproved ? 'adjustment' : 'approval' },
  });
  const { kind, number, decidedOn, totalInvestment, reason } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary errors={formErrors(form, [kind, number, decidedOn, totalInvestment, reason])} />
      <FormGrid>
        <SelectField
          {...fieldProps(kind)}
          label={t('projects.decisions.kind')}
          required
          placeholder={false}
          options={(['approval', 'adjustment'] as const).map((value) => ({
            value,
            label: t(`codelists.investmentDecisionKinds.${value}`),
          }))}
        />
        <TextField
          {...fieldProps(number)}
          label={t('projects.decisions.number')}
          required
          maxLength={100}
          autoComplete="off"
        />
        <DayField {...fieldProps(decidedOn)} label={t('projects.decisions.decidedOn')} required max={today} />
        <MoneyField
          {...fieldProps(totalInvestment)}
          label={t('projects.decisions.totalInvestment')}
          required
          hint={t('projects.decisions.moneyHint')}
        />
      </FormGrid>
      <TextAreaField
        {...fieldProps(reason)}
        label={t('projects.decisions.reason')}
        hint={t('projects.decisions.reasonHint')}
        rows={2}
        maxLength={1000}
      />
      <FormActions>
        <Button tone="primary">{t('projects.decisions.submit')}</Button>
      </FormActions>
    </Form>
  );
}
