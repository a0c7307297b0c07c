type TickFieldProps = { name: string; label: string; defaultChecked?: boolean };

/** One statement that is true where it is ticked. */
export function TickField({ name, label, defaultChecked = false }: TickFieldProps) {
  return (
    <label className="flex min-h-8 items-start gap-2">
      <input
        type="checkbox"
        name={name}
        value="on"
        defaultChecked={defaultChecked}
        className="accent-accent mt-1 size-4"
      />
      {label}
    </label>
  );
}
