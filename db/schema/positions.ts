import {
  fundingSources,
  packageStatuses,
  projectGroups,
  projectSectors,
  standings,
} from '#app/domain/codelists.ts';
import type { MilestonePosition } from '#app/domain/position/project-schedule.ts';
import type { Kit } from '../kit.ts';
import type { defineBiddingPackages } from './bidding-packages.ts';
import { checksOn } from './checks.ts';
import type { defineContracts } from './contracts.ts';
import type { definePlaces } from './places.ts';
import type { defineProjects } from './projects.ts';

type Refs = {
  places: ReturnType<typeof definePlaces>;
  projects: ReturnType<typeof defineProjects>['projects'];
  biddingPackages: ReturnType<typeof defineBiddingPackages>['biddingPackages'];
  contracts: ReturnType<typeof defineContracts>['contracts'];
};

/** Kept totals and positions: caches of the records, written in the records' own transactions, recomputed by `verify`. */
export const definePositions = (kit: Kit, { places, projects, biddingPackages, contracts }: Refs) => {
  const contractTotals = kit.table(
    'contract_totals',
    {
      contractId: kit
        .id()
        .primaryKey()
        .references(() => contracts.id),
      advanced: kit.vnd().notNull(),
      advanceOutstanding: kit.vnd().notNull(),
      paid: kit.vnd().notNull(),
    },
    (t) => [
      kit.check('contract_totals_not_negative', kit.sql`${t.advanceOutstanding} >= 0 and ${t.paid} >= 0`),
      kit.index('contract_totals_by_outstanding').on(t.advanceOutstanding, t.contractId),
    ],
  );

  const projectYearTotals = kit.table(
    'project_year_totals',
    {
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      capitalYear: kit.integer().notNull(),
      fundingSource: kit.oneOf(fundingSources).notNull(),
      provinceCode: kit.text().notNull(),
      /** Assigned and adjusted: the denominator of the disbursement rate. */
      own: kit.vnd().notNull(),
      carriedIn: kit.vnd().notNull(),
      /** All kinds together: what may be disbursed. */
      usable: kit.vnd().notNull(),
      disbursed: kit.vnd().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.projectId, t.capitalYear, t.fundingSource] }),
      kit.index('project_year_totals_by_province').on(t.provinceCode, t.capitalYear),
    ],
  );

  /** Cash out by the month of its voucher. */
  const provinceMonthTotals = kit.table(
    'province_month_totals',
    {
      provinceCode: kit
        .text()
        .notNull()
        .references(() => places.code),
      capitalYear: kit.integer().notNull(),
      fundingSource: kit.oneOf(fundingSources).notNull(),
      month: kit.month().notNull(),
      disbursed: kit.vnd().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.provinceCode, t.capitalYear, t.fundingSource, t.month] })],
  );

  /** The newest disbursement plans of a province's projects, added up: cumulative by the end of each month. */
  const provinceMonthPlans = kit.table(
    'province_month_plans',
    {
      provinceCode: kit
        .text()
        .notNull()
        .references(() => places.code),
      capitalYear: kit.integer().notNull(),
      month: kit.month().notNull(),
      cumulative: kit.vnd().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.provinceCode, t.capitalYear, t.month] })],
  );

  const packagePositions = kit.table(
    'package_positions',
    {
      packageId: kit
        .id()
        .primaryKey()
        .references(() => biddingPackages.id),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      provinceCode: kit.text().notNull(),
      status: kit.oneOf(packageStatuses).notNull(),
      statusOn: kit.day().notNull(),
      standing: kit.oneOf(standings).notNull(),
      physical: kit.basisPoints(),
      reportedOn: kit.day(),
      contractValue: kit.vnd().notNull(),
      contractFinishOn: kit.day(),
      disbursed: kit.vnd().notNull(),
      advanceOutstanding: kit.vnd().notNull(),
      originalStartOn: kit.day(),
      originalFinishOn: kit.day(),
      approvedStartOn: kit.day(),
      approvedFinishOn: kit.day(),
      startOn: kit.day(),
      /** Actual when finished, otherwise as computed. */
      finishOn: kit.day(),
      /** Calendar days behind the latest approved and the original baseline; negative when ahead. */
      delayDays: kit.integer(),
      originalDelayDays: kit.integer(),
      totalFloat: kit.integer(),
      critical: kit.boolean().notNull(),
      /** The package whose lateness moves this one. */
      drivenById: kit.id(),
      milestones: kit.json<readonly MilestonePosition[]>().notNull(),
      openRed: kit.integer().notNull(),
      openAmber: kit.integer().notNull(),
    },
    (t) => [
      ...checksOn(kit, 'package_positions', {
        codes: [
          [t.status, packageStatuses],
          [t.standing, standings],
        ],
      }),
      kit.index('package_positions_by_project').on(t.projectId, t.startOn),
      kit.index('package_positions_by_province').on(t.provinceCode, t.projectId),
      kit.index('package_positions_by_status').on(t.status, t.projectId),
      kit.index('package_positions_by_standing').on(t.standing, t.projectId),
    ],
  );

  const projectPositions = kit.table(
    'project_positions',
    {
      projectId: kit
        .id()
        .primaryKey()
        .references(() => projects.id),
      provinceCode: kit.text().notNull(),
      /** The project's own code, names folded for search, sector and group: a list finds its page in this table alone. */
      code: kit.text().notNull(),
      foldedName: kit.text().notNull(),
      sector: kit.oneOf(projectSectors),
      group: kit.oneOf(projectGroups),
      standing: kit.oneOf(standings).notNull(),
      /** Worst first: off track 0, watch 1, unknown 2, on track 3, done 4. */
      standingRank: kit.integer().notNull(),
      packages: kit.integer().notNull(),
      packagesDone: kit.integer().notNull(),
      /** Null where no decision is known: unknown, not zero. */
      totalInvestment: kit.vnd(),
      packagePrices: kit.vnd().notNull(),
      contractValue: kit.vnd().notNull(),
      disbursed: kit.vnd().notNull(),
      physical: kit.basisPoints(),
      capitalYear: kit.integer().notNull(),
      yearAssigned: kit.vnd().notNull(),
      yearDisbursed: kit.vnd().notNull(),
      /** What the plan says should be disbursed of the year by the day of the position; null without a plan. */
      yearPlanned: kit.vnd(),
      startOn: kit.day(),
      finishOn: kit.day(),
      originalStartOn: kit.day(),
      originalFinishOn: kit.day(),
      approvedStartOn: kit.day(),
      approvedFinishOn: kit.day(),
      delayDays: kit.integer(),
      originalDelayDays: kit.integer(),
      /** The next unfinished schedule item that ends a package or is a milestone. */
      nextItemId: kit.id(),
      nextItemOn: kit.day(),
      openRed: kit.integer().notNull(),
      openAmber: kit.integer().notNull(),
    },
    (t) => [
      ...checksOn(kit, 'project_positions', {
        codes: [
          [t.sector, projectSectors],
          [t.group, projectGroups],
          [t.standing, standings],
        ],
      }),
      kit.index('project_positions_by_code').on(t.code),
      kit
        .index('project_positions_by_province')
        .on(t.provinceCode, t.standingRank, kit.sql`${t.totalInvestment} desc`),
      // With the names in it, a search reads and counts here what it shows, not the table.
      kit
        .index('project_positions_by_standing')
        .on(t.standingRank, kit.sql`${t.totalInvestment} desc`, t.foldedName),
      kit.index('project_positions_by_investment').on(t.totalInvestment),
      kit.index('project_positions_by_finish').on(t.finishOn),
    ],
  );

  const provinceTotals = kit.table('province_totals', {
    provinceCode: kit
      .text()
      .primaryKey()
      .references(() => places.code),
    projects: kit.integer().notNull(),
    packages: kit.integer().notNull(),
    packagesDone: kit.integer().notNull(),
    totalInvestment: kit.vnd().notNull(),
    contractValue: kit.vnd().notNull(),
    disbursed: kit.vnd().notNull(),
    yearAssigned: kit.vnd().notNull(),
    yearDisbursed: kit.vnd().notNull(),
    yearPlanned: kit.vnd().notNull(),
    offTrack: kit.integer().notNull(),
    watch: kit.integer().notNull(),
    onTrack: kit.integer().notNull(),
    done: kit.integer().notNull(),
    unknown: kit.integer().notNull(),
    openRed: kit.integer().notNull(),
    openAmber: kit.integer().notNull(),
  });

  return {
    contractTotals,
    projectYearTotals,
    provinceMonthTotals,
    provinceMonthPlans,
    packagePositions,
    projectPositions,
    provinceTotals,
  };
};
