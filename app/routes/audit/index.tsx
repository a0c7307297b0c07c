import { useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { PageSteps } from '#app/components/page-steps.tsx';
import { AuditFilterBar } from '#app/features/audit/audit-filter-bar.tsx';
import { EventList } from '#app/features/audit/event-list.tsx';
import { auditChoices, findAuditList } from '#app/features/audit/find-audit-list.server.ts';
import { auditCursorOf, AuditFilters } from '#app/features/audit/schemas.ts';
import { formatCount } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { auditExportPath, auditVerifyPath } from '#app/platform/paths.ts';

/** Who did what and when, newest first; every filter is in the query string. */
export const loader = guardLoader('audit:read', async ({ store, url, t, locale }) => {
  const filters = AuditFilters.parse(Object.fromEntries(url.searchParams));
  const before = auditCursorOf(url.searchParams);
  const list = await store.read((db) => findAuditList(db, filters, { t, locale, before }));
  return { title: t('audit.title'), filters, before, ...auditChoices(t), ...list };
});

export default function Audit() {
  const { t, locale } = useWords();
  const { filters, before, kinds, events: eventChoices, ...list } = useLoaderData<typeof loader>();
  const { people, found, next, isUnfinished } = list;
  const isFiltered = Object.values(filters).some((filter) => filter !== null);
  return (
    <>
      <PageHeader
        title={t('audit.title')}
        subtitle={t('audit.subtitle')}
        actions={
          <>
            <a href={auditExportPath(filters)} className="text-accent underline" download>
              {t('audit.list.export')}
            </a>
            <LinkButton to={auditVerifyPath()}>{t('audit.list.verify')}</LinkButton>
          </>
        }
      />
      <AuditFilterBar
        filters={filters}
        kinds={kinds}
        events={eventChoices}
        people={people}
        isFiltered={isFiltered}
      />
      <Card title={t('audit.list.title')}>
        {found.length === 0 && !isUnfinished ? (
          <EmptyState title={t('audit.list.empty')}>{t('audit.list.emptyExplained')}</EmptyState>
        ) : (
          <EventList events={found} isFull />
        )}
        {isUnfinished && next !== null ? (
          <p className="text-muted mt-2 text-sm">
            {t('audit.list.searchedTo', { seq: formatCount(next, locale) })}
          </p>
        ) : null}
        <PageSteps
          first={before === null ? null : { before: undefined }}
          next={next === null ? null : { before: String(next) }}
        />
      </Card>
    </>
  );
}
