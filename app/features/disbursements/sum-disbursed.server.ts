import { and, eq, sql } from 'drizzle-orm';

import { noMoney, type Vnd } from '#app/domain/money.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

import type { LedgerPart } from './queries.server.ts';

/** What a part of the ledger adds up to, from kept totals; null where only the entries themselves could tell. */
export async function sumDisbursed(db: Reader, part: LedgerPart): Promise<Vnd | null> {
  if (part.kind !== null || part.voucher !== null) return null;
  const isOfOneYearOrSource = part.year !== null || part.source !== null;
  if (part.contractId !== null) return isOfOneYearOrSource ? null : sumOfContract(db, part.contractId);
  if (part.packageId !== null) return isOfOneYearOrSource ? null : sumOfPackage(db, part.packageId);
  return part.projectId === null ? sumOfProvinces(db, part) : sumOfProject(db, part, part.projectId);
}

async function sumOfContract(db: Reader, contractId: string): Promise<Vnd> {
  const { contractTotals: totals } = db.t;
  const [sums] = await db
    .select({ disbursed: sumOf(sql`${totals.paid} + ${totals.advanceOutstanding}`) })
    .from(totals)
    .where(eq(totals.contractId, contractId));
  return sums?.disbursed ?? noMoney;
}

async function sumOfPackage(db: Reader, packageId: string): Promise<Vnd> {
  const { contracts, contractTotals: totals } = db.t;
  const [sums] = await db
    .select({ disbursed: sumOf(sql`${totals.paid} + ${totals.advanceOutstanding}`) })
    .from(contracts)
    .innerJoin(totals, eq(totals.contractId, contracts.id))
    .where(eq(contracts.packageId, packageId));
  return sums?.disbursed ?? noMoney;
}

async function sumOfProject(db: Reader, { year, source }: LedgerPart, projectId: string): Promise<Vnd> {
  const { projectYearTotals: totals } = db.t;
  const [sums] = await db
    .select({ disbursed: sumOf(totals.disbursed) })
    .from(totals)
    .where(
      and(
        eq(totals.projectId, projectId),
        year === null ? undefined : eq(totals.capitalYear, year),
        source === null ? undefined : eq(totals.fundingSource, source),
      ),
    );
  return sums?.disbursed ?? noMoney;
}

async function sumOfProvinces(db: Reader, { provinceCode, year, source }: LedgerPart): Promise<Vnd> {
  const { provinceMonthTotals: totals } = db.t;
  const [sums] = await db
    .select({ disbursed: sumOf(totals.disbursed) })
    .from(totals)
    .where(
      and(
        provinceCode === null ? undefined : eq(totals.provinceCode, provinceCode),
        year === null ? undefined : eq(totals.capitalYear, year),
        source === null ? undefined : eq(totals.fundingSource, source),
      ),
    );
  return sums?.disbursed ?? noMoney;
}
