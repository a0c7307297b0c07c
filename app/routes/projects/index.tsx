import { useLoaderData } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { isPermitted } from '#app/domain/permissions.ts';
import { ExportLink } from '#app/features/list-exports/export-link.tsx';
import { ProjectFilters } from '#app/features/projects/project-filters.tsx';
import { ProjectTable } from '#app/features/projects/project-table.tsx';
import {
  countProjects,
  listProjectProvinces,
  listProjects,
  projectsPerPage,
} from '#app/features/projects/queries.server.ts';
import { ProjectSearch } from '#app/features/projects/schemas.ts';
import { formatCount, formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { guardLoader } from '#app/platform/guard.server.ts';
import { newProjectPath } from '#app/platform/paths.ts';

/** Every project: searched, filtered, ordered and paged by the query string. */
export const loader = guardLoader('project:read', async ({ actor, store, clock, url, locale, t }) => {
  const asked = ProjectSearch.parse(Object.fromEntries(url.searchParams));
  return store.read(async (db) => {
    const counts = await countProjects(db, asked);
    const total = asked.standing === null ? sumOf(Object.values(counts)) : counts[asked.standing];
    const page = Math.min(asked.page, Math.max(1, Math.ceil(total / projectsPerPage)));
    const search = { ...asked, page };
    return {
      title: t('projects.title'),
      today: clock.today(),
      mayCreate: isPermitted(actor, 'project:create'),
      search,
      counts,
      total,
      pageSize: projectsPerPage,
      provinces: await listProjectProvinces(db, locale),
      projects: await listProjects(db, search, locale),
    };
  });
});

export default function Projects() {
  const { t, locale } = useWords();
  const { today, mayCreate, search, counts, total, pageSize, provinces, projects } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t('projects.title')}
        subtitle={t('projects.subtitle', {
          found: formatCount(total, locale),
          day: formatDay(today, locale),
        })}
        actions={
          <>
            <ExportLink list="projects" />
            {mayCreate ? <LinkButton to={newProjectPath()}>{t('projects.form.new')}</LinkButton> : null}
          </>
        }
      />
      <ProjectFilters search={search} counts={counts} provinces={provinces} />
      <Card>
        <ProjectTable projects={projects} sort={search.sort} />
        <Pagination page={search.page} pageSize={pageSize} total={total} />
      </Card>
    </>
  );
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
