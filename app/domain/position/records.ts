import type {
  DurationUnit,
  FundingSource,
  PackageStatus,
  ProcurementCategory,
  ProcurementMethod,
  ProjectStatus,
  PublicationKind,
  ScheduleItemKind,
  ScheduleItemRole,
  SecurityKind,
} from '../codelists.ts';
import type { Day, Month } from '../day.ts';
import type { BasisPoints, Vnd } from '../money.ts';
import type { RuleParam } from '../risk-rules/types.ts';
import type { SelectionRound } from '../selection-round.ts';
import type { Dependency } from '../schedule-order.ts';

export type PackageRecord = {
  readonly id: string;
  readonly price: Vnd | null;
  readonly status: PackageStatus;
  /** Oldest first; never empty. */
  readonly changes: readonly { readonly to: PackageStatus; readonly on: Day }[];
  readonly lastReport: { readonly id: string; readonly on: Day; readonly physical: BasisPoints } | null;
  readonly selection: SelectionRecord;
};

/** How a package's contractor is chosen; of the round that stands. */
export type SelectionRecord = SelectionRound & {
  readonly method: ProcurementMethod | null;
  readonly category: ProcurementCategory | null;
  readonly isDomestic: boolean;
  readonly round: number;
  readonly plannedOn: Day | null;
  readonly opening: { readonly id: string; readonly bids: number; readonly eligible: number } | null;
  readonly contractsWithWinner: readonly { readonly packageId: string; readonly on: Day }[];
  readonly published: readonly PublicationKind[];
};

export type ContractRecord = {
  readonly id: string;
  readonly packageId: string;
  /** After amendments. */
  readonly value: Vnd;
  readonly finishOn: Day;
  readonly advanced: Vnd;
  readonly advanceOutstanding: Vnd;
  readonly paid: Vnd;
  readonly securities: readonly {
    readonly id: string;
    readonly kind: SecurityKind;
    readonly expiresOn: Day;
  }[];
};

export type ItemRecord = {
  readonly id: string;
  readonly packageId: string | null;
  readonly kind: ScheduleItemKind;
  readonly role: ScheduleItemRole;
  /** Given where the role is `other`. */
  readonly name: string | null;
  readonly plannedStartOn: Day;
  readonly plannedFinishOn: Day;
  readonly actualStartOn: Day | null;
  readonly actualFinishOn: Day | null;
  readonly durationUnit: DurationUnit;
};

/** An approved plan: the days of each item. */
export type BaselineRecord = {
  readonly id: string;
  readonly items: ReadonlyMap<string, { readonly startOn: Day; readonly finishOn: Day }>;
};

export type CapitalYearRecord = {
  readonly capitalYear: number;
  readonly fundingSource: FundingSource;
  readonly own: Vnd;
  readonly carriedIn: Vnd;
  readonly usable: Vnd;
  readonly disbursed: Vnd;
  /** Cash out by month of the voucher, the last three whole months at least. */
  readonly monthly: ReadonlyMap<Month, Vnd>;
};

/** Everything recorded about a project up to a day, as its position is worked out from. */
export type ProjectRecords = {
  readonly id: string;
  /** Null where nobody says it. */
  readonly status: ProjectStatus | null;
  readonly totalInvestment: Vnd | null;
  readonly packages: readonly PackageRecord[];
  readonly contracts: readonly ContractRecord[];
  readonly items: readonly ItemRecord[];
  readonly links: readonly Dependency[];
  readonly original: BaselineRecord | null;
  readonly approved: BaselineRecord | null;
  /** The capital year running on the day, a line a funding source. */
  readonly capitalYear: number;
  readonly capital: readonly CapitalYearRecord[];
  /** Planned cumulative disbursement of that year by the end of each month, in order; empty without a plan. */
  readonly disbursementPlan: readonly { readonly month: Month; readonly cumulative: Vnd }[];
  /** Disbursed of every year. */
  readonly disbursed: Vnd;
  readonly ruleParams: readonly RuleParam[];
};
