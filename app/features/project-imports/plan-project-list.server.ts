import type { Locale } from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { vnd } from '#app/domain/money.ts';
import type { Violation } from '#app/domain/violation.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';

import { planProjectImport, type ProjectRowPlan } from './project-import-plan.ts';
import type { ProjectMapping } from './project-mapping.ts';
import type { ProjectRow } from './project-row.ts';
import {
  findKnownProjects,
  findProvinceCodes,
  findUnitsInReach,
  sumTotalInvestment,
} from './queries.server.ts';
import { readProjectRows } from './read-project-rows.ts';
import type { Sheet } from './sheet.ts';

export type ProjectListPlan = {
  readonly rows: readonly ProjectRowPlan[];
  /** What keeps all of it from being imported. */
  readonly violations: readonly Violation[];
};

/** What an import of a list would do as the data stands, for whoever asks. */
export async function planProjectList(
  db: Reader,
  actor: Actor,
  { sheet, mapping, locale }: { sheet: Sheet; mapping: ProjectMapping; locale: Locale },
): Promise<ProjectListPlan> {
  const provinces = await findProvinceCodes(db);
  const known = await findKnownProjects(db, locale);
  const units = await findUnitsInReach(db, actor);
  const read = readProjectRows(sheet, mapping, provinces).map((row) => ({
    ...row,
    content: sha256(row.content),
  }));
  const rows = planProjectImport(units === null ? read : read.map((row) => withinUnits(row, units)), known);
  return { rows, violations: await checkTotal(db, rows) };
}

function withinUnits(row: ProjectRow, units: ReadonlySet<string>): ProjectRow {
  const unit = row.project?.owner ?? '';
  if (row.project === null || units.has(foldText(unit))) return row;
  const violation: Violation = { code: 'unitOutsideReach', params: { unit: { text: unit || '—' } } };
  return { ...row, project: null, notes: [], violations: [violation] };
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
