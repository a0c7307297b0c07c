import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import { SourceNote } from '#app/components/source-note.tsx';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ProjectPage } from './find-project.server.ts';

type Decision = ProjectPage['decisions'][number];
type Baseline = ProjectPage['baselines'][number];

/** What was decided about the money and about the time, newest first. */
export function ProjectApprovals({ decisions, baselines }: Pick<ProjectPage, 'decisions' | 'baselines'>) {
  const { t } = useWords();
  return (
    <div className="grid gap-4">
      <Card title={t('projects.page.decisions.title')}>
        <DataTable
          caption={t('projects.page.decisions.title')}
          columns={decisionColumns(t)}
          rows={decisions}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('projects.page.decisions.none')} />}
        />
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

function decisionColumns(t: Translate): readonly Column<Decision>[] {
  return [
    {
      key: 'decision',
      head: t('projects.page.decisions.decision'),
      isRowHead: true,
      cell: (row) => <DecisionCell row={row} />,
    },
    {
      key: 'on',
      head: t('projects.page.decisions.on'),
      width: 'narrow',
      cell: ({ decidedOn }) => <DayText day={decidedOn} />,
    },
    {
      key: 'total',
      head: t('projects.page.decisions.total'),
      unit: t('common.unit.billion'),
      align: 'end',
      width: 'narrow',
      cell: ({ totalInvestment }) => <Money amount={totalInvestment} unit="billion" bare />,
    },
    { key: 'why', head: t('projects.page.decisions.why'), cell: ({ reason }) => reason },
  ];
}

function DecisionCell({ row: { number, kind, illustrative, source, sourceUrl } }: { row: Decision }) {
  const { t } = useWords();
  return (
    <>
      {number}
      <span className="text-muted block text-sm font-normal">
        {t(`codelists.investmentDecisionKinds.${kind}`)} {illustrative ? <IllustrativeMark /> : null}
      </span>
      {source === null ? null : <SourceNote href={sourceUrl}>{source}</SourceNote>}
    </>
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
