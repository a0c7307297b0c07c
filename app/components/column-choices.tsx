import type { FieldMetadata } from '@conform-to/react';

import { useWords } from '#app/i18n/use-words.ts';

import { fieldProps } from './field-props.ts';
import { type Option, SelectField } from './select-field.tsx';

type ColumnChoicesProps = {
  columns: readonly { label: string; isOpen: boolean; samples: readonly string[] }[];
  /** One for each column, in their order. */
  choices: readonly FieldMetadata<string>[];
  /** What a column can be, being left out among it. */
  options: readonly Option[];
};

/** What each column of a file is: a list of choices, with a few of its values below. */
export function ColumnChoices({ columns, choices, options }: ColumnChoicesProps) {
  const { t } = useWords();
  return columns.map(({ label, isOpen, samples }, index) => {
    const choice = choices[index];
    if (choice === undefined) return null;
    return (
      <SelectField
        key={label}
        {...fieldProps(choice)}
        label={label}
        required
        placeholder={false}
        options={options}
        hint={
          <span className="wrap-anywhere">
            {isOpen ? `${t('common.columns.open')} ` : null}
            {samples.join(' | ')}
          </span>
        }
      />
    );
  });
}
