import { and, eq, inArray } from 'drizzle-orm';

import type { Reader } from './reader.ts';

/** The id of the project with exactly this code; null for none. */
export async function findProjectId(db: Reader, code: string): Promise<string | null> {
  const { projects } = db.t;
  const [found] = await db.select({ id: projects.id }).from(projects).where(eq(projects.code, code));
  return found?.id ?? null;
}

/** The id of a project's package with exactly this code; null for none. */
export async function findPackageId(db: Reader, projectId: string, code: string): Promise<string | null> {
  const { biddingPackages: packages } = db.t;
  const [found] = await db
    .select({ id: packages.id })
    .from(packages)
    .where(and(eq(packages.projectId, projectId), eq(packages.code, code)));
  return found?.id ?? null;
}

/** The projects whose codes stand among the words of a text, in whichever case they are typed. */
export async function findProjectsNamed(db: Reader, text: string) {
  const { projects } = db.t;
  const words = text.split(/\s+/).map((word) => word.toUpperCase());
  return db
    .select({ id: projects.id, code: projects.code })
    .from(projects)
    .where(inArray(projects.code, words));
}
