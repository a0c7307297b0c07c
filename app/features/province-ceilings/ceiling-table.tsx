import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { shareOf, subtractVnd } from '#app/domain/money.ts';
import { formatShareWhole } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { Ceilings } from './find-ceilings.server.ts';

type Line = Ceilings['lines'][number];

/** What a province may assign of each year and source, and what its projects have of it. */
export function CeilingTable({ lines }: { lines: readonly Line[] }) {
  const { t, locale } = useWords();
  return (
    <Card title={t('ceilings.lines.title')}>
      <DataTable
        caption={t('ceilings.lines.title')}
        columns={columnsIn(t, locale)}
        rows={lines}
        rowKey={({ capitalYear, fundingSource }) => `${capitalYear} ${fundingSource}`}
        empty={<EmptyState title={t('ceilings.lines.none')}>{t('ceilings.lines.noneExplained')}</EmptyState>}
      />
      {lines.length > 0 ? (
        <p className="text-muted mt-3 text-sm">{t('ceilings.lines.noneExplained')}</p>
      ) : null}
    </Card>
  );
}

function columnsIn(t: Translate, locale: Locale): readonly Column<Line>[] {
  const money = { unit: t('common.unit.billion'), align: 'end', width: 'narrow' } as const;
  return [
    {
      key: 'year',
      head: t('capital.decisions.year'),
      isRowHead: true,
      cell: ({ capitalYear, fundingSource }) => (
        <>
          {capitalYear}
          <span className="text-muted block text-sm font-normal">
            {t(`codelists.fundingSources.${fundingSource}`)}
          </span>
        </>
      ),
    },
    {
      key: 'ceiling',
      head: t('ceilings.lines.ceiling'),
      ...money,
      cell: ({ ceiling }) =>
        ceiling === null ? (
          <span className="text-muted text-sm">{t('ceilings.lines.noCeiling')}</span>
        ) : (
          <Money amount={ceiling} unit="billion" bare />
        ),
    },
    {
      key: 'assigned',
      head: t('ceilings.lines.assigned'),
      ...money,
      cell: ({ assigned }) => <Money amount={assigned} unit="billion" bare />,
    },
    {
      key: 'left',
      head: t('ceilings.lines.left'),
      ...money,
      cell: ({ ceiling, assigned }) =>
        ceiling === null ? (
          t('common.none')
        ) : (
          <Money amount={subtractVnd(ceiling, assigned)} unit="billion" bare />
        ),
    },
    {
      key: 'disbursed',
      head: t('ceilings.lines.disbursed'),
      ...money,
      cell: ({ disbursed }) => <Money amount={disbursed} unit="billion" bare />,
    },
    {
      key: 'share',
      head: t('ceilings.lines.share'),
      width: 'meter',
      cell: ({ ceiling, assigned }) => {
        const share = ceiling === null ? null : shareOf(assigned, ceiling);
        const value = share === null ? t('common.none') : formatShareWhole(share, locale);
        return <Meter value={share} label={t('ceilings.lines.shareIs', { value })} />;
      },
    },
  ];
}
