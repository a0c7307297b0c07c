import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { LinkButton } from '#app/components/link-button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { packagePath, projectPath, projectPlanPath, projectsPath } from '#app/platform/paths.ts';

import type { PackageForm } from './find-package-form.server.ts';

/** Which package of which plan this is, above its forms. */
export function PlanPackageHeading({ known }: { known: PackageForm }) {
  const { t } = useWords();
  const { project, code, name, status, part, illustrative } = known;
  return (
    <PageHeader
      breadcrumbs={
        <Breadcrumbs
          crumbs={[
            { label: t('projects.title'), to: projectsPath() },
            { label: project.name, to: projectPath(project.code) },
            { label: t('selectionPlan.title'), to: projectPlanPath(project.code) },
          ]}
        />
      }
      title={t('packages.page.heading', { code, name })}
      subtitle={
        <>
          {t(`codelists.planParts.${part}`)} · {t(`codelists.packageStatuses.${status}`)}{' '}
          {illustrative ? <IllustrativeMark /> : null}
        </>
      }
      actions={
        <LinkButton to={packagePath(project.code, code)}>{t('packages.move.backToPackage')}</LinkButton>
      }
    />
  );
}
