import type { ProjectStatus } from '#app/domain/codelists.ts';
import { capitalYearsOn } from '#app/domain/capital.ts';
import { noMoney, type Vnd } from '#app/domain/money.ts';
import { projectPositionOf } from '#app/domain/position/project-position.ts';
import type { ProjectRecords } from '#app/domain/position/records.ts';
import type { Writer } from '../reader.ts';
import { unansweredOf } from './keep-flags.server.ts';
import {
  contributionOf,
  type ListedSubject,
  moveProvince,
  type ProvinceSums,
  rowOf,
  sumOfBoth,
} from './keep-project-position.server.ts';
import { loadRuleParams } from './load-rule-params.server.ts';
import type { Present } from './subject.ts';

/** A project of which nothing is recorded yet but itself and what it may cost. */
export type BareProject = ListedSubject & {
  readonly status: ProjectStatus | null;
  readonly totalInvestment: Vnd | null;
};

/** Positions of many projects that were just made: as `refreshProject` of each, in a few statements for all. */
export async function keepNewProjects(
  tx: Writer,
  projects: readonly BareProject[],
  { today }: Pick<Present, 'today'>,
): Promise<void> {
  if (projects.length === 0) return;
  const { projectPositions, unansweredRules } = tx.t;
  const ruleParams = await loadRuleParams(tx);
  const capitalYear = capitalYearsOn(today)[0] ?? 0;
  const kept = projects.map(({ status, totalInvestment, ...subject }) => {
    const records = {
      ...nothingRecorded,
      id: subject.projectId,
      status,
      totalInvestment,
      capitalYear,
      ruleParams,
    };
    const position = projectPositionOf(records, today);
    // A rule fires on what is recorded; where nothing is, it lacks its input.
    if (position.judgements.some(({ finding }) => finding.outcome === 'finding')) {
      throw new Error(`a rule found something in ${subject.code}, of which nothing is recorded`);
    }
    const { projectId, provinceCode } = subject;
    return {
      row: rowOf(subject, position, new Map()),
      unanswered: unansweredOf({ projectId, provinceCode }, position.judgements),
    };
  });
  await tx.insert(projectPositions).values(kept.map(({ row }) => row));
  const unanswered = kept.flatMap((project) => project.unanswered);
  if (unanswered.length > 0) await tx.insert(unansweredRules).values(unanswered);
  const sums = new Map<string, ProvinceSums>();
  for (const { row } of kept) {
    const before = sums.get(row.provinceCode);
    const own = contributionOf(row);
    sums.set(row.provinceCode, before === undefined ? own : sumOfBoth(before, own));
  }
  for (const [provinceCode, sum] of sums) await moveProvince(tx, provinceCode, null, sum);
}

const nothingRecorded = {
  packages: [],
  contracts: [],
  items: [],
  links: [],
  original: null,
  approved: null,
  capital: [],
  disbursementPlan: [],
  disbursed: noMoney,
} satisfies Partial<ProjectRecords>;
