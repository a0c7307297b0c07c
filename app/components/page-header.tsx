import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: ReactNode;
  /** One line under the title: as-of day, counts, what the page compares with. */
  subtitle?: ReactNode;
  breadcrumbs?: ReactNode;
  /** Buttons and links; hidden on paper. */
  actions?: ReactNode;
};

export function PageHeader({ title, subtitle, breadcrumbs, actions }: PageHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 grow basis-80">
        {breadcrumbs}
        <h1 className="text-2xl font-semibold wrap-anywhere">{title}</h1>
        {subtitle ? <p className="text-muted mt-0.5">{subtitle}</p> : null}
      </div>
      {actions ? (
        <div className="flex flex-wrap items-center gap-2 sm:gap-3 print:hidden">{actions}</div>
      ) : null}
    </header>
  );
}
