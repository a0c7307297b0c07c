import { eq } from 'drizzle-orm';

import type { PackageStatus, ScheduleItemKind, ScheduleItemRole } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { addDays, day, earlierOf } from '#app/domain/day.ts';
import type { ItMilestone } from '#app/domain/it-milestones.ts';
import { plannedMilestones } from '#app/domain/it-milestones.ts';
import { phaseDaysAfter } from '#app/domain/package-phases.ts';
import { aBaseline, aDependency, aScheduleItem } from '../../schedule-factories.ts';
import { seedId } from './seed-id.ts';
import type { Happening, Stage } from './stage.ts';
import { momentOf } from './stage.ts';
import type { BaselineStory, LinkStory, MilestoneStory, PackageStory } from './story.ts';
import { million } from './story.ts';

type Item = {
  readonly id: string;
  /** `BP-12.execution`; a project's own milestone goes by its name. */
  readonly key: string;
  readonly packageId: string | null;
  readonly kind: ScheduleItemKind;
  readonly role: ScheduleItemRole;
  readonly name: string | null;
  readonly plans: readonly Span[];
  plannedStartOn: Day;
  plannedFinishOn: Day;
  actualStartOn: Day | null;
  actualFinishOn: Day | null;
};
type Span = { readonly startOn: Day; readonly finishOn: Day };

export type ScheduledPackage = { readonly id: string; readonly story: PackageStory };

/** A project's schedule as far as the story has come. */
export type Schedule = {
  readonly happenings: readonly Happening[];
  /** Takes over what a package's new state says about its phases. */
  readonly follow: (stage: Stage, packageId: string, to: PackageStatus) => Promise<void>;
  /** Keeps the day on which a package reached a milestone, and the document that says so. */
  readonly reach: (stage: Stage, packageId: string, reached: ReachedStory) => Promise<void>;
};

/** `key` tells it from all others: `DL-DTI/BP-08`. */
type ReachedStory = {
  readonly key: string;
  readonly milestone: ItMilestone;
  readonly documentRef: string | null;
};

type Plan = {
  readonly projectId: string;
  readonly projectCode: string;
  readonly packages: readonly ScheduledPackage[];
  readonly milestones: readonly MilestoneStory[];
  readonly links: readonly LinkStory[];
  readonly baselines: readonly BaselineStory[];
};

/** Items come with the original baseline; each later one moves what is not finished yet. */
export function openSchedule(plan: Plan): Schedule {
  const items = itemsOf(plan);
  const appear = async (stage: Stage) => {
    for (const [position, item] of items.entries()) await insert(stage, plan.projectId, item, position);
    await link(stage, plan, items);
  };
  return {
    happenings: plan.baselines.map((baseline, number) => ({
      on: day(baseline.on),
      rank: 'baseline',
      title: `baseline ${number} of ${plan.projectCode}`,
      play: async (stage) => {
        if (number === 0) await appear(stage);
        for (const item of items) await replan(stage, item, number);
        await approve(stage, plan, items, baseline, number);
      },
    })),
    follow: async (stage, packageId, to) => {
      for (const item of items.filter((candidate) => candidate.packageId === packageId)) {
        await takeOver(stage, item, phaseDaysAfter(item, to, stage.on));
      }
      await reachMilestones(stage, plan.milestones, items);
    },
    reach: (stage, packageId, reached) => reach(stage, plan, items, packageId, reached),
  };
}

function itemsOf({ projectCode, packages, milestones, baselines }: Plan): Item[] {
  const [original] = baselines;
  if (original === undefined) return [];
  const at = momentOf(day(original.on), 0);
  const itemOf = (key: string, of: Omit<Item, 'id' | 'key' | keyof Days>): Item => {
    const [first] = of.plans;
    if (first === undefined) throw new Error(`${key} has no plan`);
    const planned = { plannedStartOn: first.startOn, plannedFinishOn: first.finishOn };
    const actual = { actualStartOn: null, actualFinishOn: null };
    return { ...of, ...planned, ...actual, id: seedId(`${projectCode}/${key}`, at), key };
  };
  const phases = packages.flatMap(({ id, story }) =>
    rolesOf(story).map((role, index) =>
      itemOf(`${story.code}.${role}`, {
        packageId: id,
        kind: 'phase',
        role,
        name: null,
        plans: story.plans.map((days) => spanAt(days, index)),
      }),
    ),
  );
  const own = milestones.map(({ name, plans }) =>
    itemOf(name, {
      packageId: null,
      kind: 'milestone',
      role: 'other',
      name,
      plans: plans.map((on) => ({ startOn: day(on), finishOn: day(on) })),
    }),
  );
  const reached = packages
    .filter(({ story }) => story.isIt)
    .flatMap(({ id, story }) =>
      plannedMilestones.map((role) =>
        itemOf(`${story.code}.${role}`, {
          packageId: id,
          kind: 'milestone',
          role,
          name: null,
          plans: story.plans.map((days) => plannedDayOf(role, days)),
        }),
      ),
    );
  return [...phases, ...reached, ...own];
}

type Days = Pick<Item, 'plannedStartOn' | 'plannedFinishOn' | 'actualStartOn' | 'actualFinishOn'>;

function rolesOf({ isIt }: PackageStory): readonly ScheduleItemRole[] {
  return isIt
    ? ['selection', 'execution', 'trialRun', 'acceptance']
    : ['selection', 'execution', 'acceptance'];
}

/** A package's days are the first of its first phase and the last of each: a phase begins the day after the one before, or as told (`first..last`). */
function spanAt(days: readonly string[], index: number): Span {
  const [before, told] = [days[index], days[index + 1]];
  if (before === undefined || told === undefined) throw new Error(`a plan lacks days: ${days.join(', ')}`);
  const [first, last] = told.split('..');
  if (first !== undefined && last !== undefined) return { startOn: day(first), finishOn: day(last) };
  const previous = day(before.split('..').at(-1) ?? before);
  return { startOn: index === 0 ? previous : addDays(previous, 1), finishOn: day(told) };
}

/** Approved ten days before the trial run, trained two weeks into it, handed over with the acceptance. */
function plannedDayOf(milestone: ItMilestone, days: readonly string[]): Span {
  const [trialRun, acceptance] = [spanAt(days, 2), spanAt(days, 3)];
  const on =
    milestone === 'securityApproval'
      ? addDays(trialRun.startOn, -10)
      : milestone === 'training'
        ? earlierOf(addDays(trialRun.startOn, 14), trialRun.finishOn)
        : acceptance.finishOn;
  return { startOn: on, finishOn: on };
}

/** A project without an approved plan has no items yet: the milestone comes with its day. */
async function reach(
  stage: Stage,
  { projectId }: Plan,
  items: readonly Item[],
  packageId: string,
  { key, milestone, documentRef }: ReachedStory,
): Promise<void> {
  const { tx, on, at } = stage;
  const { scheduleItems } = tx.t;
  const planned = items.find((item) => item.packageId === packageId && item.role === milestone);
  if (planned !== undefined) {
    await takeOver(stage, planned, { actualStartOn: on, actualFinishOn: on });
    await tx.update(scheduleItems).set({ documentRef }).where(eq(scheduleItems.id, planned.id));
    return;
  }
  await aScheduleItem(tx, {
    id: seedId(`${key}.${milestone}`, at),
    projectId,
    packageId,
    kind: 'milestone',
    role: milestone,
    position: items.length,
    plannedStartOn: on,
    plannedFinishOn: on,
    actualStartOn: on,
    actualFinishOn: on,
    documentRef,
  });
}

async function insert({ tx }: Stage, projectId: string, item: Item, position: number): Promise<void> {
  const { key, plans, ...row } = item;
  await aScheduleItem(tx, { ...row, projectId, position });
}

/** What has happened stands in the plan as it happened. */
async function replan({ tx }: Stage, item: Item, number: number): Promise<void> {
  const next = number === 0 ? undefined : item.plans[number];
  if (next !== undefined) {
    item.plannedStartOn = next.startOn;
    item.plannedFinishOn = next.finishOn;
  } else if (item.actualFinishOn !== null) {
    item.plannedStartOn = item.actualStartOn ?? item.actualFinishOn;
    item.plannedFinishOn = item.actualFinishOn;
  } else return;
  const { plannedStartOn, plannedFinishOn } = item;
  const { scheduleItems } = tx.t;
  await tx
    .update(scheduleItems)
    .set({ plannedStartOn, plannedFinishOn })
    .where(eq(scheduleItems.id, item.id));
}

async function approve(
  { tx, at, traceOf }: Stage,
  { projectId, projectCode, packages }: Plan,
  items: readonly Item[],
  baseline: BaselineStory,
  number: number,
): Promise<void> {
  await aBaseline(tx, {
    id: seedId(`${projectCode}/baseline/${number}`, at),
    projectId,
    number,
    approvedOn: day(baseline.on),
    decisionNumber: baseline.number,
    reason: baseline.reason,
    illustrative: true,
    recordedBy: traceOf('committee').actorId,
    recordedAt: at,
    items: items.map(({ id, plannedStartOn, plannedFinishOn }) => ({
      itemId: id,
      startOn: plannedStartOn,
      finishOn: plannedFinishOn,
    })),
    packages: packages.map(({ id, story }) => ({ packageId: id, budget: million(story.price) })),
  });
}

/** Phases of a package follow each other; the story adds what lies between packages and milestones. */
async function link(
  { tx }: Stage,
  { projectId, packages, links, milestones }: Plan,
  items: readonly Item[],
): Promise<void> {
  const idOf = (key: string) => {
    const item = items.find((candidate) => candidate.key === key);
    if (item === undefined) throw new Error(`no schedule item ${key}`);
    return item.id;
  };
  const inPackages = packages.flatMap(({ story }) =>
    rolesOf(story)
      .slice(1)
      .map((role, index): LinkStory => [
        `${story.code}.${rolesOf(story)[index]}`,
        `${story.code}.${role}`,
        'FS',
        0,
      ]),
  );
  const toMilestones = milestones.map(({ name, after }): LinkStory => [after, name, 'FS', 0]);
  for (const [from, to, type, lagDays] of [...inPackages, ...links, ...toMilestones]) {
    await aDependency(tx, { projectId, fromItemId: idOf(from), toItemId: idOf(to), type, lagDays });
  }
}

async function reachMilestones(
  stage: Stage,
  milestones: readonly MilestoneStory[],
  items: readonly Item[],
): Promise<void> {
  for (const { name, after } of milestones) {
    const reachedOn = items.find(({ key }) => key === after)?.actualFinishOn ?? null;
    const milestone = items.find(({ key }) => key === name);
    if (reachedOn === null || milestone === undefined) continue;
    await takeOver(stage, milestone, { actualStartOn: reachedOn, actualFinishOn: reachedOn });
  }
}

async function takeOver(
  { tx }: Stage,
  item: Item,
  { actualStartOn, actualFinishOn }: Pick<Item, 'actualStartOn' | 'actualFinishOn'>,
): Promise<void> {
  if (actualStartOn === item.actualStartOn && actualFinishOn === item.actualFinishOn) return;
  item.actualStartOn = actualStartOn;
  item.actualFinishOn = actualFinishOn;
  const { scheduleItems } = tx.t;
  await tx.update(scheduleItems).set({ actualStartOn, actualFinishOn }).where(eq(scheduleItems.id, item.id));
}
