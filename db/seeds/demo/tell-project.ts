import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { Day } from '#app/domain/day.ts';
import { addDays, addMonths, day, firstDayOf, month, yearOf } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { noMoney, portionOf, sumVnd, vnd } from '#app/domain/money.ts';
import type { Vnd } from '#app/domain/money.ts';
import { aCapitalEntry, anInvestmentDecision, aProject } from '../../factories.ts';
import { openSchedule } from './schedule.ts';
import { seedId } from './seed-id.ts';
import { monthsBetween, workingDayBefore } from './series.ts';
import type { Happening, Stage } from './stage.ts';
import { castId, momentOf } from './stage.ts';
import type { AnswerStory, CostStory, DisbursementPlanStory, ProjectPlan, ProjectStory } from './story.ts';
import { million } from './story.ts';
import { tellPackage } from './tell-package.ts';
import { tellSelectionPlans } from './tell-selection-plan.ts';
import type { Treasury } from './treasury.ts';
import { openAccount, openTreasury } from './treasury.ts';

/** What the rest of the demo already has: the ids that a project's rows refer to. */
export type Surroundings = {
  readonly provinceCode: string;
  readonly programmeId: string | null;
  readonly communeCode: string | null;
  readonly sourceId: string;
  readonly sourceIds: Readonly<Record<'daklak' | 'lamdong', string>>;
};

export type ToldStory = { readonly id: string; readonly happenings: readonly Happening[] };

/** When the projects appear of which only what the articles say is known. */
const known = day('2021-01-04');

/** Everything that happens to a project, in no order. */
export function tellProject(story: ProjectStory, around: Surroundings): ToldStory {
  const { plan, code } = story;
  const startOn = plan === null ? known : day(plan.startOn);
  const id = seedId(`project:${code}`, momentOf(startOn, 0));
  const appears: Happening = {
    on: startOn,
    rank: 'project',
    title: code,
    play: async (stage) => appear(stage, id, story, around),
  };
  return { id, happenings: plan === null ? [appears] : [appears, ...tellPlan(id, story, plan, around)] };
}

async function appear({ tx }: Stage, id: string, story: ProjectStory, around: Surroundings): Promise<void> {
  const { code, nameVi, nameEn, sector, status, plan } = story;
  const { provinceCode, programmeId, communeCode, sourceId } = around;
  await aProject(tx, {
    id,
    code,
    nameVi,
    nameEn,
    foldedName: foldText(`${code} ${nameVi} ${nameEn}`),
    sector,
    status,
    provinceCode,
    programmeId,
    communeCode,
    sourceId,
    illustrative: plan !== null,
    ...(plan !== null && {
      ownerId: castId('organisation', plan.owner),
      group: plan.group,
      objectiveVi: plan.objectiveVi,
      objectiveEn: plan.objectiveEn,
      approvedStartOn: day(plan.startOn),
      approvedFinishOn: day(plan.finishOn),
    }),
  });
}

function tellPlan(id: string, story: ProjectStory, plan: ProjectPlan, around: Surroundings): Happening[] {
  const { code } = story;
  refusePricesAbove(plan, code);
  const project = { id, code, provinceCode: around.provinceCode };
  const treasury = openTreasury(project);
  const plannedOn = (first: string) => day(plan.baselines[0]?.on ?? first);
  const packages = plan.packages.map((told) => {
    const appearsOn = plannedOn(told.moves[0]?.[1] ?? plan.startOn);
    return { id: seedId(`${code}/${told.code}`, momentOf(appearsOn, 0)), story: told, appearsOn };
  });
  const schedule = openSchedule({ ...plan, projectId: id, projectCode: code, packages });
  const { manager } = plan;
  const told = { ...project, ownerId: castId('organisation', plan.owner), manager, treasury, schedule };
  return [
    ...tellDecisions(project, plan, treasury, around),
    ...tellCapital(project, plan, treasury),
    ...tellMediumTerm(project, plan),
    ...plan.disbursementPlans.map((shares, index) => tellDisbursementPlan(project, plan, shares, index)),
    ...schedule.happenings,
    ...tellSelectionPlans({ id, code, manager }, plan, packages),
    ...packages.flatMap((one) => tellPackage(told, one.story, one.id, one.appearsOn)),
    ...plan.costs.flatMap((cost) => tellCosts(code, cost, treasury)),
    ...(plan.answers ?? []).map((answer) => tellAnswer(code, answer, packages)),
  ];
}

type Project = { readonly id: string; readonly code: string; readonly provinceCode: string };

function refusePricesAbove(plan: ProjectPlan, code: string): void {
  const prices = sumVnd(...plan.packages.map(({ price }) => million(price)));
  const limit = plan.decisions.at(-1)?.totalInvestment ?? noMoney;
  if (prices > limit) throw new Error(`the packages of ${code} cost ${prices}, more than ${limit}`);
}

function tellDecisions(
  { id, code }: Project,
  plan: ProjectPlan,
  treasury: Treasury,
  { sourceIds }: Surroundings,
): Happening[] {
  return plan.decisions.map((decision, index): Happening => ({
    on: day(decision.on),
    rank: 'decision',
    title: `decision ${index + 1} of ${code}`,
    play: async ({ tx, on, at }) => {
      await anInvestmentDecision(tx, {
        id: seedId(`${code}/decision/${index + 1}`, at),
        projectId: id,
        kind: index === 0 ? 'approval' : 'adjustment',
        number: decision.number,
        decidedOn: on,
        totalInvestment: decision.totalInvestment,
        reason: decision.reason ?? null,
        sourceId: decision.source === undefined ? null : sourceIds[decision.source],
        illustrative: decision.source === undefined,
        recordedAt: at,
      });
      treasury.approve(decision.totalInvestment);
    },
  }));
}

function tellCapital(project: Project, { capital }: ProjectPlan, treasury: Treasury): Happening[] {
  return capital.map(([capitalYear, fundingSource, kind, millions, on], index): Happening => ({
    on: day(on),
    rank: 'capital',
    title: `capital ${capitalYear} of ${project.code}`,
    play: async ({ tx, at, traceOf }) => {
      const amount = million(millions);
      treasury.assign(capitalYear, fundingSource, amount);
      await aCapitalEntry(tx, {
        id: seedId(`${project.code}/capital/${index + 1}`, at),
        projectId: project.id,
        provinceCode: project.provinceCode,
        capitalYear,
        fundingSource,
        kind,
        amount,
        decisionNumber: `QĐ giao vốn ${index + 1}/${project.code}`,
        decidedOn: day(on),
        illustrative: true,
        recordedBy: traceOf('financeOfficer').actorId,
        recordedAt: at,
      });
    },
  }));
}

function tellMediumTerm({ id, code }: Project, { mediumTerm = [] }: ProjectPlan): Happening[] {
  return mediumTerm.map(([fromYear, fundingSource, millions, on], index): Happening => ({
    on: day(on),
    rank: 'capital',
    title: `medium-term plan ${fromYear} of ${code}`,
    play: async ({ tx, at, traceOf }) => {
      await tx.insert(tx.t.mediumTermPlans).values({
        id: seedId(`${code}/medium-term/${index + 1}`, at),
        projectId: id,
        fromYear,
        fundingSource,
        kind: 'assigned',
        amount: million(millions),
        decisionNumber: `NQ trung hạn ${index + 1}/${code}`,
        decidedOn: day(on),
        illustrative: true,
        recordedBy: traceOf('financeOfficer').actorId,
        recordedAt: at,
      });
    },
  }));
}

/** Shares of the own capital that had been assigned to the year by then. */
function tellDisbursementPlan(
  { id, code }: Project,
  plan: ProjectPlan,
  [capitalYear, on, shares]: DisbursementPlanStory,
  index: number,
): Happening {
  const own = sumVnd(
    ...plan.capital
      .filter(([year, , kind, , decidedOn]) => {
        return year === capitalYear && (kind === 'assigned' || kind === 'adjusted') && decidedOn <= on;
      })
      .map(([, , , millions]) => million(millions)),
  );
  const revision = plan.disbursementPlans.slice(0, index + 1).filter(([year]) => year === capitalYear).length;
  return {
    on: day(on),
    rank: 'capital',
    title: `disbursement plan ${capitalYear} of ${code}`,
    play: async ({ tx, at, traceOf }) => {
      const rows = shares.map((percent, months) => ({
        projectId: id,
        capitalYear,
        revision,
        month: addMonths(month(`${capitalYear}-01`), months),
        cumulative: portionOf(own, percent * 100),
        illustrative: true,
        recordedBy: traceOf('financeOfficer').actorId,
        recordedAt: at,
      }));
      await tx.insert(tx.t.disbursementPlans).values(rows);
    },
  };
}

/** Costs outside packages vary a little from voucher to voucher, always in the same way. */
function tellCosts(code: string, cost: CostStory, treasury: Treasury): Happening[] {
  const account = openAccount({ packageId: null, contractId: null, source: cost.source, terms: null });
  return monthsBetween(month(cost.from), month(cost.to), cost.every).map((of, index): Happening => {
    const on: Day = workingDayBefore(addDays(firstDayOf(of), 27));
    return {
      on,
      rank: 'voucher',
      title: `costs of ${code}`,
      play: async (stage) => {
        const entry = { kind: 'payment' as const, amount: varied(cost.millions, index), recovered: noMoney };
        await treasury.post(stage, account, { entry, capitalYear: yearOf(on), note: cost.note });
      },
    };
  });
}

function varied(millions: number, index: number): Vnd {
  return vnd(million(millions) + ((index * 37) % 11) * 1_250_000 - 4_375_000);
}

function tellAnswer(
  code: string,
  { on, rule, package: packageCode, kind, by, note }: AnswerStory,
  packages: readonly { id: string; story: { code: string } }[],
): Happening {
  const packageId = packages.find(({ story }) => story.code === packageCode)?.id ?? '';
  return {
    on: day(on),
    rank: 'answer',
    title: `${kind} ${rule} of ${code}/${packageCode}`,
    play: async ({ tx, at, traceOf }) => {
      const { flags, flagEvents } = tx.t;
      const [flag] = await tx
        .select({ id: flags.id, severity: flags.severity })
        .from(flags)
        .where(and(eq(flags.ruleCode, rule), eq(flags.packageId, packageId), eq(flags.state, 'open')));
      if (flag === undefined) throw new Error(`there is no open flag ${rule} of ${packageCode}`);
      await tx.insert(flagEvents).values({
        id: uuidv7(),
        flagId: flag.id,
        kind,
        severity: flag.severity,
        happenedOn: day(on),
        note,
        recordedBy: traceOf(by).actorId,
        recordedAt: at,
      });
    },
  };
}
