import { and, eq } from 'drizzle-orm';

import { NotFound } from '#app/domain/not-found.ts';
import type { ProjectSubject } from '#app/domain/permissions.ts';
import type { Reader } from '#db/reader.ts';

/** A package by the codes that people see. */
export type PackageAddress = { projectCode: string; packageCode: string };
export type PackageSubject = ProjectSubject & { packageId: string };

/** The ids behind the codes; throws `NotFound`. */
export async function findPackageSubject(
  db: Reader,
  { projectCode, packageCode }: PackageAddress,
): Promise<PackageSubject> {
  const { projects, biddingPackages } = db.t;
  const [subject] = await db
    .select({ packageId: biddingPackages.id, projectId: projects.id, ownerId: projects.ownerId })
    .from(projects)
    .innerJoin(biddingPackages, eq(biddingPackages.projectId, projects.id))
    .where(and(eq(projects.code, projectCode), eq(biddingPackages.code, packageCode)));
  if (subject === undefined) throw new NotFound(`package ${projectCode} ${packageCode}`);
  return subject;
}
