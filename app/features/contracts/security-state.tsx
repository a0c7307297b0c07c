import { Badge } from '#app/components/badge.tsx';
import type { Day } from '#app/domain/day.ts';
import { daysBetween } from '#app/domain/day.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** Days ahead from which an expiry is near. */
const soon = 30;

type SecurityStateProps = {
  security: { expiresOn: Day; replacedBy?: string | null; releasedOn?: Day | null };
  today: Day;
};

/** How a security stands: how long it is still valid, or what became of it. */
export function SecurityState({ security, today }: SecurityStateProps) {
  const { t, locale } = useWords();
  const { expiresOn, replacedBy = null, releasedOn = null } = security;
  if (replacedBy !== null) {
    return <span className="text-muted">{t('contracts.securities.extendedBy', { number: replacedBy })}</span>;
  }
  if (releasedOn !== null) {
    return (
      <Badge tone="done">
        {t('contracts.securities.releasedOn', { day: formatDay(releasedOn, locale) })}
      </Badge>
    );
  }
  const left = daysBetween(today, expiresOn);
  if (left === 0) return <Badge tone="watch">{t('contracts.securities.lastDay')}</Badge>;
  const days = t('common.days.count', { count: Math.abs(left) });
  if (left < 0) return <Badge tone="offTrack">{t('contracts.securities.expired', { days })}</Badge>;
  return (
    <Badge tone={left <= soon ? 'watch' : 'onTrack'}>{t('contracts.securities.daysLeft', { days })}</Badge>
  );
}
