import { controlClass, Field, type FieldProps } from './field.tsx';

export function TextAreaField({
  rows = 3,
  maxLength,
  defaultValue,
  ...field
}: FieldProps & { rows?: number; maxLength?: number }) {
  return (
    <Field {...field}>
      {(control) => <textarea {...control} {...{ rows, maxLength, defaultValue }} className={controlClass} />}
    </Field>
  );
}
