import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { useWords } from '#app/i18n/use-words.ts';

import { FlagSubject } from './flag-subject.tsx';
import type { UnansweredRow } from './queries.server.ts';

/** Rules that lack an input, and what they lack: never counted as flags, never shown as passed. */
export function UnansweredList({ rows }: { rows: readonly UnansweredRow[] }) {
  const { t } = useWords();
  const columns: readonly Column<UnansweredRow>[] = [
    {
      key: 'subject',
      head: t('flags.unanswered.subject'),
      isRowHead: true,
      cell: (row) => <FlagSubject {...row} />,
    },
    {
      key: 'rule',
      head: t('flags.unanswered.rule'),
      cell: ({ ruleCode }) => `${ruleCode} · ${t(`codelists.riskRuleCodes.${ruleCode}`)}`,
    },
    {
      key: 'missing',
      head: t('flags.unanswered.missing'),
      cell: ({ missing }) => missing.map((input) => t(`codelists.riskInputs.${input}`)).join(', '),
    },
  ];
  return (
    <Card title={t('flags.unanswered.title')} subtitle={t('flags.unanswered.explained')}>
      <DataTable
        caption={t('flags.unanswered.title')}
        columns={columns}
        rows={rows}
        rowKey={({ ruleCode, subjectKey }) => `${ruleCode} ${subjectKey}`}
        empty={
          <EmptyState title={t('flags.unanswered.none')}>{t('flags.unanswered.noneExplained')}</EmptyState>
        }
      />
    </Card>
  );
}
