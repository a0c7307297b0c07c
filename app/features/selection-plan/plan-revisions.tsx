import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { projectPlanPath } from '#app/platform/paths.ts';

import type { PlanPage } from './find-plan.server.ts';

type Revision = PlanPage['revisions'][number];

/** Every approved plan, the one in force first; each opens as it was. */
export function PlanRevisions({
  revisions,
  shown,
  project,
}: Pick<PlanPage, 'revisions' | 'shown' | 'project'>) {
  const { t, locale } = useWords();
  const columns: readonly Column<Revision>[] = [
    {
      key: 'revision',
      head: t('selectionPlan.revisions.revision'),
      isRowHead: true,
      cell: ({ revision, illustrative }) => (
        <>
          <a
            href={projectPlanPath(project.code, { revision })}
            aria-current={shown?.revision === revision ? 'page' : undefined}
            className="text-accent underline underline-offset-2"
          >
            {t('selectionPlan.revisions.number', { revision })}
          </a>{' '}
          {illustrative ? <IllustrativeMark /> : null}
        </>
      ),
    },
    {
      key: 'decision',
      head: t('selectionPlan.revisions.decision'),
      cell: ({ decisionNumber, decidedOn }) => (
        <>
          {decisionNumber}, <DayText day={decidedOn} />
        </>
      ),
    },
    {
      key: 'number',
      head: t('selectionPlan.revisions.planNumber'),
      dash: true,
      cell: ({ number }) => number,
    },
    {
      key: 'packages',
      head: t('selectionPlan.sums.packages'),
      align: 'end',
      width: 'narrow',
      cell: ({ packages }) => formatCount(packages, locale),
    },
    {
      key: 'price',
      head: t('selectionPlan.sums.price'),
      unit: t('common.unit.billion'),
      align: 'end',
      width: 'narrow',
      cell: ({ price }) => <Money amount={price} unit="billion" bare />,
    },
    { key: 'why', head: t('selectionPlan.revisions.reason'), cell: ({ reason }) => reason },
  ];
  return (
    <Card title={t('selectionPlan.revisions.title')}>
      <DataTable
        caption={t('selectionPlan.revisions.title')}
        columns={columns}
        rows={revisions}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('selectionPlan.revisions.none')}>
            {t('selectionPlan.revisions.noneExplained')}
          </EmptyState>
        }
      />
    </Card>
  );
}
