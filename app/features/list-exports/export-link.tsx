import { useSearchParams } from '@remix-run/react';

import { buttonClass } from '#app/components/button.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { exportPath } from '#app/platform/paths.ts';

type ExportLinkProps = {
  list: Parameters<typeof exportPath>[0];
  /** Said of the list besides what its query string says. */
  with?: Readonly<Record<string, string>>;
};

/** The list of this page, as it is filtered, for a spreadsheet. */
export function ExportLink({ list, with: besides = {} }: ExportLinkProps) {
  const { t } = useWords();
  const [query] = useSearchParams();
  return (
    <a
      href={exportPath(list, { ...Object.fromEntries(query), ...besides })}
      download
      className={buttonClass('plain')}
    >
      {t('exports.asCsv')}
    </a>
  );
}
