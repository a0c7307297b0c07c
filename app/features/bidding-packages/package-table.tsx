import type { ReactNode } from 'react';

import { Badge } from '#app/components/badge.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { areAllIllustrative, IllustrativeMark } from '#app/components/illustrative-mark.tsx';
import { Meter } from '#app/components/meter.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import { type Day, daysBetween } from '#app/domain/day.ts';
import { isAccepted } from '#app/domain/package-lifecycle.ts';
import { formatDaysAway, formatShareWhole } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { packagePath, projectPath } from '#app/platform/paths.ts';

import type { ListedPackage } from './queries.server.ts';

type PackageTableProps = {
  packages: readonly ListedPackage[];
  today: Day;
  /** Given: a last column with what the reader can do next. */
  nextStep?: (row: ListedPackage) => ReactNode;
  empty: ReactNode;
};

/** Packages of several projects. */
export function PackageTable({ packages, today, nextStep, empty }: PackageTableProps) {
  const { t, locale } = useWords();
  const columns = columnsIn(t, locale, { today, marksRows: !areAllIllustrative(packages) });
  return (
    <DataTable
      caption={t('packages.title')}
      columns={
        nextStep === undefined
          ? columns
          : [...columns, { key: 'next', head: t('packages.list.next'), width: 'whole', cell: nextStep }]
      }
      rows={packages}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

function columnsIn(
  t: Translate,
  locale: Locale,
  { today, marksRows }: { today: Day; marksRows: boolean },
): readonly Column<ListedPackage>[] {
  return [
    {
      key: 'package',
      head: t('packages.list.package'),
      isRowHead: true,
      cell: (row) => <NameCell row={row} isMarked={row.illustrative && marksRows} />,
    },
    {
      key: 'standing',
      head: t('packages.list.standing'),
      width: 'narrow',
      cell: (row) => <StandingCell row={row} />,
    },
    {
      key: 'status',
      head: t('packages.list.status'),
      cell: ({ status }) => (
        <span className="block @min-[62rem]:min-w-26">{t(`codelists.packageStatuses.${status}`)}</span>
      ),
    },
    {
      key: 'physical',
      head: t('packages.list.physical'),
      width: 'meter',
      dash: true,
      cell: (row) =>
        row.physical === null ? null : <PhysicalCell row={row} today={today} label={physicalLabel(row)} />,
    },
    {
      key: 'finish',
      head: t('packages.list.finish'),
      align: 'end',
      width: 'narrow',
      dash: true,
      cell: ({ finishOn }) => (finishOn === null ? null : <DayText day={finishOn} />),
    },
  ];

  function physicalLabel({ physical }: ListedPackage): string {
    return t('packages.physicalIs', { value: physical === null ? '—' : formatShareWhole(physical, locale) });
  }
}

function NameCell({ row, isMarked }: { row: ListedPackage; isMarked: boolean }) {
  const { code, name, projectCode, projectName } = row;
  return (
    <>
      <a href={packagePath(projectCode, code)} className="hover:text-accent hover:underline">
        {code} · {name}
      </a>
      <span className="text-muted line-clamp-1 text-sm font-normal" title={projectName}>
        {isMarked ? <IllustrativeMark /> : null}{' '}
        <a href={projectPath(projectCode)} className="hover:text-accent hover:underline">
          {projectCode} · {projectName}
        </a>
      </span>
    </>
  );
}

function StandingCell({ row: { standing, delayDays, openRed, openAmber } }: { row: ListedPackage }) {
  const { t } = useWords();
  if (standing === null) return <span className="text-muted">—</span>;
  const isLate = delayDays !== null && delayDays > 0 && standing === 'offTrack';
  const flags = (openRed ?? 0) + (openAmber ?? 0);
  return (
    <div>
      <Badge tone={standing}>
        {isLate ? t('packages.late', { count: delayDays }) : t(`codelists.standings.${standing}`)}
      </Badge>
      {flags > 0 ? (
        <span className="text-muted block text-sm">{t('packages.list.flags', { count: flags })}</span>
      ) : null}
    </div>
  );
}

type PhysicalCellProps = { row: ListedPackage; today: Day; label: string };

function PhysicalCell({ row: { status, physical, reportedOn }, today, label }: PhysicalCellProps) {
  const { t } = useWords();
  return (
    <div>
      <Meter value={physical} label={label} />
      {reportedOn === null || isAccepted(status) ? null : (
        <span className="text-muted block text-sm">
          {t('packages.list.reported', { when: formatDaysAway(daysBetween(today, reportedOn), t) })}
        </span>
      )}
    </div>
  );
}
