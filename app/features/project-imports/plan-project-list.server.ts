import type { Locale } from '#app/domain/codelists.ts';
import { vnd } from '#app/domain/money.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Sheet } from '#app/platform/sheets/sheet.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';

import { planProjectImport, type ProjectRowPlan } from './project-import-plan.ts';
import type { ProjectMapping } from './project-mapping.ts';
import { findKnownProjects, findProvinceCodes, sumTotalInvestment } from './queries.server.ts';
import { readProjectRows } from './read-project-rows.ts';

export type ProjectListPlan = {
  readonly rows: readonly ProjectRowPlan[];
  /** What keeps all of it from being imported. */
  readonly violations: readonly Violation[];
};

/** What an import of a list would do as the data stands. */
export async function planProjectList(
  db: Reader,
  { sheet, mapping, locale }: { sheet: Sheet; mapping: ProjectMapping; locale: Locale },
): Promise<ProjectListPlan> {
  const provinces = await findProvinceCodes(db);
  const known = await findKnownProjects(db, locale);
  const read = readProjectRows(sheet, mapping, provinces).map((row) => ({
    ...row,
    content: sha256(row.content),
  }));
  const rows = planProjectImport(read, known);
  return { rows, violations: await checkTotal(db, rows) };
}

/** Totals of all projects stand on the first page: they must stay figures that can be kept. */
async function checkTotal(db: Reader, rows: readonly ProjectRowPlan[]): Promise<Violation[]> {
  const amounts = rows.flatMap((row) =>
    row.outcome === 'created' ? (row.project.totalInvestment?.amount ?? []) : [],
  );
  const sum = amounts.reduce((total, amount) => total + BigInt(amount), BigInt(await sumTotalInvestment(db)));
  if (sum <= BigInt(Number.MAX_SAFE_INTEGER)) return [];
  return [{ code: 'moneyTotalOutOfRange', params: { limit: { vnd: vnd(Number.MAX_SAFE_INTEGER) } } }];
}
