import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { InstantText } from '#app/components/instant-text.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { formatCount } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { documentPath } from '#app/platform/paths.ts';

import { provenWords } from './fact-words.ts';
import { FileLink } from './file-link.tsx';
import type { DocumentList, ListedDocument } from './queries.server.ts';

type DocumentsCardProps = {
  list: DocumentList;
  projectCode: string;
  /** Where a document is added, for whoever may. */
  newPath: string | null;
};

/** The documents of a record, the newest first, each in the version that is in force. */
export function DocumentsCard({ list, projectCode, newPath }: DocumentsCardProps) {
  const { t, locale } = useWords();
  const { documents, total } = list;
  return (
    <Card
      id="documents"
      title={t('documents.title')}
      subtitle={
        total > documents.length
          ? t('documents.newest', { shown: formatCount(documents.length, locale) })
          : undefined
      }
      aside={
        newPath === null ? null : (
          <LinkButton to={newPath} className="print:hidden">
            {t('documents.add')}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t('documents.title')}
        columns={columnsIn(t, locale, list, projectCode)}
        rows={documents}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('documents.none')}>{t('documents.noneExplained')}</EmptyState>}
      />
    </Card>
  );
}

function columnsIn(
  t: Translate,
  locale: Locale,
  { facts }: DocumentList,
  projectCode: string,
): readonly Column<ListedDocument>[] {
  return [
    {
      key: 'document',
      head: t('documents.document'),
      isRowHead: true,
      cell: ({ id, title, number, kind, illustrative }) => (
        <>
          <Link
            to={documentPath(projectCode, id)}
            className="hover:text-accent wrap-anywhere hover:underline"
          >
            {title}
          </Link>
          <span className="text-muted block text-sm font-normal">
            {[t(`codelists.documentKinds.${kind}`), number].filter((part) => part !== null).join(' · ')}{' '}
            {illustrative ? <IllustrativeMark /> : null}
          </span>
        </>
      ),
    },
    {
      key: 'proves',
      head: t('documents.proves'),
      cell: ({ proves }) => provenWords({ t, locale }, proves, facts).join('; '),
    },
    {
      key: 'file',
      head: t('documents.file'),
      cell: ({ id, ...version }) => (
        <>
          <FileLink projectCode={projectCode} documentId={id} file={version} />
          {version.version > 1 ? (
            <span className="text-muted block text-sm">
              {t('documents.versionIs', { version: version.version })}
            </span>
          ) : null}
        </>
      ),
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
}
