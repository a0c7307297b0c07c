import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { SCurve } from '#app/components/s-curve.tsx';
import { type Day, daysBetween, firstDayOf, lastDayOf, type Month } from '#app/domain/day.ts';
import { shareOf, sumVnd, type Vnd } from '#app/domain/money.ts';
import {
  formatDay,
  formatMoney,
  formatMoneyExact,
  formatMonth,
  formatMonthOfYear,
  formatShareWhole,
} from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { YearCurve } from './queries.server.ts';

/** Plan, disbursement and forecast of a capital year, cumulative, as shares of what was assigned. */
export function YearCurveCard({ curve, year, today }: { curve: YearCurve; year: number; today: Day }) {
  const { t, locale } = useWords();
  const { months, planned, disbursed, assigned, forecast } = curve;
  const title = t('portfolio.curve.title', { year });
  if (assigned <= 0) {
    return (
      <Card title={title}>
        <EmptyState title={t('portfolio.curve.none', { year })}>
          {t('portfolio.curve.noneExplained')}
        </EmptyState>
      </Card>
    );
  }
  const share = (amount: Vnd) => (shareOf(amount, assigned) ?? 0) / 10_000;
  const shareText = (amount: Vnd) => formatShareWhole(shareOf(amount, assigned) ?? 0, locale);
  const done = disbursed.at(-1) ?? sumVnd();
  const now = positionOf(today, months);
  const plannedNow = planned[disbursed.length - 1];
  return (
    <Card title={title} subtitle={t('portfolio.curve.subtitle', { assigned: formatMoney(assigned, locale) })}>
      <SCurve
        description={t('portfolio.curve.description', {
          year,
          day: formatDay(today, locale),
          actual: shareText(done),
          planned: plannedNow === undefined ? '—' : shareText(plannedNow),
        })}
        ticks={months.map((month) => ({
          at: endOf(month, months),
          label: labelOf(month, year, formatMonth(month, locale)),
        }))}
        plan={planned.map((amount, index) => ({ at: endOf(months[index], months), value: share(amount) }))}
        planLabel={t('portfolio.curve.plan')}
        actual={disbursed.map((amount, index) => ({
          at: Math.min(endOf(months[index], months), now),
          value: share(amount),
        }))}
        actualLabel={t('portfolio.curve.actual', { share: shareText(done) })}
        {...(forecast && now < 1
          ? {
              forecast: [
                {
                  at: 1,
                  low: share(sumVnd(done, forecast.low)),
                  likely: share(sumVnd(done, forecast.expected)),
                  high: share(sumVnd(done, forecast.high)),
                },
              ],
              forecastLabel: t('portfolio.curve.forecast', {
                low: shareText(sumVnd(done, forecast.low)).replace('%', ''),
                high: shareText(sumVnd(done, forecast.high)),
              }),
            }
          : {})}
        {...(now <= 1 ? { asOf: { at: now, label: formatDay(today, locale) } } : {})}
        table={{
          caption: t('portfolio.curve.table'),
          heads: [
            t('portfolio.curve.month'),
            t('portfolio.curve.plan'),
            t('portfolio.curve.actual', { share: '' }),
          ],
          rows: months.map((month, index) => [
            formatMonthOfYear(month, locale),
            exact(planned[index]),
            exact(disbursed[index]),
          ]),
        }}
      />
    </Card>
  );

  function exact(amount: Vnd | undefined): string {
    return amount === undefined ? '—' : formatMoneyExact(amount, locale);
  }
}

/** January of the year after carries its year, so that the axis does not read T1 twice. */
function labelOf(month: Month, year: number, label: string): string {
  return month.startsWith(String(year)) ? label : `${label}/${month.slice(2, 4)}`;
}

function endOf(month: Month | undefined, months: readonly Month[]): number {
  return month === undefined ? 0 : positionOf(lastDayOf(month), months);
}

/** Where a day lies on the axis: 0 at the start of the first month, 1 at the end of the last. */
function positionOf(on: Day, months: readonly Month[]): number {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const start = firstDayOf(first);
  return (daysBetween(start, on) + 1) / (daysBetween(start, lastDayOf(last)) + 1);
}
