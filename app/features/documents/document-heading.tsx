import type { ReactNode } from 'react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { documentPath, packagePath, projectPath, projectsPath } from '#app/platform/paths.ts';

type DocumentHeadingProps = {
  project: { code: string; name: string };
  package: { code: string; name: string } | null;
  /** On the pages below a document, the document itself. */
  document?: { id: string; title: string };
  title: string;
  subtitle?: ReactNode;
  illustrative?: boolean;
  actions?: ReactNode;
};

/** Which project, package and document a page is about. */
export function DocumentHeading({
  project,
  package: of,
  document,
  title,
  subtitle,
  illustrative = false,
  actions,
}: DocumentHeadingProps) {
  const { t } = useWords();
  const crumbs = [
    { label: t('projects.title'), to: projectsPath() },
    { label: project.name, to: projectPath(project.code) },
    ...(of === null
      ? []
      : [{ label: t('packages.page.heading', of), to: packagePath(project.code, of.code) }]),
    ...(document === undefined
      ? []
      : [{ label: document.title, to: documentPath(project.code, document.id) }]),
  ];
  return (
    <PageHeader
      breadcrumbs={<Breadcrumbs crumbs={crumbs} />}
      title={title}
      subtitle={
        <>
          {subtitle} {illustrative ? <IllustrativeMark /> : null}
        </>
      }
      actions={actions}
    />
  );
}
