import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { formatBytes } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { BackupsShown } from './describe-backups.server.ts';

type File = BackupsShown['files'][number];

/** The backups that are kept, newest first. */
export function BackupTable({ files }: { files: readonly File[] }) {
  const { t, locale } = useWords();
  const columns: readonly Column<File>[] = [
    { key: 'madeAt', head: t('backups.madeAt'), isRowHead: true, cell: ({ madeAt }) => madeAt },
    {
      key: 'file',
      head: t('backups.file'),
      cell: ({ name }) => <span className="wrap-anywhere">{name}</span>,
    },
    { key: 'bytes', head: t('backups.bytes'), align: 'end', cell: ({ bytes }) => formatBytes(bytes, locale) },
  ];
  return (
    <DataTable
      caption={t('backups.list')}
      columns={columns}
      rows={files}
      rowKey={({ name }) => name}
      empty={<EmptyState title={t('backups.none')} />}
    />
  );
}
