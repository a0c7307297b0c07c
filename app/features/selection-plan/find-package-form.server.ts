import { desc, eq } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { isBeforeOpening, lastDayForPrice } from '#app/domain/package-price.ts';
import { planStartText } from '#app/domain/plan-start.ts';
import type { Reader } from '#db/reader.ts';

import type { PlanSubject } from './plan-addresses.server.ts';
import { readPlanLimits } from './plan-limits.server.ts';
import { readPricePosition } from './price-position.server.ts';

/** What the forms of a package's plan need: its fields as they are typed, its price and until when that may change. */
export async function findPackageForm(
  db: Reader,
  { packageId, ...subject }: PlanSubject & { packageId: string },
  { today, locale }: { today: Day; locale: Locale },
) {
  const { biddingPackages: packages } = db.t;
  const [row] = await db.select().from(packages).where(eq(packages.id, packageId));
  if (row === undefined) throw new Error(`no package ${packageId}`);
  const position = await readPricePosition(db, row, today);
  const { selectionStartMonth: month, startsByQuarter: byQuarter } = row;
  return {
    project: await findProjectHeading(db, subject, locale),
    code: row.code,
    name: row.name,
    status: row.status,
    illustrative: row.illustrative,
    version: row.version,
    price: row.price,
    part: row.planPart,
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
    mayChangePrice: isBeforeOpening(row.status),
    bidOpeningOn: row.status === 'inviting' ? position.bidOpeningOn : null,
    lastDayForPrice: lastDayForPrice(position),
    fixedDays: position.fixedDays,
    fixedReview: (await readPlanLimits(db, { projectId: row.projectId, packageId }, today)).fixedReview,
    priceChanges: await listPriceChanges(db, packageId),
  };
}
export type PackageForm = Awaited<ReturnType<typeof findPackageForm>>;

/** What the form of a new package says around it. */
export async function findNewPackageForm(
  db: Reader,
  subject: PlanSubject,
  { today, locale }: { today: Day; locale: Locale },
) {
  const { projectId } = subject;
  const limits = await readPlanLimits(db, { projectId, packageId: null }, today);
  return {
    project: await findProjectHeading(db, subject, locale),
    plannedPrices: limits.otherPrices,
    totalInvestment: limits.totalInvestment,
  };
}

async function findProjectHeading(db: Reader, { projectId, projectCode }: PlanSubject, locale: Locale) {
  const { projects } = db.t;
  const [project] = await db
    .select({ name: locale === 'vi' ? projects.nameVi : projects.nameEn })
    .from(projects)
    .where(eq(projects.id, projectId));
  return { code: projectCode, name: project?.name ?? projectCode };
}

async function listPriceChanges(db: Reader, packageId: string) {
  const { packagePriceChanges: changes, users } = db.t;
  return db
    .select({
      id: changes.id,
      oldPrice: changes.oldPrice,
      newPrice: changes.newPrice,
      decidedOn: changes.decidedOn,
      decisionNumber: changes.decisionNumber,
      reason: changes.reason,
      illustrative: changes.illustrative,
      by: users.name,
    })
    .from(changes)
    .leftJoin(users, eq(users.id, changes.recordedBy))
    .where(eq(changes.packageId, packageId))
    .orderBy(desc(changes.decidedOn), desc(changes.id));
}
