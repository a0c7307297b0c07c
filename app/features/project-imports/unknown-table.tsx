import { DataTable } from '#app/components/data-table.tsx';
import { PageSteps } from '#app/components/page-steps.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { ProjectPreview } from './find-project-list.server.ts';

type UnknownTableProps = Pick<ProjectPreview, 'unknown' | 'unknownPage' | 'unknownPerPage'> & {
  total: number;
};

/** The values that cannot be read, each with where it stands and what it says. */
export function UnknownTable({ unknown, unknownPage, unknownPerPage, total }: UnknownTableProps) {
  const { t } = useWords();
  const step = (page: number) => ({ unknown: page === 1 ? undefined : String(page) });
  return (
    <>
      <DataTable
        caption={t('projectImports.preview.unknown')}
        columns={[
          {
            key: 'row',
            head: t('projectImports.preview.row'),
            align: 'end',
            width: 'narrow',
            cell: ({ row }) => row,
          },
          {
            key: 'column',
            head: t('projectImports.preview.column'),
            isRowHead: true,
            cell: ({ column }) => <span className="wrap-break-word">{column}</span>,
          },
          {
            key: 'text',
            head: t('projectImports.preview.text'),
            cell: ({ text }) => <span className="wrap-anywhere">{text}</span>,
          },
        ]}
        rows={unknown}
        rowKey={({ row, column }) => `${row} ${column}`}
        empty={null}
      />
      <PageSteps
        previous={unknownPage > 1 ? step(unknownPage - 1) : null}
        next={unknownPage * unknownPerPage < total ? step(unknownPage + 1) : null}
      />
    </>
  );
}
