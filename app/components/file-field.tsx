import { Field, type FieldProps } from './field.tsx';

type FileFieldProps = Omit<FieldProps, 'defaultValue'> & {
  /** Which files the browser offers: `.json,application/json`. */
  accept: string;
  multiple?: boolean;
};

/** A file from the reader's machine, or several. No browser gives it back after an error: it has to be chosen again. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="file"
          accept={accept}
          multiple={multiple}
          className="border-control bg-card file:bg-sunken file:text-ink aria-invalid:border-off aria-invalid:bg-off-soft block h-9 w-full rounded-md border py-[0.1875rem] pr-2.5 pl-[0.1875rem] file:mr-3 file:h-7 file:rounded-sm file:border-0 file:px-3 file:font-medium"
        />
      )}
    </Field>
  );
}
