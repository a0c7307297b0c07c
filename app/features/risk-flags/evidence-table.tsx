import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { DayText } from '#app/components/day-text.tsx';
import { Money } from '#app/components/money.tsx';
import type { EvidenceKind } from '#app/domain/codelists.ts';
import { formatShare } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { disbursementsPath, packagePath, projectPath } from '#app/platform/paths.ts';

import type { EvidenceRecord } from './find-evidence.server.ts';
import type { FlagRow } from './queries.server.ts';

/** The records that a flag's figures come from, each leading to where it stands. */
export function EvidenceTable({ flag, evidence }: { flag: FlagRow; evidence: readonly EvidenceRecord[] }) {
  const { t, locale } = useWords();
  const columns: readonly Column<EvidenceRecord>[] = [
    {
      key: 'kind',
      head: t('flags.flag.evidenceKind'),
      cell: ({ kind }) => t(`codelists.evidenceKinds.${kind}`),
    },
    {
      key: 'record',
      head: t('flags.flag.record'),
      isRowHead: true,
      cell: (record) => (
        <a href={placeOf(record, flag)} className="text-accent hover:underline">
          {record.name === '' ? t(`codelists.evidenceKinds.${record.kind}`) : record.name}
          {record.source ? ` · ${t(`codelists.fundingSources.${record.source}`)}` : null}
        </a>
      ),
    },
    {
      key: 'on',
      head: t('flags.flag.on'),
      cell: ({ kind, on }) =>
        on ? <DayText day={on} note={t(`flags.flag.days.${kind}`)} /> : t('common.none'),
    },
    {
      key: 'figure',
      head: t('flags.flag.figure'),
      align: 'end',
      cell: ({ amount, share }) => {
        if (typeof amount === 'number') return <Money amount={amount} unit="vnd" />;
        return typeof share === 'number' ? formatShare(share, locale) : t('common.none');
      },
    },
  ];
  return (
    <Card title={t('flags.flag.evidence')} className="mt-4">
      <DataTable
        caption={t('flags.flag.evidence')}
        columns={columns}
        rows={evidence}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        empty={<p className="text-muted">{t('flags.flag.noEvidence')}</p>}
      />
    </Card>
  );
}

/** Where a record can be looked at. */
function placeOf({ kind, id, name, source }: EvidenceRecord, flag: FlagRow): string {
  const project = projectPath(flag.projectCode);
  const subject = flag.packageCode === null ? project : packagePath(flag.projectCode, flag.packageCode);
  const places: Record<EvidenceKind, string> = {
    project,
    baseline: project,
    package: subject,
    progressReport: subject,
    security: subject,
    bidOpening: subject,
    contract: disbursementsPath({ contract: id }),
    capitalYear: disbursementsPath({ project: flag.projectCode, year: name, source }),
  };
  return places[kind];
}
