import {
  type ContractType,
  type FundingSource,
  type PlanPart,
  planParts,
  type ProcurementCategory,
  type ProcurementMethod,
  type ProcurementProcedure,
} from './codelists.ts';
import type { Day, Month } from './day.ts';
import { type BasisPoints, sumVnd, type Vnd } from './money.ts';
import { planStartText } from './plan-start.ts';
import type { Violation } from './violation.ts';

/** What Law 22/2023 art. 39 wants said of a package, beside its name and price. Null: not said. */
export type PlanContent = {
  readonly category: ProcurementCategory | null;
  readonly fundingSource: FundingSource | null;
  readonly method: ProcurementMethod | null;
  readonly procedure: ProcurementProcedure | null;
  readonly contractType: ContractType | null;
  readonly selectionStartMonth: Month | null;
  readonly startsByQuarter: boolean;
  readonly selectionDays: number | null;
  readonly executionDays: number | null;
  readonly purchaseOption: BasisPoints | null;
  readonly isPrequalified: boolean | null;
  readonly isOnline: boolean | null;
  readonly isDomestic: boolean | null;
  readonly bidSupervision: string | null;
  readonly isComplex: boolean;
};

export type PlannedPackage = PlanContent & {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly part: PlanPart;
  /** Null: not known, which is not nothing. */
  readonly price: Vnd | null;
};

/** What two revisions are compared by, in the order of the form. */
export const planFields = [
  'code',
  'name',
  'part',
  'price',
  'fundingSource',
  'category',
  'method',
  'procedure',
  'contractType',
  'selectionStart',
  'selectionDays',
  'executionDays',
  'purchaseOption',
  'isPrequalified',
  'isOnline',
  'isDomestic',
  'bidSupervision',
  'isComplex',
] as const;
export type PlanField = (typeof planFields)[number];
export type PlanValue = string | number | boolean | null;

/** What art. 39 asks of every package in the plan. */
export const requiredPlanFields = [
  'name',
  'price',
  'fundingSource',
  'method',
  'procedure',
  'contractType',
  'selectionStart',
  'selectionDays',
  'executionDays',
] as const satisfies readonly PlanField[];
export type RequiredPlanField = (typeof requiredPlanFields)[number];

/** Packages together: how many, what those cost whose price is known, and which have none. */
export type PlanSum = {
  readonly packages: number;
  readonly price: Vnd;
  readonly unpriced: readonly string[];
};
export type PlanSums = Readonly<Record<PlanPart, PlanSum>> & { readonly all: PlanSum };

/** The plan's parts and their sum; an unknown price is counted and named, never taken for nothing. */
export function sumPlan(packages: readonly PlannedPackage[]): PlanSums {
  const [done, notApplicable, inPlan, notYetEligible] = planParts.map((part) =>
    sumOf(packages.filter((one) => one.part === part)),
  );
  const none = sumOf([]);
  return {
    done: done ?? none,
    notApplicable: notApplicable ?? none,
    inPlan: inPlan ?? none,
    notYetEligible: notYetEligible ?? none,
    all: sumOf(packages),
  };
}

function sumOf(packages: readonly PlannedPackage[]): PlanSum {
  return {
    packages: packages.length,
    price: sumVnd(...packages.flatMap(({ price }) => price ?? [])),
    unpriced: packages.filter(({ price }) => price === null).map(({ code }) => code),
  };
}

/** A package's fields as they are compared and shown. */
export function planValues(planned: PlannedPackage): Readonly<Record<PlanField, PlanValue>> {
  const { selectionStartMonth: start, startsByQuarter: byQuarter } = planned;
  const selectionStart = start === null ? null : planStartText({ month: start, byQuarter });
  return { ...planned, selectionStart };
}

/** Which of the required fields a package lacks; only those in the plan need them. */
export function missingPlanFields(planned: PlannedPackage): readonly RequiredPlanField[] {
  if (planned.part !== 'inPlan') return [];
  const values = planValues(planned);
  return requiredPlanFields.filter((field) => values[field] === null || values[field] === '');
}

/** Law 22/2023 art. 40: all parts together stay within the total investment. Where that is not known nothing is refused. */
export function checkPlanSum(
  prices: Vnd,
  totalInvestment: Vnd | null,
  field: string | undefined,
): readonly Violation[] {
  if (totalInvestment === null || prices <= totalInvestment) return [];
  const params = { prices: { vnd: prices }, totalInvestment: { vnd: totalInvestment } };
  return [{ code: 'planAboveInvestment', ...(field === undefined ? {} : { field }), params }];
}

/** The additional purchase option stays within its ceiling; null where none is in force. */
export function checkPurchaseOption(
  option: BasisPoints | null,
  ceiling: BasisPoints | null,
): readonly Violation[] {
  if (option === null || ceiling === null || option <= ceiling) return [];
  const params = { option: { basisPoints: option }, ceiling: { basisPoints: ceiling } };
  return [{ code: 'purchaseOptionAboveCeiling', field: 'purchaseOption', params }];
}

export type PlanRevision = {
  readonly decidedOn: Day;
  readonly reason: string | null;
};
export type PlanPosition = {
  readonly packages: readonly PlannedPackage[];
  /** The revision in force; null before the first. */
  readonly previous: { readonly decidedOn: Day } | null;
  readonly totalInvestment: Vnd | null;
};

/** Every rule that approving the plan as it stands would break; `today` is the last day of a decision. */
export function checkPlanRevision(
  { decidedOn, reason }: PlanRevision,
  { packages, previous, totalInvestment }: PlanPosition,
  today: Day,
): readonly Violation[] {
  const violations: Violation[] = [];
  const { all, inPlan } = sumPlan(packages);
  if (decidedOn > today) {
    const params = { on: { day: decidedOn }, today: { day: today } };
    violations.push({ code: 'dayInFuture', field: 'decidedOn', params });
  } else if (previous !== null && decidedOn < previous.decidedOn) {
    const params = { previous: { day: previous.decidedOn } };
    violations.push({ code: 'dayBeforeDecision', field: 'decidedOn', params });
  }
  if (previous !== null && (reason === null || reason.trim() === '')) {
    violations.push({ code: 'required', field: 'reason', params: {} });
  }
  if (inPlan.packages === 0) violations.push({ code: 'planWithoutPackages', params: {} });
  const incomplete = packages.filter((one) => missingPlanFields(one).length > 0);
  if (incomplete.length > 0) {
    const codes = incomplete.map(({ code }) => code).join(', ');
    violations.push({ code: 'planIncomplete', params: { packages: { text: codes } } });
  }
  return [...violations, ...checkPlanSum(all.price, totalInvestment, undefined)];
}

export type PlanChange = { readonly field: PlanField; readonly from: PlanValue; readonly to: PlanValue };
export type ChangedPackage = {
  readonly code: string;
  readonly name: string;
  readonly changes: readonly PlanChange[];
};
export type PlanChanges = {
  readonly added: readonly PlannedPackage[];
  readonly removed: readonly PlannedPackage[];
  readonly changed: readonly ChangedPackage[];
};

/** What became different from one revision to another, package by package. */
export function planChanges(
  before: readonly PlannedPackage[],
  after: readonly PlannedPackage[],
): PlanChanges {
  const earlier = new Map(before.map((planned) => [planned.id, planned]));
  const later = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !earlier.has(id)),
    removed: before.filter(({ id }) => !later.has(id)),
    changed: after.flatMap((planned) => {
      const was = earlier.get(planned.id);
      const changes = was === undefined ? [] : changesOf(was, planned);
      return changes.length === 0 ? [] : [{ code: planned.code, name: planned.name, changes }];
    }),
  };
}

function changesOf(before: PlannedPackage, after: PlannedPackage): PlanChange[] {
  const [was, is] = [planValues(before), planValues(after)];
  return planFields
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, from: was[field], to: is[field] }));
}
