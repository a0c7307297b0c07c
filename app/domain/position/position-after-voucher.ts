import type { Day } from '../day.ts';
import type { Finding, RuleParam } from '../risk-rules/types.ts';
import { packageStandingOf } from '../risk-rules/standing.ts';
import { type CapitalRecords, disbursedOf, judgeCapital } from './capital-judgement.ts';
import { judgeContracts, paidUnder } from './contract-judgement.ts';
import type { Judgement } from './judgement.ts';
import type { PackageStanding } from './package-position.ts';
import { type ProjectStanding, projectStandingOf } from './project-position.ts';
import type { ContractRecord, PackageRecord, ProjectRecords } from './records.ts';

/** How a project stood before a voucher, on the same day. */
export type PositionBefore = {
  readonly status: ProjectRecords['status'];
  readonly packages: readonly Pick<PackageStanding, 'packageId' | 'status' | 'standing' | 'physical'>[];
  /** What the rules found or could not answer; a rule that is not among them was clear. */
  readonly found: readonly Pick<Judgement, 'scope' | 'packageId' | 'finding'>[];
};

/** What a voucher moves: the project's capital, and where a contract was paid the contracts of its package. */
export type MovedRecords = CapitalRecords & {
  readonly paid: {
    readonly packageId: string;
    readonly changes: PackageRecord['changes'];
    readonly contracts: readonly ContractRecord[];
  } | null;
  readonly ruleParams: readonly RuleParam[];
};

export type PositionAfter = Pick<
  ProjectStanding,
  'standing' | 'disbursed' | 'yearAssigned' | 'yearDisbursed'
> & {
  readonly paid: Pick<PackageStanding, 'packageId' | 'standing' | 'disbursed' | 'advanceOutstanding'> | null;
  /** Of all that the voucher can move: the year's capital and the contracts of the paid package. */
  readonly judgements: readonly Judgement[];
};

/** Whether a voucher for a package, or outside packages where that is null, can change what a rule says of this subject. */
export function isMovedBy(
  packageId: string | null,
  subject: Pick<Judgement, 'scope' | 'packageId'>,
): boolean {
  return subject.scope === 'projectYear' || (subject.scope === 'contract' && subject.packageId === packageId);
}

/**
 * Works out what a voucher changes of a project's position: what `projectPositionOf` says of it once the voucher is recorded.
 * Money moves no schedule, so the rest stands. Throws where the paid package has no position.
 */
export function positionAfterVoucher(
  before: PositionBefore,
  { paid, ruleParams, ...capital }: MovedRecords,
  today: Day,
): PositionAfter {
  const ofContracts = paid === null ? null : judgePaid(before, paid, ruleParams, today);
  const ofCapital = judgeCapital(capital, ruleParams, today);
  const packages = before.packages.map((stood) =>
    stood.packageId === paid?.packageId ? { ...stood, ...ofContracts?.position } : stood,
  );
  const ofProject = before.found.filter(({ scope }) => scope === 'project');
  return {
    standing: projectStandingOf(before.status, packages, findingsOf([...ofProject, ...ofCapital])),
    ...disbursedOf(capital),
    paid: ofContracts?.position ?? null,
    judgements: [...(ofContracts?.judgements ?? []), ...ofCapital],
  };
}

function judgePaid(
  before: PositionBefore,
  { packageId, changes, contracts }: NonNullable<MovedRecords['paid']>,
  ruleParams: readonly RuleParam[],
  today: Day,
) {
  const stood = before.packages.find((one) => one.packageId === packageId);
  if (stood === undefined) throw new Error(`package ${packageId} has no position`);
  const { status, physical } = stood;
  const judgements = judgeContracts(
    contracts,
    { id: packageId, status, changes, physical },
    ruleParams,
    today,
  );
  const ofPackage = before.found.filter((one) => one.scope === 'package' && one.packageId === packageId);
  const standing = packageStandingOf(status, findingsOf([...ofPackage, ...judgements]));
  return { position: { packageId, standing, ...paidUnder(contracts) }, judgements };
}

function findingsOf(judgements: readonly Pick<Judgement, 'finding'>[]): Finding[] {
  return judgements.map(({ finding }) => finding);
}
