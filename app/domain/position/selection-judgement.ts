import type { Day } from '../day.ts';
import { isAccepted } from '../package-lifecycle.ts';
import type { SelectionFacts } from '../risk-rules/facts.ts';
import { evaluateAll } from '../risk-rules/index.ts';
import type { Judgement } from './judgement.ts';
import type { PackageRecord, ProjectRecords } from './records.ts';

/** What the rules say about how contractors are chosen, until the work is accepted. It raises flags and says nothing of how the work stands. */
export function judgeSelection(project: ProjectRecords, today: Day): Judgement[] {
  const going = project.packages.filter(({ status }) => !isAccepted(status) && status !== 'terminated');
  return [...going.flatMap((record) => judgePackage(record, project, today)), ...judgePlan(project, today)];
}

function judgePackage(record: PackageRecord, project: ProjectRecords, today: Day): Judgement[] {
  return evaluateAll('selection', factsOf(record), project.ruleParams, today).map(({ rule, finding }) => ({
    ruleCode: rule.code,
    scope: 'selection',
    subjectKey: record.id,
    packageId: record.id,
    contractId: null,
    finding,
  }));
}

function factsOf({ id, status, price, selection }: PackageRecord): SelectionFacts {
  const { awardedOn, awardPrice, published, publishables } = selection;
  return {
    packageId: id,
    status,
    price,
    ...selection,
    award: awardedOn === null ? null : { on: awardedOn, price: awardPrice },
    publishables: publishables.map((one) => ({ ...one, isPublished: published.includes(one.kind) })),
  };
}

function judgePlan(project: ProjectRecords, today: Day): Judgement[] {
  const packages = project.packages.map((record) => ({
    packageId: record.id,
    category: record.selection.category,
    method: record.selection.method,
    price: record.price,
    beginsOn: record.selection.invitedOn ?? record.selection.plannedOn,
  }));
  const facts = { projectId: project.id, packages };
  return evaluateAll('selectionPlan', facts, project.ruleParams, today).map(({ rule, finding }) => ({
    ruleCode: rule.code,
    scope: 'selectionPlan',
    subjectKey: project.id,
    packageId: null,
    contractId: null,
    finding,
  }));
}
