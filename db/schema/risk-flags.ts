import {
  flagEventKinds,
  flagStates,
  legalReviewStatuses,
  limitUnits,
  riskRuleCodes,
  type RiskInput,
  riskScopes,
  severities,
} from '#app/domain/codelists.ts';
import type { RiskFinding } from '#app/domain/risk-rules/types.ts';
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
  contracts: ReturnType<typeof defineContracts>['contracts'];
  users: ReturnType<typeof defineUsers>['users'];
};

export const defineRiskFlags = (kit: Kit, { projects, biddingPackages, contracts, users }: Refs) => {
  /** One per rule and subject; what the newest event left. Nobody deletes one. */
  const flags = kit.table(
    'flags',
    {
      id: kit.id().primaryKey(),
      ruleCode: kit.oneOf(riskRuleCodes).notNull(),
      scope: kit.oneOf(riskScopes).notNull(),
      /** The subject's id; for a year's capital `project:year:source`. */
      subjectKey: kit.text().notNull(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      packageId: kit.id().references(() => biddingPackages.id),
      contractId: kit.id().references(() => contracts.id),
      provinceCode: kit.text().notNull(),
      state: kit.oneOf(flagStates).notNull(),
      severity: kit.oneOf(severities).notNull(),
      raisedOn: kit.day().notNull(),
      /** Who is asked to answer. */
      assigneeId: kit.id().references(() => users.id),
      /** The finding as last evaluated (`Finding` of `domain/risk-rules/types.ts`). */
      finding: kit.json<RiskFinding>().notNull(),
    },
    (t) => [
      ...checksOn(kit, 'flags', {
        days: [t.raisedOn],
        codes: [
          [t.ruleCode, riskRuleCodes],
          [t.scope, riskScopes],
          [t.state, flagStates],
          [t.severity, severities],
        ],
      }),
      kit.uniqueIndex('flags_subject').on(t.ruleCode, t.subjectKey),
      kit.index('flags_by_project').on(t.projectId, t.state, t.severity, t.raisedOn),
      kit
        .index('flags_by_assignee')
        .on(t.assigneeId, t.state)
        .where(kit.sql`${t.assigneeId} is not null`),
      kit.index('flags_by_package').on(t.packageId, t.state),
      kit.index('flags_by_state').on(t.state, t.severity, t.raisedOn),
      kit.index('flags_by_province').on(t.provinceCode, t.state, t.severity, t.raisedOn),
    ],
  );

  const flagEvents = kit.table(
    'flag_events',
    {
      id: kit.id().primaryKey(),
      flagId: kit
        .id()
        .notNull()
        .references(() => flags.id),
      kind: kit.oneOf(flagEventKinds).notNull(),
      severity: kit.oneOf(severities),
      happenedOn: kit.day().notNull(),
      finding: kit.json<RiskFinding>(),
      note: kit.text(),
      ...recorded(kit, users),
    },
    (t) => [
      ...checksOn(kit, 'flag_events', {
        days: [t.happenedOn],
        codes: [
          [t.kind, flagEventKinds],
          [t.severity, severities],
        ],
      }),
      kit.index('flag_events_by_flag').on(t.flagId, t.id),
    ],
  );

  /** Rules that could not be answered, and the inputs they miss. Rewritten with every evaluation. */
  const unansweredRules = kit.table(
    'unanswered_rules',
    {
      ruleCode: kit.oneOf(riskRuleCodes).notNull(),
      scope: kit.oneOf(riskScopes).notNull(),
      subjectKey: kit.text().notNull(),
      projectId: kit
        .id()
        .notNull()
        .references(() => projects.id),
      packageId: kit.id().references(() => biddingPackages.id),
      provinceCode: kit.text().notNull(),
      missing: kit.json<readonly RiskInput[]>().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.ruleCode, t.subjectKey] }),
      kit.index('unanswered_rules_by_project').on(t.projectId),
    ],
  );

  /** Thresholds and legal numbers, dated, each with its basis and whether a lawyer has confirmed it. */
  const ruleParams = kit.table(
    'rule_params',
    {
      id: kit.id().primaryKey(),
      ruleCode: kit.text().notNull(),
      name: kit.text().notNull(),
      value: kit.integer().notNull(),
      unit: kit.oneOf(limitUnits).notNull(),
      legalBasis: kit.text().notNull(),
      effectiveFrom: kit.day().notNull(),
      effectiveTo: kit.day(),
      reviewStatus: kit.oneOf(legalReviewStatuses).notNull(),
      version: kit.integer().notNull().default(1),
    },
    (t) => [
      ...checksOn(kit, 'rule_params', {
        days: [t.effectiveFrom, t.effectiveTo],
        codes: [[t.reviewStatus, legalReviewStatuses]],
      }),
      kit.uniqueIndex('rule_params_dated').on(t.ruleCode, t.name, t.effectiveFrom),
    ],
  );

  return { flags, flagEvents, unansweredRules, ruleParams };
};
