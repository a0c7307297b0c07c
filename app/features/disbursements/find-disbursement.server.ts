import { eq, type SQL } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import type { Locale } from '#app/domain/codelists.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Reader } from '#db/reader.ts';

/** One entry with the names of all it refers to, the entry it reverses and the one that reversed it. */
export async function findDisbursement(db: Reader, id: string, locale: Locale) {
  if (!isUuid(id)) throw new NotFound(`disbursement ${id}`);
  const { disbursementEntries: entries, projects, biddingPackages, contracts, users } = db.t;
  const [found] = await db
    .select({
      entry: {
        id: entries.id,
        seq: entries.seq,
        projectId: entries.projectId,
        packageId: entries.packageId,
        contractId: entries.contractId,
        reversesId: entries.reversesId,
        kind: entries.kind,
        voucherNumber: entries.voucherNumber,
        postedOn: entries.postedOn,
        capitalYear: entries.capitalYear,
        fundingSource: entries.fundingSource,
        gross: entries.gross,
        recovered: entries.recovered,
        advanceChange: entries.advanceChange,
        paidChange: entries.paidChange,
        cash: entries.cash,
        note: entries.note,
        illustrative: entries.illustrative,
        recordedAt: entries.recordedAt,
        hash: entries.hash,
        previousHash: entries.previousHash,
      },
      ownerId: projects.ownerId,
      projectCode: projects.code,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
      packageCode: biddingPackages.code,
      packageName: biddingPackages.name,
      contractNumber: contracts.number,
      recordedBy: users.name,
    })
    .from(entries)
    .innerJoin(projects, eq(projects.id, entries.projectId))
    .leftJoin(biddingPackages, eq(biddingPackages.id, entries.packageId))
    .leftJoin(contracts, eq(contracts.id, entries.contractId))
    .leftJoin(users, eq(users.id, entries.recordedBy))
    .where(eq(entries.id, id));
  if (found === undefined) throw new NotFound(`disbursement ${id}`);
  const { reversesId } = found.entry;
  return {
    ...found,
    reverses: reversesId === null ? null : await findVoucher(db, eq(entries.id, reversesId)),
    reversedBy: await findVoucher(db, eq(entries.reversesId, id)),
  };
}
export type FoundDisbursement = Awaited<ReturnType<typeof findDisbursement>>;

async function findVoucher(db: Reader, where: SQL) {
  const { disbursementEntries: entries } = db.t;
  const [found] = await db
    .select({ id: entries.id, voucherNumber: entries.voucherNumber, postedOn: entries.postedOn })
    .from(entries)
    .where(where);
  return found ?? null;
}
