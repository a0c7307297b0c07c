import type { FieldMetadata } from '@conform-to/react';

import { DayField } from '#app/components/day-field.tsx';
import { fieldProps } from '#app/components/field-props.ts';
import { SelectField } from '#app/components/select-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { documentKinds } from '#app/domain/codelists.ts';
import { useWords } from '#app/i18n/use-words.ts';

type Fields = Readonly<Record<'title' | 'kind' | 'number' | 'issuedOn', FieldMetadata<string | undefined>>>;

/** What people say of a document: name, kind, number, day. */
export function DocumentFieldSet({ fields: { title, kind, number, issuedOn } }: { fields: Fields }) {
  const { t } = useWords();
  return (
    <>
      <TextField
        {...fieldProps(title)}
        label={t('documents.form.name')}
        hint={t('documents.form.nameHint')}
        autoComplete="off"
      />
      <SelectField
        {...fieldProps(kind)}
        label={t('documents.form.kind')}
        required
        options={documentKinds.map((code) => ({ value: code, label: t(`codelists.documentKinds.${code}`) }))}
      />
      <TextField {...fieldProps(number)} label={t('documents.form.number')} autoComplete="off" />
      <DayField {...fieldProps(issuedOn)} label={t('documents.form.issuedOn')} />
    </>
  );
}
