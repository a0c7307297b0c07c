import type { ReactNode } from 'react';

import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { contractPath, packagePath, projectPath, projectsPath } from '#app/platform/paths.ts';

import type { PackageHeading } from './find-package-heading.server.ts';

type ContractHeadingProps = {
  package: PackageHeading;
  /** On the pages of one contract, behind its package. */
  contract?: { id: string; number: string };
  title: string;
  subtitle?: ReactNode;
  illustrative?: boolean;
  actions?: ReactNode;
};

/** Which package, or which contract of it, a page is about. */
export function ContractHeading({
  package: of,
  contract,
  title,
  subtitle,
  illustrative = false,
  actions,
}: ContractHeadingProps) {
  const { t } = useWords();
  const crumbs = [
    { label: t('projects.title'), to: projectsPath() },
    { label: of.projectName, to: projectPath(of.projectCode) },
    {
      label: t('packages.page.heading', { code: of.code, name: of.name }),
      to: packagePath(of.projectCode, of.code),
    },
  ];
  const behind =
    contract === undefined
      ? []
      : [
          {
            label: t('contracts.page.heading', { number: contract.number }),
            to: contractPath(of.projectCode, of.code, contract.id),
          },
        ];
  return (
    <PageHeader
      breadcrumbs={<Breadcrumbs crumbs={[...crumbs, ...behind]} />}
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
