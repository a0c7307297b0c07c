import type {
  CapitalEntryKind,
  ContractType,
  DelayReason,
  DependencyType,
  FlagEventKind,
  FundingSource,
  PackageStatus,
  PlanPart,
  ProcurementCategory,
  ProcurementMethod,
  ProcurementProcedure,
  ProjectGroup,
  ProjectSector,
  ProjectStatus,
  PublicationKind,
  RiskRuleCode,
  SecurityKind,
} from '#app/domain/codelists.ts';
import { vnd } from '#app/domain/money.ts';
import type { Vnd } from '#app/domain/money.ts';
import type { OrganisationKey, PersonKey, SupplierKey } from './cast.ts';

/** A project with everything that happens to it, told as tables. Days are written `YYYY-MM-DD`, shares in percent. */
export type ProjectStory = {
  readonly code: string;
  readonly programme?: string;
  readonly commune?: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly sector: ProjectSector;
  readonly status: ProjectStatus;
  /** Null: only what the article says is known of it. */
  readonly plan: ProjectPlan | null;
};

/** The invented part of a project. */
export type ProjectPlan = {
  readonly owner: OrganisationKey;
  readonly group: ProjectGroup;
  readonly manager: PersonKey | null;
  readonly objectiveVi: string;
  readonly objectiveEn: string;
  readonly startOn: string;
  readonly finishOn: string;
  readonly decisions: readonly DecisionStory[];
  readonly capital: readonly CapitalStory[];
  readonly mediumTerm?: readonly MediumTermStory[];
  readonly disbursementPlans: readonly DisbursementPlanStory[];
  readonly baselines: readonly BaselineStory[];
  readonly packages: readonly PackageStory[];
  /** The approved revisions of the contractor selection plan. */
  readonly selectionPlans?: readonly SelectionPlanStory[];
  readonly links: readonly LinkStory[];
  readonly milestones: readonly MilestoneStory[];
  /** Management and other costs outside packages: a voucher a month, in million đồng. */
  readonly costs: readonly CostStory[];
  readonly answers?: readonly AnswerStory[];
};

export type DecisionStory = {
  readonly on: string;
  readonly totalInvestment: Vnd;
  readonly number: string;
  readonly reason?: string;
  /** The source that states the amount; without one it is invented. */
  readonly source?: 'daklak' | 'lamdong';
};

/** [capital year, source, kind, amount in million đồng (signed), day of the decision] */
export type CapitalStory = readonly [number, FundingSource, CapitalEntryKind, number, string];

/** [first of its five years, source, million đồng, day of the decision]: a project's part of a medium-term plan. */
export type MediumTermStory = readonly [number, FundingSource, number, string];

/** [capital year, day of the plan, cumulative percent of the year's own capital by the end of January … December, January] */
export type DisbursementPlanStory = readonly [number, string, readonly number[]];

/** The approved plans, the original first. */
export type BaselineStory = { readonly on: string; readonly number: string; readonly reason: string };

/** A revision of the plan, and the packages that it moves into the part for contractor selection. */
export type SelectionPlanStory = {
  readonly on: string;
  readonly number: string;
  readonly decision: string;
  readonly reason?: string;
  readonly movesIntoPlan?: readonly string[];
};

/** [from package.role, to package.role, type, lag in calendar days] */
export type LinkStory = readonly [string, string, DependencyType, number];

/** Reached with the item it comes after; its day in each baseline. */
export type MilestoneStory = {
  readonly name: string;
  readonly after: string;
  readonly plans: readonly string[];
};

export type CostStory = {
  readonly from: string;
  readonly to: string;
  readonly every: number;
  readonly millions: number;
  readonly source: FundingSource;
  readonly note: string;
};

/** What a person did about a flag. */
export type AnswerStory = {
  readonly on: string;
  readonly rule: RiskRuleCode;
  readonly package: string;
  readonly kind: Extract<FlagEventKind, 'assigned' | 'answered'>;
  readonly by: PersonKey;
  readonly note: string;
};

export type PackageStory = PackageTerms & {
  readonly code: string;
  readonly name: string;
  /** In million đồng. */
  readonly price: number;
  readonly source: FundingSource;
  /** Where it was not in the plan from the first revision on. */
  readonly firstPart?: PlanPart;
  /** What it cost before, and the decision that changed it. */
  readonly priceBefore?: PriceStory;
  /**
   * Per baseline: first day of contractor selection, then the last days of selection, execution, (trial run) and acceptance.
   * A phase that does not follow at once says when it begins: `first..last`.
   */
  readonly plans: readonly (readonly string[])[];
  readonly moves: readonly MoveStory[];
  /** How many bids came, four unless said; one of more than two is disqualified. */
  readonly bidders?: number;
  /** What was never published. */
  readonly unpublished?: readonly PublicationKind[];
  /** As awarded, once it is; signed when the package is under contract. */
  readonly contract?: ContractStory;
  /** [day, physical percent, reason for delay, note]: between two of them progress is reported at each month's end. */
  readonly progress?: readonly ProgressStory[];
};

export type PackageTerms = {
  readonly category: ProcurementCategory;
  readonly method: ProcurementMethod;
  readonly procedure: ProcurementProcedure;
  readonly contractType: ContractType;
  readonly isIt: boolean;
};

/** [million đồng, day of the change, number of the decision, reason] */
export type PriceStory = readonly [number, string, string, string];

/** [state, day, note] */
export type MoveStory = readonly [PackageStatus, string, string?];

export type ProgressStory = readonly [string, number, DelayReason?, string?];

export type ContractStory = {
  /** One supplier, or the leader of a joint venture and its members with their shares in percent. */
  readonly suppliers: readonly (readonly [SupplierKey, number])[];
  /** In million đồng. */
  readonly value: number;
  readonly finishOn: string;
  /** Which lot of its package it is, where there are several; `lots` are the contracts of the others. */
  readonly lot?: string;
  readonly lots?: readonly LotStory[];
  readonly amendments?: readonly AmendmentStory[];
  /** Guarantees other than the usual ones: see `usualSecurities`. */
  readonly securities?: readonly SecurityStory[];
  /** The day on which all that was still held was given back. */
  readonly securitiesReturnedOn?: string;
  /** [day, percent of the contract's value] */
  readonly advance?: readonly [string, number];
  /** [month, cumulative percent of the contract's value paid for accepted volume] */
  readonly payments?: readonly PaymentStory[];
  readonly vouchers?: readonly VoucherStory[];
};

/** Amounts in million đồng; what is left out stays as it is. */
export type AmendmentStory = {
  readonly on: string;
  readonly value?: number;
  readonly finishOn?: string;
  readonly reason: string;
};

/** A contract of a further lot; its value in million đồng. */
export type LotStory = {
  readonly lot: string;
  readonly suppliers: ContractStory['suppliers'];
  readonly value: number;
  readonly signedOn: string;
  readonly finishOn: string;
};

/** [kind, percent of the contract's value, issued on, expires on, which one of the list before it extends] */
export type SecurityStory = readonly [SecurityKind, number, string, string, number?];

export type PaymentStory = readonly [string, number, number?];

/** A single voucher; amounts in đồng. `reverses` names the voucher's `name` that is undone. */
export type VoucherStory = {
  readonly on: string;
  readonly capitalYear?: number;
  readonly note: string;
  readonly name?: string;
} & (
  | { readonly kind: 'payment' | 'advance' | 'advanceReturn' | 'paymentReturn'; readonly amount: Vnd }
  | { readonly kind: 'reversal'; readonly reverses: string }
);

/** Million đồng. */
export const million = (amount: number): Vnd => vnd(amount * 1_000_000);
