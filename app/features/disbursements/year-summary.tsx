import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import { StatStrip } from '#app/components/stat-strip.tsx';
import type { Day } from '#app/domain/day.ts';
import { shareOf, subtractVnd, sumVnd } from '#app/domain/money.ts';
import { formatDay, formatMoney, formatShare } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { listYearBySource } from './queries.server.ts';

type SourceLine = Awaited<ReturnType<typeof listYearBySource>>[number];
type YearSummaryProps = { year: number; deadline: Day; sources: readonly SourceLine[] };

/** A capital year at a glance: assigned, disbursed, at what rate, what is left; then the same for each source. */
export function YearSummary({ year, deadline, sources }: YearSummaryProps) {
  const { t } = useWords();
  if (sources.length === 0) {
    return (
      <Card className="mb-4">
        <EmptyState title={t('disbursements.year.none', { year })}>
          {t('disbursements.year.noneExplained')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <YearFigures year={year} deadline={deadline} sources={sources} />
      {sources.length > 1 ? <YearBySource sources={sources} /> : null}
    </>
  );
}

function YearFigures({ year, deadline, sources }: YearSummaryProps) {
  const { t, locale } = useWords();
  const total = (name: 'own' | 'carriedIn' | 'usable' | 'disbursed' | 'disbursedOfOwn') =>
    sumVnd(...sources.map((source) => source[name]));
  const rate = shareOf(total('disbursedOfOwn'), total('own'));
  const carriedIn = total('carriedIn');
  return (
    <StatStrip
      stats={[
        {
          label: t('disbursements.year.plan', { year }),
          value: <Money amount={total('own')} />,
          note:
            carriedIn > 0
              ? t('disbursements.year.carriedIn', { amount: formatMoney(carriedIn, locale) })
              : null,
        },
        { label: t('disbursements.year.disbursed'), value: <Money amount={total('disbursed')} /> },
        {
          label: t('disbursements.year.rate'),
          value: rate === null ? t('common.none') : formatShare(rate, locale),
          note: t('disbursements.year.rateNote'),
        },
        {
          label: t('disbursements.year.remaining'),
          value: <Money amount={subtractVnd(total('usable'), total('disbursed'))} />,
          note: t('disbursements.year.remainingNote', { deadline: formatDay(deadline, locale) }),
        },
      ]}
    />
  );
}

function YearBySource({ sources }: { sources: readonly SourceLine[] }) {
  const { t, locale } = useWords();
  const billion = { unit: t('common.unit.billion'), align: 'end' } as const;
  const columns: readonly Column<SourceLine>[] = [
    {
      key: 'source',
      head: t('disbursements.year.source'),
      isRowHead: true,
      cell: ({ fundingSource }) => t(`codelists.fundingSources.${fundingSource}`),
    },
    {
      key: 'own',
      head: t('disbursements.year.assigned'),
      ...billion,
      cell: ({ own }) => <Money amount={own} unit="billion" bare />,
    },
    {
      key: 'carriedIn',
      head: t('disbursements.year.fromYearBefore'),
      ...billion,
      cell: ({ carriedIn }) => <Money amount={carriedIn} unit="billion" bare />,
    },
    {
      key: 'disbursed',
      head: t('disbursements.year.disbursed'),
      ...billion,
      cell: ({ disbursed }) => <Money amount={disbursed} unit="billion" bare />,
    },
    {
      key: 'rate',
      head: t('disbursements.year.rate'),
      width: 'meter',
      cell: ({ fundingSource, disbursedOfOwn, own }) => {
        const rate = shareOf(disbursedOfOwn, own);
        return (
          <Meter
            value={rate}
            label={t('disbursements.year.rateLabel', {
              source: t(`codelists.fundingSources.${fundingSource}`),
              rate: rate === null ? t('common.none') : formatShare(rate, locale),
            })}
          />
        );
      },
    },
    {
      key: 'left',
      head: t('disbursements.year.left'),
      ...billion,
      cell: ({ usable, disbursed }) => <Money amount={subtractVnd(usable, disbursed)} unit="billion" bare />,
    },
  ];
  return (
    <Card title={t('disbursements.year.bySource')} className="mb-4">
      <DataTable
        caption={t('disbursements.year.bySource')}
        columns={columns}
        rows={sources}
        rowKey={({ fundingSource }) => fundingSource}
        empty={null}
      />
    </Card>
  );
}
