import { and, asc, desc, eq, inArray } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { ledgerRules } from '#app/domain/override-rules.ts';
import type { Reader } from '#db/reader.ts';

/** The name of a project, the contracts and the capital of which a voucher may be permitted more. */
export async function getPermittable(db: Reader, projectId: string, locale: Locale) {
  const { projects, contracts, biddingPackages: packages, projectYearTotals: totals } = db.t;
  const [project] = await db
    .select({ code: projects.code, name: locale === 'vi' ? projects.nameVi : projects.nameEn })
    .from(projects)
    .where(eq(projects.id, projectId));
  if (project === undefined) throw new NotFound(`project ${projectId}`);
  return {
    project,
    contracts: await db
      .select({ id: contracts.id, number: contracts.number, packageCode: packages.code })
      .from(contracts)
      .innerJoin(packages, eq(packages.id, contracts.packageId))
      .where(eq(packages.projectId, projectId))
      .orderBy(asc(packages.code), asc(contracts.number)),
    lines: await db
      .select({ capitalYear: totals.capitalYear, fundingSource: totals.fundingSource })
      .from(totals)
      .where(eq(totals.projectId, projectId))
      .orderBy(desc(totals.capitalYear), asc(totals.fundingSource)),
  };
}
export type Permittable = Awaited<ReturnType<typeof getPermittable>>;

/** What was permitted to a project's vouchers, the newest first, each with the voucher that used it. */
export async function listPermissions(db: Reader, projectId: string) {
  const { overrides, overrideUses: uses, disbursementEntries: entries, contracts, users } = db.t;
  return db
    .select({
      id: overrides.id,
      rule: overrides.rule,
      contractNumber: contracts.number,
      capitalYear: overrides.capitalYear,
      fundingSource: overrides.fundingSource,
      amount: overrides.amount,
      documentNumber: overrides.documentNumber,
      reason: overrides.reason,
      recordedAt: overrides.recordedAt,
      by: users.name,
      voucherId: entries.id,
      voucherNumber: entries.voucherNumber,
    })
    .from(overrides)
    .leftJoin(uses, eq(uses.overrideId, overrides.id))
    .leftJoin(entries, eq(entries.id, uses.usedFor))
    .leftJoin(contracts, eq(contracts.id, overrides.subjectId))
    .leftJoin(users, eq(users.id, overrides.recordedBy))
    .where(and(eq(overrides.projectId, projectId), inArray(overrides.rule, [...ledgerRules])))
    .orderBy(desc(overrides.id));
}
export type ListedPermission = Awaited<ReturnType<typeof listPermissions>>[number];
