import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import type { TimelineRow } from '#app/components/timeline/rows.ts';
import { StandingMark } from '#app/components/standing-mark.tsx';
import { daysBetween } from '#app/domain/day.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** The same lines as the chart, for paper, for screen readers and for readers without scripts. `linked` makes names links. */
export function TimelineTable({ rows, linked }: { rows: readonly TimelineRow[]; linked: boolean }) {
  const { t, locale } = useWords();
  const columns: readonly Column<TimelineRow>[] = [
    {
      key: 'name',
      head: t('timeline.list'),
      isRowHead: true,
      cell: ({ label, href, level }) => (
        <span className={level === 'project' ? 'font-semibold' : 'pl-4'}>
          {linked ? <a href={href}>{label}</a> : label}
        </span>
      ),
    },
    {
      key: 'standing',
      head: t('timeline.standing'),
      cell: ({ standing }) => (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <StandingMark standing={standing} size={10} /> {t(`codelists.standings.${standing}`)}
        </span>
      ),
    },
    {
      key: 'start',
      head: t('timeline.table.start'),
      align: 'end',
      cell: ({ span }) => <DayText day={span.startOn} />,
    },
    {
      key: 'finish',
      head: t('timeline.table.finish'),
      align: 'end',
      cell: ({ span }) => <DayText day={span.finishOn} />,
    },
    {
      key: 'approved',
      head: t('timeline.table.approvedFinish'),
      align: 'end',
      cell: ({ approved }) => (approved === null ? '—' : <DayText day={approved.finishOn} />),
    },
    {
      key: 'original',
      head: t('timeline.table.originalFinish'),
      align: 'end',
      cell: ({ original }) => (original === null ? '—' : <DayText day={original.finishOn} />),
    },
    {
      key: 'delay',
      head: t('timeline.table.delay'),
      align: 'end',
      cell: ({ approved, span }) => (approved === null ? '—' : daysBetween(approved.finishOn, span.finishOn)),
    },
    {
      key: 'progress',
      head: t('timeline.progress'),
      align: 'end',
      cell: ({ progress }) =>
        `${new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(progress)}%`,
    },
    {
      key: 'milestones',
      head: t('timeline.table.milestones'),
      cell: ({ milestones }) =>
        milestones.map(({ label, on }) => `${label} ${formatDay(on, locale)}`).join(', ') || '—',
    },
  ];
  return (
    <DataTable
      caption={t('timeline.table.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="text-muted p-4">{t('timeline.nothingToShow')}</p>}
    />
  );
}
