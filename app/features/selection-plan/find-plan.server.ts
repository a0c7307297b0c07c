import { asc, count, desc, eq } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { missingPlanFields, planChanges, sumPlan } from '#app/domain/selection-plan.ts';
import type { PlannedPackage } from '#app/domain/selection-plan.ts';
import type { Reader } from '#db/reader.ts';
import { sumOf } from '#db/sums.ts';

import type { PlanSubject } from './plan-addresses.server.ts';
import { loadPlanAtHand } from './plan-at-hand.server.ts';
import { readContent } from './plan-content.ts';

type Asked = { revision: number | null; today: Day; locale: Locale };

/** A project's selection plan as it stands, or as a revision had it, with what changed since the revision before. */
export async function findPlan(db: Reader, { projectId, projectCode }: PlanSubject, asked: Asked) {
  const revisions = await listRevisions(db, projectId);
  const shown = revisions.find(({ revision }) => revision === asked.revision) ?? null;
  const before =
    shown === null ? revisions[0] : revisions.find(({ revision }) => revision === shown.revision - 1);
  const atHand = await loadPlanAtHand(db, projectId, asked.today);
  const packages = shown === null ? atHand.packages : await listItems(db, shown.id);
  return {
    project: await findHeading(db, projectId, projectCode, asked.locale),
    revisions,
    shown,
    before: before ?? null,
    packages,
    totalInvestment: shown === null ? atHand.totalInvestment : shown.totalInvestment,
    sums: sumPlan(packages),
    missing: packages
      .map(({ code, name, ...rest }) => ({
        code,
        name,
        fields: missingPlanFields({ code, name, ...rest }),
      }))
      .filter(({ fields }) => fields.length > 0),
    changes: before === undefined ? null : planChanges(await listItems(db, before.id), packages),
    version: atHand.version,
  };
}
export type PlanPage = Awaited<ReturnType<typeof findPlan>>;

async function findHeading(db: Reader, projectId: string, code: string, locale: Locale) {
  const { projects } = db.t;
  const [project] = await db
    .select({
      name: locale === 'vi' ? projects.nameVi : projects.nameEn,
      illustrative: projects.illustrative,
    })
    .from(projects)
    .where(eq(projects.id, projectId));
  if (project === undefined) throw new Error(`no project ${projectId}`);
  return { code, ...project };
}

/** The highest first: it is in force. */
async function listRevisions(db: Reader, projectId: string) {
  const { selectionPlans: plans, selectionPlanItems: items } = db.t;
  return db
    .select({
      id: plans.id,
      revision: plans.revision,
      number: plans.number,
      decisionNumber: plans.decisionNumber,
      decidedOn: plans.decidedOn,
      totalInvestment: plans.totalInvestment,
      reason: plans.reason,
      illustrative: plans.illustrative,
      packages: count(items.packageId),
      price: sumOf(items.price),
    })
    .from(plans)
    .leftJoin(items, eq(items.planId, plans.id))
    .where(eq(plans.projectId, projectId))
    .groupBy(plans.id)
    .orderBy(desc(plans.revision));
}

async function listItems(db: Reader, planId: string): Promise<PlannedPackage[]> {
  const { selectionPlanItems: items } = db.t;
  const rows = await db
    .select({
      id: items.packageId,
      code: items.code,
      name: items.name,
      part: items.part,
      price: items.price,
      content: items.content,
    })
    .from(items)
    .where(eq(items.planId, planId))
    .orderBy(asc(items.code));
  return rows.map(({ content, ...row }) => ({ ...row, ...readContent(content) }));
}
