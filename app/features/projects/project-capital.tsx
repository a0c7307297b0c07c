import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { shareOf, subtractVnd, type Vnd } from '#app/domain/money.ts';
import { formatShareWhole } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementsPath, projectCapitalPath } from '#app/platform/paths.ts';

import type { ProjectPage } from './find-project.server.ts';

type CapitalLine = ProjectPage['capital'][number];

/** Each year's capital by source: what came, what went, what is left. */
export function ProjectCapital({ code, capital }: { code: string; capital: ProjectPage['capital'] }) {
  const { t, locale } = useWords();
  return (
    <Card
      title={t('projects.page.capital.title')}
      subtitle={t('projects.page.capital.subtitle')}
      aside={
        <span className="flex flex-wrap gap-x-4">
          <a href={projectCapitalPath(code)} className="text-accent hover:underline">
            {t('projects.page.capital.plan')}
          </a>
          <a href={disbursementsPath({ project: code })} className="text-accent hover:underline">
            {t('projects.page.capital.ledger')}
          </a>
        </span>
      }
    >
      <DataTable
        caption={t('projects.page.capital.title')}
        columns={columnsIn(t, locale)}
        rows={capital}
        rowKey={({ capitalYear, fundingSource }) => `${capitalYear} ${fundingSource}`}
        empty={
          <EmptyState title={t('projects.page.capital.none')}>
            {t('projects.page.capital.noneExplained')}
          </EmptyState>
        }
      />
    </Card>
  );
}

function columnsIn(t: Translate, locale: Locale): readonly Column<CapitalLine>[] {
  const amount = (key: string, head: string, of: (line: CapitalLine) => Vnd): Column<CapitalLine> => ({
    key,
    head,
    unit: t('common.unit.billion'),
    align: 'end',
    cell: (line) => <Money amount={of(line)} unit="billion" bare />,
  });
  return [
    {
      key: 'year',
      head: t('projects.page.capital.year'),
      isRowHead: true,
      width: 'narrow',
      cell: ({ capitalYear }) => capitalYear,
    },
    {
      key: 'source',
      head: t('projects.page.capital.source'),
      cell: ({ fundingSource }) => t(`codelists.fundingSources.${fundingSource}`),
    },
    amount('own', t('projects.page.capital.own'), ({ own }) => own),
    amount('carriedIn', t('projects.page.capital.carriedIn'), ({ carriedIn }) => carriedIn),
    amount('disbursed', t('projects.page.capital.disbursed'), ({ disbursed }) => disbursed),
    amount('left', t('projects.page.capital.left'), ({ usable, disbursed }) =>
      subtractVnd(usable, disbursed),
    ),
    {
      key: 'rate',
      head: t('projects.page.capital.rate'),
      width: 'meter',
      cell: ({ own, disbursed }) => {
        const rate = shareOf(disbursed, own);
        const value = rate === null ? '—' : formatShareWhole(rate, locale);
        return <Meter value={rate} label={t('projects.page.capital.rateIs', { value })} />;
      },
    },
  ];
}
