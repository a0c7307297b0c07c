import type { Day } from '../day.ts';
import { isAccepted } from '../package-lifecycle.ts';
import { publicationOf } from '../publication.ts';
import type { Publishable, SelectionFacts } from '../risk-rules/facts.ts';
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

function factsOf(record: PackageRecord): SelectionFacts {
  const { id, status, price, selection } = record;
  const award = lastOn(record, 'awarded');
  return {
    packageId: id,
    status,
    price,
    ...selection,
    invitedOn: lastOn(record, 'inviting'),
    award: award === null ? null : { on: award, price: selection.awardPrice },
    publishables: publishablesOf(record),
  };
}

/** What the states of the round that stands make known. */
function publishablesOf(record: PackageRecord): Publishable[] {
  return standingChanges(record).flatMap(({ to, on }) => {
    const kind = publicationOf[to];
    return kind === undefined
      ? []
      : [{ kind, happenedOn: on, isPublished: record.selection.published.includes(kind) }];
  });
}

/** The changes since bidders were last invited. */
function standingChanges({ changes }: PackageRecord): PackageRecord['changes'] {
  const invited = changes.findLastIndex(({ to }) => to === 'inviting');
  return invited === -1 ? changes : changes.slice(invited);
}

function lastOn(record: PackageRecord, state: 'inviting' | 'awarded'): Day | null {
  return standingChanges(record).findLast(({ to }) => to === state)?.on ?? null;
}

function judgePlan(project: ProjectRecords, today: Day): Judgement[] {
  const packages = project.packages.map((record) => ({
    packageId: record.id,
    category: record.selection.category,
    method: record.selection.method,
    price: record.price,
    beginsOn: lastOn(record, 'inviting') ?? record.selection.plannedOn,
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
