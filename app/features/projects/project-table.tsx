import { Badge } from '#app/components/badge.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { type BasisPoints, shareOf } from '#app/domain/money.ts';
import { formatShareWhole } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { projectPath, projectsPath } from '#app/platform/paths.ts';

import type { ListedProject } from './queries.server.ts';

/** One page of the list of projects. */
export function ProjectTable({ projects, sort }: { projects: readonly ListedProject[]; sort: string }) {
  const { t, locale } = useWords();
  return (
    <DataTable
      caption={t('projects.title')}
      columns={columnsIn(t, locale)}
      rows={projects}
      rowKey={({ code }) => code}
      sort={sort}
      empty={
        <EmptyState
          title={t('projects.none')}
          action={<LinkButton to={projectsPath()}>{t('projects.showAll')}</LinkButton>}
        >
          {t('projects.noneExplained')}
        </EmptyState>
      }
    />
  );
}

function columnsIn(t: Translate, locale: Locale): readonly Column<ListedProject>[] {
  const shareText = (share: BasisPoints | null) => (share === null ? '—' : formatShareWhole(share, locale));
  return [
    {
      key: 'code',
      head: t('projects.columns.project'),
      sortable: true,
      isRowHead: true,
      cell: (row) => <NameCell row={row} />,
    },
    {
      key: 'standing',
      head: t('projects.columns.standing'),
      sortable: true,
      width: 'narrow',
      cell: (row) => <StandingBadge row={row} />,
    },
    {
      key: 'investment',
      head: t('projects.columns.totalInvestment'),
      unit: t('common.unit.billion'),
      sortable: true,
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ totalInvestment }) =>
        totalInvestment === null ? null : <Money amount={totalInvestment} unit="billion" bare />,
    },
    {
      key: 'physical',
      head: t('projects.columns.physical'),
      sortable: true,
      width: 'meter',
      dash: true,
      cell: ({ physical }) =>
        physical === null ? null : (
          <Meter value={physical} label={t('projects.physicalIs', { value: shareText(physical) })} />
        ),
    },
    {
      key: 'rate',
      head: t('projects.columns.yearRate'),
      sortable: true,
      width: 'meter',
      dash: true,
      cell: ({ yearAssigned, yearDisbursed, yearPlanned }) => {
        const value = shareOf(yearDisbursed, yearAssigned);
        if (value === null) return null;
        const plan = yearPlanned === null ? null : shareOf(yearPlanned, yearAssigned);
        const label = t('projects.yearRateIs', { value: shareText(value), plan: shareText(plan) });
        return <Meter value={value} plan={plan} label={label} />;
      },
    },
    {
      key: 'next',
      head: t('projects.columns.next'),
      dash: true,
      cell: ({ nextOn, nextRole, ...row }) =>
        nextOn === null || nextRole === null ? null : <NextCell {...row} on={nextOn} role={nextRole} />,
    },
    {
      key: 'finish',
      head: t('projects.columns.finish'),
      sortable: true,
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ finishOn }) => (finishOn === null ? null : <DayText day={finishOn} />),
    },
  ];
}

function NameCell({ row: { code, name, place, illustrative } }: { row: ListedProject }) {
  return (
    <>
      <a href={projectPath(code)} className="hover:text-accent hover:underline">
        {name}
      </a>
      <span className="text-muted block text-sm font-normal">
        {code} · {place} {illustrative ? <IllustrativeMark /> : null}
      </span>
    </>
  );
}

function StandingBadge({ row: { standing, delayDays } }: { row: ListedProject }) {
  const { t } = useWords();
  const isLate = delayDays !== null && delayDays > 0 && standing === 'offTrack';
  return (
    <Badge tone={standing}>
      {isLate ? t('projects.late', { count: delayDays }) : t(`codelists.standings.${standing}`)}
    </Badge>
  );
}

type Milestone = Pick<ListedProject, 'nextName' | 'nextPackage'> & {
  on: NonNullable<ListedProject['nextOn']>;
  role: NonNullable<ListedProject['nextRole']>;
};

function NextCell({ on, role, nextName, nextPackage }: Milestone) {
  const { t } = useWords();
  const words = nextName ?? t(`codelists.scheduleItemRoles.${role}`);
  return (
    <div className="@min-[60rem]:min-w-44 print:min-w-28">
      {words}
      {nextPackage === null ? null : (
        <>
          {' · '}
          <span className="whitespace-nowrap">{nextPackage}</span>
        </>
      )}
      <span className="text-muted block text-sm">
        <DayText day={on} />
      </span>
    </div>
  );
}
