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
import { TextField } from '#app/components/text-field.tsx';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { PartyFields, partyLineFields } from './party-fields.tsx';
import type { recordContractInput } from './schemas.ts';

type ContractFormProps = {
  action: string;
  today: Day;
  /** The supplier to whom the package was awarded. */
  proposed: string | null;
  reply: SubmissionResult<string[]> | undefined;
};

/** A contract as signed, with its suppliers. */
export function ContractForm({ action, today, proposed, reply }: ContractFormProps) {
  const { t } = useWords();
  const [form, fields] = useForm<z.input<ReturnType<typeof recordContractInput>>>({
    id: 'contract',
    lastResult: reply,
    defaultValue: { signedOn: today, parties: [{ name: proposed ?? '' }] },
  });
  const { number, lot, signedOn, finishOn, value, parties } = fields;
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <ErrorSummary
        errors={formErrors(form, [
          number,
          lot,
          signedOn,
          finishOn,
          value,
          parties,
          ...partyLineFields(parties),
        ])}
      />
      {/* The first button of a form is the one that the Enter key presses. */}
      <button className="hidden" tabIndex={-1} aria-hidden />
      <Card title={t('contracts.page.terms')}>
        <FormGrid>
          <TextField
            {...fieldProps(number)}
            label={t('contracts.form.number')}
            required
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
          />
          <TextField
            {...fieldProps(lot)}
            required={false}
            label={t('contracts.form.lot')}
            hint={t('contracts.form.lotHint')}
            maxLength={200}
            autoComplete="off"
          />
          <DayField {...fieldProps(signedOn)} label={t('contracts.form.signedOn')} required max={today} />
          <DayField {...fieldProps(finishOn)} label={t('contracts.form.finishOn')} required />
          <MoneyField
            {...fieldProps(value)}
            label={t('contracts.form.value')}
            hint={t('contracts.form.moneyHint')}
            required
          />
        </FormGrid>
      </Card>
      <Card title={t('contracts.parties.formTitle')} className="mt-4">
        <PartyFields form={form} parties={parties} />
      </Card>
      <FormActions>
        <Button tone="primary">{t('contracts.form.submit')}</Button>
      </FormActions>
    </Form>
  );
}
