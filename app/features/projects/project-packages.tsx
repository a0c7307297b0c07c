import { Link } from '@remix-run/react';

import { Badge } from '#app/components/badge.tsx';
import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { areAllIllustrative, IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Lateness } from '#app/components/lateness.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { formatCount, formatMoney, formatShareWhole } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { packagePath, projectPlanPath } from '#app/platform/paths.ts';

import type { ProjectPage } from './find-project.server.ts';

type ListedPackage = ProjectPage['packages'][number];

/** The project's packages, each a step into its own page. */
export function ProjectPackages({
  project: { code, position },
  packages,
}: Pick<ProjectPage, 'project' | 'packages'>) {
  const { t, locale } = useWords();
  const isAllIllustrative = areAllIllustrative(packages);
  return (
    <Card
      title={t('projects.page.packages.title')}
      aside={
        <>
          {isAllIllustrative ? <IllustrativeMark /> : null}{' '}
          <Link to={projectPlanPath(code)} className="text-accent hover:underline">
            {t('selectionPlan.link')}
          </Link>
        </>
      }
      subtitle={position && packages.length > 0 ? subtitleOf(position, t, locale) : null}
    >
      <DataTable
        caption={t('projects.page.packages.title')}
        columns={columnsIn({ projectCode: code, marksRows: !isAllIllustrative }, t, locale)}
        rows={packages}
        rowKey={(row) => row.code}
        empty={
          <EmptyState title={t('projects.page.packages.none')}>
            {t('projects.page.packages.noneExplained')}
          </EmptyState>
        }
      />
    </Card>
  );
}

function subtitleOf(
  { packages, packagePrices, totalInvestment }: NonNullable<ProjectPage['project']['position']>,
  t: Translate,
  locale: Locale,
): string {
  const words = { count: formatCount(packages, locale), prices: formatMoney(packagePrices, locale) };
  return totalInvestment === null
    ? t('projects.page.packages.subtitleUnknown', words)
    : t('projects.page.packages.subtitle', {
        ...words,
        totalInvestment: formatMoney(totalInvestment, locale),
      });
}

type Shown = { projectCode: string; marksRows: boolean };

function columnsIn(shown: Shown, t: Translate, locale: Locale): readonly Column<ListedPackage>[] {
  return [
    {
      key: 'name',
      head: t('projects.page.packages.name'),
      isRowHead: true,
      cell: (row) => <NameCell {...shown} row={row} />,
    },
    {
      key: 'status',
      head: t('projects.page.packages.status'),
      cell: ({ status }) => t(`codelists.packageStatuses.${status}`),
    },
    {
      key: 'standing',
      head: t('projects.page.packages.standing'),
      width: 'narrow',
      dash: true,
      cell: ({ standing }) =>
        standing === null ? null : <Badge tone={standing}>{t(`codelists.standings.${standing}`)}</Badge>,
    },
    {
      key: 'price',
      head: t('projects.page.packages.price'),
      unit: t('common.unit.billion'),
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ price }) => (price === null ? null : <Money amount={price} unit="billion" bare />),
    },
    {
      key: 'physical',
      head: t('projects.page.packages.physical'),
      width: 'meter',
      dash: true,
      cell: ({ physical }) =>
        physical === null ? null : (
          <Meter
            value={physical}
            label={t('projects.physicalIs', { value: formatShareWhole(physical, locale) })}
          />
        ),
    },
    {
      key: 'paid',
      head: t('projects.page.packages.paid'),
      unit: t('common.unit.billion'),
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ disbursed }) => (disbursed === null ? null : <Money amount={disbursed} unit="billion" bare />),
    },
    {
      key: 'finish',
      head: t('projects.page.packages.finish'),
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ finishOn }) => (finishOn === null ? null : <DayText day={finishOn} />),
    },
    {
      key: 'delay',
      head: t('projects.page.packages.delay'),
      width: 'narrow',
      cell: ({ delayDays }) => <Lateness days={delayDays} />,
    },
  ];
}

function NameCell({ projectCode, marksRows, row }: Shown & { row: ListedPackage }) {
  const { t } = useWords();
  const { code, name, round, critical, illustrative } = row;
  const notes = [
    round > 1 ? t('projects.page.packages.retendered', { round }) : null,
    critical === true ? t('projects.page.packages.critical') : null,
  ].filter(Boolean);
  const isMarked = illustrative && marksRows;
  return (
    <>
      <a href={packagePath(projectCode, code)} className="hover:text-accent hover:underline">
        {code} · {name}
      </a>
      {notes.length > 0 || isMarked ? (
        <span className="text-muted block text-sm font-normal">
          {notes.join(' · ')} {isMarked ? <IllustrativeMark /> : null}
        </span>
      ) : null}
    </>
  );
}
