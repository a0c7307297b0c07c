import { and, eq } from 'drizzle-orm';

import { NotFound } from '#app/domain/not-found.ts';
import type { ProjectSubject } from '#app/domain/permissions.ts';
import type { Reader } from '#db/reader.ts';

/** A package by the codes that people see. */
export type PackageAddress = { projectCode: string; packageCode: string };

/** A project whose plan is drawn up, with its code. */
export type PlanSubject = ProjectSubject & { readonly projectCode: string };

/** The project of a plan; throws `NotFound`. */
export async function findPlanSubject(db: Reader, projectCode: string): Promise<PlanSubject> {
  const { projects } = db.t;
  const [subject] = await db
    .select({ projectId: projects.id, ownerId: projects.ownerId, projectCode: projects.code })
    .from(projects)
    .where(eq(projects.code, projectCode));
  if (subject === undefined) throw new NotFound(`project ${projectCode}`);
  return subject;
}

/** A package of a plan with its project; throws `NotFound`. */
export async function findPackageOfPlan(
  db: Reader,
  { projectCode, packageCode }: PackageAddress,
): Promise<PlanSubject & { packageId: string }> {
  const subject = await findPlanSubject(db, projectCode);
  const { biddingPackages: packages } = db.t;
  const [found] = await db
    .select({ packageId: packages.id })
    .from(packages)
    .where(and(eq(packages.projectId, subject.projectId), eq(packages.code, packageCode)));
  if (found === undefined) throw new NotFound(`package ${projectCode} ${packageCode}`);
  return { ...subject, ...found };
}
