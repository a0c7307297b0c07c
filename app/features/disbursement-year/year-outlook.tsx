import { Money } from '#app/components/money.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import { disbursementTarget } from '#app/domain/disbursement-target.ts';
import { type Day, daysBetween } from '#app/domain/day.ts';
import { noMoney, shareOf } from '#app/domain/money.ts';
import { formatCount, formatDay, formatMoney, formatShare, formatShareWhole } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { YearLine } from './list-year-lines.server.ts';

type YearOutlookProps = { line: YearLine; year: number; today: Day; deadline: Day };

/** How much is left before the year's capital lapses, and whether the pace of the last months will do. */
export function YearOutlook({ line, year, today, deadline }: YearOutlookProps) {
  const { t, locale } = useWords();
  const { own, usable, disbursedOfOwn, left, forecast } = line;
  const rate = shareOf(disbursedOfOwn, own);
  const target = disbursementTarget(year);
  const lapsing = forecast?.lapsing ?? noMoney;
  return (
    <StatStrip
      stats={[
        {
          label: t('disbursementYear.usable', { year }),
          value: <Money amount={usable} />,
          note: t('disbursementYear.ofWhichOwn', { own: formatMoney(own, locale) }),
        },
        {
          label: t('disbursementYear.rate'),
          value: rate === null ? t('common.none') : formatShare(rate, locale),
          note:
            target === null
              ? null
              : t('disbursementYear.target', { target: formatShareWhole(target, locale) }),
        },
        {
          label: t('disbursementYear.left'),
          value: <Money amount={left} />,
          note: t('disbursementYear.daysLeft', {
            days: formatCount(Math.max(0, daysBetween(today, deadline)), locale),
            deadline: formatDay(deadline, locale),
          }),
        },
        {
          label: t('disbursementYear.needed'),
          value:
            forecast === null || forecast.neededPerMonth === null ? (
              t('common.none')
            ) : (
              <Money amount={forecast.neededPerMonth} />
            ),
          note:
            forecast === null
              ? t('disbursementYear.noPace')
              : t('disbursementYear.pace', { pace: formatMoney(forecast.pacePerMonth, locale) }),
        },
        {
          label: t('disbursementYear.lapsing'),
          value:
            forecast === null ? (
              t('common.none')
            ) : (
              <span className={lapsing > 0 ? 'text-off-ink' : ''}>
                <Money amount={lapsing} />
              </span>
            ),
          note:
            forecast === null
              ? null
              : t('disbursementYear.expected', {
                  expected: formatMoney(forecast.expected, locale),
                  low: formatMoney(forecast.low, locale),
                  high: formatMoney(forecast.high, locale),
                }),
        },
      ]}
    />
  );
}
