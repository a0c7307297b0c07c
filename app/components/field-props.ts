import type { FieldMetadata } from '@conform-to/react';

import type { FieldProps } from './field.tsx';

/** What a field of a conform form hands to ours: `<TextField label=… {...fieldProps(fields.email)} />`. */
export function fieldProps(
  field: FieldMetadata<unknown>,
): Pick<FieldProps, 'id' | 'name' | 'errors' | 'required' | 'defaultValue'> {
  const { id, name, errors, required } = field;
  return {
    id,
    name,
    errors,
    required,
    defaultValue: typedText(field) ?? undefined,
  };
}

/** The text that was sent for a field, or that it begins with; null where there is none, or where a field of one text was sent twice. */
export function typedText({ initialValue }: FieldMetadata<unknown>): string | null {
  return typeof initialValue === 'string' ? initialValue : null;
}
