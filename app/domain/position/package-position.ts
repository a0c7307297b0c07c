import type { PackageStatus, Standing } from '../codelists.ts';
import type { Day } from '../day.ts';
import { plannedShareOn } from '../earned-value.ts';
import { type BasisPoints, sumVnd, type Vnd } from '../money.ts';
import { isAccepted, stageOf } from '../package-lifecycle.ts';
import type { PackageFacts } from '../risk-rules/facts.ts';
import { evaluateAll } from '../risk-rules/index.ts';
import { packageStandingOf } from '../risk-rules/standing.ts';
import { judgeContracts, paidUnder } from './contract-judgement.ts';
import type { Judgement } from './judgement.ts';
import type { BaselineRecord, PackageRecord, ProjectRecords } from './records.ts';
import { endsSomething, type MilestonePosition, type ProjectSchedule } from './project-schedule.ts';
import { delayAgainst, type Span, spanOf } from './span.ts';

/** Where a package stands on a day: state, progress, money, time. */
export type PackageStanding = {
  readonly packageId: string;
  readonly status: PackageStatus;
  readonly statusOn: Day;
  readonly standing: Standing;
  readonly physical: BasisPoints | null;
  readonly reportedOn: Day | null;
  readonly contractValue: Vnd;
  readonly contractFinishOn: Day | null;
  readonly disbursed: Vnd;
  readonly advanceOutstanding: Vnd;
  readonly original: Span | null;
  readonly approved: Span | null;
  /** Actual where it happened, computed where it is still to come. */
  readonly span: Span | null;
  readonly delayDays: number | null;
  readonly originalDelayDays: number | null;
  readonly totalFloat: number | null;
  readonly critical: boolean;
  readonly drivenById: string | null;
  readonly milestones: readonly MilestonePosition[];
  readonly judgements: readonly Judgement[];
};

const whole: BasisPoints = 10_000;

/** Works out where a package stands on `today`, with every rule's answer about it and its contracts. */
export function packagePositionOf(
  record: PackageRecord,
  project: ProjectRecords,
  schedule: ProjectSchedule,
  today: Day,
): PackageStanding {
  const contracts = project.contracts.filter((contract) => contract.packageId === record.id);
  const items = project.items.filter((item) => item.packageId === record.id);
  const timed = schedule.ofPackage(record.id);
  const original = baselineSpan(project.original, items);
  const approved = baselineSpan(project.approved, items);
  const physical = physicalOf(record);
  const judgements = [
    ...judgePackage(record, project, { physical, approved, span: timed.span, items }, today),
    ...judgeContracts(contracts, { ...record, physical }, project.ruleParams, today),
  ];
  const last = record.changes.at(-1);
  return {
    packageId: record.id,
    status: record.status,
    statusOn: last?.on ?? today,
    standing: packageStandingOf(
      record.status,
      judgements.map(({ finding }) => finding),
    ),
    physical,
    reportedOn: record.lastReport?.on ?? null,
    contractValue: sumVnd(...contracts.map(({ value }) => value)),
    contractFinishOn:
      contracts
        .map(({ finishOn }) => finishOn)
        .toSorted()
        .at(-1) ?? null,
    ...paidUnder(contracts),
    original,
    approved,
    span: timed.span,
    delayDays: delayAgainst(approved, timed.span),
    originalDelayDays: delayAgainst(original, timed.span),
    totalFloat: timed.totalFloat,
    critical: timed.critical,
    drivenById: timed.drivenById,
    milestones: timed.milestones,
    judgements,
  };
}

/** Physical progress: all of it once accepted, none before a contract, else as last reported; null when nobody has said. */
function physicalOf({ status, lastReport }: PackageRecord): BasisPoints | null {
  if (isAccepted(status)) return whole;
  if (lastReport !== null) return lastReport.physical;
  const stage = stageOf(status);
  return stage === 'planning' || stage === 'selection' ? 0 : null;
}

function baselineSpan(baseline: BaselineRecord | null, items: ProjectRecords['items']): Span | null {
  if (baseline === null) return null;
  return spanOf(items.filter(endsSomething).flatMap((item) => baseline.items.get(item.id) ?? []));
}

type Measured = {
  readonly physical: BasisPoints | null;
  readonly approved: Span | null;
  readonly span: Span | null;
  readonly items: ProjectRecords['items'];
};

function judgePackage(
  record: PackageRecord,
  project: ProjectRecords,
  { physical, approved, span, items }: Measured,
  today: Day,
): Judgement[] {
  const accepted = isAccepted(record.status);
  const execution = items.find((item) => item.role === 'execution');
  const plannedExecution = execution && project.approved?.items.get(execution.id);
  const facts: PackageFacts = {
    packageId: record.id,
    status: record.status,
    baselineId: project.approved?.id ?? null,
    baselineFinishOn: approved?.finishOn ?? null,
    forecastFinishOn: span?.finishOn ?? null,
    actualFinishOn: accepted ? (span?.finishOn ?? null) : null,
    plannedShare: plannedExecution ? plannedShareOn(plannedExecution, today) : null,
    physical,
    lastReport: record.lastReport,
    activeSince: record.changes.find(({ to }) => to === 'contracted')?.on ?? null,
  };
  return evaluateAll('package', facts, project.ruleParams, today).map(({ rule, finding }) => ({
    ruleCode: rule.code,
    scope: 'package',
    subjectKey: record.id,
    packageId: record.id,
    contractId: null,
    finding,
  }));
}
