import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { OutsideLink } from '#app/components/outside-link.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { listIndicators } from './queries.server.ts';

type Indicator = Awaited<ReturnType<typeof listIndicators>>[number];

/** What the sources measure, word for word: "nearly" stays nearly, and a figure never published is not a zero. */
export function IndicatorTable({ indicators }: { indicators: readonly Indicator[] }) {
  const { t, locale } = useWords();
  if (indicators.length === 0) return null;
  const number = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 });
  const figure = (hundredths: number, unit: string) =>
    unit === '%' ? `${number.format(hundredths / 100)}%` : `${number.format(hundredths / 100)} ${unit}`;
  const columns: readonly Column<Indicator>[] = [
    { key: 'name', head: t('portfolio.indicators.indicator'), isRowHead: true, cell: ({ name }) => name },
    { key: 'place', head: t('portfolio.indicators.place'), width: 'narrow', cell: ({ place }) => place },
    {
      key: 'value',
      head: t('portfolio.indicators.value'),
      align: 'end',
      width: 'narrow',
      cell: ({ valueHundredths, qualifier, measuredOn, unit }) =>
        valueHundredths === null || qualifier === null ? (
          <span className="text-muted">{t('portfolio.indicators.unmeasured')}</span>
        ) : (
          <>
            {t(`portfolio.indicators.${qualifier}`, { value: figure(valueHundredths, unit) })}
            {measuredOn === null ? null : (
              <span className="text-muted block text-xs">
                {t('portfolio.indicators.measuredOn', { day: formatDay(measuredOn, locale) })}
              </span>
            )}
          </>
        ),
    },
    {
      key: 'target',
      head: t('portfolio.indicators.target'),
      align: 'end',
      width: 'narrow',
      cell: ({ targetHundredths, targetOn, unit }) => {
        if (targetHundredths === null) return '—';
        const value = figure(targetHundredths, unit);
        return targetOn === null ? value : t('portfolio.indicators.by', { value, when: targetOn });
      },
    },
    {
      key: 'source',
      head: t('portfolio.indicators.source'),
      cell: ({ source, sourceUrl }) => (
        <span className="text-muted text-xs">
          <OutsideLink href={sourceUrl}>{source}</OutsideLink>
        </span>
      ),
    },
  ];
  return (
    <Card
      title={t('portfolio.indicators.title')}
      subtitle={t('portfolio.indicators.subtitle')}
      className="mt-4"
    >
      <DataTable
        caption={t('portfolio.indicators.title')}
        columns={columns}
        rows={indicators}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Card>
  );
}
