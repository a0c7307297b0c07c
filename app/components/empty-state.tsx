import type { ReactNode } from 'react';

/** Nothing to show: says why, and what can be done about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-7 text-center">
      <p className="font-semibold">{title}</p>
      {children ? <p className="text-muted max-w-prose text-balance">{children}</p> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
