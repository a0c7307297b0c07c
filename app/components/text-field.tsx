import type { ComponentPropsWithoutRef } from 'react';

import { controlClass, Field, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps &
  Pick<
    ComponentPropsWithoutRef<'input'>,
    | 'type'
    | 'autoComplete'
    | 'inputMode'
    | 'maxLength'
    | 'placeholder'
    | 'spellCheck'
    | 'autoFocus'
    | 'readOnly'
  >;

export function TextField({
  type = 'text',
  autoComplete,
  inputMode,
  maxLength,
  placeholder,
  spellCheck,
  autoFocus,
  readOnly,
  defaultValue,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          {...{
            type,
            autoComplete,
            inputMode,
            maxLength,
            placeholder,
            spellCheck,
            autoFocus,
            readOnly,
            defaultValue,
          }}
          className={controlClass}
        />
      )}
    </Field>
  );
}
