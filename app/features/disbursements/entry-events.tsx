import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { formatInstant } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';

import type { listDisbursementEvents } from './find-disbursement.server.ts';

type EntryEvent = Awaited<ReturnType<typeof listDisbursementEvents>>[number];

/** The audit log's lines about an entry. */
export function EntryEvents({ events }: { events: readonly EntryEvent[] }) {
  const { t, locale } = useWords();
  const columns: readonly Column<EntryEvent>[] = [
    {
      key: 'event',
      head: t('disbursements.entry.event'),
      isRowHead: true,
      cell: ({ event }) =>
        t(
          event === 'disbursement.reversed'
            ? 'disbursements.entry.events.reversed'
            : 'disbursements.entry.events.recorded',
        ),
    },
    {
      key: 'at',
      head: t('disbursements.entry.at'),
      cell: ({ recordedAt }) => formatInstant(recordedAt, locale),
    },
    {
      key: 'by',
      head: t('disbursements.entry.by'),
      cell: ({ actor }) => actor ?? t('disbursements.ledger.bySystem'),
    },
    {
      key: 'request',
      head: t('disbursements.entry.request'),
      cell: ({ requestId }) => <code className="text-xs wrap-anywhere">{requestId}</code>,
    },
  ];
  return (
    <Card title={t('disbursements.entry.history')} className="mt-4">
      <DataTable
        caption={t('disbursements.entry.history')}
        columns={columns}
        rows={events}
        rowKey={({ seq }) => String(seq)}
        empty={<p className="text-muted">{t('disbursements.entry.noEvents')}</p>}
      />
    </Card>
  );
}
