import { useWords } from '#app/i18n/use-words.ts';

import { SelectField } from './select-field.tsx';

type ProvinceFieldProps = {
  provinces: readonly { readonly code: string; readonly name: string }[];
  /** The code of the province that is looked at; null for none. */
  value: string | null;
  /** Without one: all provinces by the word of the address, any of them, or the choice is still asked for. */
  without: 'all' | 'any' | 'asked';
  className?: string;
};

/** The province that a page is about, in its filter bar. */
export function ProvinceField({ provinces, value, without, className = 'min-w-48' }: ProvinceFieldProps) {
  const { t } = useWords();
  const named = provinces.map(({ code, name }) => ({ value: code, label: name }));
  const all = { value: 'all', label: t('common.province.all') };
  return (
    <SelectField
      label={t('common.province.label')}
      name="province"
      placeholder={
        without === 'any'
          ? t('common.province.any')
          : without === 'asked' && value === null
            ? undefined
            : false
      }
      defaultValue={value ?? (without === 'all' ? 'all' : '')}
      options={without === 'all' ? [all, ...named] : named}
      className={className}
    />
  );
}
