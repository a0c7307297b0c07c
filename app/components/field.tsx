import { type ReactNode, useId } from 'react';

import { useWords } from '#app/i18n/use-words.ts';

/** What every field takes. `errors` are sentences in the reader's language. */
export type FieldProps = {
  label: string;
  name: string;
  id?: string;
  hint?: ReactNode;
  errors?: readonly string[];
  required?: boolean;
  defaultValue?: string;
  className?: string;
};

type ControlProps = {
  id: string;
  name: string;
  required: boolean | undefined;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
};

/** Label, hint, errors and the wiring between them; the control itself is drawn by `children`. */
export function Field({
  label,
  name,
  id,
  hint,
  errors,
  required,
  className = '',
  note,
  children,
}: FrameProps) {
  const { t } = useWords();
  const ownId = useId();
  const controlId = id ?? ownId;
  const isInvalid = errors !== undefined && errors.length > 0;
  const describedBy = [hint ? `${controlId}-hint` : '', isInvalid ? `${controlId}-error` : '']
    .join(' ')
    .trim();
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={controlId} className="mb-1 block text-sm font-medium">
        {label}
        {required ? null : (
          <span className="optional-mark text-muted font-normal"> ({t('common.optional')})</span>
        )}
      </label>
      {children({
        id: controlId,
        name,
        required,
        'aria-invalid': isInvalid || undefined,
        'aria-describedby': describedBy || undefined,
      })}
      {note}
      {hint ? (
        <p id={`${controlId}-hint`} className="text-muted mt-1 text-sm">
          {hint}
        </p>
      ) : null}
      {isInvalid ? (
        <ul id={`${controlId}-error`} className="text-off-ink mt-1 text-sm font-medium">
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type FrameProps = Omit<FieldProps, 'defaultValue'> & {
  /** Between control and hint: what was understood. */
  note?: ReactNode;
  children: (control: ControlProps) => ReactNode;
};

/** The look of every input. Below 16 px phones zoom into the field and stay there. */
export const controlClass =
  'block min-h-9 w-full rounded-md border border-control bg-card px-2.5 py-1.5 text-ink placeholder:text-muted aria-invalid:border-off aria-invalid:bg-off-soft pointer-coarse:text-[1rem]';
