import type { Option } from './select-field.tsx';

type CheckListFieldProps = {
  label: string;
  name: string;
  options: readonly Option[];
  /** The values that are ticked at first. */
  chosen: readonly string[];
  errors?: readonly string[];
};

/** Any number of choices under one heading, none among them. */
export function CheckListField({ label, name, options, chosen, errors = [] }: CheckListFieldProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {options.map(({ value, label: words }) => (
        <label key={value} className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            className="accent-accent size-4"
          />
          {words}
        </label>
      ))}
      {errors.map((error) => (
        <p key={error} className="text-off-ink mt-1 text-sm font-medium">
          {error}
        </p>
      ))}
    </fieldset>
  );
}
