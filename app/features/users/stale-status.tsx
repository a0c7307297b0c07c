import { DefinitionList } from '#app/components/definition-list.tsx';
import { StaleNotice } from '#app/components/stale-notice.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import { standingDefinition } from './person-facts.tsx';
import type { FoundPerson } from './queries.server.ts';

type StaleStatusProps = {
  person: FoundPerson;
  /** The form as it was sent. */
  typed: Readonly<Record<string, unknown>>;
};

/** Both versions, when somebody was disabled or enabled while the reason for doing so was being typed. */
export function StaleStatus({ person, typed }: StaleStatusProps) {
  const { t, locale } = useWords();
  const act = typed.status === 'enabled' ? 'enable' : 'disable';
  return (
    <StaleNotice
      title={t('users.person.stale', { name: person.name })}
      theirs={<DefinitionList items={[standingDefinition(person, t, locale)]} />}
      mine={[
        { term: t('users.person.status'), description: t(`users.person.${act}.title`) },
        { term: t(`users.person.${act}.reason`), description: String(typed.reason ?? '') },
      ]}
    />
  );
}
