import type { FieldMetadata } from '@conform-to/react';

import type { FieldProps } from './field.tsx';

/** What a field of a conform form hands to ours: `<TextField label=… {...fieldProps(fields.email)} />`. */
export function fieldProps(
  field: FieldMetadata<unknown>,
): Pick<FieldProps, 'id' | 'name' | 'errors' | 'required' | 'defaultValue'> {
  const { id, name, errors, required, initialValue } = field;
  return {
    id,
    name,
    errors,
    required,
    defaultValue: typeof initialValue === 'string' ? initialValue : undefined,
  };
}
