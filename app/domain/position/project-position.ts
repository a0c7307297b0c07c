import type { Standing } from '../codelists.ts';
import type { Day } from '../day.ts';
import { weightedPhysical } from '../earned-value.ts';
import { type BasisPoints, sumVnd, type Vnd } from '../money.ts';
import { isAccepted } from '../package-lifecycle.ts';
import { evaluateAll } from '../risk-rules/index.ts';
import { standingOf } from '../risk-rules/standing.ts';
import type { Finding } from '../risk-rules/types.ts';
import { disbursedOf, judgeCapital } from './capital-judgement.ts';
import type { Judgement } from './judgement.ts';
import { type PackageStanding, packagePositionOf } from './package-position.ts';
import { plannedDisbursementOn } from './planned-disbursement.ts';
import { endsSomething, projectScheduleOf } from './project-schedule.ts';
import type { BaselineRecord, ProjectRecords } from './records.ts';
import { judgeSelection } from './selection-judgement.ts';
import { delayAgainst, type Span, spanOf } from './span.ts';

/** Where a project stands on a day, with its packages and every rule's answer. */
export type ProjectStanding = {
  readonly standing: Standing;
  readonly packages: readonly PackageStanding[];
  readonly packagesDone: number;
  readonly totalInvestment: Vnd | null;
  readonly packagePrices: Vnd;
  readonly contractValue: Vnd;
  readonly disbursed: Vnd;
  readonly physical: BasisPoints | null;
  readonly capitalYear: number;
  readonly yearAssigned: Vnd;
  /** Of the year's own capital; what was carried in is drawn first and stands apart. */
  readonly yearDisbursed: Vnd;
  readonly yearPlanned: Vnd | null;
  readonly span: Span | null;
  readonly original: Span | null;
  readonly approved: Span | null;
  readonly delayDays: number | null;
  readonly originalDelayDays: number | null;
  readonly nextItem: { readonly id: string; readonly on: Day } | null;
  readonly judgements: readonly Judgement[];
};

/** Works out where a project and its packages stand on `today`. Pure: the same records and day always give the same. */
export function projectPositionOf(records: ProjectRecords, today: Day): ProjectStanding {
  const schedule = projectScheduleOf(records, today);
  const packages = records.packages.map((record) => packagePositionOf(record, records, schedule, today));
  const original = wholeSpan(records.original, records);
  const approved = wholeSpan(records.approved, records);
  const ownJudgements = [
    ...judgeProject(records, approved, schedule.span, today),
    ...judgeCapital(records, records.ruleParams, today),
  ];
  return {
    standing: projectStandingOf(
      records.status,
      packages,
      ownJudgements.map(({ finding }) => finding),
    ),
    packages,
    packagesDone: packages.filter(({ status }) => isAccepted(status)).length,
    totalInvestment: records.totalInvestment,
    packagePrices: sumVnd(...records.packages.flatMap(({ price }) => price ?? [])),
    contractValue: sumVnd(...packages.map(({ contractValue }) => contractValue)),
    physical: physicalOf(records, packages),
    capitalYear: records.capitalYear,
    ...disbursedOf(records),
    yearPlanned: plannedDisbursementOn(records.disbursementPlan, today),
    span: schedule.span,
    original,
    approved,
    delayDays: delayAgainst(approved, schedule.span),
    originalDelayDays: delayAgainst(original, schedule.span),
    nextItem: schedule.nextItem,
    judgements: [
      ...packages.flatMap(({ judgements }) => judgements),
      ...ownJudgements,
      ...judgeSelection(records, today),
    ],
  };
}

/** How a project stands: done with the last package; otherwise by what its own rules say, and worth watching when one of its packages is off track. */
export function projectStandingOf(
  status: ProjectRecords['status'],
  packages: readonly Pick<PackageStanding, 'status' | 'standing'>[],
  findings: readonly Finding[],
): Standing {
  const isDone =
    status === 'completed' || (packages.length > 0 && packages.every((record) => isAccepted(record.status)));
  const own = standingOf({ isDone, findings });
  const isBetterThanWatch = own === 'onTrack' || own === 'unknown';
  return isBetterThanWatch && packages.some(({ standing }) => standing === 'offTrack') ? 'watch' : own;
}

function physicalOf(records: ProjectRecords, packages: readonly PackageStanding[]): BasisPoints | null {
  const prices = new Map(records.packages.map(({ id, price }) => [id, price]));
  return weightedPhysical(
    packages
      .filter(({ status }) => status !== 'cancelled' && status !== 'terminated')
      .flatMap(({ packageId, physical }) => {
        const price = prices.get(packageId) ?? null;
        return price === null ? [] : [{ price, physical: physical ?? 0 }];
      }),
  );
}

function wholeSpan(baseline: BaselineRecord | null, { items }: ProjectRecords): Span | null {
  if (baseline === null) return null;
  return spanOf(items.filter(endsSomething).flatMap(({ id }) => baseline.items.get(id) ?? []));
}

function judgeProject(
  records: ProjectRecords,
  approved: Span | null,
  span: Span | null,
  today: Day,
): Judgement[] {
  const finished = records.packages.length > 0 && records.packages.every(({ status }) => isAccepted(status));
  const facts = {
    projectId: records.id,
    baselineId: records.approved?.id ?? null,
    baselineFinishOn: approved?.finishOn ?? null,
    forecastFinishOn: span?.finishOn ?? null,
    actualFinishOn: finished ? (span?.finishOn ?? null) : null,
  };
  return evaluateAll('project', facts, records.ruleParams, today).map(({ rule, finding }) => ({
    ruleCode: rule.code,
    scope: 'project',
    subjectKey: records.id,
    packageId: null,
    contractId: null,
    finding,
  }));
}
