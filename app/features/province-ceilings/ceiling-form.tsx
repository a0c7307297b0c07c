import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DecisionFields } from '#app/components/decision-fields.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { type Day, yearOf } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { ceilingsPath } from '#app/platform/paths.ts';

import { ceilingActs, type CeilingFields } from './schemas.ts';

type CeilingFormProps = {
  provinceCode: string;
  /** Made anew for each decision, so that a form sent twice records one. */
  decisionId: string;
  today: Day;
  reply: SubmissionResult<string[]> | undefined;
};

/** Records what a decision does to a province's ceiling of a year and source. */
export function CeilingForm({ provinceCode, decisionId, today, reply }: CeilingFormProps) {
  const { t } = useWords();
  const present = yearOf(today);
  const [form, fields] = useForm<CeilingFields>({
    id: 'ceiling',
    lastResult: reply,
    defaultValue: { act: 'increased', capitalYear: String(present) },
  });
  const { act, capitalYear, fundingSource, amount, decisionNumber, decidedOn } = fields;
  return (
    <Form
      method="post"
      action={ceilingsPath({ province: provinceCode })}
      preventScrollReset
      {...getFormProps(form)}
    >
      <Card title={t('ceilings.form.new')} className="max-w-4xl print:hidden">
        <div className="grid gap-4">
          <ErrorSummary
            errors={formErrors(form, [
              fields.id,
              fields.provinceCode,
              act,
              amount,
              capitalYear,
              fundingSource,
              decisionNumber,
              decidedOn,
            ])}
          />
          <input type="hidden" name={fields.id.name} value={decisionId} />
          <input type="hidden" name={fields.provinceCode.name} value={provinceCode} />
          <FormGrid>
            <SelectField
              {...fieldProps(act)}
              label={t('ceilings.form.act')}
              required
              placeholder={false}
              options={ceilingActs.map((value) => ({ value, label: t(`ceilings.form.acts.${value}`) }))}
            />
            <MoneyField
              {...fieldProps(amount)}
              label={t('capital.form.amount')}
              required
              hint={t('capital.form.amountHint')}
            />
            <SelectField
              {...fieldProps(capitalYear)}
              label={t('capital.form.year')}
              required
              placeholder={false}
              options={[present + 1, present, present - 1].map((year) => ({
                value: String(year),
                label: String(year),
              }))}
            />
            <DecisionFields fields={fields} today={today} />
          </FormGrid>
          <FormActions>
            <Button tone="primary">{t('ceilings.form.submit')}</Button>
          </FormActions>
        </div>
      </Card>
    </Form>
  );
}
