import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Lateness } from '#app/components/lateness.tsx';
import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { packagePath } from '#app/platform/paths.ts';

import type { PackagePage } from './find-package.server.ts';
import type { PackagePhase } from './package-schedule.server.ts';

type PackageScheduleCardProps = Pick<PackagePage, 'schedule' | 'neighbours'> & { projectCode: string };

/** Phases and milestones against both plans, and who holds back whom. */
export function PackageScheduleCard({ projectCode, schedule, neighbours }: PackageScheduleCardProps) {
  const { t, locale } = useWords();
  const { drivenBy, drives } = neighbours;
  return (
    <Card title={t('packages.page.schedule.title')}>
      {drivenBy === null ? null : (
        <p className="text-off-ink mb-1 font-medium">
          <a href={packagePath(projectCode, drivenBy.code)} className="underline">
            {t('packages.page.schedule.drivenBy', { package: `${drivenBy.code} · ${drivenBy.name}` })}
          </a>
        </p>
      )}
      {drives.length === 0 ? null : (
        <p className="mb-1">
          {t('packages.page.schedule.drives', { packages: drives.map(({ code }) => code).join(', ') })}
        </p>
      )}
      <DataTable
        caption={t('packages.page.schedule.title')}
        columns={columnsIn(t, locale)}
        rows={schedule}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('packages.page.schedule.none')}>
            {t('packages.page.schedule.noneExplained')}
          </EmptyState>
        }
      />
    </Card>
  );
}

function columnsIn(t: Translate, locale: Locale): readonly Column<PackagePhase>[] {
  return [
    {
      key: 'item',
      head: t('packages.page.schedule.item'),
      isRowHead: true,
      cell: (row) => <ItemCell row={row} />,
    },
    {
      key: 'original',
      head: t('packages.page.schedule.original'),
      cell: ({ original }) => spanWords(original, t, locale),
    },
    {
      key: 'approved',
      head: t('packages.page.schedule.approved'),
      cell: ({ approved }) => spanWords(approved, t, locale),
    },
    { key: 'now', head: t('packages.page.schedule.now'), cell: (row) => <NowCell row={row} /> },
    {
      key: 'delay',
      head: t('packages.page.schedule.delay'),
      width: 'narrow',
      cell: ({ delayDays }) => <Lateness days={delayDays} />,
    },
  ];
}

function ItemCell({ row: { role, name, critical, waitsFor } }: { row: PackagePhase }) {
  const { t } = useWords();
  const notes = [
    critical ? t('packages.page.schedule.critical') : null,
    waitsFor === null ? null : t('packages.page.schedule.waitsFor', { package: waitsFor }),
  ].filter((note) => note !== null);
  return (
    <>
      {name ?? t(`codelists.scheduleItemRoles.${role}`)}
      {notes.length === 0 ? null : (
        <span className="text-muted block text-sm font-normal">{notes.join(' · ')}</span>
      )}
    </>
  );
}

function NowCell({ row }: { row: PackagePhase }) {
  const { t, locale } = useWords();
  const { startOn, finishOn, actualStartOn, actualFinishOn } = row;
  if (startOn === null || finishOn === null) return <>—</>;
  const started = actualStartOn === null ? 'expected' : 'underWay';
  return (
    <div>
      {spanWords({ startOn, finishOn }, t, locale)}
      <span className="text-muted block text-sm">
        {t(`packages.page.schedule.${actualFinishOn === null ? started : 'done'}`)}
      </span>
    </div>
  );
}

/** A milestone has one day. */
function spanWords(span: { startOn: Day; finishOn: Day } | null, t: Translate, locale: Locale): string {
  if (span === null) return '—';
  const finish = formatDay(span.finishOn, locale);
  if (span.startOn === span.finishOn) return finish;
  return t('packages.page.schedule.span', { start: formatDay(span.startOn, locale), finish });
}
