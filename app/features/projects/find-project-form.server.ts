import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import type { LegalReviewStatus } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import type { GroupThresholds } from '#app/domain/project-group.ts';
import { paramsOn } from '#app/domain/risk-rules/types.ts';
import { loadTotalInvestment } from '#db/materialise/load-project-records.server.ts';
import { loadRuleParams } from '#db/materialise/load-rule-params.server.ts';
import type { Reader } from '#db/reader.ts';

export type ReviewedThresholds = GroupThresholds & { readonly reviewStatus: LegalReviewStatus };

/** More units than anybody looks through; others are typed. */
const mostUnits = 300;

/** What a form of a project offers: units by name, and the thresholds of the groups in force on a day. */
export async function findProjectChoices(db: Reader, today: Day) {
  const { organisations } = db.t;
  const units = await db
    .select({ name: organisations.name })
    .from(organisations)
    .orderBy(asc(organisations.foldedName))
    .limit(mostUnits);
  return { units: [...new Set(units.map(({ name }) => name))], thresholds: await findThresholds(db, today) };
}
export type ProjectChoices = Awaited<ReturnType<typeof findProjectChoices>>;

/** A project as its form shows it. */
export async function findProjectForm(db: Reader, projectId: string, today: Day) {
  const { projects } = db.t;
  const owners = alias(db.t.organisations, 'owners');
  const managers = alias(db.t.organisations, 'managers');
  const [project] = await db
    .select({
      version: projects.version,
      code: projects.code,
      nameVi: projects.nameVi,
      nameEn: projects.nameEn,
      group: projects.group,
      sector: projects.sector,
      status: projects.status,
      approvedStartOn: projects.approvedStartOn,
      approvedFinishOn: projects.approvedFinishOn,
      owner: owners.name,
      managingUnit: managers.name,
      objectiveVi: projects.objectiveVi,
      objectiveEn: projects.objectiveEn,
    })
    .from(projects)
    .leftJoin(owners, eq(owners.id, projects.ownerId))
    .leftJoin(managers, eq(managers.id, projects.managingUnitId))
    .where(eq(projects.id, projectId));
  if (project === undefined) throw new Error(`no project ${projectId}`);
  return { ...project, totalInvestment: await loadTotalInvestment(db, projectId, today) };
}
export type ProjectForm = Awaited<ReturnType<typeof findProjectForm>>;

async function findThresholds(db: Reader, today: Day): Promise<ReviewedThresholds> {
  const params = paramsOn(await loadRuleParams(db), today).filter(({ ruleCode }) => ruleCode === 'K3');
  const from = (name: string) => {
    const limit = params.find((param) => param.name === name);
    return limit === undefined ? null : vnd(limit.value);
  };
  const isVerified = params.every(({ reviewStatus }) => reviewStatus === 'verified');
  return {
    groupA: from('groupA'),
    groupB: from('groupB'),
    reviewStatus: isVerified ? 'verified' : 'unverified',
  };
}
