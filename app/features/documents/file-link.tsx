import { formatBytes } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { documentFilePath } from '#app/platform/paths.ts';

type FileLinkProps = {
  projectCode: string;
  documentId: string;
  file: { version: number; fileName: string; bytes: number };
};

/** Keeps a version's file on the reader's machine. */
export function FileLink({ projectCode, documentId, file: { version, fileName, bytes } }: FileLinkProps) {
  const { t, locale } = useWords();
  return (
    <>
      <a
        href={documentFilePath(projectCode, documentId, version)}
        aria-label={t('documents.download', { name: fileName })}
        className="text-accent wrap-anywhere underline"
        download
      >
        {fileName}
      </a>{' '}
      <span className="text-muted text-sm whitespace-nowrap">{formatBytes(bytes, locale)}</span>
    </>
  );
}
