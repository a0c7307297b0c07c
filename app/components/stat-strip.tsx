import type { ReactNode } from 'react';

export type Stat = { label: string; value: ReactNode; note?: ReactNode; href?: string };

/** The few figures a page is about, side by side, each opening into its evidence where it has an address. */
export function StatStrip({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className="stat-strip bg-card mb-4 overflow-hidden rounded-lg border">
      {stats.map(({ label, value, note, href }) => (
        <div key={label} className="relative flex flex-col border-t border-l px-4 py-3">
          <dt className="text-muted text-sm">{label}</dt>
          <dd className="text-[1.375rem]/8 font-semibold">
            {href ? (
              <a href={href} className="hover:text-accent after:absolute after:inset-0">
                {value}
              </a>
            ) : (
              value
            )}
          </dd>
          {note ? <dd className="text-muted text-sm">{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
