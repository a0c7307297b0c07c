import type { FieldMetadata } from '@conform-to/react';

import { fieldProps } from '#app/components/field-props.ts';
import { type Option, SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import {
  contractTypes,
  fundingSources,
  planParts,
  procurementCategories,
  procurementMethods,
  procurementProcedures,
} from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { PackageFieldName } from './field-names.ts';

type PackageFieldSetProps = { fields: Readonly<Record<PackageFieldName, FieldMetadata<unknown>>> };

/** The fields of art. 39, in the order in which the law names them. */
export function PackageFieldSet({ fields }: PackageFieldSetProps) {
  const { t } = useWords();
  const text = (name: PackageFieldName) => ({
    ...fieldProps(fields[name]),
    label: t(`selectionPlan.fields.${name}`),
  });
  const choice = (name: PackageFieldName, options: readonly Option[]) => (
    <SelectField {...text(name)} placeholder={t('selectionPlan.unsaid')} options={options} />
  );
  const yesOrNo: readonly Option[] = [
    { value: 'yes', label: t('selectionPlan.yes') },
    { value: 'no', label: t('selectionPlan.no') },
  ];
  return (
    <>
      <TextField {...text('name')} required maxLength={300} className="sm:col-span-2" />
      <SelectField
        {...text('part')}
        required
        placeholder={false}
        options={planParts.map((value) => ({ value, label: t(`codelists.planParts.${value}`) }))}
      />
      {choice(
        'fundingSource',
        fundingSources.map((value) => ({ value, label: t(`codelists.fundingSources.${value}`) })),
      )}
      {choice(
        'category',
        procurementCategories.map((value) => ({
          value,
          label: t(`codelists.procurementCategories.${value}`),
        })),
      )}
      {choice(
        'method',
        procurementMethods.map((value) => ({ value, label: t(`codelists.procurementMethods.${value}`) })),
      )}
      {choice(
        'procedure',
        procurementProcedures.map((value) => ({
          value,
          label: t(`codelists.procurementProcedures.${value}`),
        })),
      )}
      {choice(
        'contractType',
        contractTypes.map((value) => ({ value, label: t(`codelists.contractTypes.${value}`) })),
      )}
      <TextField
        {...text('selectionStart')}
        hint={t('selectionPlan.form.startHint')}
        maxLength={20}
        autoComplete="off"
      />
      <TextField {...text('selectionDays')} inputMode="numeric" maxLength={5} autoComplete="off" />
      <TextField
        {...text('executionDays')}
        hint={t('selectionPlan.form.executionHint')}
        inputMode="numeric"
        maxLength={5}
        autoComplete="off"
      />
      <TextField
        {...text('purchaseOption')}
        hint={t('selectionPlan.form.optionHint')}
        inputMode="decimal"
        maxLength={10}
        autoComplete="off"
      />
      {choice('isPrequalified', yesOrNo)}
      {choice('isOnline', yesOrNo)}
      {choice('isDomestic', yesOrNo)}
      <TextField {...text('bidSupervision')} hint={t('selectionPlan.form.supervisionHint')} maxLength={300} />
      <SelectField {...text('isComplex')} required placeholder={false} options={yesOrNo} />
      <SelectField {...text('isIt')} required placeholder={false} options={yesOrNo} />
    </>
  );
}
