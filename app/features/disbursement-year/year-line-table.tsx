import { Link } from '@remix-run/react';

import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import { StandingMark } from '#app/components/standing-mark.tsx';
import { disbursementTarget } from '#app/domain/disbursement-target.ts';
import { shareOf } from '#app/domain/money.ts';
import { formatShare } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementsPath, projectCurvesPath } from '#app/platform/paths.ts';

import type { ProjectLine } from './list-year-lines.server.ts';

/** The year's capital by project and source: what has most left first, with what it needs and what is expected of it. Each opens into its vouchers. */
export function YearLineTable({ lines, year }: { lines: readonly ProjectLine[]; year: number }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('disbursementYear.lines')}
      columns={useColumns(year)}
      rows={lines}
      rowKey={({ projectCode, fundingSource }) => `${projectCode} ${fundingSource}`}
      empty={
        <EmptyState title={t('disbursements.year.none', { year })}>
          {t('disbursements.year.noneExplained')}
        </EmptyState>
      }
    />
  );
}

function useColumns(year: number): readonly Column<ProjectLine>[] {
  const { t, locale } = useWords();
  const billion = { unit: t('common.unit.billion'), align: 'end', dash: true } as const;
  return [
    {
      key: 'project',
      head: t('disbursementYear.project'),
      isRowHead: true,
      cell: ({ projectCode, projectName, fundingSource }) => (
        <>
          <Link to={disbursementsPath({ project: projectCode, year: String(year), source: fundingSource })}>
            {projectName}
          </Link>
          <span className="text-muted block text-sm font-normal">
            <Link to={projectCurvesPath(projectCode)} className="hover:text-accent hover:underline">
              {projectCode}
            </Link>{' '}
            · {t(`codelists.fundingSources.${fundingSource}`)}
          </span>
        </>
      ),
    },
    {
      key: 'usable',
      head: t('disbursementYear.plan'),
      ...billion,
      cell: ({ usable }) => <Money amount={usable} unit="billion" bare />,
    },
    {
      key: 'rate',
      head: t('disbursementYear.rate'),
      width: 'meter',
      cell: ({ projectName, own, disbursedOfOwn }) => {
        const rate = shareOf(disbursedOfOwn, own);
        return (
          <Meter
            value={rate}
            plan={disbursementTarget(year)}
            label={t('disbursementYear.rateLabel', {
              project: projectName,
              rate: rate === null ? t('common.none') : formatShare(rate, locale),
            })}
          />
        );
      },
    },
    {
      key: 'left',
      head: t('disbursementYear.left'),
      ...billion,
      cell: ({ left }) => <Money amount={left} unit="billion" bare />,
    },
    {
      key: 'needed',
      head: t('disbursementYear.needed'),
      ...billion,
      cell: ({ forecast }) =>
        forecast === null || forecast.neededPerMonth === null ? null : (
          <Money amount={forecast.neededPerMonth} unit="billion" bare />
        ),
    },
    {
      key: 'pace',
      head: t('disbursementYear.paceHead'),
      ...billion,
      cell: ({ forecast }) =>
        forecast === null ? null : <Money amount={forecast.pacePerMonth} unit="billion" bare />,
    },
    {
      key: 'lapsing',
      head: t('disbursementYear.lapsing'),
      ...billion,
      cell: ({ forecast }) => (forecast === null ? null : <Lapsing amount={forecast.lapsing} />),
    },
  ];
}

function Lapsing({ amount }: { amount: ProjectLine['left'] }) {
  const { t } = useWords();
  if (amount <= 0) return <Money amount={amount} unit="billion" bare />;
  return (
    <span className="text-off-ink whitespace-nowrap">
      <span className="mr-1">
        <StandingMark standing="offTrack" size={10} label={t('disbursementYear.lapsing')} />
      </span>
      <Money amount={amount} unit="billion" bare />
    </span>
  );
}
