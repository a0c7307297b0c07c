import { useSearchParams } from '@remix-run/react';

import { buttonClass } from '#app/components/button.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { ledgerCsvPath, ledgerSheetPath } from '#app/platform/paths.ts';

/** The ledger of this page, as it is filtered, for a spreadsheet. Not named as downloads: where a part is too long for a workbook, the answer is a page. */
export function LedgerFiles() {
  const { t } = useWords();
  const [query] = useSearchParams();
  const { before, after, ...search } = Object.fromEntries(query);
  return (
    <>
      <a href={ledgerCsvPath(search)} className={buttonClass('plain')}>
        {t('exports.asCsv')}
      </a>
      <a href={ledgerSheetPath(search)} className={buttonClass('plain')}>
        {t('voucherSheets.asXlsx')}
      </a>
    </>
  );
}
