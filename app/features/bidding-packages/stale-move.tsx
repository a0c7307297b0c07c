import { DefinitionList } from '#app/components/definition-list.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import { FactList } from './fact-list.tsx';
import type { PackageHistory } from './find-package-history.server.ts';
import { moveFieldNames } from './field-names.ts';
import { standsNow } from './stands-now.tsx';
import { typedWords } from './typed-words.ts';

type StaleMoveProps = {
  history: PackageHistory;
  /** The form as it was sent. */
  typed: Readonly<Record<string, unknown>>;
};

/** Both versions, when the package was changed while its next step was being typed. */
export function StaleMove({ history, typed }: StaleMoveProps) {
  const { t, locale } = useWords();
  const last = history.steps.at(-1);
  return (
    <StaleNotice
      title={t('packages.stale.title')}
      theirs={
        <>
          <DefinitionList items={standsNow(history, t, locale)} />
          {last === undefined ? null : <FactList facts={last.facts} />}
          {last?.note ? <p className="mt-1">{last.note}</p> : null}
        </>
      }
      mine={typedWords(typed, moveFieldNames, t, locale).map(({ name, words }) => ({
        term: t(`packages.move.fields.${name}`),
        description: words,
      }))}
    />
  );
}
