import { Link } from '@remix-run/react';

import { type Column, DataTable } from '#app/components/data-table.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { InstantText } from '#app/components/instant-text.tsx';
import { Money } from '#app/components/money.tsx';
import { sumVnd } from '#app/domain/money.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { monthlyPlanPath } from '#app/platform/paths.ts';

import type { PlanRevision } from './plan-revisions.server.ts';

type PlanRevisionTableProps = {
  code: string;
  year: number;
  revisions: readonly PlanRevision[];
  shown: PlanRevision | null;
};

/** Every revision of a plan, the newest first; each opens beside the newest. */
export function PlanRevisionTable({ code, year, revisions, shown }: PlanRevisionTableProps) {
  const { t } = useWords();
  const columns: readonly Column<PlanRevision>[] = [
    {
      key: 'revision',
      head: t('capital.months.revision'),
      isRowHead: true,
      cell: ({ revision, illustrative }) => (
        <>
          <Link
            to={monthlyPlanPath(code, year, { revision })}
            aria-current={shown?.revision === revision ? 'page' : undefined}
            className="text-accent underline underline-offset-2"
          >
            {t('capital.months.revisionOf', { revision })}
          </Link>{' '}
          {illustrative ? <IllustrativeMark /> : null}
        </>
      ),
    },
    {
      key: 'sum',
      head: t('capital.months.sum'),
      unit: t('common.unit.billion'),
      align: 'end',
      width: 'narrow',
      cell: ({ amounts }) => <Money amount={sumVnd(...amounts)} unit="billion" bare />,
    },
    {
      key: 'by',
      head: t('capital.months.by'),
      cell: ({ recordedBy }) => recordedBy ?? t('capital.decisions.bySystem'),
    },
    {
      key: 'at',
      head: t('capital.months.at'),
      width: 'narrow',
      cell: ({ recordedAt }) => <InstantText at={recordedAt} />,
    },
  ];
  return (
    <DataTable
      caption={t('capital.months.revisions')}
      columns={columns}
      rows={revisions}
      rowKey={({ revision }) => String(revision)}
      empty={null}
    />
  );
}
