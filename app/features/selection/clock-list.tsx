import { Badge } from '#app/components/badge.tsx';
import type { SelectionClock } from '#app/domain/selection-clocks.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** The deadlines that run for a package, the nearest first: "còn 2 ngày làm việc". */
export function ClockList({ clocks }: { clocks: readonly SelectionClock[] }) {
  const { t, locale } = useWords();
  if (clocks.length === 0) return null;
  return (
    <ul aria-label={t('selection.clocks')} className="grid gap-1">
      {clocks.map((clock) => (
        <li key={clockKey(clock)} className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span>{clockWords(clock, t)}</span>
          <span className="flex flex-wrap items-baseline gap-2">
            <span className="text-muted text-sm">
              {t('selection.due', { due: formatDay(clock.dueOn, locale) })}
            </span>
            <Badge tone={toneOf(clock)}>{leftWords(clock, t)}</Badge>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How much of a deadline is left, in the days that it counts. */
export function leftWords({ left }: SelectionClock, t: Translate): string {
  if ('workingDays' in left) {
    const count = Math.abs(left.workingDays);
    if (count === 0) return t('common.workingDays.today');
    return t(left.workingDays < 0 ? 'common.workingDays.late' : 'common.workingDays.in', { count });
  }
  const count = Math.abs(left.days);
  if (count === 0) return t('common.workingDays.today');
  return t(left.days < 0 ? 'common.days.late' : 'common.days.in', { count });
}

function clockWords(clock: SelectionClock, t: Translate): string {
  if (clock.kind !== 'publish') return t(`selection.clock.${clock.kind}`);
  return t('selection.clock.publish', { what: t(`codelists.publicationKinds.${clock.what}`) });
}

function clockKey(clock: SelectionClock): string {
  return clock.kind === 'publish' ? `publish ${clock.what}` : clock.kind;
}

function toneOf({ left }: SelectionClock) {
  const days = 'workingDays' in left ? left.workingDays : left.days;
  if (days < 0) return 'offTrack';
  return days <= 2 ? 'watch' : 'plain';
}
