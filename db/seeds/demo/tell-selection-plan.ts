import { and, eq } from 'drizzle-orm';

import { type Day, day } from '#app/domain/day.ts';
import { noMoney } from '#app/domain/money.ts';
import { checkPriceChange } from '#app/domain/package-price.ts';
import { checkPlanRevision, sumPlan } from '#app/domain/selection-plan.ts';
import { refuse } from '#app/domain/violation.ts';
import { recordEvent } from '../../audit.server.ts';
import { loadTotalInvestment } from '../../materialise/load-project-records.server.ts';
import { only } from '../../made-row.ts';
import { keepPlanRevision, listPlannedPackages } from '../../planned-packages.server.ts';
import type { PersonKey } from './cast.ts';
import { seedId } from './seed-id.ts';
import type { Happening, Stage } from './stage.ts';
import type { PackageStory, PriceStory, ProjectPlan, SelectionPlanStory } from './story.ts';
import { million } from './story.ts';

type Project = { readonly id: string; readonly code: string; readonly manager: PersonKey | null };
type ToldPackage = { readonly id: string; readonly story: PackageStory };

/** The approved revisions of a project's selection plan, and the prices that were changed by decision. */
export function tellSelectionPlans(
  project: Project,
  { selectionPlans = [] }: ProjectPlan,
  packages: readonly ToldPackage[],
): Happening[] {
  return [
    ...packages.flatMap(({ id, story }): Happening[] => {
      const { priceBefore, price } = story;
      if (priceBefore === undefined) return [];
      return [
        {
          on: day(priceBefore[1]),
          rank: 'plan',
          title: `price of ${project.code}/${story.code}`,
          play: async (stage) => changePrice(stage, project, id, priceBefore, price),
        },
      ];
    }),
    ...selectionPlans.map((told, index): Happening => ({
      on: day(told.on),
      rank: 'plan',
      title: `selection plan ${index + 1} of ${project.code}`,
      play: async (stage) =>
        approve(stage, project, told, index + 1, day(selectionPlans[index - 1]?.on ?? told.on)),
    })),
  ];
}

async function changePrice(
  { tx, on, at, traceOf }: Stage,
  { manager }: Project,
  packageId: string,
  [, , decisionNumber, reason]: PriceStory,
  millions: number,
): Promise<void> {
  const { biddingPackages, packagePriceChanges } = tx.t;
  const ofPackage = eq(biddingPackages.id, packageId);
  const { price: oldPrice, status, version } = only(await tx.select().from(biddingPackages).where(ofPackage));
  const newPrice = million(millions);
  const position = { status, oldPrice, lastChangeOn: null, bidOpeningOn: null, fixedDays: null };
  refuse(
    checkPriceChange(
      { newPrice, decidedOn: on },
      { ...position, otherPrices: noMoney, totalInvestment: null },
      on,
    ),
  );
  await tx
    .update(biddingPackages)
    .set({ price: newPrice, version: version + 1 })
    .where(ofPackage);
  const trace = traceOf(manager);
  const decision = { decisionNumber, decidedOn: on, reason };
  await tx.insert(packagePriceChanges).values({
    id: seedId(`${packageId}/price/${on}`, at),
    packageId,
    oldPrice,
    newPrice,
    ...decision,
    illustrative: true,
    recordedBy: trace.actorId,
    recordedAt: at,
  });
  await recordEvent(tx, trace, {
    event: 'package.priceChanged',
    subjectKind: 'package',
    subjectId: packageId,
    changes: { price: { from: oldPrice, to: newPrice }, ...decision },
  });
}

async function approve(
  stage: Stage,
  project: Project,
  { number, decision: decisionNumber, movesIntoPlan = [], ...told }: SelectionPlanStory,
  revision: number,
  previousOn: Day,
): Promise<void> {
  const { tx, on, at, traceOf } = stage;
  const reason = told.reason ?? null;
  for (const code of movesIntoPlan) await moveIntoPlan(stage, project, code);
  const packages = await listPlannedPackages(tx, project.id);
  const totalInvestment = await loadTotalInvestment(tx, project.id, on);
  const previous = revision === 1 ? null : { decidedOn: previousOn };
  refuse(checkPlanRevision({ decidedOn: on, reason }, { packages, previous, totalInvestment }, on));
  const trace = traceOf(project.manager);
  const plan = { number, decisionNumber, decidedOn: on, totalInvestment, reason };
  await keepPlanRevision(
    tx,
    {
      id: seedId(`${project.code}/selection-plan/${revision}`, at),
      projectId: project.id,
      revision,
      ...plan,
      illustrative: true,
      recordedBy: trace.actorId,
      recordedAt: at,
    },
    packages,
  );
  const { all, inPlan } = sumPlan(packages);
  await recordEvent(tx, trace, {
    event: 'plan.approved',
    subjectKind: 'project',
    subjectId: project.id,
    changes: {
      revision,
      planNumber: number,
      decisionNumber,
      decidedOn: on,
      packageCount: inPlan.packages,
      price: all.price,
      totalInvestment,
      reason,
    },
  });
}

async function moveIntoPlan({ tx, traceOf }: Stage, { id, manager }: Project, code: string): Promise<void> {
  const { biddingPackages: packages } = tx.t;
  const ofPackage = and(eq(packages.projectId, id), eq(packages.code, code));
  const before = only(await tx.select().from(packages).where(ofPackage));
  await tx
    .update(packages)
    .set({ planPart: 'inPlan', version: before.version + 1 })
    .where(ofPackage);
  await recordEvent(tx, traceOf(manager), {
    event: 'package.planChanged',
    subjectKind: 'package',
    subjectId: before.id,
    changes: { planPart: { from: before.planPart, to: 'inPlan' } },
  });
}
