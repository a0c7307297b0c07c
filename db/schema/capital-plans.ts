import { capitalEntryKinds, fundingSources, mediumTermKinds } from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import { checksOn } from './checks.ts';
import { provenance, recorded } from './columns.ts';
import type { definePlaces } from './places.ts';
import type { defineProjects } from './projects.ts';
import type { defineSources } from './sources.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  places: ReturnType<typeof definePlaces>;
  projects: ReturnType<typeof defineProjects>['projects'];
  sources: ReturnType<typeof defineSources>;
  users: ReturnType<typeof defineUsers>['users'];
};

export const defineCapitalPlans = (kit: Kit, { places, projects, sources, users }: Refs) => {
  const capitalEntries = kit.table(
    'capital_entries',
    {
      id: kit.id().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      capitalYear: kit.integer().notNull(),
      fundingSource: kit.oneOf(fundingSources).notNull(),
      kind: kit.oneOf(capitalEntryKinds).notNull(),
      /** Signed: what is carried out or cancelled is negative. */
      amount: kit.vnd().notNull(),
      decisionNumber: kit.text().notNull(),
      decidedOn: kit.day().notNull(),
      /** Where the decision moved capital between two projects: the other one. */
      counterpartId: kit.id().references(() => projects.id),
      ...provenance(kit, sources),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'capital_entries', {
        money: [t.amount],
        days: [t.decidedOn],
        codes: [
          [t.fundingSource, fundingSources],
          [t.kind, capitalEntryKinds],
        ],
      }),
      kit.index('capital_entries_by_project').on(t.projectId, t.capitalYear, t.fundingSource),
    ],
  );

  /** What a project means to disburse of a year's capital, cumulative by the end of each month; the newest revision counts. */
  const disbursementPlans = kit.table(
    'disbursement_plans',
    {
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      capitalYear: kit.integer().notNull(),
      revision: kit.integer().notNull(),
      month: kit.month().notNull(),
      cumulative: kit.vnd().notNull(),
      illustrative: kit.boolean().notNull().default(false),
      ...recorded(kit, users),
    },
    (t) => [
      kit.primaryKey({ columns: [t.projectId, t.capitalYear, t.revision, t.month] }),
      ...checksOn(kit, 'disbursement_plans', { money: [t.cumulative] }),
    ],
  );

  /** A project's part of a plan of five years, by source and decision; what was decided adds up. */
  const mediumTermPlans = kit.table(
    'medium_term_plans',
    {
      id: kit.id().primaryKey(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      /** The first of its five years: 2021, 2026 … */
      fromYear: kit.integer().notNull(),
      fundingSource: kit.oneOf(fundingSources).notNull(),
      kind: kit.oneOf(mediumTermKinds).notNull(),
      /** Signed: what is taken away is negative. */
      amount: kit.vnd().notNull(),
      decisionNumber: kit.text().notNull(),
      decidedOn: kit.day().notNull(),
      ...provenance(kit, sources),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'medium_term_plans', {
        money: [t.amount],
        days: [t.decidedOn],
        codes: [
          [t.fundingSource, fundingSources],
          [t.kind, mediumTermKinds],
        ],
      }),
      kit.check('medium_term_plans_from_year_first', kit.sql`${t.fromYear} % 5 = 1`),
      kit.index('medium_term_plans_by_project').on(t.projectId, t.fromYear, t.fundingSource),
    ],
  );

  /** What a province may assign to its projects of a year's capital, by source and decision; what was decided adds up. */
  const provinceCeilings = kit.table(
    'province_ceilings',
    {
      id: kit.id().primaryKey(),
      provinceCode: kit
        .text()
        .notNull()
        .references(() => places.code),
      capitalYear: kit.integer().notNull(),
      fundingSource: kit.oneOf(fundingSources).notNull(),
      /** Signed: what is taken away is negative. */
      amount: kit.vnd().notNull(),
      decisionNumber: kit.text().notNull(),
      decidedOn: kit.day().notNull(),
      ...provenance(kit, sources),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'province_ceilings', {
        money: [t.amount],
        days: [t.decidedOn],
        codes: [[t.fundingSource, fundingSources]],
      }),
      kit.index('province_ceilings_by_province').on(t.provinceCode, t.capitalYear, t.fundingSource),
    ],
  );

  return { capitalEntries, disbursementPlans, mediumTermPlans, provinceCeilings };
};
