import { and, asc, eq, isNull } from 'drizzle-orm';

import { type Day, parseDay, vietnamDayOf } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { usableBy } from '#app/domain/override-rules.ts';
import { type Lateness, latenessOf } from '#app/domain/progress-report.ts';
import { listContractTerms } from '#db/contracts.server.ts';
import type { Reader } from '#db/reader.ts';

import { readPlanLimits } from '../selection-plan/queries.server.ts';

/** All that a workbook of a project is measured against, read at once. Exact only behind the locks of ledger and log. */
export async function loadWorkbookPosition(
  db: Reader,
  { projectId, userId, today }: { projectId: string; userId: string; today: Day },
) {
  const limits = await readPlanLimits(db, { projectId, packageId: null }, today);
  return {
    ...limits,
    packages: await listPackages(db, projectId),
    lastPriceChanges: await listLastPriceChanges(db, projectId),
    closingDays: await listClosingDays(db, projectId),
    contracts: await listContracts(db, projectId),
    allowances: await listAllowances(db, projectId, userId),
    suppliers: (await db.select({ name: db.t.suppliers.name }).from(db.t.suppliers)).map(({ name }) => name),
    securities: await listSecurities(db, projectId),
    reports: await listReports(db, projectId),
    latenesses: await listLatenesses(db, projectId),
  };
}
export type WorkbookPosition = Awaited<ReturnType<typeof loadWorkbookPosition>>;
export type KnownPackage = WorkbookPosition['packages'][number];
export type KnownContract = WorkbookPosition['contracts'][number];

async function listPackages(db: Reader, projectId: string) {
  const { biddingPackages: packages } = db.t;
  return db.select().from(packages).where(eq(packages.projectId, projectId)).orderBy(asc(packages.code));
}

/** The last decision about the price of each package that has one. */
async function listLastPriceChanges(db: Reader, projectId: string): Promise<ReadonlyMap<string, Day>> {
  const { biddingPackages: packages, packagePriceChanges: changes } = db.t;
  const rows = await db
    .select({ packageId: changes.packageId, on: changes.decidedOn })
    .from(changes)
    .innerJoin(packages, eq(packages.id, changes.packageId))
    .where(eq(packages.projectId, projectId))
    .orderBy(asc(changes.decidedOn), asc(changes.id));
  return new Map(rows.map(({ packageId, on }) => [packageId, on]));
}

/** When bids of the packages that invite bidders are opened, as their notices state it. */
async function listClosingDays(db: Reader, projectId: string): Promise<ReadonlyMap<string, Day>> {
  const { biddingPackages: packages, packageStatusChanges: changes } = db.t;
  const rows = await db
    .select({ packageId: packages.id, closingAt: packages.bidClosingAt, facts: changes.facts })
    .from(packages)
    .innerJoin(
      changes,
      and(
        eq(changes.packageId, packages.id),
        eq(changes.toStatus, 'inviting'),
        eq(changes.round, packages.round),
      ),
    )
    .where(and(eq(packages.projectId, projectId), eq(packages.status, 'inviting')))
    .orderBy(asc(changes.step));
  return new Map(
    rows.flatMap(({ packageId, closingAt, facts }): [string, Day][] => {
      const stated = typeof facts.closingOn === 'string' ? parseDay(facts.closingOn) : null;
      const on = closingAt === null ? stated : vietnamDayOf(closingAt);
      return on === null ? [] : [[packageId, on]];
    }),
  );
}

async function listContracts(db: Reader, projectId: string) {
  const { biddingPackages: packages, contracts, contractSuppliers, suppliers } = db.t;
  const terms = new Map((await listContractTerms(db, projectId)).map((one) => [one.id, one]));
  const rows = await db
    .select({
      id: contracts.id,
      packageId: packages.id,
      packageCode: packages.code,
      number: contracts.number,
      lot: contracts.lot,
      signedOn: contracts.signedOn,
      value: contracts.value,
      finishOn: contracts.finishOn,
    })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .where(eq(packages.projectId, projectId))
    .orderBy(asc(packages.code), asc(contracts.signedOn), asc(contracts.id));
  const parties = await db
    .select({ contractId: contracts.id, name: suppliers.name, share: contractSuppliers.share })
    .from(contractSuppliers)
    .innerJoin(suppliers, eq(suppliers.id, contractSuppliers.supplierId))
    .innerJoin(contracts, eq(contracts.id, contractSuppliers.contractId))
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .where(eq(packages.projectId, projectId))
    .orderBy(asc(contractSuppliers.role), asc(suppliers.foldedName));
  const partiesOf = groupBy(parties, ({ contractId }) => contractId);
  return rows.map((row) => ({
    ...row,
    value: terms.get(row.id)?.value ?? row.value,
    finishOn: terms.get(row.id)?.finishOn ?? row.finishOn,
    parties: (partiesOf.get(row.id) ?? []).map(({ name, share }) => ({ name, share })),
  }));
}

/** How late packages are, by their positions before the file; those that are not late are left out. */
async function listLatenesses(db: Reader, projectId: string): Promise<ReadonlyMap<string, Lateness>> {
  const { packagePositions: positions } = db.t;
  const rows = await db
    .select({
      packageId: positions.packageId,
      delayDays: positions.delayDays,
      approvedFinishOn: positions.approvedFinishOn,
      finishOn: positions.finishOn,
    })
    .from(positions)
    .where(eq(positions.projectId, projectId));
  return new Map(
    rows.flatMap(({ packageId, ...position }): [string, Lateness][] => {
      const lateness = latenessOf(position);
      return lateness === null ? [] : [[packageId, lateness]];
    }),
  );
}

/** The permissions to pass the package price that this person may use, by package. */
async function listAllowances(db: Reader, projectId: string, userId: string) {
  const { overrides, overrideUses: uses } = db.t;
  const rows = await db
    .select({
      packageId: overrides.subjectId,
      id: overrides.id,
      amount: overrides.amount,
      documentNumber: overrides.documentNumber,
      grantedBy: overrides.recordedBy,
    })
    .from(overrides)
    .leftJoin(uses, eq(uses.overrideId, overrides.id))
    .where(
      and(
        eq(overrides.projectId, projectId),
        eq(overrides.rule, 'contractAbovePackagePrice'),
        isNull(uses.overrideId),
      ),
    );
  const open = groupBy(rows, ({ packageId }) => packageId);
  return new Map([...open].map(([packageId, granted]) => [packageId, usableBy(userId, granted)]));
}

async function listSecurities(db: Reader, projectId: string) {
  const { biddingPackages: packages, contracts, securities, securityReleases: releases } = db.t;
  return db
    .select({
      id: securities.id,
      contractId: contracts.id,
      contractNumber: contracts.number,
      packageCode: packages.code,
      kind: securities.kind,
      number: securities.number,
      issuer: securities.issuer,
      amount: securities.amount,
      issuedOn: securities.issuedOn,
      expiresOn: securities.expiresOn,
      replacesId: securities.replacesId,
      releasedOn: releases.releasedOn,
    })
    .from(securities)
    .innerJoin(contracts, eq(contracts.id, securities.contractId))
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .leftJoin(releases, eq(releases.securityId, securities.id))
    .where(eq(packages.projectId, projectId))
    .orderBy(asc(packages.code), asc(contracts.number), asc(securities.expiresOn), asc(securities.id));
}

/** Every report, the oldest first. */
async function listReports(db: Reader, projectId: string) {
  const { biddingPackages: packages, progressReports: reports } = db.t;
  return db
    .select({
      packageId: packages.id,
      packageCode: packages.code,
      on: reports.reportedOn,
      physical: reports.physical,
      acceptedValue: reports.acceptedValue,
      delayReason: reports.delayReason,
      note: reports.note,
    })
    .from(reports)
    .innerJoin(packages, eq(packages.id, reports.packageId))
    .where(eq(packages.projectId, projectId))
    .orderBy(asc(reports.reportedOn), asc(reports.id));
}
