import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { LinesChart, type LineStyle } from '#app/components/lines-chart.tsx';
import { type Day, daysBetween, firstDayOf, lastDayOf, type Month } from '#app/domain/day.ts';
import { shareOf, type Vnd } from '#app/domain/money.ts';
import type { ProgressCurves } from '#app/domain/progress-curves.ts';
import {
  formatDay,
  formatMoney,
  formatMoneyExact,
  formatMonthOfYear,
  formatShareWhole,
} from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** What each curve is drawn as. */
const styles = {
  procured: 'dotted',
  done: 'dashed',
  disbursed: 'solid',
} as const satisfies Record<string, LineStyle>;
const names = ['procured', 'done', 'disbursed'] as const;

/** Procurement, work and money of a project's packages, as shares of what they are worth together. */
export function CurvesCard({ curves, today }: { curves: ProgressCurves; today: Day }) {
  const { t, locale } = useWords();
  const { months, total } = curves;
  const title = t('progressCurves.chart');
  if (months.length === 0 || total === 0) {
    return (
      <Card title={title}>
        <EmptyState title={t('progressCurves.none')}>{t('progressCurves.noneExplained')}</EmptyState>
      </Card>
    );
  }
  const share = (amount: Vnd | undefined) => (amount === undefined ? 0 : (shareOf(amount, total) ?? 0));
  const now = (name: (typeof names)[number]) => formatShareWhole(share(curves[name].at(-1)), locale);
  const label = (name: (typeof names)[number]) => t(`progressCurves.lines.${name}`, { share: now(name) });
  return (
    <Card title={title} subtitle={t('progressCurves.ofTotal', { total: formatMoney(total, locale) })}>
      <LinesChart
        description={t('progressCurves.description', {
          day: formatDay(today, locale),
          procured: now('procured'),
          done: now('done'),
          disbursed: now('disbursed'),
        })}
        ticks={ticksOf(months).map((month) => ({
          at: endOf(month, months),
          label: formatMonthOfYear(month, locale),
        }))}
        lines={names.map((name) => ({
          label: label(name),
          style: styles[name],
          points: [
            { at: 0, value: 0 },
            ...curves[name].map((amount, index) => ({
              at: endOf(months[index], months),
              value: share(amount) / 10_000,
            })),
          ],
        }))}
        table={{
          caption: title,
          heads: [t('portfolio.curve.month'), ...names.map((name) => t(`progressCurves.columns.${name}`))],
          rows: months.map((month, index) => [
            formatMonthOfYear(month, locale),
            ...names.map((name) => {
              const amount = curves[name][index];
              return amount === undefined ? t('common.none') : formatMoneyExact(amount, locale);
            }),
          ]),
        }}
      />
    </Card>
  );
}

const mostTicks = 7;

/** A month now and then, so that their words do not touch. */
function ticksOf(months: readonly Month[]): readonly Month[] {
  const every = Math.max(1, Math.ceil(months.length / mostTicks));
  return months.filter((_, index) => (months.length - 1 - index) % every === 0);
}

/** Where the end of a month lies on the axis. */
function endOf(month: Month | undefined, months: readonly Month[]): number {
  const [first, last] = [months[0], months.at(-1)];
  if (month === undefined || first === undefined || last === undefined) return 0;
  const start = firstDayOf(first);
  return (daysBetween(start, lastDayOf(month)) + 1) / (daysBetween(start, lastDayOf(last)) + 1);
}
