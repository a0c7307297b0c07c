import type { FieldError } from './error-summary.tsx';

type HasErrors = { id: string; errors?: string[] };

/** All that is wrong with a conform form, for its `ErrorSummary`: what concerns the whole of it, then field by field. */
export function formErrors(form: HasErrors, fields: readonly HasErrors[]): readonly FieldError[] {
  return [
    ...(form.errors ?? []).map((message) => ({ message })),
    ...fields.flatMap(({ id, errors = [] }) => errors.map((message) => ({ message, fieldId: id }))),
  ];
}
