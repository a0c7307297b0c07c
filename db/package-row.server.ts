import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { PlanPart } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { Vnd } from '#app/domain/money.ts';
import { type PlanStart, planStartText } from '#app/domain/plan-start.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';

import type { AuditFact, Trace } from './audit.server.ts';
import { lockChain } from './hash-chain.server.ts';
import type { Reader, Writer } from './reader.ts';
import type { Tables } from './schema/schema.ts';

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

/** What the plan says of a package, as it is typed. */
export type StatedPackage = Omit<PackageColumns, 'planPart' | 'selectionStartMonth' | 'startsByQuarter'> & {
  readonly part: PlanPart;
  readonly selectionStart: PlanStart | null;
};

/** What was typed as the columns keep it. */
export function columnsOf({ part, selectionStart, ...typed }: StatedPackage): PackageColumns {
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

export type NewPackage = {
  readonly id: string;
  readonly projectId: string;
  readonly code: string;
  readonly price: Vnd | null;
  readonly procuringEntityId: string | null;
  readonly columns: PackageColumns;
};

/** So many packages go into one statement. */
const batch = 250;

/** Makes packages that are in no approved plan yet, in the charge of whoever makes them; returns the events that tell of them, for the command to record. */
export async function appendPackages(
  tx: Writer,
  made: readonly NewPackage[],
  { today, trace: { actorId, at } }: { today: Day; trace: Trace },
) {
  for (let start = 0; start < made.length; start += batch) {
    const some = made.slice(start, start + batch);
    await tx.insert(tx.t.biddingPackages).values(
      some.map(({ columns, ...named }) => ({
        ...named,
        ...columns,
        foldedName: foldedNameOf(named.code, columns.name),
        managerId: actorId,
        status: 'draft' as const,
      })),
    );
    await tx.insert(tx.t.packageStatusChanges).values(
      some.map(({ id }) => ({
        id: uuidv7(),
        packageId: id,
        step: 1,
        kind: 'transition' as const,
        toStatus: 'draft' as const,
        round: 1,
        changedOn: today,
        facts: {},
        recordedBy: actorId,
        recordedAt: at,
      })),
    );
  }
  return made.map(({ id, code, price, columns }) => ({
    event: 'package.created' as const,
    subjectKind: 'package' as const,
    subjectId: id,
    changes: { code, price, ...toldColumns(columns) },
  }));
}

type PriceDecision = {
  readonly newPrice: Vnd;
  readonly decisionNumber: string;
  readonly decidedOn: Day;
  readonly reason: string;
};

/** Gives a package a new price and keeps the old one beside it; returns the event that tells of it, for the command to record. */
export async function appendPriceChange(
  tx: Writer,
  row: PackageRow,
  { newPrice, decisionNumber, decidedOn, reason }: PriceDecision,
  { actorId, at }: Trace,
) {
  await changeRow(tx, row, { price: newPrice });
  await tx.insert(tx.t.packagePriceChanges).values({
    id: uuidv7(),
    packageId: row.id,
    oldPrice: row.price,
    newPrice,
    decidedOn,
    decisionNumber,
    reason,
    recordedBy: actorId,
    recordedAt: at,
  });
  return {
    event: 'package.priceChanged' as const,
    subjectKind: 'package' as const,
    subjectId: row.id,
    changes: { price: { from: row.price, to: newPrice }, decisionNumber, decidedOn, reason },
  };
}

/** Leaves a change on the package's row, and a new version, only where it is still the one that was read. Returns the row as it is then. */
export async function changeRow(
  tx: Writer,
  row: PackageRow,
  change: Partial<PackageRow>,
): Promise<PackageRow> {
  const { id, version } = row;
  const { biddingPackages: packages } = tx.t;
  // The log before the row, as an import takes them: the other way round the two would wait for each other.
  await lockChain(tx, 'audit');
  const changed = await tx
    .update(packages)
    .set({ ...change, version: version + 1 })
    .where(and(eq(packages.id, id), eq(packages.version, version)))
    .returning({ id: packages.id });
  if (changed.length === 0) throw staleEdit(await rowOf(tx, id));
  return { ...row, ...change, version: version + 1 };
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
