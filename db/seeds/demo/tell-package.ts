import { eq } from 'drizzle-orm';

import type { PackageStatus } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { addDays, day, daysBetween, earlierOf, instant, monthOf } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { ItMilestone, Reached } from '#app/domain/it-milestones.ts';
import { portionOf } from '#app/domain/money.ts';
import type { BasisPoints, Vnd } from '#app/domain/money.ts';
import { startsNewRound } from '#app/domain/package-lifecycle.ts';
import type { PackagePosition, TransitionFacts } from '#app/domain/package-transition.ts';
import { checkTransition } from '#app/domain/package-transition.ts';
import { refuse } from '#app/domain/violation.ts';
import { recordEvent } from '../../audit.server.ts';
import { aPackage, aProgressReport, aStatusChange } from '../../factories.ts';
import { factsOf, statedIn } from './move-facts.ts';
import { seedId } from './seed-id.ts';
import { reportsOf, workingDayBefore } from './series.ts';
import type { Happening, Stage } from './stage.ts';
import { storyEndsOn } from './stage.ts';
import type { MoveStory, PackageStory, ProgressStory } from './story.ts';
import { million } from './story.ts';
import { tellContract } from './tell-contract.ts';
import type { ToldContract } from './tell-contract.ts';
import { tellSelection } from './tell-selection.ts';
import type { ToldProject } from './told-project.ts';

/** A package as far as its story has come. */
type Course = {
  readonly id: string;
  readonly name: string;
  readonly story: PackageStory;
  readonly project: ToldProject;
  readonly contract: ToldContract | null;
  status: PackageStatus;
  round: number;
  lastChangeOn: Day | null;
  physical: BasisPoints;
  hadTrialRun: boolean;
  readonly reached: Reached[];
};

/** Everything that happens to a package from the day it was planned on. */
export function tellPackage(
  project: ToldProject,
  story: PackageStory,
  id: string,
  plannedOn: Day,
): Happening[] {
  const name = `${project.code}/${story.code}`;
  const contract = contractOf(project, story, id, name);
  const course: Course = {
    id,
    name,
    story,
    project,
    contract,
    status: 'draft',
    round: 1,
    lastChangeOn: null,
    physical: 0,
    hadTrialRun: false,
    reached: [],
  };
  return [
    { on: plannedOn, rank: 'package', title: name, play: async (stage) => appear(stage, course) },
    ...story.moves.map((move, index): Happening => ({
      on: day(move[1]),
      rank: 'move',
      title: `${name} to ${move[0]}`,
      play: async (stage) => moveOn(stage, course, move, story.moves[index + 1]),
    })),
    ...reportsOf(story.progress ?? []).map((report, index): Happening => ({
      on: day(report[0]),
      rank: 'report',
      title: `report ${index + 1} of ${name}`,
      play: async (stage) => reportProgress(stage, course, report),
    })),
    ...reachedBy(story).map(([milestone, on]): Happening => ({
      on,
      rank: 'report',
      title: `${milestone} of ${name}`,
      play: async (stage) => reach(stage, course, milestone),
    })),
    ...(contract?.happenings ?? []),
    ...tellSelection({ project, story, packageId: id, name }),
  ];
}

function contractOf(
  { treasury }: ToldProject,
  story: PackageStory,
  packageId: string,
  name: string,
): ToldContract | null {
  const signing = story.moves.find(([to]) => to === 'contracted');
  if (story.contract === undefined || signing === undefined) return null;
  return tellContract({
    name,
    packageId,
    story: story.contract,
    source: story.source,
    isConsulting: story.category === 'consulting',
    signedOn: day(signing[1]),
    treasury,
  });
}

/** What an IT package that came to its trial run had reached before it, and has since. */
function reachedBy({ isIt, moves }: PackageStory): readonly (readonly [ItMilestone, Day])[] {
  const dayOf = (state: PackageStatus) => moves.find(([to]) => to === state)?.[1];
  const [onTrial, accepted] = [dayOf('trialRun'), dayOf('accepted')];
  if (!isIt || onTrial === undefined) return [];
  const approvedOn = workingDayBefore(addDays(day(onTrial), -6));
  const twoWeeksIn = workingDayBefore(addDays(day(onTrial), 14));
  const trainedOn =
    accepted === undefined ? twoWeeksIn : earlierOf(twoWeeksIn, workingDayBefore(addDays(day(accepted), -2)));
  return trainedOn > storyEndsOn
    ? [['securityApproval', approvedOn]]
    : [
        ['securityApproval', approvedOn],
        ['training', trainedOn],
      ];
}

async function reach(stage: Stage, course: Course, milestone: ItMilestone): Promise<void> {
  const { tx, on, traceOf } = stage;
  const { id, name, project } = course;
  const documentRef = milestone === 'securityApproval' ? `QĐ cấp độ ATTT ${name}` : `BB đào tạo ${name}`;
  await project.schedule.reach(stage, id, {
    key: name,
    milestone,
    documentRef,
  });
  await recordEvent(tx, traceOf(project.manager), {
    event: 'package.milestoneRecorded',
    subjectKind: 'package',
    subjectId: id,
    changes: {
      milestone,
      doneOn: { from: null, to: on },
      documentRef: { from: null, to: documentRef },
    },
  });
  course.reached.push({ milestone, on });
}

async function appear({ tx, on, at, traceOf }: Stage, { id, name, story, project }: Course): Promise<void> {
  const trace = traceOf(project.manager);
  const { code, category, method, procedure, contractType, isIt, source } = story;
  const [selectionOn, awardedOn, finishOn] = story.plans[0] ?? [];
  await aPackage(tx, {
    id,
    projectId: project.id,
    code,
    name: story.name,
    foldedName: foldText(`${code} ${story.name}`),
    price: million(story.priceBefore?.[0] ?? story.price),
    fundingSource: source,
    category,
    method,
    procedure,
    contractType,
    isIt,
    selectionStartMonth: selectionOn === undefined ? null : monthOf(day(selectionOn)),
    selectionDays:
      selectionOn === undefined || awardedOn === undefined
        ? null
        : daysBetween(day(selectionOn), day(awardedOn)),
    planPart: story.firstPart ?? 'inPlan',
    executionDays:
      awardedOn === undefined || finishOn === undefined ? null : daysBetween(day(awardedOn), day(finishOn)),
    isOnline: true,
    isDomestic: true,
    procuringEntityId: project.ownerId,
    managerId: trace.actorId,
    status: 'draft',
    illustrative: true,
    firstChange: {
      id: seedId(`${name}/change/1`, at),
      changedOn: on,
      recordedBy: trace.actorId,
      recordedAt: at,
    },
  });
  await recordEvent(tx, trace, {
    event: 'package.created',
    subjectKind: 'package',
    subjectId: id,
    changes: { code, name: story.name, price: million(story.priceBefore?.[0] ?? story.price) },
  });
}

async function moveOn(
  stage: Stage,
  course: Course,
  [to, , note]: MoveStory,
  next: MoveStory | undefined,
): Promise<void> {
  const { tx, on, at, traceOf } = stage;
  const { id, name, project } = course;
  const facts = factsOf(course, to, on, note, next);
  refuse(checkTransition({ to, kind: 'transition', on, facts }, positionOf(course), on));
  const trace = traceOf(project.manager);
  const from = course.status;
  await aStatusChange(tx, {
    id: seedId(`${name}/change/${to}/${on}`, at),
    packageId: id,
    toStatus: to,
    changedOn: on,
    facts: statedIn(facts),
    note: note ?? null,
    illustrative: true,
    recordedBy: trace.actorId,
    recordedAt: at,
  });
  if (to === 'inviting') await keepNotice(stage, course, facts);
  if (to === 'contracted') await course.contract?.sign(stage);
  await project.schedule.follow(stage, id, to);
  await recordEvent(tx, trace, {
    event: 'package.movedOn',
    subjectKind: 'package',
    subjectId: id,
    changes: { ...statedIn(facts), status: { from, to }, on, reason: note },
  });
  course.round = startsNewRound(from, to) ? course.round + 1 : course.round;
  course.status = to;
  course.lastChangeOn = on;
  course.hadTrialRun ||= to === 'trialRun';
  if (to === 'handedOver') course.reached.push({ milestone: 'handover', on });
}

function positionOf({
  story,
  status,
  lastChangeOn,
  physical,
  hadTrialRun,
  reached,
}: Course): PackagePosition {
  return {
    status,
    isIt: story.isIt,
    lastChangeOn,
    packagePrice: million(story.price),
    physical,
    hadTrialRun,
    reached,
  };
}

async function keepNotice({ tx, at }: Stage, { id }: Course, facts: TransitionFacts): Promise<void> {
  const { biddingPackages } = tx.t;
  const { noticeNumber, closingOn } = facts;
  await tx
    .update(biddingPackages)
    .set({
      noticeNumber,
      noticePublishedAt: at,
      bidClosingAt: closingOn ? instant(`${closingOn}T09:00:00+07:00`) : null,
    })
    .where(eq(biddingPackages.id, id));
}

async function reportProgress(
  { tx, on, at, traceOf }: Stage,
  course: Course,
  [, percent, delayReason, note]: ProgressStory,
): Promise<void> {
  const trace = traceOf(course.project.manager);
  const before = course.physical;
  course.physical = percent * 100;
  await aProgressReport(tx, {
    id: seedId(`${course.name}/report/${on}`, at),
    packageId: course.id,
    reportedOn: on,
    physical: course.physical,
    acceptedValue: acceptedValueOf(course),
    delayReason: delayReason ?? null,
    note: note ?? null,
    illustrative: true,
    recordedBy: trace.actorId,
    recordedAt: at,
  });
  await recordEvent(tx, trace, {
    event: 'package.reported',
    subjectKind: 'package',
    subjectId: course.id,
    changes: {
      physical: { from: before, to: course.physical },
      on,
      acceptedValue: acceptedValueOf(course),
      delayReason,
      reason: note,
    },
  });
}

function acceptedValueOf({ contract, physical }: Course): Vnd | null {
  const value = contract?.account.terms?.value;
  return value === undefined ? null : portionOf(value, physical);
}
