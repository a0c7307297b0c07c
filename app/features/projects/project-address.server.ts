import { eq } from 'drizzle-orm';

import { NotFound } from '#app/domain/not-found.ts';
import type { ProjectSubject } from '#app/domain/permissions.ts';
import type { Reader } from '#db/reader.ts';

/** The ids behind a project's code; throws `NotFound`. */
export async function findProjectSubject(db: Reader, code: string): Promise<ProjectSubject> {
  const { projects } = db.t;
  const [subject] = await db
    .select({ projectId: projects.id, ownerId: projects.ownerId })
    .from(projects)
    .where(eq(projects.code, code));
  if (subject === undefined) throw new NotFound(`project ${code}`);
  return subject;
}
