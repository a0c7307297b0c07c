import { type ReactNode, useId } from 'react';

type CardProps = {
  title?: ReactNode;
  subtitle?: ReactNode;
  /** Stands opposite the title: a link to more, a badge. */
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A hairline box; with a title it is a named region of the page. */
export function Card({ title, subtitle, aside, id, className = '', children }: CardProps) {
  const titleId = useId();
  return (
    <section
      id={id}
      aria-labelledby={title ? titleId : undefined}
      className={`bg-card min-w-0 rounded-lg border p-4 sm:px-[1.0625rem] print:break-inside-avoid ${className}`}
    >
      {title ? (
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <div>
            <h2 id={titleId} className="text-lg font-semibold">
              {title}
            </h2>
            {subtitle ? <p className="text-muted mt-0.5 text-sm">{subtitle}</p> : null}
          </div>
          {aside ? <div className="text-sm">{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
