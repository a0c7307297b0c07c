import { useWords } from '#app/i18n/use-words.ts';

export type FieldError = { message: string; fieldId?: string };

/** Everything that needs correcting, above the form, focused as it appears; each line leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const { t } = useWords();
  if (errors.length === 0) return null;
  return (
    <div
      key={errors.map(({ message }) => message).join()}
      ref={focus}
      role="alert"
      tabIndex={-1}
      className="border-off bg-off-soft text-off-ink mb-4 rounded-md border px-4 py-3"
    >
      <h2 className="font-semibold">{t('common.errorSummary', { count: errors.length })}</h2>
      <ul className="mt-1 list-disc pl-5">
        {errors.map(({ message, fieldId }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} className="underline">
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focus(summary: HTMLDivElement | null): void {
  summary?.focus();
}
