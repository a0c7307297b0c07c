import type { ReactNode } from 'react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { formatDay, formatMoney } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { ContractPage } from './find-contract.server.ts';

type Amendment = ContractPage['amendments'][number];
type AmendmentsCardProps = {
  amendments: readonly Amendment[];
  /** Of a contract that is illustrative itself no row needs to say so again. */
  marksRows: boolean;
  action: ReactNode;
};

/** What changed a contract since it was signed, each with the old beside the new. */
export function AmendmentsCard({ amendments, marksRows, action }: AmendmentsCardProps) {
  const { t, locale } = useWords();
  return (
    <Card title={t('contracts.amendments.title')} aside={action}>
      <DataTable
        caption={t('contracts.amendments.title')}
        columns={columnsIn(t, locale, marksRows)}
        rows={amendments}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('contracts.amendments.none')}>
            {t('contracts.amendments.noneExplained')}
          </EmptyState>
        }
      />
    </Card>
  );
}

function columnsIn(t: Translate, locale: Locale, marksRows: boolean): readonly Column<Amendment>[] {
  const same = t('contracts.amendments.same');
  return [
    {
      key: 'number',
      head: t('contracts.amendments.number'),
      isRowHead: true,
      cell: ({ number, decisionNumber, by, illustrative }) => (
        <>
          {number} {illustrative && marksRows ? <IllustrativeMark /> : null}
          <span className="text-muted block text-sm font-normal">
            {[
              decisionNumber === null ? null : t('contracts.amendments.decision', { number: decisionNumber }),
              by === null ? null : t('contracts.amendments.by', { name: by }),
            ]
              .filter((words) => words !== null)
              .join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'signed',
      head: t('contracts.amendments.signedOn'),
      width: 'narrow',
      cell: ({ signedOn }) => <DayText day={signedOn} />,
    },
    {
      key: 'value',
      head: t('contracts.amendments.value'),
      cell: ({ oldValue, newValue }) =>
        oldValue === newValue
          ? same
          : t('contracts.amendments.from', {
              before: formatMoney(oldValue, locale),
              after: formatMoney(newValue, locale),
            }),
    },
    {
      key: 'period',
      head: t('contracts.amendments.period'),
      cell: ({ oldFinishOn, newFinishOn }) =>
        oldFinishOn === newFinishOn
          ? same
          : t('contracts.amendments.from', {
              before: formatDay(oldFinishOn, locale),
              after: formatDay(newFinishOn, locale),
            }),
    },
    { key: 'scope', head: t('contracts.amendments.scope'), dash: true, cell: ({ scope }) => scope },
    { key: 'reason', head: t('contracts.amendments.reason'), cell: ({ reason }) => reason },
  ];
}
