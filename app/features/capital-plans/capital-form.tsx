import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { type FormEvent, useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { DecisionFields } from '#app/components/decision-fields.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { fieldProps, typedText } from '#app/components/field-props.ts';
import { formErrors } from '#app/components/form-errors.ts';
import { FormActions, FormGrid } from '#app/components/form-layout.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { capitalActs } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { useInBrowser } from '#app/components/use-in-browser.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { OtherProjectField } from './other-project-field.tsx';
import type { CapitalFields } from './schemas.ts';

type CapitalFormProps = {
  action: string;
  /** Made anew for each decision, so that a form sent twice records one. */
  decisionId: string;
  today: Day;
  /** The years that may be decided about, and the one most likely meant. */
  years: readonly number[];
  usualYear: number;
  reply: SubmissionResult<string[]> | undefined;
};

/** Records what a decision does to a year's capital; for a move, also to that of another project. */
export function CapitalForm({ action, decisionId, today, years, usualYear, reply }: CapitalFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<CapitalFields>({
    id: 'capital',
    lastResult: reply,
    defaultValue: { act: 'assigned', capitalYear: String(usualYear) },
  });
  const { act, capitalYear, fundingSource, amount, decisionNumber, decidedOn, otherProject } = fields;
  const { isMove, read } = useIsMove(typedText(act) ?? '');
  return (
    <Form method="post" action={action} {...getFormProps(form)} onInput={read} className="grid gap-4">
      <ErrorSummary
        errors={formErrors(form, [
          fields.id,
          act,
          otherProject,
          capitalYear,
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
          label={t('capital.form.act')}
          required
          placeholder={false}
          options={capitalActs.map((value) => ({ value, label: t(`codelists.capitalActs.${value}`) }))}
        />
        <MoneyField
          {...fieldProps(amount)}
          label={t('capital.form.amount')}
          required
          hint={t('capital.form.amountHint')}
        />
        {isMove ? (
          <OtherProjectField
            {...fieldProps(otherProject)}
            label={t('capital.form.otherProject')}
            hint={t('capital.form.otherProjectHint')}
            className="sm:col-span-2"
          />
        ) : null}
        <SelectField
          {...fieldProps(capitalYear)}
          label={t('capital.form.year')}
          required
          placeholder={false}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <DecisionFields fields={fields} today={today} />
      </FormGrid>
      <FormActions>
        <Button tone="primary">{t('capital.form.submit')}</Button>
      </FormActions>
    </Form>
  );
}

/** Whether the other project is asked for: for a move, and always where nobody can follow what is chosen. */
function useIsMove(initial: string) {
  const [act, setAct] = useState(initial);
  const inBrowser = useInBrowser();
  const read = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement && event.target.name === 'act') {
      setAct(event.target.value);
    }
  };
  return { isMove: !inBrowser || act === 'reallocated', read };
}
