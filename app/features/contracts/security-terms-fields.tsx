import type { FieldMetadata } from '@conform-to/react';

import { DayField } from '#app/components/day-field.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { MoneyField } from '#app/components/money-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

type SecurityTermsFieldsProps = {
  fields: Readonly<
    Record<'number' | 'issuer' | 'amount' | 'issuedOn' | 'expiresOn', FieldMetadata<string | undefined>>
  >;
  labels: { number: string; issuedOn: string };
  today: Day;
};

/** What a security states, and what the one that extends it states. */
export function SecurityTermsFields({ fields, labels, today }: SecurityTermsFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        {...fieldProps(fields.number)}
        label={labels.number}
        required
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        {...fieldProps(fields.issuer)}
        label={t('contracts.securities.issuer')}
        required
        maxLength={300}
        autoComplete="off"
      />
      <MoneyField
        {...fieldProps(fields.amount)}
        label={t('contracts.securities.amount')}
        hint={t('contracts.form.moneyHint')}
        required
      />
      <DayField {...fieldProps(fields.issuedOn)} label={labels.issuedOn} required max={today} />
      <DayField {...fieldProps(fields.expiresOn)} label={t('contracts.securities.expiresOn')} required />
    </>
  );
}
