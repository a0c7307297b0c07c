import type {
  FundingSource,
  PackageStatus,
  ProcurementCategory,
  ProcurementMethod,
  PublicationKind,
} from '../codelists.ts';
import type { Day } from '../day.ts';
import type { BasisPoints, Vnd } from '../money.ts';

/** Where a finish is measured: latest baseline, then what happened, else what is forecast. Null: not known. */
export type ScheduleFacts = {
  readonly baselineId: string | null;
  readonly baselineFinishOn: Day | null;
  readonly forecastFinishOn: Day | null;
  readonly actualFinishOn: Day | null;
};

/** What the rules about a package look at. `plannedShare` = what the latest baseline plans to be done by now. `activeSince` = the day its contract took effect, if it is under contract. */
export type PackageFacts = ScheduleFacts & {
  readonly packageId: string;
  readonly status: PackageStatus;
  readonly plannedShare: BasisPoints | null;
  readonly physical: BasisPoints | null;
  readonly lastReport: { readonly id: string; readonly on: Day } | null;
  readonly activeSince: Day | null;
};

export type ContractSecurity = {
  readonly id: string;
  readonly kind: 'advance' | 'performance';
  readonly expiresOn: Day;
};

/** What the rules about a contract look at. `value` and `finishOn` are after amendments; `paid` is for accepted volume. */
export type ContractFacts = {
  readonly contractId: string;
  readonly packageId: string;
  readonly packageStatus: PackageStatus;
  readonly value: Vnd | null;
  readonly finishOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly paid: Vnd;
  readonly advanced: Vnd;
  readonly advanceOutstanding: Vnd;
  readonly physical: BasisPoints | null;
  readonly securities: readonly ContractSecurity[];
};

export type ProjectFacts = ScheduleFacts & { readonly projectId: string };

/** A year's capital of one source. `plan` = all that may be spent; `forecast` = what will yet be, to 31 January after. */
export type ProjectYearFacts = {
  readonly projectId: string;
  readonly year: number;
  readonly source: FundingSource;
  readonly plan: Vnd;
  readonly disbursed: Vnd;
  readonly forecast: Vnd | null;
};

/** Something that must be published, and whether it was. */
export type Publishable = {
  readonly kind: PublicationKind;
  readonly happenedOn: Day;
  readonly isPublished: boolean;
};

/** How a package's contractor is chosen, in the round that stands. Null: not known, or not come to yet. */
export type SelectionFacts = {
  readonly packageId: string;
  readonly status: PackageStatus;
  readonly method: ProcurementMethod | null;
  readonly category: ProcurementCategory | null;
  readonly isDomestic: boolean;
  readonly price: Vnd | null;
  readonly invitedOn: Day | null;
  readonly closingOn: Day | null;
  readonly opening: { readonly id: string; readonly bids: number; readonly eligible: number } | null;
  readonly award: { readonly on: Day; readonly price: Vnd | null } | null;
  /** Days on which the same owner signed contracts with the same supplier, this one included. */
  readonly contractsWithWinner: readonly { readonly packageId: string; readonly on: Day }[];
  readonly publishables: readonly Publishable[];
};

/** How a project divides its work into packages. `beginsOn`: invitation, else the planned first month of selection. */
export type SelectionPlanFacts = {
  readonly projectId: string;
  readonly packages: readonly {
    readonly packageId: string;
    readonly category: ProcurementCategory | null;
    readonly method: ProcurementMethod | null;
    readonly price: Vnd | null;
    readonly beginsOn: Day | null;
  }[];
};

export type FactsByScope = {
  readonly package: PackageFacts;
  readonly contract: ContractFacts;
  readonly project: ProjectFacts;
  readonly projectYear: ProjectYearFacts;
  readonly selection: SelectionFacts;
  readonly selectionPlan: SelectionPlanFacts;
};
