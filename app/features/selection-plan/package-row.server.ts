import { and, eq } from 'drizzle-orm';

import { foldText } from '#app/domain/folded-text.ts';
import { planStartText } from '#app/domain/plan-start.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import type { AuditFact } from '#db/audit.server.ts';
import type { Reader, Writer } from '#db/reader.ts';
import type { Tables } from '#db/schema/schema.ts';

import type { EditPackage } from './schemas.ts';

export type PackageRow = Tables['biddingPackages']['$inferSelect'];

/** The columns that a form of a package fills in. */
export type PackageColumns = Pick<
  PackageRow,
  | 'name'
  | 'planPart'
  | 'fundingSource'
  | 'category'
  | 'method'
  | 'procedure'
  | 'contractType'
  | 'selectionStartMonth'
  | 'startsByQuarter'
  | 'selectionDays'
  | 'executionDays'
  | 'purchaseOption'
  | 'isPrequalified'
  | 'isOnline'
  | 'isDomestic'
  | 'bidSupervision'
  | 'isComplex'
  | 'isIt'
>;

/** What was typed as the columns keep it. */
export function columnsOf({ part, selectionStart, ...typed }: Omit<EditPackage, 'version'>): PackageColumns {
  return {
    ...typed,
    planPart: part,
    selectionStartMonth: selectionStart?.month ?? null,
    startsByQuarter: selectionStart?.byQuarter ?? false,
  };
}

/** What people search a package by. */
export function foldedNameOf(code: string, name: string): string {
  return foldText(`${code} ${name}`);
}

/** A package's columns under the names that the audit log has for them. */
export function toldColumns(row: PackageColumns): Record<string, AuditFact> {
  const { selectionStartMonth: month, startsByQuarter: byQuarter } = row;
  return {
    name: row.name,
    planPart: row.planPart,
    fundingSource: row.fundingSource,
    category: row.category,
    method: row.method,
    procedure: row.procedure,
    contractType: row.contractType,
    selectionStart: month === null ? null : planStartText({ month, byQuarter }),
    selectionDays: row.selectionDays,
    executionDays: row.executionDays,
    purchaseOption: row.purchaseOption,
    isPrequalified: row.isPrequalified,
    isOnline: row.isOnline,
    isDomestic: row.isDomestic,
    bidSupervision: row.bidSupervision,
    isComplex: row.isComplex,
    isIt: row.isIt,
  };
}

/** A package's row; throws where it is of another version than its editor read. */
export async function readPackage(db: Reader, packageId: string, version: number): Promise<PackageRow> {
  const row = await rowOf(db, packageId);
  if (row.version !== version) throw staleEdit(row);
  return row;
}

/** Leaves a change on the package's row, and a new version, only where it is still the one that was read. */
export async function changeRow(
  tx: Writer,
  { id, version }: PackageRow,
  change: Partial<PackageRow>,
): Promise<void> {
  const { biddingPackages: packages } = tx.t;
  const changed = await tx
    .update(packages)
    .set({ ...change, version: version + 1 })
    .where(and(eq(packages.id, id), eq(packages.version, version)))
    .returning({ id: packages.id });
  if (changed.length === 0) throw staleEdit(await rowOf(tx, id));
}

async function rowOf(db: Reader, packageId: string): Promise<PackageRow> {
  const { biddingPackages: packages } = db.t;
  const [row] = await db.select().from(packages).where(eq(packages.id, packageId));
  if (row === undefined) throw new Error(`no package ${packageId}`);
  return row;
}

function staleEdit({ version, name, planPart, price, status }: PackageRow): StaleEdit {
  return new StaleEdit({ version, name, planPart, price, status });
}
