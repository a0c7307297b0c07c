import type { Writer } from '../../reader.ts';
import type { Store } from '../../store.server.ts';
import { insertLedger } from './insert-ledger.ts';
import type { RowInsert } from './insert-rows.ts';
import { insertRows } from './insert-rows.ts';
import type { SignedContract } from './package-rows.ts';
import type { ProjectRows } from './project-rows.ts';

/** Writes whole projects: every record, the ledger's chain, and the kept totals as posting one by one would leave them. */
export async function insertProjects(
  tx: Writer,
  dialect: Store['dialect'],
  projects: readonly ProjectRows[],
): Promise<void> {
  const { t } = tx;
  const packages = projects.flatMap((project) => project.packages);
  const contracts = packages.flatMap(({ contract }) => contract ?? []);
  const insert: RowInsert = (table, rows) => insertRows(tx, dialect, table, rows);
  await insert(
    t.projects,
    projects.map(({ project }) => project),
  );
  await insert(
    t.investmentDecisions,
    projects.map(({ decision }) => decision),
  );
  await insert(t.capitalEntries, projects.flatMap(capitalRows));
  await insert(
    t.disbursementPlans,
    projects.flatMap(({ plans }) => plans),
  );
  await insert(
    t.biddingPackages,
    packages.map(({ row }) => row),
  );
  await insert(
    t.packageStatusChanges,
    packages.flatMap(({ changes }) => changes),
  );
  await insert(
    t.publications,
    packages.flatMap(({ publications }) => publications),
  );
  await insert(
    t.progressReports,
    packages.flatMap(({ reports }) => reports),
  );
  await insert(
    t.contracts,
    contracts.map(({ row }) => row),
  );
  await insert(t.contractSuppliers, contracts.map(supplierRow));
  await insert(
    t.securities,
    contracts.flatMap(({ guarantee }) => guarantee ?? []),
  );
  await insert(
    t.scheduleItems,
    packages.flatMap(({ items }) => items),
  );
  await insert(
    t.dependencies,
    projects.flatMap(({ links }) => links),
  );
  await insert(
    t.baselines,
    projects.map(({ baseline }) => baseline),
  );
  await insert(t.baselineItems, projects.flatMap(baselineItems));
  await insert(t.baselinePackages, projects.flatMap(baselinePackages));
  await insertLedger(tx, projects, insert);
}

function capitalRows({ capital }: ProjectRows) {
  return capital.map(({ provinceCode, ...row }) => row);
}

function supplierRow({ row, supplierId }: SignedContract) {
  return { contractId: row.id, supplierId, role: 'sole' as const };
}

function baselineItems({ baseline, packages }: ProjectRows) {
  return packages.flatMap(({ items }) =>
    items.map(({ id, plannedStartOn, plannedFinishOn }) => ({
      baselineId: baseline.id,
      itemId: id,
      startOn: plannedStartOn,
      finishOn: plannedFinishOn,
    })),
  );
}

function baselinePackages({ baseline, packages }: ProjectRows) {
  return packages.map(({ row, price }) => ({ baselineId: baseline.id, packageId: row.id, budget: price }));
}
