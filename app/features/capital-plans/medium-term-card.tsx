import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { periodText } from '#app/domain/medium-term.ts';
import { shareOf, subtractVnd } from '#app/domain/money.ts';
import { formatShareWhole } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { mediumTermPath } from '#app/platform/paths.ts';

import type { CapitalPage } from './find-capital-page.server.ts';

type Line = CapitalPage['mediumTerm'][number];
/** `code` where the card leads to the page of its decisions. */
type MediumTermCardProps = { lines: readonly Line[]; code: string | null };

/** Each medium-term plan by source, and what its years were assigned of it. */
export function MediumTermCard({ lines, code }: MediumTermCardProps) {
  const { t, locale } = useWords();
  return (
    <Card
      title={t('capital.mediumTerm.title')}
      subtitle={t('capital.mediumTerm.subtitle')}
      aside={
        code === null ? null : (
          <Link to={mediumTermPath(code)} className="text-accent hover:underline">
            {t('capital.mediumTerm.all')}
          </Link>
        )
      }
    >
      <DataTable
        caption={t('capital.mediumTerm.title')}
        columns={columnsIn(t, locale)}
        rows={lines}
        rowKey={({ fromYear, fundingSource }) => `${fromYear} ${fundingSource}`}
        empty={
          <EmptyState title={t('capital.mediumTerm.none')}>
            {t('capital.mediumTerm.noneExplained')}
          </EmptyState>
        }
      />
    </Card>
  );
}

function columnsIn(t: Translate, locale: Locale): readonly Column<Line>[] {
  const money = { unit: t('common.unit.billion'), align: 'end' } as const;
  return [
    {
      key: 'period',
      head: t('capital.mediumTerm.period'),
      isRowHead: true,
      cell: ({ fromYear, fundingSource }) => (
        <>
          {periodText(fromYear)}
          <span className="text-muted block text-sm font-normal">
            {t(`codelists.fundingSources.${fundingSource}`)}
          </span>
        </>
      ),
    },
    {
      key: 'plan',
      head: t('capital.mediumTerm.plan'),
      ...money,
      cell: ({ plan }) => <Money amount={plan} unit="billion" bare />,
    },
    {
      key: 'annual',
      head: t('capital.mediumTerm.annual'),
      ...money,
      cell: ({ annual }) => <Money amount={annual} unit="billion" bare />,
    },
    {
      key: 'left',
      head: t('capital.mediumTerm.left'),
      ...money,
      cell: ({ plan, annual }) => <Money amount={subtractVnd(plan, annual)} unit="billion" bare />,
    },
    {
      key: 'share',
      head: t('capital.mediumTerm.share'),
      width: 'meter',
      cell: ({ plan, annual }) => {
        const share = shareOf(annual, plan);
        const value = share === null ? t('common.none') : formatShareWhole(share, locale);
        return <Meter value={share} label={t('capital.mediumTerm.shareIs', { value })} />;
      },
    },
  ];
}
