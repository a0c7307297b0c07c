import { Link } from '@remix-run/react';

import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Money } from '#app/components/money.tsx';
import { RecordedBy } from '#app/components/recorded-by.tsx';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { projectCapitalPath } from '#app/platform/paths.ts';

import type { CapitalDecision } from './find-capital-page.server.ts';

/** Every decision about a project's capital, the newest first. */
export function CapitalDecisionTable({ decisions }: { decisions: readonly CapitalDecision[] }) {
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

function columnsIn(t: Translate): readonly Column<CapitalDecision>[] {
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
    { key: 'act', head: t('capital.decisions.act'), cell: (row) => <ActCell row={row} /> },
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

function ActCell({ row: { act, amount, counterpartCode } }: { row: CapitalDecision }) {
  const { t } = useWords();
  return (
    <>
      {t(`codelists.capitalActs.${act}`)}
      {counterpartCode === null ? null : (
        <Link
          to={projectCapitalPath(counterpartCode)}
          className="text-accent block text-sm underline underline-offset-2"
        >
          {t(amount < 0 ? 'capital.decisions.gaveTo' : 'capital.decisions.gotFrom', {
            code: counterpartCode,
          })}
        </Link>
      )}
    </>
  );
}
