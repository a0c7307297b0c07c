import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import { type Day, earlierOf, type Month } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { noMoney, sumVnd, type Vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { standingSteps } from '#app/domain/package-history.ts';
import { isAccepted } from '#app/domain/package-lifecycle.ts';
import {
  type CurvedPackage,
  type PackageProgress,
  progressCurves,
  progressOn,
} from '#app/domain/progress-curves.ts';
import { listContractTerms } from '#db/contracts.server.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

/** What a package adds to the distances between the curves. */
export type ListedGap = PackageProgress & {
  readonly code: string;
  readonly name: string;
  readonly isPriced: boolean;
  readonly advanceOutstanding: Vnd;
};

/** More explain nothing to anybody; the sums are of all. */
const gapsShown = 50;

/** A project's three curves, and the packages that explain the distances between them, the largest first. */
export async function loadProgressCurves(
  db: Reader,
  code: string,
  { today, locale }: { today: Day; locale: Locale },
) {
  const project = await findProject(db, code, locale);
  const packages = await readPackages(db, project.id, today);
  const gaps = packages.map(({ code: packageCode, name, price, curved, advanceOutstanding }): ListedGap => {
    const isPriced = price !== null || curved.worth > 0;
    return { ...progressOn(curved, today), code: packageCode, name, isPriced, advanceOutstanding };
  });
  const apart = gaps.filter(({ procured, done, disbursed, worth }) =>
    [procured, done, disbursed].some((amount) => amount !== worth),
  );
  return {
    project,
    curves: progressCurves(
      packages.map(({ curved }) => curved),
      today,
    ),
    outsideContracts: await sumOutside(db, project.id, today),
    packages: packages.length,
    apart: apart.length,
    gaps: apart
      .toSorted((a, b) => Math.abs(b.unpaid) - Math.abs(a.unpaid) || b.worth - a.worth)
      .slice(0, gapsShown),
  };
}

async function findProject(db: Reader, code: string, locale: Locale) {
  const { projects } = db.t;
  const [project] = await db
    .select({
      id: projects.id,
      code: projects.code,
      name: locale === 'vi' ? projects.nameVi : projects.nameEn,
      illustrative: projects.illustrative,
    })
    .from(projects)
    .where(eq(projects.code, code));
  if (project === undefined) throw new NotFound(`project ${code}`);
  return project;
}

async function listPackages(db: Reader, projectId: string) {
  const { biddingPackages: packages } = db.t;
  return db
    .select({ id: packages.id, code: packages.code, name: packages.name, price: packages.price })
    .from(packages)
    .where(eq(packages.projectId, projectId))
    .orderBy(asc(packages.code));
}

async function readPackages(db: Reader, projectId: string, today: Day) {
  const packages = await listPackages(db, projectId);
  const terms = groupBy(await listContractTerms(db, projectId), ({ packageId }) => packageId);
  const contracts = groupBy(await listContracts(db, projectId), ({ packageId }) => packageId);
  const steps = groupBy(await listSteps(db, projectId, today), ({ packageId }) => packageId);
  const reports = groupBy(await listReports(db, projectId, today), ({ packageId }) => packageId);
  const cash = groupBy(await listCash(db, projectId, today), ({ packageId }) => packageId ?? '');
  return packages.map((row) => {
    const signed = contracts.get(row.id) ?? [];
    const values = (terms.get(row.id) ?? []).map(({ value }) => value);
    const days = signed.map(({ signedOn }) => signedOn);
    const curved: CurvedPackage = {
      id: row.id,
      worth: values.length > 0 ? sumVnd(...values) : (row.price ?? noMoney),
      signedOn: days.length === 0 ? null : days.reduce(earlierOf),
      acceptedOn: standingSteps(steps.get(row.id) ?? []).find(({ to }) => isAccepted(to))?.on ?? null,
      reports: reports.get(row.id) ?? [],
      cash: cash.get(row.id) ?? [],
    };
    const outstanding = signed.map(({ advanceOutstanding }) => advanceOutstanding ?? noMoney);
    return { ...row, curved, advanceOutstanding: sumVnd(...outstanding) };
  });
}

async function listContracts(db: Reader, projectId: string) {
  const { contracts, contractTotals: totals, biddingPackages: packages } = db.t;
  return db
    .select({
      packageId: contracts.packageId,
      signedOn: contracts.signedOn,
      advanceOutstanding: totals.advanceOutstanding,
    })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .leftJoin(totals, eq(totals.contractId, contracts.id))
    .where(eq(packages.projectId, projectId));
}

async function listSteps(db: Reader, projectId: string, today: Day) {
  const { packageStatusChanges: changes, biddingPackages: packages } = db.t;
  return db
    .select({
      packageId: changes.packageId,
      kind: changes.kind,
      to: changes.toStatus,
      on: changes.changedOn,
    })
    .from(changes)
    .innerJoin(packages, eq(packages.id, changes.packageId))
    .where(and(eq(packages.projectId, projectId), lte(changes.changedOn, today)))
    .orderBy(asc(changes.packageId), asc(changes.step));
}

async function listReports(db: Reader, projectId: string, today: Day) {
  const { progressReports: reports, biddingPackages: packages } = db.t;
  return db
    .select({ packageId: reports.packageId, on: reports.reportedOn, physical: reports.physical })
    .from(reports)
    .innerJoin(packages, eq(packages.id, reports.packageId))
    .where(and(eq(packages.projectId, projectId), lte(reports.reportedOn, today)))
    .orderBy(asc(reports.packageId), asc(reports.reportedOn), asc(reports.id));
}

async function listCash(db: Reader, projectId: string, today: Day) {
  const { disbursementEntries: entries } = db.t;
  const month = sql<Month>`substr(cast(${entries.postedOn} as text), 1, 7)`;
  return db
    .select({ packageId: entries.packageId, month, amount: sumOf(entries.cash) })
    .from(entries)
    .where(and(eq(entries.projectId, projectId), isNotNull(entries.packageId), lte(entries.postedOn, today)))
    .groupBy(entries.packageId, month);
}

/** Costs outside packages belong to no curve of theirs. */
async function sumOutside(db: Reader, projectId: string, today: Day): Promise<Vnd> {
  const { disbursementEntries: entries } = db.t;
  const [row] = await db
    .select({ amount: sumOf(entries.cash) })
    .from(entries)
    .where(and(eq(entries.projectId, projectId), isNull(entries.packageId), lte(entries.postedOn, today)));
  return row?.amount ?? noMoney;
}
