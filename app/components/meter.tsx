import type { BasisPoints } from '#app/domain/money.ts';
import { formatShareWhole } from '#app/i18n/format.ts';
import { useLocale } from '#app/i18n/use-words.ts';

type MeterProps = {
  /** Null when it is not known; then no bar is drawn. */
  value: BasisPoints | null;
  /** Where the plan stands, as a tick. */
  plan?: BasisPoints | null;
  /** What is measured, for those who do not see the bar: "Khối lượng 71%, kế hoạch 80%". */
  label: string;
};

/** A share as a bar with its figure; a tick marks the plan. */
export function Meter({ value, plan, label }: MeterProps) {
  const locale = useLocale();
  if (value === null) return <span className="text-muted">—</span>;
  return (
    <span className="inline-flex w-full max-w-44 min-w-24 items-center gap-2">
      <svg
        role="img"
        aria-label={label}
        className="h-3 min-w-12 flex-1 overflow-visible"
        width="100%"
        height="12"
      >
        <rect y="3" width="100%" height="6" rx="3" className="fill-track" />
        <rect y="3" width={percent(value)} height="6" rx="3" className="fill-accent" />
        {typeof plan === 'number' ? (
          <rect x={percent(plan)} width="2" height="12" className="fill-ink" />
        ) : null}
      </svg>
      <span className="w-10 text-right sm:text-left">{formatShareWhole(value, locale)}</span>
    </span>
  );
}

function percent(share: BasisPoints): string {
  return `${Math.min(Math.max(share, 0), 10_000) / 100}%`;
}
