import { bidOutcomes, planParts, publicationKinds } from '#app/domain/codelists.ts';

import type { Kit } from '../kit.ts';
import type { defineBiddingPackages } from './bidding-packages.ts';
import { checksOn } from './checks.ts';
import { recorded } from './columns.ts';
import type { defineContracts } from './contracts.ts';
import type { defineProjects } from './projects.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  projects: ReturnType<typeof defineProjects>['projects'];
  biddingPackages: ReturnType<typeof defineBiddingPackages>['biddingPackages'];
  suppliers: ReturnType<typeof defineContracts>['suppliers'];
  users: ReturnType<typeof defineUsers>['users'];
};

/** The selection of contractors: the plan's revisions, the bids of each round, what was published and when. */
export const defineSelection = (kit: Kit, { projects, biddingPackages, suppliers, users }: Refs) => {
  const selectionPlans = kit.table(
    'selection_plans',
    {
      id: kit.id().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      /** 1, 2, 3 … within the project; the highest is in force. */
      revision: kit.integer().notNull(),
      /** Of the national procurement system: PL… */
      number: kit.text(),
      decisionNumber: kit.text().notNull(),
      decidedOn: kit.day().notNull(),
      /** The project's when the plan was decided. */
      totalInvestment: kit.vnd(),
      reason: kit.text(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'selection_plans', { money: [t.totalInvestment], days: [t.decidedOn] }),
      kit.uniqueIndex('selection_plans_revision').on(t.projectId, t.revision),
    ],
  );

  /** A package as its plan's revision had it; `content` is its other fields of Law 22/2023 art. 39. */
  const selectionPlanItems = kit.table(
    'selection_plan_items',
    {
      planId: kit
        .id()
        .notNull()
        .references(() => selectionPlans.id),
      packageId: kit
        .id()
        .notNull()
        .references(() => biddingPackages.id),
      code: kit.text().notNull(),
      name: kit.text().notNull(),
      part: kit.oneOf(planParts).notNull(),
      price: kit.vnd(),
      content: kit.json<Record<string, string | number | boolean | null>>().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.planId, t.packageId] }),
      ...checksOn(kit, 'selection_plan_items', { money: [t.price], codes: [[t.part, planParts]] }),
    ],
  );

  /** What came in a round; the highest revision counts. */
  const bidOpenings = kit.table(
    'bid_openings',
    {
      id: kit.id().primaryKey(),
      packageId: kit
        .id()
        .notNull()
        .references(() => biddingPackages.id),
      round: kit.integer().notNull(),
      revision: kit.integer().notNull(),
      openedOn: kit.day().notNull(),
      /** Why a revision took the place of the one before. */
      reason: kit.text(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'bid_openings', { days: [t.openedOn] }),
      kit.uniqueIndex('bid_openings_revision').on(t.packageId, t.round, t.revision),
    ],
  );

  const bids = kit.table(
    'bids',
    {
      openingId: kit
        .id()
        .notNull()
        .references(() => bidOpenings.id),
      /** 1, 2, 3 … in the order in which they were read out. */
      position: kit.integer().notNull(),
      bidderName: kit.text().notNull(),
      supplierId: kit.id().references(() => suppliers.id),
      price: kit.vnd(),
      outcome: kit.oneOf(bidOutcomes).notNull(),
      /** Why it was disqualified or withdrawn. */
      reason: kit.text(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.openingId, t.position] }),
      ...checksOn(kit, 'bids', { money: [t.price], codes: [[t.outcome, bidOutcomes]] }),
      kit.index('bids_by_supplier').on(t.supplierId),
    ],
  );

  const publications = kit.table(
    'publications',
    {
      id: kit.id().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      /** Null for a plan's. */
      packageId: kit.id().references(() => biddingPackages.id),
      planId: kit.id().references(() => selectionPlans.id),
      kind: kit.oneOf(publicationKinds).notNull(),
      round: kit.integer(),
      publishedOn: kit.day().notNull(),
      reference: kit.text().notNull(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'publications', {
        days: [t.publishedOn],
        codes: [[t.kind, publicationKinds]],
      }),
      kit.index('publications_by_package').on(t.packageId, t.kind, t.round),
      kit.index('publications_by_plan').on(t.planId),
      kit.index('publications_by_project').on(t.projectId),
    ],
  );

  return { selectionPlans, selectionPlanItems, bidOpenings, bids, publications };
};
