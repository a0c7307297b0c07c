import type { SubmissionResult } from '@conform-to/react';

import { Badge } from '#app/components/badge.tsx';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { DefinitionList } from '#app/components/definition-list.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { usersPath } from '#app/platform/paths.ts';

import { IssuedLink } from './issued-link.tsx';
import type { ShownLink } from './issued-link.tsx';
import type { LoadedPerson } from './load-person.server.ts';
import { personDefinitions, signInDefinitions, standingDefinitions } from './person-facts.tsx';
import { PersonLink } from './person-link.tsx';
import { PersonRoles } from './person-roles.tsx';
import { PersonSecondFactor } from './person-second-factor.tsx';
import { PersonSessions } from './person-sessions.tsx';
import { PersonStatus } from './person-status.tsx';

type Reply = SubmissionResult<string[]>;
/** What each form of the page got back, where it was one that was sent. */
type Replies = { role?: Reply; status?: Reply; link?: Reply; secondFactor?: Reply; other?: Reply };
type PersonPageProps = LoadedPerson & { replies?: Replies; link?: ShownLink };

/** One person: facts, roles, sessions, and for administrators all that can be done about them. */
export function PersonPage({ person, sessions, scopes, mayAdminister, isOneself, ...sent }: PersonPageProps) {
  const { t, locale } = useWords();
  const { replies = {}, link } = sent;
  const { password, secondFactor } = signInDefinitions(person, t, locale);
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('users.person.crumb'), to: usersPath() }]} />}
        title={
          <>
            {person.name}{' '}
            {person.disabledAt === null ? null : <Badge tone="unknown">{t('users.list.disabled')}</Badge>}
          </>
        }
        subtitle={person.email}
      />
      <ErrorSummary errors={errorsOf(replies.other).map((message) => ({ message }))} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {link ? (
          <div className="min-w-0 xl:col-span-2">
            <IssuedLink link={link} name={person.name} />
          </div>
        ) : null}
        <Card title={t('users.person.facts')}>
          <DefinitionList
            items={[
              ...personDefinitions(person, t),
              ...standingDefinitions(person, t, locale),
              password,
              secondFactor,
            ]}
          />
        </Card>
        <PersonRoles person={person} scopes={scopes} mayAdminister={mayAdminister} reply={replies.role} />
        <div className="min-w-0 xl:col-span-2">
          <PersonSessions userId={person.id} sessions={sessions} mayAdminister={mayAdminister} />
        </div>
        {mayAdminister && person.disabledAt === null ? (
          <PersonLink person={person} errors={errorsOf(replies.link)} />
        ) : null}
        {mayAdminister && !isOneself && person.secondFactorSince !== null ? (
          <PersonSecondFactor userId={person.id} reply={replies.secondFactor} />
        ) : null}
        {mayAdminister ? (
          <PersonStatus
            key={person.disabledAt}
            person={person}
            isOneself={isOneself}
            reply={replies.status}
          />
        ) : null}
      </div>
    </>
  );
}

function errorsOf(reply: Reply | undefined): readonly string[] {
  return Object.values(reply?.error ?? {}).flatMap((errors) => errors ?? []);
}
