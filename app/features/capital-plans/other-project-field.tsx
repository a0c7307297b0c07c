import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';

import { controlClass, Field, type FieldProps } from '#app/components/field.tsx';
import { searchPath } from '#app/platform/paths.ts';

/** Long enough that a word is asked for once, short enough that nobody waits. */
const pauseMilliseconds = 150;

type Found = { hits: { projects: readonly { label: string; detail: string | null }[] } };

/** A project by its code, or by words of its name; what fits is suggested while typing. Without JavaScript a plain line of text. */
export function OtherProjectField({ defaultValue, ...field }: FieldProps) {
  const { load, data } = useFetcher<Found>();
  const pause = useRef<number>();
  useEffect(() => () => window.clearTimeout(pause.current), []);
  const suggest = (text: string) => {
    window.clearTimeout(pause.current);
    if (text.trim() === '') return;
    pause.current = window.setTimeout(() => load(searchPath({ q: text })), pauseMilliseconds);
  };
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            defaultValue={defaultValue}
            list={`${control.id}-projects`}
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget: { value } }) => suggest(value)}
            className={controlClass}
          />
          <datalist id={`${control.id}-projects`}>
            {(data?.hits.projects ?? []).map(({ label, detail }) => (
              <option key={detail} value={detail ?? ''}>
                {label}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
