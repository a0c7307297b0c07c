import type { ReactNode } from 'react';

import { Badge } from '#app/components/badge.tsx';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { projectPath, projectsPath } from '#app/platform/paths.ts';

import type { PackageHistory } from './find-package-history.server.ts';

type PackageHeadingProps = { history: PackageHistory; actions?: ReactNode };

/** Which package this is and how it stands, above its page and its forms. */
export function PackageHeading({ history, actions }: PackageHeadingProps) {
  const { t, locale } = useWords();
  const { project, code, name, status, round, illustrative, standing, statusOn } = history;
  return (
    <PageHeader
      breadcrumbs={
        <Breadcrumbs
          crumbs={[
            { label: t('projects.title'), to: projectsPath() },
            { label: project.name, to: projectPath(project.code) },
          ]}
        />
      }
      title={t('packages.page.heading', { code, name })}
      subtitle={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {standing === null ? null : <Badge tone={standing}>{t(`codelists.standings.${standing}`)}</Badge>}
          <span>
            {t(`codelists.packageStatuses.${status}`)}
            {statusOn === null ? null : `, ${t('packages.page.since', { day: formatDay(statusOn, locale) })}`}
            {round > 1 ? ` · ${t('packages.page.round', { round })}` : null}
          </span>
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      }
      actions={actions}
    />
  );
}
