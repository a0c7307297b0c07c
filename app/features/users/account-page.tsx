import type { SubmissionResult } from '@conform-to/react';

import { Card } from '#app/components/card.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { passwordPath, secondFactorPath } from '#app/platform/paths.ts';

import type { LoadedAccount } from './load-account.server.ts';
import { OwnSessions } from './own-sessions.tsx';
import { personDefinitions, signInDefinitions } from './person-facts.tsx';
import { RoleText } from './role-text.tsx';

type AccountPageProps = LoadedAccount & { reply?: SubmissionResult<string[]> };

/** Oneself: facts, roles, how one signs in, where one is signed in. */
export function AccountPage({ person, sessions, reply }: AccountPageProps) {
  const { t, locale } = useWords();
  const { password, secondFactor } = signInDefinitions(person, t, locale);
  return (
    <>
      <PageHeader title={t('account.title')} subtitle={t('account.subtitle')} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title={t('account.facts')}>
          <DefinitionList
            items={[
              ...personDefinitions(person, t),
              {
                term: t('users.list.roles'),
                description:
                  person.roles.length === 0 ? (
                    t('users.list.noRole')
                  ) : (
                    <ul>
                      {person.roles.map((held) => (
                        <li key={held.id}>
                          <RoleText {...held} />
                        </li>
                      ))}
                    </ul>
                  ),
              },
            ]}
          />
        </Card>
        <Card title={t('account.signingIn')}>
          <DefinitionList items={[password, secondFactor]} />
          {/* One link for each way to prove who one is. */}
          <div className="mt-3 flex flex-wrap gap-3">
            {person.hasPassword ? (
              <LinkButton to={passwordPath()}>{t('account.password.title')}</LinkButton>
            ) : null}
            <LinkButton to={secondFactorPath()}>{t('secondFactor.title')}</LinkButton>
          </div>
        </Card>
        <div className="min-w-0 xl:col-span-2">
          <OwnSessions sessions={sessions} hasPassword={person.hasPassword} reply={reply} />
        </div>
      </div>
    </>
  );
}
