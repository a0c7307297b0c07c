import type { FieldMetadata } from '@conform-to/react';

import { fundingSources } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/use-words.ts';

import { DayField } from './day-field.tsx';
import { fieldProps } from './field-props.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

type DecisionFieldsProps = {
  fields: Readonly<Record<'fundingSource' | 'decisionNumber' | 'decidedOn', FieldMetadata<unknown>>>;
  /** No decision is of a later day. */
  today: Day;
};

/** What every decision about capital names: the source, its number and its day. */
export function DecisionFields({ fields, today }: DecisionFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <SelectField
        {...fieldProps(fields.fundingSource)}
        label={t('capital.form.source')}
        required
        options={fundingSources.map((value) => ({
          value,
          label: t(`codelists.fundingSources.${value}`),
        }))}
      />
      <TextField
        {...fieldProps(fields.decisionNumber)}
        label={t('capital.form.decisionNumber')}
        required
        maxLength={100}
        autoComplete="off"
      />
      <DayField {...fieldProps(fields.decidedOn)} label={t('capital.form.decidedOn')} required max={today} />
    </>
  );
}
