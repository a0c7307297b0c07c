import { buttonClass } from '#app/components/button.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { workbookImportPath, workbookPath } from '#app/platform/paths.ts';

/** The way to a project's workbook: for its manager the page that takes it in and gives it out, for everybody else the file. */
export function WorkbookLink({ projectCode, mayImport }: { projectCode: string; mayImport: boolean }) {
  const { t } = useWords();
  if (mayImport) return <LinkButton to={workbookImportPath(projectCode)}>{t('workbooks.link')}</LinkButton>;
  return (
    <a href={workbookPath(projectCode)} download className={buttonClass('plain')}>
      {t('workbooks.download')}
    </a>
  );
}
