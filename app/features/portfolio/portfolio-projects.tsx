import { Badge } from '#app/components/badge.tsx';
import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import { shareOf } from '#app/domain/money.ts';
import { formatCount, formatShareWhole } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { projectPath, projectsPath } from '#app/platform/paths.ts';

import type { listPortfolioProjects } from './queries.server.ts';

type PortfolioProject = Awaited<ReturnType<typeof listPortfolioProjects>>[number];

/** The projects of a portfolio, worst first. */
export function PortfolioProjects({
  projects,
  total,
}: {
  projects: readonly PortfolioProject[];
  total: number;
}) {
  const { t, locale } = useWords();
  const columns: readonly Column<PortfolioProject>[] = [
    {
      key: 'name',
      head: t('portfolio.projects.project'),
      isRowHead: true,
      cell: ({ code, name }) => <a href={projectPath(code)}>{name}</a>,
    },
    {
      key: 'standing',
      head: t('portfolio.projects.standing'),
      cell: (row) => <ProjectBadge row={row} />,
      width: 'narrow',
    },
    {
      key: 'investment',
      head: t('portfolio.projects.totalInvestment'),
      unit: t('common.unit.billion'),
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ totalInvestment }) =>
        totalInvestment === null ? null : <Money amount={totalInvestment} unit="billion" bare />,
    },
    {
      key: 'physical',
      head: t('portfolio.projects.physical'),
      width: 'meter',
      dash: true,
      cell: ({ physical }) =>
        physical === null ? null : (
          <Meter
            value={physical}
            label={t('portfolio.projects.physicalLabel', { value: shareText(physical) })}
          />
        ),
    },
    {
      key: 'year',
      head: t('portfolio.projects.yearRate'),
      width: 'meter',
      dash: true,
      cell: ({ yearAssigned, yearDisbursed, yearPlanned }) => {
        const value = shareOf(yearDisbursed, yearAssigned);
        if (value === null) return null;
        const plan = yearPlanned === null ? null : shareOf(yearPlanned, yearAssigned);
        return (
          <Meter
            value={value}
            plan={plan}
            label={t('portfolio.projects.yearRateLabel', { value: shareText(value), plan: shareText(plan) })}
          />
        );
      },
    },
    {
      key: 'next',
      head: t('portfolio.projects.next'),
      dash: true,
      cell: (row) => (row.nextRole === null ? null : <NextMilestone row={row} role={row.nextRole} />),
    },
    {
      key: 'due',
      head: t('portfolio.projects.due'),
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ nextOn }) => (nextOn === null ? null : <DayText day={nextOn} short />),
    },
  ];
  return (
    <Card
      title={t('portfolio.projects.title')}
      aside={
        total > projects.length ? (
          <a href={projectsPath()}>{t('portfolio.projects.all', { total: formatCount(total, locale) })}</a>
        ) : null
      }
    >
      <DataTable
        caption={t('portfolio.projects.title')}
        columns={columns}
        rows={projects}
        rowKey={({ code }) => code}
        empty={
          <EmptyState title={t('portfolio.projects.none')}>
            {t('portfolio.projects.noneExplained')}
          </EmptyState>
        }
      />
    </Card>
  );

  function shareText(share: number | null): string {
    return share === null ? '—' : formatShareWhole(share, locale);
  }
}

function ProjectBadge({ row: { standing, delayDays } }: { row: PortfolioProject }) {
  const { t } = useWords();
  const isLate = delayDays !== null && delayDays > 0 && (standing === 'offTrack' || standing === 'watch');
  return (
    <Badge tone={standing}>
      {isLate ? t('portfolio.projects.late', { count: delayDays }) : t(`codelists.standings.${standing}`)}
    </Badge>
  );
}

type Milestone = { row: PortfolioProject; role: NonNullable<PortfolioProject['nextRole']> };

function NextMilestone({ row: { nextName, nextPackage }, role }: Milestone) {
  const { t } = useWords();
  const words = nextName ?? t(`codelists.scheduleItemRoles.${role}`);
  return (
    <span className="block @min-[60rem]:min-w-44 print:min-w-28">
      {words}
      {nextPackage === null ? null : (
        <>
          {' · '}
          <span className="whitespace-nowrap">{nextPackage}</span>
        </>
      )}
    </span>
  );
}
