import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import { SourceNote } from '#app/components/source-note.tsx';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ListedDecision } from './list-decisions.server.ts';

/** What was decided about the total investment, the one in force first. */
export function DecisionTable({ decisions }: { decisions: readonly ListedDecision[] }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('projects.page.decisions.title')}
      columns={columnsIn(t)}
      rows={decisions}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('projects.page.decisions.none')} />}
    />
  );
}

function columnsIn(t: Translate): readonly Column<ListedDecision>[] {
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

function DecisionCell({ row: { number, kind, illustrative, source, sourceUrl } }: { row: ListedDecision }) {
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
