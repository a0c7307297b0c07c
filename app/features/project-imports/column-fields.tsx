import type { FieldMetadata } from '@conform-to/react';

import { fieldProps } from '#app/components/field-props.ts';
import { SelectField } from '#app/components/select-field.tsx';
import { type ProjectImportField, projectImportFields } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { MappingStep } from './find-project-list.server.ts';

type ColumnFieldsProps = {
  fields: Readonly<Record<ProjectImportField, FieldMetadata<unknown>>>;
  columns: MappingStep['columns'];
  chosen: MappingStep['mapping']['columns'];
};

/** One choice of a column for each field, the guess chosen, with what stands in it. */
export function ColumnFields({ fields, columns, chosen }: ColumnFieldsProps) {
  const { t } = useWords();
  const options = columns.map(({ label, samples: [sample] }) => ({
    value: label,
    label: sample === undefined ? label : `${label} · ${sample.slice(0, 40)}`,
  }));
  const hintFor = (field: ProjectImportField) => {
    const column = columns.find(({ label }) => label === chosen[field]);
    const samples =
      column === undefined
        ? null
        : `${column.label}: ${column.samples.map((sample) => sample.slice(0, 60)).join(' | ')}`;
    return [field === 'rating' ? t('projectImports.mapping.ratingHint') : null, samples]
      .filter((words) => words !== null)
      .join(' ');
  };
  return projectImportFields.map((field) => (
    <SelectField
      key={field}
      {...fieldProps(fields[field])}
      label={t(`codelists.projectImportFields.${field}`)}
      required={field === 'name'}
      placeholder={t('projectImports.mapping.noColumn')}
      options={options}
      hint={<span className="wrap-anywhere">{hintFor(field)}</span>}
    />
  ));
}
