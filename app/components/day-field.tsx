import { useState } from 'react';

import { type Day, parseDay } from '#app/domain/day.ts';
import { formatDay, formatWeekday } from '#app/i18n/format.ts';
import { useLocale } from '#app/i18n/use-words.ts';

import { controlClass, Field, type FieldProps } from './field.tsx';

/** The browser's own day input, which submits `YYYY-MM-DD`; the day is repeated as the house writes it, whatever the browser shows. */
export function DayField({ min, max, defaultValue, ...field }: FieldProps & { min?: Day; max?: Day }) {
  const locale = useLocale();
  const [typed, setTyped] = useState(defaultValue ?? '');
  const day = parseDay(typed);
  const note = day ? (
    <output className="text-muted mt-1 block text-sm">
      {formatWeekday(day, locale)}, {formatDay(day, locale)}
    </output>
  ) : null;
  return (
    <Field {...field} note={note}>
      {(control) => (
        <input
          {...control}
          type="date"
          {...{ min, max, defaultValue }}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={controlClass}
        />
      )}
    </Field>
  );
}
