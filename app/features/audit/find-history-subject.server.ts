import { and, eq } from 'drizzle-orm';

import { NotFound } from '#app/domain/not-found.ts';
import type { Reader } from '#db/reader.ts';

import type { HistorySubject } from './event-scopes.ts';

/** The project or package behind the codes that people see; throws `NotFound`. */
export async function findHistorySubject(
  db: Reader,
  { projectCode, packageCode }: { projectCode: string; packageCode: string | null },
): Promise<HistorySubject> {
  const { projects, biddingPackages: packages } = db.t;
  const isProject = eq(projects.code, projectCode);
  if (packageCode === null) {
    const [project] = await db.select({ id: projects.id }).from(projects).where(isProject);
    if (project === undefined) throw new NotFound(`project ${projectCode}`);
    return { kind: 'project', id: project.id };
  }
  const [found] = await db
    .select({ id: packages.id })
    .from(packages)
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(and(isProject, eq(packages.code, packageCode)));
  if (found === undefined) throw new NotFound(`package ${projectCode} ${packageCode}`);
  return { kind: 'package', id: found.id };
}
