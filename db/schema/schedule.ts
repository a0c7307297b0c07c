import {
  dependencyTypes,
  durationUnits,
  scheduleItemKinds,
  scheduleItemRoles,
} from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import type { defineBiddingPackages } from './bidding-packages.ts';
import { checksOn } from './checks.ts';
import { recorded } from './columns.ts';
import type { defineProjects } from './projects.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  projects: ReturnType<typeof defineProjects>['projects'];
  biddingPackages: ReturnType<typeof defineBiddingPackages>['biddingPackages'];
  users: ReturnType<typeof defineUsers>['users'];
};

export const defineSchedule = (kit: Kit, { projects, biddingPackages, users }: Refs) => {
  const scheduleItems = kit.table(
    'schedule_items',
    {
      id: kit.id().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      packageId: kit.id().references(() => biddingPackages.id),
      kind: kit.oneOf(scheduleItemKinds).notNull(),
      role: kit.oneOf(scheduleItemRoles).notNull(),
      /** Given where the role is `other`; otherwise the role's own words show. */
      name: kit.text(),
      position: kit.integer().notNull(),
      plannedStartOn: kit.day().notNull(),
      plannedFinishOn: kit.day().notNull(),
      actualStartOn: kit.day(),
      actualFinishOn: kit.day(),
      durationUnit: kit.oneOf(durationUnits).notNull(),
      /** The document by which a milestone was reached. */
      documentRef: kit.text(),
    },
    (t) => [
      ...checksOn(kit, 'schedule_items', {
        days: [t.plannedStartOn, t.plannedFinishOn, t.actualStartOn, t.actualFinishOn],
        codes: [
          [t.kind, scheduleItemKinds],
          [t.role, scheduleItemRoles],
          [t.durationUnit, durationUnits],
        ],
      }),
      kit.check('schedule_items_finish_after_start', kit.sql`${t.plannedFinishOn} >= ${t.plannedStartOn}`),
      kit.index('schedule_items_by_project').on(t.projectId, t.packageId, t.position),
      kit.index('schedule_items_by_package').on(t.packageId, t.position),
    ],
  );

  const dependencies = kit.table(
    'dependencies',
    {
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      fromItemId: kit
        .id()
        .notNull()
        .references(() => scheduleItems.id),
      toItemId: kit
        .id()
        .notNull()
        .references(() => scheduleItems.id),
      type: kit.oneOf(dependencyTypes).notNull(),
      lagDays: kit.integer().notNull().default(0),
    },
    (t) => [
      kit.primaryKey({ columns: [t.fromItemId, t.toItemId, t.type] }),
      ...checksOn(kit, 'dependencies', { codes: [[t.type, dependencyTypes]] }),
      kit.index('dependencies_by_project').on(t.projectId),
    ],
  );

  /** Number 0 is the original; the highest is the latest approved. */
  const baselines = kit.table(
    'baselines',
    {
      id: kit.id().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      number: kit.integer().notNull(),
      approvedOn: kit.day().notNull(),
      decisionNumber: kit.text().notNull(),
      reason: kit.text().notNull(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'baselines', { days: [t.approvedOn] }),
      kit.uniqueIndex('baselines_number').on(t.projectId, t.number),
    ],
  );

  const baselineItems = kit.table(
    'baseline_items',
    {
      baselineId: kit
        .id()
        .notNull()
        .references(() => baselines.id),
      itemId: kit
        .id()
        .notNull()
        .references(() => scheduleItems.id),
      startOn: kit.day().notNull(),
      finishOn: kit.day().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.baselineId, t.itemId] }),
      ...checksOn(kit, 'baseline_items', { days: [t.startOn, t.finishOn] }),
    ],
  );

  /** The money a baseline stands for, per package. */
  const baselinePackages = kit.table(
    'baseline_packages',
    {
      baselineId: kit
        .id()
        .notNull()
        .references(() => baselines.id),
      packageId: kit
        .id()
        .notNull()
        .references(() => biddingPackages.id),
      budget: kit.vnd().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.baselineId, t.packageId] }),
      ...checksOn(kit, 'baseline_packages', { money: [t.budget] }),
    ],
  );

  return { scheduleItems, dependencies, baselines, baselineItems, baselinePackages };
};
