import { controlClass, Field, type FieldProps } from './field.tsx';

type SuggestFieldProps = FieldProps & {
  /** What is likely; anything else may be typed. */
  suggestions: readonly string[];
  maxLength?: number;
};

/** A line of text with suggestions of the browser's own. */
export function SuggestField({ suggestions, maxLength, defaultValue, ...field }: SuggestFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            defaultValue={defaultValue}
            list={`${control.id}-choices`}
            maxLength={maxLength}
            autoComplete="off"
            spellCheck={false}
            className={controlClass}
          />
          <datalist id={`${control.id}-choices`}>
            {suggestions.map((text) => (
              <option key={text} value={text}>
                {text}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
