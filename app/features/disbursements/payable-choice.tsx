import { Card } from '#app/components/card.tsx';
import { type Column, DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { newDisbursementPath } from '#app/platform/paths.ts';

import type { Payables } from './list-payable.server.ts';

type FoundContract = Payables['contracts'][number];
type FoundProject = Payables['projects'][number];

type PayableChoiceProps = {
  payables: Payables;
  text: string;
  /** The line of the Treasury's list that is to be recorded, if one is. */
  draft?: string;
};

/** The contracts and projects found, each leading to its form. */
export function PayableChoice({ payables, text, draft }: PayableChoiceProps) {
  const { t } = useWords();
  const { contracts, projects, hasMore } = payables;
  if (contracts.length === 0 && projects.length === 0) {
    return (
      <Card>
        <EmptyState title={t('disbursements.choose.none', { text })}>
          {t('disbursements.choose.noneExplained')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <div className="grid gap-4">
      {contracts.length === 0 ? null : <FoundContracts contracts={contracts} draft={draft} />}
      {projects.length === 0 ? null : <FoundProjects projects={projects} draft={draft} />}
      {hasMore ? <p className="text-muted text-sm">{t('disbursements.choose.more')}</p> : null}
    </div>
  );
}

type FoundContractsProps = Pick<PayableChoiceProps, 'draft'> & { contracts: readonly FoundContract[] };

function FoundContracts({ contracts, draft }: FoundContractsProps) {
  const { t } = useWords();
  const columns: readonly Column<FoundContract>[] = [
    {
      key: 'contract',
      head: t('disbursements.choose.contract'),
      isRowHead: true,
      cell: ({ id, number }) => (
        <a href={newDisbursementPath({ contract: id, draft })} className="text-accent hover:underline">
          {number}
        </a>
      ),
    },
    {
      key: 'package',
      head: t('disbursements.choose.package'),
      cell: ({ packageCode, packageName }) => `${packageCode} · ${packageName}`,
    },
    { key: 'project', head: t('disbursements.choose.project'), cell: ({ projectCode }) => projectCode },
  ];
  return (
    <Card title={t('disbursements.choose.contracts')}>
      <DataTable
        caption={t('disbursements.choose.contracts')}
        columns={columns}
        rows={contracts}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Card>
  );
}

type FoundProjectsProps = Pick<PayableChoiceProps, 'draft'> & { projects: readonly FoundProject[] };

function FoundProjects({ projects, draft }: FoundProjectsProps) {
  const { t } = useWords();
  const columns: readonly Column<FoundProject>[] = [
    {
      key: 'project',
      head: t('disbursements.choose.project'),
      isRowHead: true,
      cell: ({ code, name }) => `${code} · ${name}`,
    },
    {
      key: 'contracts',
      head: t('disbursements.choose.contracts'),
      width: 'narrow',
      cell: ({ code }) => (
        <a href={newDisbursementPath({ q: code, draft })} className="text-accent hover:underline">
          {t('disbursements.choose.itsContracts')}
        </a>
      ),
    },
    {
      key: 'outside',
      head: t('disbursements.choose.outsideHead'),
      width: 'narrow',
      cell: ({ code }) => (
        <a href={newDisbursementPath({ project: code, draft })} className="text-accent hover:underline">
          {t('disbursements.choose.outside')}
        </a>
      ),
    },
  ];
  return (
    <Card title={t('disbursements.choose.projects')}>
      <DataTable
        caption={t('disbursements.choose.projects')}
        columns={columns}
        rows={projects}
        rowKey={({ code }) => code}
        empty={null}
      />
    </Card>
  );
}
