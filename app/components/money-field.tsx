import { useState } from 'react';

import type { Locale } from '#app/domain/codelists.ts';
import { parseMoney } from '#app/domain/money-text.ts';
import { formatMoneyExact } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';

import { controlClass, Field, type FieldProps } from './field.tsx';

/** An amount as people write it, `1,25 tỷ` or `1.250.000.000`. What was understood takes the place of the hint; the text itself is submitted. */
export function MoneyField({
  defaultValue = '',
  placeholder,
  hint,
  ...field
}: FieldProps & { placeholder?: string }) {
  const { t, locale } = useWords();
  const [typed, setTyped] = useState(defaultValue);
  const isRefused = field.errors !== undefined && field.errors.length > 0;
  const understood = isRefused && typed === defaultValue ? '' : whatWasUnderstood(typed, t, locale);
  const room = understood !== '' ? 'mt-1' : hint || isRefused ? '' : 'mt-1 min-h-4.75';
  return (
    <Field
      {...field}
      hint={understood === '' ? hint : undefined}
      note={<output className={`text-muted block text-sm ${room}`}>{understood}</output>}
    >
      {(control) => (
        <input
          {...control}
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          {...{ defaultValue, placeholder }}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={`${controlClass} text-right`}
        />
      )}
    </Field>
  );
}

function whatWasUnderstood(typed: string, t: Translate, locale: Locale): string {
  if (typed.trim() === '') return '';
  const parsed = parseMoney(typed, locale);
  return parsed.ok
    ? `= ${formatMoneyExact(parsed.amount, locale)}`
    : violationSentence(t, parsed.violation, locale);
}
