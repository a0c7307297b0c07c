import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { DecisionFields } from '#app/components/decision-fields.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import type { Day } from '#app/domain/day.ts';
import { periodText } from '#app/domain/medium-term.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { mediumTermActs } from './field-names.ts';
import type { MediumTermFields } from './schemas.ts';

type MediumTermFormProps = {
  action: string;
  /** Made anew for each decision, so that a form sent twice records one. */
  decisionId: string;
  today: Day;
  /** The first years of the periods that may be decided about. */
  periods: readonly number[];
  reply: SubmissionResult<string[]> | undefined;
};

/** Records what a decision does to a project's part of a medium-term plan. */
export function MediumTermForm({ action, decisionId, today, periods, reply }: MediumTermFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<MediumTermFields>({
    id: 'medium-term',
    lastResult: reply,
    defaultValue: { act: 'assigned' },
  });
  const { act, fromYear, fundingSource, amount, decisionNumber, decidedOn } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)} className="grid gap-4">
      <ErrorSummary
        errors={formErrors(form, [
          fields.id,
          act,
          fromYear,
          fundingSource,
          amount,
          decisionNumber,
          decidedOn,
        ])}
      />
      <input type="hidden" name={fields.id.name} value={decisionId} />
      <FormGrid>
        <SelectField
          {...fieldProps(act)}
          label={t('capital.mediumTerm.act')}
          required
          placeholder={false}
          options={mediumTermActs.map((value) => ({
            value,
            label:
              value === 'assigned'
                ? t('codelists.mediumTermKinds.assigned')
                : t(`capital.mediumTerm.${value}`),
          }))}
        />
        <MoneyField
          {...fieldProps(amount)}
          label={t('capital.form.amount')}
          required
          hint={t('capital.form.amountHint')}
        />
        <SelectField
          {...fieldProps(fromYear)}
          label={t('capital.mediumTerm.period')}
          required
          options={periods.map((from) => ({ value: String(from), label: periodText(from) }))}
        />
        <DecisionFields fields={fields} today={today} />
      </FormGrid>
      <FormActions>
        <Button tone="primary">{t('capital.mediumTerm.submit')}</Button>
      </FormActions>
    </Form>
  );
}
