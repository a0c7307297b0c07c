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
    <span className="meter">
      <svg role="img" aria-label={label}>
        <rect />
        <rect width={percent(value)} />
        {typeof plan === 'number' ? <rect x={percent(plan)} /> : null}
      </svg>
      <span>{formatShareWhole(value, locale)}</span>
    </span>
  );
}

function percent(share: BasisPoints): string {
  return `${Math.min(Math.max(share, 0), 10_000) / 100}%`;
}
