import { DataTable } from '#app/components/data-table.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { MappingStep } from './find-project-list.server.ts';

/** What stands in each column of the file. */
export function ColumnsTable({ columns }: Pick<MappingStep, 'columns'>) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('projectImports.mapping.columns')}
      columns={[
        {
          key: 'column',
          head: t('projectImports.mapping.column'),
          isRowHead: true,
          cell: ({ label }) => <span className="wrap-anywhere">{label}</span>,
        },
        {
          key: 'values',
          head: t('projectImports.mapping.values'),
          dash: true,
          cell: ({ samples }) =>
            samples.length === 0 ? null : (
              <ul className="wrap-anywhere">
                {samples.map((sample) => (
                  <li key={sample}>{sample}</li>
                ))}
              </ul>
            ),
        },
      ]}
      rows={columns}
      rowKey={({ label }) => label}
      empty={null}
    />
  );
}
