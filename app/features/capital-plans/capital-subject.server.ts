import { eq } from 'drizzle-orm';

import { NotFound } from '#app/domain/not-found.ts';
import type { Reader } from '#db/reader.ts';

/** The project whose capital is looked at or decided; throws `NotFound`. */
export async function findCapitalSubject(db: Reader, code: string) {
  const { projects } = db.t;
  const [subject] = await db
    .select({
      projectId: projects.id,
      ownerId: projects.ownerId,
      projectCode: projects.code,
      provinceCode: projects.provinceCode,
      group: projects.group,
      nameVi: projects.nameVi,
      nameEn: projects.nameEn,
      illustrative: projects.illustrative,
    })
    .from(projects)
    .where(eq(projects.code, code));
  if (subject === undefined) throw new NotFound(`project ${code}`);
  return subject;
}
export type CapitalSubject = Awaited<ReturnType<typeof findCapitalSubject>>;
