import {
  contractTypes,
  delayReasons,
  fundingSources,
  packageStatuses,
  planParts,
  procurementCategories,
  procurementMethods,
  procurementProcedures,
  statusChangeKinds,
} from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import { checksOn } from './checks.ts';
import { provenance, recorded } from './columns.ts';
import type { defineProjects } from './projects.ts';
import type { defineSources } from './sources.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  projects: ReturnType<typeof defineProjects>['projects'];
  organisations: ReturnType<typeof defineProjects>['organisations'];
  sources: ReturnType<typeof defineSources>;
  users: ReturnType<typeof defineUsers>['users'];
};

export const defineBiddingPackages = (kit: Kit, { projects, organisations, sources, users }: Refs) => {
  /** Fields of Law 22/2023 art. 39, e-GP references, and the status that the newest status change left. */
  const biddingPackages = kit.table(
    'bidding_packages',
    {
      id: kit.id().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      code: kit.text().notNull(),
      name: kit.text().notNull(),
      foldedName: kit.text().notNull(),
      /** Null where a crawled notice gives no price: unknown, not zero. */
      price: kit.vnd(),
      fundingSource: kit.oneOf(fundingSources),
      category: kit.oneOf(procurementCategories),
      method: kit.oneOf(procurementMethods),
      procedure: kit.oneOf(procurementProcedures),
      contractType: kit.oneOf(contractTypes),
      /** The first month of a quarter where the plan names a quarter. */
      selectionStartMonth: kit.month(),
      startsByQuarter: kit.boolean().notNull().default(false),
      selectionDays: kit.integer(),
      executionDays: kit.integer(),
      /** Additional purchase option, as a share of the items' volume. */
      purchaseOption: kit.basisPoints(),
      isPrequalified: kit.boolean(),
      bidSupervision: kit.text(),
      planPart: kit.oneOf(planParts).notNull().default('inPlan'),
      /** A direct appointment of this package may take the longer time. */
      isComplex: kit.boolean().notNull().default(false),
      isIt: kit.boolean().notNull().default(true),
      isOnline: kit.boolean(),
      isDomestic: kit.boolean(),
      procuringEntityId: kit.id().references(() => organisations.id),
      planNumber: kit.text(),
      noticeNumber: kit.text().unique(),
      noticeUrl: kit.text(),
      noticePublishedAt: kit.instant(),
      bidClosingAt: kit.instant(),
      location: kit.text(),
      managerId: kit.id().references(() => users.id),
      status: kit.oneOf(packageStatuses).notNull(),
      round: kit.integer().notNull().default(1),
      version: kit.integer().notNull().default(1),
      ...provenance(kit, sources),
    },
    (t) => [
      ...checksOn(kit, 'bidding_packages', {
        money: [t.price],
        codes: [
          [t.fundingSource, fundingSources],
          [t.category, procurementCategories],
          [t.method, procurementMethods],
          [t.procedure, procurementProcedures],
          [t.contractType, contractTypes],
          [t.planPart, planParts],
          [t.status, packageStatuses],
        ],
      }),
      kit.uniqueIndex('bidding_packages_code').on(t.projectId, t.code),
      kit.index('bidding_packages_by_manager').on(t.managerId),
      kit.index('bidding_packages_by_name').on(t.foldedName, t.id),
    ],
  );

  const packageStatusChanges = kit.table(
    'package_status_changes',
    {
      id: kit.id().primaryKey(),
      packageId: kit
        .id()
        .notNull()
        .references(() => biddingPackages.id),
      /** 1, 2, 3 … within the package. */
      step: kit.integer().notNull(),
      kind: kit.oneOf(statusChangeKinds).notNull(),
      /** Null for the first row of a package. */
      fromStatus: kit.oneOf(packageStatuses),
      toStatus: kit.oneOf(packageStatuses).notNull(),
      round: kit.integer().notNull(),
      changedOn: kit.day().notNull(),
      /** What the transition was asked to state: notice number, award price, decision … */
      facts: kit.json<Record<string, string | number>>().notNull(),
      documentRef: kit.text(),
      note: kit.text(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'package_status_changes', {
        days: [t.changedOn],
        codes: [
          [t.kind, statusChangeKinds],
          [t.fromStatus, packageStatuses],
          [t.toStatus, packageStatuses],
        ],
      }),
      kit.uniqueIndex('package_status_changes_step').on(t.packageId, t.step),
      kit.index('package_status_changes_by_day').on(t.changedOn),
    ],
  );

  const progressReports = kit.table(
    'progress_reports',
    {
      id: kit.id().primaryKey(),
      packageId: kit
        .id()
        .notNull()
        .references(() => biddingPackages.id),
      reportedOn: kit.day().notNull(),
      physical: kit.basisPoints().notNull(),
      acceptedValue: kit.vnd(),
      delayReason: kit.oneOf(delayReasons),
      note: kit.text(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'progress_reports', {
        money: [t.acceptedValue],
        days: [t.reportedOn],
        codes: [[t.delayReason, delayReasons]],
      }),
      kit.check('progress_reports_physical_range', kit.sql`${t.physical} between 0 and 10000`),
      kit.index('progress_reports_by_package').on(t.packageId, t.reportedOn, t.id),
    ],
  );

  /** Each keeps the old price and the new. */
  const packagePriceChanges = kit.table(
    'package_price_changes',
    {
      id: kit.id().primaryKey(),
      packageId: kit
        .id()
        .notNull()
        .references(() => biddingPackages.id),
      oldPrice: kit.vnd(),
      newPrice: kit.vnd().notNull(),
      decidedOn: kit.day().notNull(),
      decisionNumber: kit.text().notNull(),
      reason: kit.text().notNull(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'package_price_changes', { money: [t.oldPrice, t.newPrice], days: [t.decidedOn] }),
      kit.index('package_price_changes_by_package').on(t.packageId, t.decidedOn),
    ],
  );

  return { biddingPackages, packageStatusChanges, progressReports, packagePriceChanges };
};
