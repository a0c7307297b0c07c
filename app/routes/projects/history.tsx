import { useLoaderData } from '@remix-run/react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { Card } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PageSteps } from '#app/components/page-steps.tsx';
import { EventList } from '#app/features/audit/event-list.tsx';
import { findHistorySubject } from '#app/features/audit/find-history-subject.server.ts';
import { listWholeHistory } from '#app/features/audit/queries.server.ts';
import { auditCursorOf, HistoryFilters } from '#app/features/audit/schemas.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { packagePath, projectPath, projectsPath } from '#app/platform/paths.ts';

/** Everything recorded about a project, its packages and their money; `?package=` about one package. */
export const loader = guardLoader('history:read', async ({ actor, store, param, url, t, locale }) => {
  const before = auditCursorOf(url.searchParams);
  const { package: packageCode } = HistoryFilters.parse(Object.fromEntries(url.searchParams));
  const address = { projectCode: param('projectCode'), packageCode };
  return store.read(async (db) => {
    const subject = await findHistorySubject(db, address);
    const { events, hasMore } = await listWholeHistory(db, subject, { actor, t, locale }, before);
    const name = [address.projectCode, packageCode].filter((code) => code !== null).join(' ');
    return { title: t('audit.history.titleOf', { subject: name }), ...address, before, events, hasMore };
  });
});

export default function ProjectHistory() {
  const { t } = useWords();
  const { title, projectCode, packageCode, before, events, hasMore } = useLoaderData<typeof loader>();
  const last = events.at(-1);
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: t('projects.title'), to: projectsPath() },
              { label: projectCode, to: projectPath(projectCode) },
              ...(packageCode === null
                ? []
                : [{ label: packageCode, to: packagePath(projectCode, packageCode) }]),
            ]}
          />
        }
        title={title}
        subtitle={t('audit.history.subtitle')}
      />
      <Card>
        {events.length === 0 ? (
          <p className="text-muted">{t('audit.history.empty')}</p>
        ) : (
          <EventList events={events} />
        )}
        <PageSteps
          first={before === null ? null : { before: undefined }}
          next={hasMore && last ? { before: String(last.seq) } : null}
        />
      </Card>
    </>
  );
}
