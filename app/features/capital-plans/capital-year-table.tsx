import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import { subtractVnd, type Vnd } from '#app/domain/money.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { monthlyPlanPath } from '#app/platform/paths.ts';

import type { CapitalPage } from './find-capital-page.server.ts';

type Line = CapitalPage['lines'][number];

/** Each year's capital by source and kind, with what is left of it. */
export function CapitalYearTable({ code, lines }: { code: string; lines: CapitalPage['lines'] }) {
  const { t } = useWords();
  return (
    <Card title={t('capital.years.title')}>
      <DataTable
        caption={t('capital.years.title')}
        columns={columnsIn(t, code)}
        rows={lines}
        rowKey={({ capitalYear, fundingSource }) => `${capitalYear} ${fundingSource}`}
        empty={<EmptyState title={t('capital.years.none')}>{t('capital.years.noneExplained')}</EmptyState>}
      />
    </Card>
  );
}

function columnsIn(t: Translate, code: string): readonly Column<Line>[] {
  const amount = (key: string, head: string, of: (line: Line) => Vnd): Column<Line> => ({
    key,
    head,
    unit: t('common.unit.billion'),
    align: 'end',
    cell: (line) => <Money amount={of(line)} unit="billion" bare />,
  });
  return [
    {
      key: 'year',
      head: t('capital.years.year'),
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
    amount('assigned', t('capital.years.assigned'), ({ assigned }) => assigned),
    amount('adjusted', t('capital.years.adjusted'), ({ adjusted }) => adjusted),
    amount('carriedIn', t('capital.years.carriedIn'), ({ carriedIn }) => carriedIn),
    amount('carriedOut', t('capital.years.carriedOut'), ({ carriedOut }) => carriedOut),
    amount('cancelled', t('capital.years.cancelled'), ({ cancelled }) => cancelled),
    amount('usable', t('capital.years.usable'), ({ usable }) => usable),
    amount('disbursed', t('capital.years.disbursed'), ({ disbursed }) => disbursed),
    amount('left', t('capital.years.left'), ({ usable, disbursed }) => subtractVnd(usable, disbursed)),
    {
      key: 'plan',
      head: t('capital.years.plan'),
      width: 'narrow',
      cell: ({ capitalYear }) => (
        <Link
          to={monthlyPlanPath(code, capitalYear)}
          aria-label={t('capital.years.planOf', { year: capitalYear })}
          className="text-accent underline underline-offset-2"
        >
          {t('capital.years.plan')}
        </Link>
      ),
    },
  ];
}
