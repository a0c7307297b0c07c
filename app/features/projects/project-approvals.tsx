import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { projectDecisionsPath } from '#app/platform/paths.ts';

import { DecisionTable } from './decision-table.tsx';
import type { ProjectPage } from './find-project.server.ts';

type Baseline = ProjectPage['baselines'][number];

/** What was decided about the money and about the time, newest first. */
export function ProjectApprovals({
  code,
  decisions,
  baselines,
}: Pick<ProjectPage, 'decisions' | 'baselines'> & { code: string }) {
  const { t } = useWords();
  return (
    <div className="grid gap-4">
      <Card
        title={t('projects.page.decisions.title')}
        aside={
          <Link to={projectDecisionsPath(code)} className="text-accent hover:underline">
            {t('projects.page.decisions.all')}
          </Link>
        }
      >
        <DecisionTable decisions={decisions} />
      </Card>
      <Card title={t('projects.page.baselines.title')}>
        <DataTable
          caption={t('projects.page.baselines.title')}
          columns={baselineColumns(t)}
          rows={baselines}
          rowKey={({ number }) => String(number)}
          empty={<EmptyState title={t('projects.page.baselines.none')} />}
        />
      </Card>
    </div>
  );
}

function baselineColumns(t: Translate): readonly Column<Baseline>[] {
  return [
    {
      key: 'name',
      head: t('projects.page.baselines.name'),
      isRowHead: true,
      cell: ({ number, illustrative }) => (
        <>
          {number === 0
            ? t('projects.page.baselines.original')
            : t('projects.page.baselines.number', { number })}{' '}
          {illustrative ? <IllustrativeMark /> : null}
        </>
      ),
    },
    {
      key: 'decision',
      head: t('projects.page.decisions.decision'),
      cell: ({ decisionNumber }) => decisionNumber,
    },
    {
      key: 'on',
      head: t('projects.page.decisions.on'),
      width: 'narrow',
      cell: ({ approvedOn }) => <DayText day={approvedOn} />,
    },
    { key: 'why', head: t('projects.page.decisions.why'), cell: ({ reason }) => reason },
  ];
}
