import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { areAllIllustrative, IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import { RecordedBy } from '#app/components/recorded-by.tsx';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { Ceilings } from './find-ceilings.server.ts';

type Decision = Ceilings['decisions'][number];

/** Every decision about a province's ceilings, the newest first. */
export function CeilingDecisionTable({ decisions }: { decisions: readonly Decision[] }) {
  const { t } = useWords();
  return (
    <Card
      title={t('capital.decisions.title')}
      aside={areAllIllustrative(decisions) ? <IllustrativeMark /> : null}
    >
      <DataTable
        caption={t('capital.decisions.title')}
        columns={columnsIn(t)}
        rows={decisions}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('capital.decisions.none')} />}
      />
    </Card>
  );
}

function columnsIn(t: Translate): readonly Column<Decision>[] {
  return [
    {
      key: 'decision',
      head: t('capital.decisions.decision'),
      isRowHead: true,
      cell: ({ decisionNumber }) => decisionNumber,
    },
    {
      key: 'on',
      head: t('capital.decisions.on'),
      width: 'narrow',
      cell: ({ decidedOn }) => <DayText day={decidedOn} />,
    },
    {
      key: 'year',
      head: t('capital.decisions.year'),
      cell: ({ capitalYear, fundingSource }) =>
        `${capitalYear} · ${t(`codelists.fundingSources.${fundingSource}`)}`,
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
