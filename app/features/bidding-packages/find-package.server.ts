import { asc, desc, eq } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { Reader } from '#db/reader.ts';

import { findPackageSubject } from './package-address.server.ts';
import type { PackageAddress } from './package-address.server.ts';
import { listContracts } from './package-contracts.server.ts';
import { findPackageSchedule } from './package-schedule.server.ts';

const vouchersShown = 10;
const reportsShown = 10;

/** All that a package's page shows; throws `NotFound`. */
export async function findPackage(
  db: Reader,
  address: PackageAddress,
  { today, locale }: { today: Day; locale: Locale },
) {
  const subject = await findPackageSubject(db, address);
  const biddingPackage = await findHeader(db, subject.packageId, locale);
  return {
    subject,
    biddingPackage,
    neighbours: await listDriven(db, subject.projectId, subject.packageId),
    contracts: await listContracts(db, subject.packageId, today),
    schedule: await findPackageSchedule(db, subject, today),
    vouchers: await listVouchers(db, subject.packageId),
    reports: await listReports(db, subject.packageId),
  };
}
export type PackagePage = Awaited<ReturnType<typeof findPackage>>;

async function findHeader(db: Reader, packageId: string, locale: Locale) {
  const { biddingPackages, projects, packagePositions, organisations, users, sources } = db.t;
  const [row] = await db
    .select({
      row: biddingPackages,
      position: packagePositions,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
      procuringEntity: organisations.name,
      manager: users.name,
      source: sources.title,
      sourceUrl: sources.url,
    })
    .from(biddingPackages)
    .innerJoin(projects, eq(projects.id, biddingPackages.projectId))
    .leftJoin(packagePositions, eq(packagePositions.packageId, biddingPackages.id))
    .leftJoin(organisations, eq(organisations.id, biddingPackages.procuringEntityId))
    .leftJoin(users, eq(users.id, biddingPackages.managerId))
    .leftJoin(sources, eq(sources.id, biddingPackages.sourceId))
    .where(eq(biddingPackages.id, packageId));
  if (row === undefined) throw new Error(`no package ${packageId}`);
  const { row: columns, ...rest } = row;
  return { ...columns, ...rest };
}

/** The package that makes this one late, and those that this one makes late. */
async function listDriven(db: Reader, projectId: string, packageId: string) {
  const { packagePositions: positions, biddingPackages: packages } = db.t;
  const rows = await db
    .select({
      id: packages.id,
      code: packages.code,
      name: packages.name,
      drivenById: positions.drivenById,
    })
    .from(positions)
    .innerJoin(packages, eq(packages.id, positions.packageId))
    .where(eq(positions.projectId, projectId))
    .orderBy(asc(packages.code));
  const own = rows.find(({ id }) => id === packageId);
  return {
    drivenBy: rows.find(({ id }) => id === own?.drivenById) ?? null,
    drives: rows.filter(({ drivenById }) => drivenById === packageId),
  };
}

async function listVouchers(db: Reader, packageId: string) {
  const { disbursementEntries: entries } = db.t;
  return db
    .select({
      id: entries.id,
      kind: entries.kind,
      voucherNumber: entries.voucherNumber,
      postedOn: entries.postedOn,
      gross: entries.gross,
      recovered: entries.recovered,
      cash: entries.cash,
      capitalYear: entries.capitalYear,
      illustrative: entries.illustrative,
    })
    .from(entries)
    .where(eq(entries.packageId, packageId))
    .orderBy(desc(entries.postedOn), desc(entries.seq))
    .limit(vouchersShown);
}

async function listReports(db: Reader, packageId: string) {
  const { progressReports: reports, users } = db.t;
  return db
    .select({
      id: reports.id,
      reportedOn: reports.reportedOn,
      physical: reports.physical,
      acceptedValue: reports.acceptedValue,
      delayReason: reports.delayReason,
      note: reports.note,
      illustrative: reports.illustrative,
      by: users.name,
    })
    .from(reports)
    .leftJoin(users, eq(users.id, reports.recordedBy))
    .where(eq(reports.packageId, packageId))
    .orderBy(desc(reports.reportedOn), desc(reports.id))
    .limit(reportsShown);
}
