import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { figureWords } from '#app/i18n/figure-words.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { FlagEvent } from './queries.server.ts';

/** Everything that happened to a flag, first to last. */
export function FlagHistory({ events }: { events: readonly FlagEvent[] }) {
  const { t, locale } = useWords();
  const columns: readonly Column<FlagEvent>[] = [
    {
      key: 'on',
      head: t('flags.flag.happenedOn'),
      cell: ({ happenedOn }) => <DayText day={happenedOn} />,
    },
    {
      key: 'event',
      head: t('flags.flag.event'),
      isRowHead: true,
      cell: ({ kind, severity }) =>
        [
          t(`codelists.flagEventKinds.${kind}`),
          severity === null ? null : t(`codelists.severities.${severity}`),
        ]
          .filter((words) => words !== null)
          .join(' · '),
    },
    {
      key: 'measured',
      head: t('flags.flag.measured'),
      align: 'end',
      cell: ({ finding }) => (finding === null ? t('common.none') : figureWords(t, finding.measured, locale)),
    },
    {
      key: 'by',
      head: t('flags.flag.by'),
      cell: ({ recordedBy }) => recordedBy ?? t('flags.flag.system'),
    },
    { key: 'note', head: t('flags.flag.note'), cell: ({ note }) => note ?? t('common.none') },
  ];
  return (
    <Card title={t('flags.flag.history')} className="mt-4">
      <DataTable
        caption={t('flags.flag.history')}
        columns={columns}
        rows={events}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Card>
  );
}
