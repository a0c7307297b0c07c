import { formatLateness } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** How late against a plan, `chậm 47 ngày`; a dash where it is not known. */
export function Lateness({ days }: { days: number | null }) {
  const { t } = useWords();
  if (days === null) return <span className="text-muted">—</span>;
  return <span className={days > 0 ? 'text-off-ink font-medium' : undefined}>{formatLateness(days, t)}</span>;
}
