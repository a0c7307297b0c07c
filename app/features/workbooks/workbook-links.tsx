import { buttonClass } from '#app/components/button.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { workbookImportPath, workbookPath } from '#app/platform/paths.ts';

/** A project's workbook to take along, and for its manager the way in again. */
export function WorkbookLinks({ projectCode, mayImport }: { projectCode: string; mayImport: boolean }) {
  const { t } = useWords();
  return (
    <>
      <a href={workbookPath(projectCode)} download className={buttonClass('plain')}>
        {t('workbooks.download')}
      </a>
      {mayImport ? <LinkButton to={workbookImportPath(projectCode)}>{t('workbooks.link')}</LinkButton> : null}
    </>
  );
}
