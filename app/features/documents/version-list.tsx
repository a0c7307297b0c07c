import type { ReactNode } from 'react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { InstantText } from '#app/components/instant-text.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { DocumentPage } from './find-document.server.ts';
import { FileLink } from './file-link.tsx';

type Version = DocumentPage['versions'][number];
type VersionListProps = {
  page: Pick<DocumentPage, 'documentId' | 'project' | 'versions' | 'inForce'>;
  action: ReactNode;
};

/** Every version of a document, the one in force first; each can be downloaded as it was. */
export function VersionList({ page, action }: VersionListProps) {
  const { t } = useWords();
  const { documentId, project, versions, inForce } = page;
  const columns: readonly Column<Version>[] = [
    {
      key: 'version',
      head: t('documents.version'),
      isRowHead: true,
      cell: ({ version }) => (
        <>
          {version}
          <span className="text-muted block text-sm font-normal">
            {t(version === inForce.version ? 'documents.page.inForce' : 'documents.page.replaced')}
          </span>
        </>
      ),
    },
    { key: 'title', head: t('documents.document'), cell: ({ title }) => title },
    { key: 'number', head: t('documents.form.number'), cell: ({ number }) => number, dash: true },
    {
      key: 'file',
      head: t('documents.file'),
      cell: (version) => <FileLink projectCode={project.code} documentId={documentId} file={version} />,
    },
    {
      key: 'added',
      head: t('documents.added'),
      cell: ({ recordedAt, by }) => (
        <>
          <InstantText at={recordedAt} />
          <span className="text-muted block text-sm">
            {by === null ? t('documents.bySystem') : t('documents.by', { name: by })}
          </span>
        </>
      ),
    },
  ];
  return (
    <Card title={t('documents.page.versions')} aside={action}>
      <DataTable
        caption={t('documents.page.versions')}
        columns={columns}
        rows={versions}
        rowKey={({ version }) => String(version)}
        empty={null}
      />
    </Card>
  );
}
