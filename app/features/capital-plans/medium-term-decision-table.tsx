import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import { RecordedBy } from '#app/components/recorded-by.tsx';
import { periodText } from '#app/domain/medium-term.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { MediumTermDecision } from './find-capital-page.server.ts';

/** Every decision about a project's medium-term plans, the newest first. */
export function MediumTermDecisionTable({ decisions }: { decisions: readonly MediumTermDecision[] }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('capital.decisions.title')}
      columns={columnsIn(t)}
      rows={decisions}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('capital.decisions.none')} />}
    />
  );
}

function columnsIn(t: Translate): readonly Column<MediumTermDecision>[] {
  return [
    {
      key: 'decision',
      head: t('capital.decisions.decision'),
      isRowHead: true,
      cell: ({ decisionNumber, illustrative }) => (
        <>
          {decisionNumber} {illustrative ? <IllustrativeMark /> : null}
        </>
      ),
    },
    {
      key: 'on',
      head: t('capital.decisions.on'),
      width: 'narrow',
      cell: ({ decidedOn }) => <DayText day={decidedOn} />,
    },
    {
      key: 'period',
      head: t('capital.mediumTerm.period'),
      cell: ({ fromYear, fundingSource }) =>
        `${periodText(fromYear)} · ${t(`codelists.fundingSources.${fundingSource}`)}`,
    },
    {
      key: 'kind',
      head: t('capital.mediumTerm.act'),
      cell: ({ kind }) => t(`codelists.mediumTermKinds.${kind}`),
    },
    {
      key: 'amount',
      head: t('capital.decisions.amount'),
      unit: t('common.unit.billion'),
      align: 'end',
      width: 'narrow',
      cell: ({ amount }) => <Money amount={amount} unit="billion" bare />,
    },
    {
      key: 'by',
      head: t('capital.decisions.by'),
      cell: ({ recordedBy, recordedAt }) => <RecordedBy name={recordedBy} at={recordedAt} />,
    },
  ];
}
