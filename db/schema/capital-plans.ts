import { capitalEntryKinds, fundingSources } from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import { checksOn } from './checks.ts';
import { provenance, recorded } from './columns.ts';
import type { defineProjects } from './projects.ts';
import type { defineSources } from './sources.ts';
import type { defineUsers } from './users.ts';

type Refs = {
  projects: ReturnType<typeof defineProjects>['projects'];
  sources: ReturnType<typeof defineSources>;
  users: ReturnType<typeof defineUsers>['users'];
};

export const defineCapitalPlans = (kit: Kit, { projects, sources, users }: Refs) => {
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

  return { capitalEntries, disbursementPlans };
};
