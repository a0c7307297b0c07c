import { DefinitionList } from '#app/components/definition-list.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import type { PackageHistory } from './find-package-history.server.ts';
import { reportFieldNames } from './field-names.ts';
import { standsNow } from './stands-now.tsx';
import { typedWords } from './typed-words.ts';

type StaleReportProps = {
  history: PackageHistory;
  /** The form as it was sent. */
  typed: Readonly<Record<string, unknown>>;
};

/** Both versions, when the package was changed while its progress was being typed. */
export function StaleReport({ history, typed }: StaleReportProps) {
  const { t, locale } = useWords();
  return (
    <StaleNotice
      title={t('packages.stale.title')}
      theirs={<DefinitionList items={standsNow(history, t, locale)} />}
      mine={typedWords(typed, reportFieldNames, t, locale).map(({ name, words }) => ({
        term: t(`packages.report.${name}`),
        description: words,
      }))}
    />
  );
}
