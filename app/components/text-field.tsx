import type { ComponentPropsWithoutRef } from 'react';

import { controlClass, Field, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps &
  Pick<
    ComponentPropsWithoutRef<'input'>,
    'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'placeholder' | 'spellCheck' | 'autoFocus'
  >;

export function TextField({
  type = 'text',
  autoComplete,
  inputMode,
  maxLength,
  placeholder,
  spellCheck,
  autoFocus,
  defaultValue,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          {...{ type, autoComplete, inputMode, maxLength, placeholder, spellCheck, autoFocus, defaultValue }}
          className={controlClass}
        />
      )}
    </Field>
  );
}
