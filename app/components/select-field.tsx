import { useWords } from '#app/i18n/use-words.ts';

import { controlClass, Field, type FieldProps } from './field.tsx';

export type Option = { value: string; label: string };

type SelectFieldProps = FieldProps & {
  options: readonly Option[];
  /** The words of the empty choice; false leaves it out. */
  placeholder?: string | false;
};

export function SelectField({ options, placeholder, defaultValue = '', ...field }: SelectFieldProps) {
  const { t } = useWords();
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} defaultValue={defaultValue} className={controlClass}>
          {placeholder === false ? null : <option value="">{placeholder ?? t('common.choose')}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
