import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { StandingMark } from '#app/components/standing-mark.tsx';
import { type Day, daysBetween } from '#app/domain/day.ts';
import { plannedMilestones } from '#app/domain/it-milestones.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { milestonePath } from '#app/platform/paths.ts';

import type { PackageHistory } from './find-package-history.server.ts';
import type { PackageMilestone } from './find-milestones.server.ts';

type MilestonesCardProps = {
  history: PackageHistory;
  today: Day;
  mayRecord: boolean;
};

/** What an IT package has to reach on its way: by when, since when, by which document. */
export function MilestonesCard({ history, today, mayRecord }: MilestonesCardProps) {
  const { t } = useWords();
  const { milestones, project, code } = history;
  if (milestones.length === 0) return null;
  return (
    <Card id="milestones" title={t('packages.milestones.title')} subtitle={t('packages.milestones.subtitle')}>
      <DataTable
        caption={t('packages.milestones.title')}
        columns={columnsIn(t, today, mayRecord ? [project.code, code] : null)}
        rows={milestones}
        rowKey={({ milestone }) => milestone}
        empty={null}
      />
    </Card>
  );
}

function columnsIn(
  t: Translate,
  today: Day,
  address: readonly [project: string, code: string] | null,
): readonly Column<PackageMilestone>[] {
  const columns: readonly Column<PackageMilestone>[] = [
    {
      key: 'milestone',
      head: t('packages.milestones.milestone'),
      isRowHead: true,
      cell: ({ milestone, documentRef }) => (
        <>
          {t(`codelists.scheduleItemRoles.${milestone}`)}
          {documentRef === null ? null : (
            <span className="text-muted block text-sm font-normal">{documentRef}</span>
          )}
        </>
      ),
    },
    {
      key: 'planned',
      head: t('packages.milestones.plannedOn'),
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ plannedOn }) => (plannedOn === null ? null : <DayText day={plannedOn} />),
    },
    {
      key: 'done',
      head: t('packages.milestones.doneOn'),
      cell: (row) => <DoneCell row={row} today={today} />,
    },
  ];
  if (address === null) return columns;
  const record: Column<PackageMilestone> = {
    key: 'record',
    head: t('packages.milestones.record'),
    align: 'end',
    cell: ({ milestone, doneOn }) =>
      plannedMilestones.includes(milestone) ? (
        <Link to={milestonePath(...address, milestone)} className="text-accent hover:underline">
          {t(doneOn === null ? 'packages.milestones.open' : 'packages.milestones.correct', {
            milestone: t(`codelists.scheduleItemRoles.${milestone}`),
          })}
        </Link>
      ) : (
        <span className="text-muted">{t('packages.milestones.byStep')}</span>
      ),
  };
  return [...columns, record];
}

function DoneCell({ row: { plannedOn, doneOn }, today }: { row: PackageMilestone; today: Day }) {
  const { t } = useWords();
  if (doneOn !== null) {
    return (
      <span className="inline-flex flex-wrap items-center gap-2">
        <StandingMark standing="done" label={t('packages.milestones.done')} /> <DayText day={doneOn} />
      </span>
    );
  }
  const late = plannedOn === null ? 0 : daysBetween(plannedOn, today);
  if (late <= 0) return <span className="text-muted">{t('packages.milestones.notYet')}</span>;
  return (
    <span className="text-off-ink font-medium">{t('packages.milestones.overdue', { count: late })}</span>
  );
}
